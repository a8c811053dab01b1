import Foundation
import Testing

/// Scenarios without a placement: what the program says about them in both languages, and to programs.
@Suite struct ConflictScenarioTests {
    static let folders: [URL] =
        (try? Checkout.folders(in: Checkout.scenarios.appendingPathComponent("conflicts"))) ?? []

    @Test func thereAreSome() { #expect(Self.folders.count >= 2) }

    @Test(arguments: folders)
    func saysTheExpected(folder: URL) throws {
        let scratch = try ScratchFolder()
        let run = scratch.path("run")
        for (file, options) in [
            ("expected.zh.txt", ["--language", "zh"]), ("expected.en.txt", ["--language", "en"]),
            ("expected.json", ["--json"]),
        ] {
            let solved = try Program.run(
                executable: Program.path,
                ["solve", folder.path, "--out", run] + options
            )
            #expect(solved.status == 3, "\(solved.errors)")
            #expect(!FileManager.default.fileExists(atPath: run))
            try Golden(url: folder.appendingPathComponent(file)).expect(solved.output)
        }
    }
}

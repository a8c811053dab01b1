import Foundation
import Testing

/// Folders with exactly one fault each: what the program says about them, in both languages.
@Suite struct InvalidScenarioTests {
    static let folders: [URL] =
        (try? Checkout.folders(in: Checkout.scenarios.appendingPathComponent("invalid"))) ?? []

    @Test func thereAreMany() { #expect(Self.folders.count >= 30) }

    @Test(arguments: folders)
    func saysTheExpected(folder: URL) throws {
        let scratch = try ScratchFolder()
        // The fault of a variant shows when the variant is read.
        let variants = folder.appendingPathComponent("variants").path
        let variant = try? FileManager.default.contentsOfDirectory(atPath: variants).first
            .map { ["--variant", String($0.dropLast(".yaml".count))] }
        for language in ["zh", "en"] {
            let solved = try Program.run(
                executable: Program.path,
                ["solve", folder.path, "--out", scratch.path("run"), "--quiet"]
                    + ["--language", language] + (variant ?? [])
            )
            #expect(solved.status == 65 || solved.status == 66, "\(solved.errors)")
            #expect(solved.output.isEmpty)
            #expect(!FileManager.default.fileExists(atPath: scratch.path("run")))
            let lines = solved.errors.split(whereSeparator: \.isNewline)
            // One fault, and a line that says how many there are.
            #expect(lines.count == (solved.status == 65 ? 2 : 1), "\(solved.errors)")
            let text = solved.errors.replacingOccurrences(of: folder.path, with: "SCENARIO")
            try Golden(url: folder.appendingPathComponent("expected.\(language).txt"))
                .expect(Data(text.utf8))
        }
    }
}

import Foundation
import Testing

/// Rules that must hold and exclude each other are an outcome of their own.
@Suite struct ConflictTests {
    /// The smallest scenario with manual placements of all three applications in C2.
    private func conflicting(_ scratch: borrowing ScratchFolder) throws -> String {
        let folder = scratch.path("conflict")
        let minimal = Checkout.scenarios.appendingPathComponent("minimal").path
        try FileManager.default.copyItem(atPath: minimal, toPath: folder)
        let pins = "child,class,reason\nA1,C2,moved\nA2,C2,moved\nA3,C2,moved\n"
        try Data(pins.utf8).write(to: URL(fileURLWithPath: folder + "/pins.csv"))
        return folder
    }

    @Test func endsWithExitCodeThreeNamesTheApplicationsAndWritesNothing() throws {
        let scratch = try ScratchFolder()
        let folder = try conflicting(scratch)
        let run = scratch.path("run")
        for language in ["zh", "en"] {
            let solved = try Program.run("solve", folder, "--out", run, "--language", language)
            #expect(solved.status == 3, "\(solved.errors)")
            for name in ["A1", "A2", "A3", "C2", "pins.csv"] { #expect(solved.text.contains(name)) }
        }
        #expect(!FileManager.default.fileExists(atPath: run))
        let json = try Program.run("solve", folder, "--out", run, "--json")
        #expect(json.status == 3 && json.text.contains("\"outcome\": \"infeasible\""))
        let left = try Program.run("solve", folder, "--out", run, "--without", "pins", "--quiet")
        #expect(left.status == 0, "\(left.errors)")
    }
}

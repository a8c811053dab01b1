import Foundation
import Testing

/// Every fault that was found stays a scenario: its files, and every card.
@Suite struct RegressionTests {
    static let folders: [URL] =
        (try? Checkout.folders(in: Checkout.scenarios.appendingPathComponent("regressions"))) ?? []

    @Test func thereAreSome() { #expect(Self.folders.count >= 10) }

    @Test(arguments: folders)
    func staysRight(folder: URL) throws {
        let scratch = try ScratchFolder()
        let run = scratch.path("run")
        let solved = try Program.run("solve", folder.path, "--out", run, "--options")
        #expect(solved.status == 0, "\(solved.errors)")
        let expected = folder.appendingPathComponent("expected")
        for file in ["placements.csv", "waiting.csv", "options.csv", "result.json"] {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: run + "/" + file))
            try Golden(url: expected.appendingPathComponent(file)).expect(bytes)
        }
        let children = try String(
            contentsOf: folder.appendingPathComponent("children.csv"),
            encoding: .utf8
        ).split(whereSeparator: \.isNewline).dropFirst().map { String($0.prefix { $0 != "," }) }
        var cards = ""
        for child in children {
            let said = try Program.run("explain", run, "--child", child)
            #expect(said.status == 0, "\(said.errors)")
            cards += said.text + "\n"
        }
        try Golden(url: expected.appendingPathComponent("cards.zh.txt")).expect(Data(cards.utf8))
    }

    /// Where a result cannot be shown, the program says so and ends; it does not crash.
    @Test(arguments: ["options", "validate --json", "solve --json"])
    func aFullStandardOutput(command: String) throws {
        let scratch = try ScratchFolder()
        let minimal = Checkout.scenarios.appendingPathComponent("minimal").path
        let words = command.split(separator: " ").map(String.init)
        let out = words[0] == "solve" ? ["--out", scratch.path("run")] : []
        let script = "exec \"$@\" > /dev/full"
        let full = try Program.run(
            executable: "/bin/bash",
            ["-c", script, "bash", Program.path, words[0], minimal] + words.dropFirst() + out
        )
        #expect(full.status == 73, "\(full.errors)")
    }

    /// A link as destination is followed: what it points to gets the results.
    @Test func aLinkAsDestination() throws {
        let scratch = try ScratchFolder()
        let minimal = Checkout.scenarios.appendingPathComponent("minimal").path
        try FileManager.default.createDirectory(
            atPath: scratch.path("real"),
            withIntermediateDirectories: false
        )
        try FileManager.default.createSymbolicLink(
            atPath: scratch.path("link"),
            withDestinationPath: scratch.path("real")
        )
        let solved = try Program.run("solve", minimal, "--out", scratch.path("link"), "--quiet")
        #expect(solved.status == 0, "\(solved.errors)")
        #expect(FileManager.default.fileExists(atPath: scratch.path("real/result.json")))
    }
}

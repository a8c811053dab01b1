import Foundation
import Testing

/// Answers for runs that Ctrl-C ended, which nobody can solve again to the same point.
@Suite struct InterruptedRunTests {
    /// Answers from the files are those of the replay, where both can be had.
    @Test(arguments: ["chengyang-nursery-2021", "jingjiang-2012"])
    func theFilesGiveTheSameAnswers(name: String) throws {
        let scratch = try ScratchFolder()
        let run = scratch.path("run")
        let scenario = Checkout.scenarios.appendingPathComponent(name).path
        #expect(try Program.run("solve", scenario, "--out", run, "--quiet").status == 0)
        var children: [String] = []
        for file in ["placements.csv", "waiting.csv"] {
            let rows = try String(contentsOfFile: run + "/" + file, encoding: .utf8)
                .split(whereSeparator: \.isNewline).dropFirst()
            for row in [rows.first, rows.last] {
                children.append(String(try #require(row).prefix { $0 != "," }))
            }
        }
        func answers() throws -> [String] {
            try children.map { child in
                let said = try Program.run("explain", run, "--child", child)
                #expect(said.status == 0, "\(said.errors)")
                #expect(said.errors.contains("中断") == said.errors.contains("写出的结果"))
                return said.text
            }
        }
        let replayed = try answers()
        try declareInterrupted(run)
        #expect(try answers() == replayed)
        let said = try Program.run("explain", run, "--child", children[0], "--language", "en")
        #expect(said.errors.contains("interrupted"), "\(said.errors)")
    }

    /// What does not agree with the scenario is refused, whichever file it is in.
    @Test func changedFilesAreRefused() throws {
        let scratch = try ScratchFolder()
        let run = scratch.path("run")
        let scenario = Checkout.scenarios.appendingPathComponent("chengyang-nursery-2021").path
        #expect(try Program.run("solve", scenario, "--out", run, "--quiet").status == 0)
        try declareInterrupted(run)
        let whole = try Data(contentsOf: file("placements.csv", in: run))
        let placements = String(decoding: whole, as: UTF8.self)
        let rows = placements.split(separator: "\r\n", omittingEmptySubsequences: false)
        let child = String(rows[1].prefix { $0 != "," })
        let pieces = rows[1].split(separator: ",", omittingEmptySubsequences: false)
        var morePoints = pieces.map(String.init)
        morePoints[3] = String(try #require(Int(pieces[3])) + 1)
        let changes = [
            rows[1]: morePoints.joined(separator: ","),
            rows[1] + "\r\n": "",
            "," + pieces[1] + ",": ",nowhere,",
        ]
        for (old, new) in changes {
            let changed = placements.replacingOccurrences(of: old, with: new)
            #expect(changed != placements)
            try Data(changed.utf8).write(to: file("placements.csv", in: run))
            let said = try Program.run("explain", run, "--child", child)
            #expect(said.status == 65 && said.output.isEmpty, "\(old): \(said.text)")
        }
        try whole.write(to: file("placements.csv", in: run))
        #expect(try Program.run("explain", run, "--child", child).status == 0)
        try FileManager.default.removeItem(at: file("classes.csv", in: run))
        #expect(try Program.run("explain", run, "--child", child).status == 65)
    }

    /// A search that takes long is interrupted for as short a time as gives any placement.
    @Test func anInterruptedRunIsExplained() throws {
        let scratch = try ScratchFolder()
        let scenario = Checkout.scenarios.appendingPathComponent("hengshui-nursery-2024").path
        for milliseconds: UInt32 in [500, 1000, 2000, 4000, 8000] {
            let run = scratch.path("run-\(milliseconds)")
            let process = Process()
            process.executableURL = URL(fileURLWithPath: Program.path)
            process.arguments = [
                "solve", scenario, "--out", run, "--quiet", "--work-limit", "1000000",
            ]
            process.standardError = FileHandle.nullDevice
            try process.run()
            usleep(milliseconds * 1000)
            kill(process.processIdentifier, SIGINT)
            process.waitUntilExit()
            #expect(process.terminationStatus == 130)
            guard FileManager.default.fileExists(atPath: run) else { continue }
            #expect(try text("timing.json", in: run).contains("\"interrupted\": true"))
            let row = try text("placements.csv", in: run).split(whereSeparator: \.isNewline)[1]
            let child = String(row.prefix { $0 != "," })
            let said = try Program.run("explain", run, "--child", child)
            #expect(said.status == 0 && said.text.contains(child), "\(said.errors)")
            return
        }
        Issue.record("no placement in eight seconds")
    }

    private func file(_ name: String, in run: String) -> URL {
        URL(fileURLWithPath: run + "/" + name)
    }

    private func text(_ name: String, in run: String) throws -> String {
        try String(contentsOf: file(name, in: run), encoding: .utf8)
    }

    /// Says of a whole run that it was interrupted.
    private func declareInterrupted(_ run: String) throws {
        let timing = try text("timing.json", in: run)
        let declared = timing.replacingOccurrences(
            of: "\"interrupted\": false",
            with: "\"interrupted\": true"
        )
        #expect(declared != timing)
        try Data(declared.utf8).write(to: file("timing.json", in: run))
    }
}

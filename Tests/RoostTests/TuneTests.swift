import Foundation
import Testing

/// Tuning as analysts ask for it.
@Suite struct TuneTests {
    private let togtoh = Checkout.scenarios.appendingPathComponent("togtoh-winter-2026").path
    private let over = ["--over", "weight:group.new-employment=0:20:4"]

    private func tune(_ arguments: [String]) throws -> Program.Result {
        try Program.run(executable: Program.path, ["tune"] + arguments)
    }

    private func data(_ folder: String, _ file: String) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: folder + "/" + file))
    }

    @Test func aSweepIsPrintedAndWritten() throws {
        let scratch = try ScratchFolder()
        let out = scratch.path("sweep")
        let said = try tune(["sweep", togtoh] + over + ["--out", out])
        #expect(said.status == 0, "\(said.errors)")
        #expect(said.text.contains("已证明 · 现行办法") == false)
        #expect(
            try Checkout.files(below: URL(fileURLWithPath: out)) == [
                "journal.txt", "report.html", "sweep.csv", "tune.json",
            ]
        )
        let rows = String(decoding: try data(out, "sweep.csv"), as: UTF8.self)
            .split(separator: "\r\n")
        #expect(rows.count == 7)
        #expect(rows[0].contains("weight:group.new-employment,feasible,proven,goal:reserves"))
        #expect(rows.dropFirst().allSatisfy { $0.split(separator: ",")[2] == "1" })
        let json = try tune(["sweep", togtoh] + over + ["--json"])
        #expect(json.output == (try data(out, "tune.json")))
        // The present value is marked where it is among those looked at.
        let marked = try tune(["sweep", togtoh, "--over", "weight:group.new-employment=5,10"])
        #expect(marked.text.contains("已证明 · 现行办法"))
    }

    @Test func impossiblePointsDoNotEndASweep() throws {
        for (language, word) in [("zh", "不可取"), ("en", "impossible")] {
            let said = try tune([
                "sweep", togtoh, "--over", "weight:wish.1=-500:0:250", "--language", language,
            ])
            #expect(said.status == 0, "\(said.errors)")
            #expect(said.text.contains(word), "\(said.text)")
        }
    }

    /// The seats that a reserve has and those that its members take are told apart.
    @Test func everyColumnHasANameOfItsOwn() throws {
        let scratch = try ScratchFolder()
        let out = scratch.path("sweep")
        let said = try tune(["sweep", togtoh, "--over", "reserve:1=100,110", "--out", out])
        #expect(said.status == 0, "\(said.errors)")
        let rows = String(decoding: try data(out, "sweep.csv"), as: UTF8.self)
            .split(separator: "\r\n")
        let names = rows[0].split(separator: ",")
        #expect(names.contains { $0.hasSuffix("reserve:1") && !$0.hasPrefix("taken") })
        #expect(names.contains("taken:reserve:1"))
        #expect(Set(names).count == names.count)
    }

    /// However the journal ends, the same command ends with the same bytes.
    @Test func aJournalThatWasCutIsTakenUp() throws {
        let scratch = try ScratchFolder()
        let out = scratch.path("sweep")
        let command = ["sweep", togtoh] + over + ["--out", out]
        let whole = try tune(command)
        #expect(whole.status == 0)
        let journal = try data(out, "journal.txt")
        let table = try data(out, "sweep.csv")
        let document = try data(out, "tune.json")
        let head = try #require(journal.firstIndex(of: UInt8(ascii: "\n"))) + 1
        for length in [head, head + 40, journal.count / 2, journal.count - 1, 0] {
            try FileManager.default.removeItem(atPath: out)
            try FileManager.default.createDirectory(
                atPath: out,
                withIntermediateDirectories: true
            )
            try journal.prefix(length).write(to: URL(fileURLWithPath: out + "/journal.txt"))
            let again = try tune(command)
            #expect(again.status == 0, "\(again.errors)")
            #expect(again.output == whole.output)
            #expect(try data(out, "sweep.csv") == table)
            #expect(try data(out, "tune.json") == document)
        }
        // A line that somebody changed is not believed.
        var changed = journal
        changed[journal.count - 30] ^= 1
        try changed.write(to: URL(fileURLWithPath: out + "/journal.txt"))
        #expect(try tune(command).output == whole.output)
    }

    @Test func ctrlCKeepsWhatIsDone() throws {
        let scratch = try ScratchFolder()
        let out = scratch.path("sweep")
        let command = ["sweep", togtoh, "--over", "weight:wish.1=0:80:1", "--out", out]
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Program.path)
        process.arguments = ["tune"] + command
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        let journal = out + "/journal.txt"
        while process.isRunning,
            (try? String(contentsOfFile: journal, encoding: .utf8))?
                .split(separator: "\n").count ?? 0 < 3
        {
            Thread.sleep(forTimeInterval: 0.01)
        }
        process.interrupt()
        process.waitUntilExit()
        #expect(process.terminationStatus == 130)
        #expect(!FileManager.default.fileExists(atPath: out + "/tune.json"))
        let resumed = try tune(command)
        #expect(resumed.status == 0)
        #expect(resumed.errors.contains("接着做"))
        let fresh = try tune(Array(command.dropLast(2)) + ["--json"])
        #expect(try data(out, "tune.json") == fresh.output)
    }

    @Test func aJournalOfSomethingElseIsRefused() throws {
        let scratch = try ScratchFolder()
        let out = scratch.path("sweep")
        #expect(try tune(["sweep", togtoh] + over + ["--out", out]).status == 0)
        let before = try data(out, "tune.json")
        for other in [
            ["sweep", togtoh, "--over", "weight:group.new-employment=0:20:5", "--out", out],
            ["sweep", togtoh] + over + ["--mechanism", "tiers", "--out", out],
            ["weights", togtoh, "--out", out],
        ] {
            let said = try tune(other)
            #expect(said.status == 65 && said.errors.contains("journal.txt"), "\(said.errors)")
        }
        #expect(try data(out, "tune.json") == before)
        let foreign = scratch.path("foreign")
        try FileManager.default.createDirectory(
            atPath: foreign,
            withIntermediateDirectories: true
        )
        try Data("mine".utf8).write(to: URL(fileURLWithPath: foreign + "/notes.txt"))
        #expect(try tune(["sweep", togtoh] + over + ["--out", foreign]).status == 73)
        #expect(try Checkout.files(below: URL(fileURLWithPath: foreign)) == ["notes.txt"])
    }

    @Test func whatDoesNotExistIsAnsweredWithWhatDoes() throws {
        for (language, word) in [("zh", "现有"), ("en", "It has")] {
            let said = try tune([
                "interval", togtoh, "weight:group.nobody", "--language", language,
            ])
            #expect(said.status == 64)
            #expect(said.errors.contains(word) && said.errors.contains("weight:wish.1"))
        }
        for (arguments, causes) in [
            (["sweep", togtoh, "--over", "weight:placed=0:20000"], ["20001", "10000"]),
            (
                ["sweep", togtoh, "--over", "weight:placed=1,2", "--over", "weight:placed=3,4"],
                ["weight:placed 给了两次", "weight:placed is given twice"]
            ),
            (
                ["seek", togtoh, "weight:placed", "--until", "placed>=200%"],
                ["超过 100%", "above 100%"]
            ),
        ] {
            let said = try ["zh", "en"].map { try tune(arguments + ["--language", $0]) }
            #expect(said.allSatisfy { $0.status == 64 })
            for cause in causes {
                #expect(said.contains { $0.errors.contains(cause) }, "\(cause)")
                #expect(!said.contains { $0.errors.contains("no range of values") })
            }
        }
        let wrong = [
            ["sweep", togtoh, "--over", "weight:placed"],
            ["sweep", togtoh, "--over", "weight:placed=9:1"],
            ["sweep", togtoh, "--over", "reserve:1=2000"],
            ["interval", togtoh, "reserve:1"],
            ["interval", togtoh, "weight:placed", "--range", "9"],
            ["seek", togtoh, "weight:placed", "--until", "placed=5"],
            ["seek", togtoh, "weight:placed", "--until", "happiness>=5"],
            ["seek", togtoh, "weight:placed", "--until", "metres>=5%"],
            ["trade-off", togtoh, "--between", "points"],
            ["trade-off", togtoh, "--between", "points,fairness"],
        ]
        for arguments in wrong {
            let said = try tune(arguments)
            #expect(said.status == 64, "\(arguments): \(said.errors)")
            #expect(said.output.isEmpty && !said.errors.isEmpty)
        }
        #expect(
            try tune([
                "trade-off", togtoh, "--between", "points,distance", "--mechanism", "tiers",
            ]).status == 65
        )
    }

    /// Under rules beyond the pure ones corners are shown, and every point is refused.
    @Test func cornersAreForEveryRule() throws {
        let heze = Checkout.scenarios.appendingPathComponent("heze-summer-2024").path
        let curve = ["trade-off", heze, "--between", "reserves,points", "--language", "en"]
        let corners = try tune(curve)
        #expect(corners.status == 0, "\(corners.errors)")
        #expect(corners.text.contains("1 corner of the curve"))
        let all = try tune(curve + ["--all"])
        #expect(all.status == 65)
        #expect(all.output.isEmpty && all.errors.contains("Leave out --all"))
    }

    @Test func intervalsAndTargetsAreAnswered() throws {
        let interval = try tune(["interval", togtoh, "weight:group.new-employment"])
        #expect(interval.status == 0, "\(interval.errors)")
        #expect(interval.text.contains("从 10 到 1,000,000，没有一名儿童变动"))
        let seek = try tune([
            "seek", togtoh, "weight:group.front-line", "--until", "placed:front-line>=95.5%",
            "--language", "en",
        ])
        #expect(seek.status == 0, "\(seek.errors)")
        #expect(seek.text.contains("Wanted: placed:front-line>=95.5%"))
        let weights = try tune(["weights", togtoh, "--json"])
        #expect(weights.status == 0)
        #expect(weights.text.contains("\"finding\": \"weights\""))
    }

    /// A found value is a variant that solving proves.
    @Test func aFoundValueIsSavedAsAVariant() throws {
        let scratch = try ScratchFolder()
        let scenario = scratch.path("scenario")
        try FileManager.default.copyItem(atPath: togtoh, toPath: scenario)
        let seek = [
            "seek", scenario, "weight:group.front-line", "--until", "placed:front-line>=52",
            "--save-variant", "more-front-line",
        ]
        let said = try tune(seek + ["--json"])
        #expect(said.status == 0, "\(said.errors)")
        let found = try #require(
            JSONSerialization.jsonObject(with: said.output) as? [String: Any]
        )
        #expect(found["answer"] as? String == "reached")
        let run = scratch.path("run")
        let solved = try Program.run(
            "solve",
            scenario,
            "--variant",
            "more-front-line",
            "--out",
            run,
            "--quiet"
        )
        #expect(solved.status == 0, "\(solved.errors)")
        let value = try #require(found["value"] as? Int)
        let figures = try #require(found["figures"] as? [String: Any])
        let placements = try String(contentsOfFile: run + "/placements.csv", encoding: .utf8)
        #expect(
            placements.split(whereSeparator: \.isNewline).count - 1 == figures["placed"] as? Int
        )
        let file = try String(
            contentsOfFile: scenario + "/variants/more-front-line.yaml",
            encoding: .utf8
        )
        #expect(file.contains("policy: {points: {groups: {\"front-line\": \(value)}}}"))
        // Never over another file.
        #expect(try tune(seek).status == 64)
        let share = try tune([
            "seek", scenario, "reserve:1", "--until", "taken:reserve:1>=41", "--range", "100:130",
            "--save-variant", "larger-reserve",
        ])
        #expect(share.status == 0, "\(share.errors)")
    }
}

import Foundation
import Testing

/// `roost compare` as users start it.
@Suite struct CompareTests {
    private static let togtoh = Checkout.scenarios.appendingPathComponent("togtoh-winter-2026").path
    private static let expected = Checkout.scenarios
        .appendingPathComponent("togtoh-winter-2026/expected/compare")

    static let files = ["changes.csv", "children.csv", "comparison.json", "figures.csv"]
    static let reports = ["report.html", "report.xlsx"]

    private func compare(_ arguments: String...) throws -> Program.Result {
        try Program.run(executable: Program.path, ["compare"] + arguments)
    }

    private func solve(_ arguments: String...) throws {
        let solved = try Program.run(executable: Program.path, ["solve"] + arguments + ["--quiet"])
        #expect(solved.status == 0, "\(solved.errors)")
    }

    private func file(_ name: String, in folder: String) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
    }

    /// Rows of a CSV file as cells by column; none of these files needs quotes in what is asked for.
    private func rows(_ name: String, in folder: String) throws -> [[String: String]] {
        let text = String(decoding: try file(name, in: folder), as: UTF8.self).dropFirst()
        let lines = text.split(separator: "\r\n")
        let header = try #require(lines.first).split(separator: ",").map(String.init)
        return lines.dropFirst().map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            return Dictionary(zip(header, cells.map(String.init))) { first, _ in first }
        }
    }

    @Test(arguments: ["zh", "en"])
    func variantsOfTogtoh(language: String) throws {
        let scratch = try ScratchFolder()
        let out = scratch.path("compared")
        let found = try compare(
            Self.togtoh,
            "--variants",
            "winter-proposal,deferred-acceptance",
            "--out",
            out,
            "--language",
            language
        )
        #expect(found.status == 0, "\(found.errors)")
        try Golden(url: Self.expected.appendingPathComponent("compare.\(language).txt"))
            .expect(found.output)
        #expect(try Checkout.files(below: URL(fileURLWithPath: out)) == Self.files + Self.reports)
        guard language == "en" else { return }
        for name in Self.files {
            try Golden(url: Self.expected.appendingPathComponent(name)).expect(file(name, in: out))
        }
    }

    @Test func threadsAndLanguageChangeNoFile() throws {
        let scratch = try ScratchFolder()
        var documents: Set<Data> = []
        for (threads, language) in [("1", "en"), ("2", "zh"), ("5", "en")] {
            let out = scratch.path(threads)
            let found = try compare(
                Self.togtoh,
                "--variants",
                "all",
                "--threads",
                threads,
                "--out",
                out,
                "--json",
                "--language",
                language
            )
            #expect(found.status == 0, "\(found.errors)")
            #expect(try found.output == file("comparison.json", in: out))
            documents.insert(found.output)
        }
        #expect(documents.count == 1)
    }

    /// The same two results, once from run folders and once solved.
    @Test func runsGiveWhatVariantsGive() throws {
        let scratch = try ScratchFolder()
        let (base, variant) = (scratch.path("base"), scratch.path("two-more-classes"))
        try solve(Self.togtoh, "--out", base)
        try solve(Self.togtoh, "--variant", "two-more-classes", "--out", variant)
        let runs = scratch.path("runs")
        #expect(try compare(base, variant, "--out", runs, "--quiet").status == 0)
        let solved = scratch.path("solved")
        let found = try compare(
            Self.togtoh,
            "--variants",
            "two-more-classes",
            "--out",
            solved,
            "--quiet"
        )
        #expect(found.status == 0 && found.output.isEmpty)
        let figures = try rows("figures.csv", in: runs)
        #expect(figures.count > 100)
        for (one, other) in zip(figures, try rows("figures.csv", in: solved)) {
            #expect(one["figure"] == other["figure"] && one["code"] == other["code"])
            #expect(one["base"] == other["scenario"])
            #expect(one["two-more-classes"] == other["two-more-classes"])
            #expect(one["change:two-more-classes"] == other["change:two-more-classes"])
        }
        let children = try rows("children.csv", in: runs)
        let same = try rows("children.csv", in: solved)
        #expect(!children.isEmpty && children.count == same.count)
        for (one, other) in zip(children, same) {
            for column in ["child", "kind", "from_class", "to_class", "reasons"] {
                #expect(one[column] == other[column])
            }
            #expect(one["cause"] == "" && other["cause"] != "")
        }
        // The other way round, by --base.
        let back = scratch.path("back")
        #expect(
            try compare(base, variant, "--base", "two-more-classes", "--out", back, "--quiet")
                .status
                == 0
        )
        #expect(
            try rows("children.csv", in: back).map { $0["child"] } == children.map { $0["child"] }
        )
    }

    @Test func aRunBesideItselfIsNoChange() throws {
        let scratch = try ScratchFolder()
        let run = scratch.path("run")
        try solve(Self.togtoh, "--out", run)
        let out = scratch.path("out")
        let found = try compare(run, run, "--out", out, "--language", "en")
        #expect(found.status == 0)
        #expect(found.text.contains("Nobody is decided differently (520 unchanged)."))
        #expect(found.text.contains("Policy and inputs are the same."))
        #expect(!found.text.contains("may be of another scenario"))
        #expect(try rows("children.csv", in: out).isEmpty)
        for row in try rows("figures.csv", in: out) {
            #expect(row["run"] == row["run#2"])
            #expect(["0", ""].contains(row["change:run#2"]))
        }
    }

    @Test func whatCannotBeComparedIsSaid() throws {
        let scratch = try ScratchFolder()
        let (one, other) = (scratch.path("togtoh"), scratch.path("minimal"))
        try solve(Self.togtoh, "--out", one)
        try solve(Checkout.scenarios.appendingPathComponent("minimal").path, "--out", other)
        let out = scratch.path("out")
        let found = try compare(one, other, "--out", out, "--language", "en")
        #expect(found.status == 0, "\(found.errors)")
        let page = String(decoding: try file("report.html", in: out), as: UTF8.self)
        for text in [found.text, page] {
            #expect(text.contains("“minimal” may be of another scenario than the base"))
            #expect(text.contains("other title (“Togtoh county"))
        }
        #expect(try compare(one, other).text.contains("与基准可能不是同一方案"))
        #expect(found.text.contains("Applications only in the base: 520"))
        #expect(found.text.contains("They cannot be compared"))
    }

    @Test func aChangedRunIsRefusedByName() throws {
        let scratch = try ScratchFolder()
        let (one, other) = (scratch.path("one"), scratch.path("other"))
        let minimal = Checkout.scenarios.appendingPathComponent("minimal").path
        for run in [one, other] { try solve(minimal, "--out", run) }
        let path = URL(fileURLWithPath: other + "/placements.csv")
        let placements = String(decoding: try Data(contentsOf: path), as: UTF8.self)
        try Data(placements.replacingOccurrences(of: "C1", with: "C2").utf8).write(to: path)
        let found = try compare(one, other)
        #expect(found.status == 65 && found.output.isEmpty)
        #expect(found.errors.contains("placements.csv") && found.errors.contains(other))
    }

    @Test func usageIsChecked() throws {
        let minimal = Checkout.scenarios.appendingPathComponent("minimal").path
        #expect(try compare(minimal).status == 64)
        #expect(try compare(minimal, minimal, "--variants", "x").status == 64)
        #expect(try compare(minimal, "--variants", "a,,b").status == 64)
        #expect(try compare(minimal, minimal, "--threads", "0").status == 64)
        // A scenario folder is no run folder.
        #expect(try compare(minimal, minimal).status == 66)
        let unknown = try compare(
            Self.togtoh,
            "--variants",
            "two-more-classes",
            "--base",
            "three",
            "--language",
            "en"
        )
        #expect(unknown.status == 66)
        #expect(unknown.errors.contains("scenario, two-more-classes"))
        let missing = try compare(Self.togtoh, "--variants", "no-such-variant")
        #expect([65, 66].contains(missing.status) && missing.errors.contains("no-such-variant"))
    }

    /// A conflict is a column; only a base without a placement leaves nothing to compare.
    @Test func conflictsAreShown() throws {
        let scratch = try ScratchFolder()
        let folder = scratch.url.appendingPathComponent("scenario")
        try FileManager.default.copyItem(
            at: Checkout.scenarios.appendingPathComponent("conflicts/budget-against-minimum"),
            to: folder
        )
        let variants = folder.appendingPathComponent("variants")
        try FileManager.default.createDirectory(at: variants, withIntermediateDirectories: true)
        let variant = """
            roost: 1
            title: {zh: 经费充足, en: Money enough}
            changes:
              - policy: {opening: {money: 100000}}
              - change: {classes: {C2: {min_children: 4}}}

            """
        try Data(variant.utf8).write(to: variants.appendingPathComponent("money.yaml"))
        let out = scratch.path("out")
        let found = try compare(
            folder.path,
            "--variants",
            "money",
            "--base",
            "money",
            "--out",
            out,
            "--language",
            "en"
        )
        #expect(found.status == 0, "\(found.errors) \(found.text)")
        #expect(found.text.contains("scenario  no placement"))
        #expect(found.text.contains("nothing to compare"))
        let document = String(decoding: try file("comparison.json", in: out), as: UTF8.self)
        #expect(document.contains("\"outcome\": \"infeasible\""))
        #expect(document.contains("\"compared\": false"))
        #expect(try compare(folder.path, "--variants", "money", "--quiet").status == 3)
    }

    /// What was stopped is said to be so, wherever a difference rests on it.
    @Test func stoppedRunsAreNotTakenForProof() throws {
        let scratch = try ScratchFolder()
        let folder = scratch.url.appendingPathComponent("scenario")
        try FileManager.default.copyItem(
            at: Checkout.scenarios.appendingPathComponent("jingjiang-2012"),
            to: folder
        )
        let one = scratch.path("one")
        let stopped = try Program.run("solve", folder.path, "--work-limit", "1", "--out", one)
        let found = try compare(one, one, "--language", "en")
        // The run was stopped, or its proof takes a single node: what is said fits either.
        #expect(found.status == stopped.status)
        #expect(found.text.contains("not proven") == (stopped.status == 2))
        #expect(found.text.contains("stopped before its proof") == (stopped.status == 2))
    }

    @Test func foreignFoldersAreLeftAlone() throws {
        let scratch = try ScratchFolder()
        let out = scratch.url.appendingPathComponent("mine")
        try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
        try Data("mine".utf8).write(to: out.appendingPathComponent("letter.txt"))
        let found = try compare(
            Self.togtoh,
            "--variants",
            "two-more-classes",
            "--out",
            out.path
        )
        #expect(found.status == 73)
        #expect(try Checkout.files(below: out) == ["letter.txt"])
    }

    /// Words that stand only in personal columns turn up nowhere.
    @Test func namesStayOut() throws {
        let scratch = try ScratchFolder()
        let folder = scratch.url.appendingPathComponent("scenario")
        try FileManager.default.copyItem(atPath: Self.togtoh, toPath: folder.path)
        let path = folder.appendingPathComponent("children.csv")
        var table = try String(contentsOf: path, encoding: .utf8)
        let lines = table.components(separatedBy: "\r\n")
        let header = lines[0].trimmingCharacters(in: .whitespacesAndNewlines)
            .replacingOccurrences(of: "\u{FEFF}", with: "").split(separator: ",")
        let personal = header.indices.filter {
            ["儿童姓名", "姓名", "家长姓名", "监护人", "家庭住址", "住址", "就读学校", "备注"].contains(String(header[$0]))
        }
        #expect(!personal.isEmpty)
        table = lines.enumerated().map { index, line in
            guard index > 0, !line.isEmpty else { return String(line) }
            var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(
                String.init
            )
            guard cells.count == header.count else { return String(line) }
            for column in personal where !cells[column].hasPrefix("\"") {
                cells[column] = "绝密" + cells[column]
            }
            return cells.joined(separator: ",")
        }.joined(separator: "\r\n")
        try Data(table.utf8).write(to: path)
        let plantedCount = table.components(separatedBy: "绝密").count
        #expect(plantedCount > 1000)
        let out = scratch.path("out")
        let found = try compare(folder.path, "--variants", "winter-proposal", "--out", out)
        #expect(found.status == 0, "\(found.errors)")
        let written = try Self.files.map { String(decoding: try file($0, in: out), as: UTF8.self) }
        for text in written + [found.text, found.errors] { #expect(!text.contains("绝密")) }
    }

    /// However many changes there are: while scenarios are read, and while they are solved.
    @Test(arguments: [(SIGTERM, 1.0), (SIGINT, 1.0), (SIGTERM, 4.0)])
    func manyChangesEndAtOnce(signal: Int32, delay: Double) throws {
        let scratch = try ScratchFolder()
        let folder = scratch.url.appendingPathComponent("scenario")
        try FileManager.default.copyItem(atPath: Self.togtoh, toPath: folder.path)
        let changes = (1...1000).map { "  - policy: {points: {waited: \($0)}}\n" }
        let variant = "roost: 1\ntitle: {zh: 许多改动, en: Many changes}\nchanges:\n"
        try Data((variant + changes.joined()).utf8)
            .write(to: folder.appendingPathComponent("variants/many.yaml"))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Program.path)
        process.arguments = ["compare", folder.path, "--variants", "many", "--quiet"]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        Thread.sleep(forTimeInterval: delay)
        #expect(process.isRunning)
        let begin = ContinuousClock.now
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        #expect(process.terminationReason == .exit && process.terminationStatus == 130)
        #expect(ContinuousClock.now - begin < .seconds(10))
    }

    @Test func interruptingLeavesNothing() throws {
        let scratch = try ScratchFolder()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Program.path)
        process.arguments = [
            "compare", Self.togtoh, "--variants", "all", "--out", scratch.path("out"),
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        // By then the first files are read and the solves have not ended.
        usleep(150_000)
        kill(process.processIdentifier, SIGINT)
        process.waitUntilExit()
        let files = try FileManager.default.contentsOfDirectory(atPath: scratch.url.path)
        // Signals before the program listens end it at once; in no case is anything half written.
        if process.terminationReason == .exit, process.terminationStatus == 0 {
            #expect(files == ["out"])
        } else {
            #expect(files.isEmpty)
        }
    }
}

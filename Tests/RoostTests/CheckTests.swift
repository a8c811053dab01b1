import Foundation
import Testing

/// `roost-check` on the scenarios that ship, and on runs that were tampered with.
@Suite struct CheckTests {
    private static let program = URL(fileURLWithPath: Program.path)
        .deletingLastPathComponent().appendingPathComponent("roost-check").path

    static func check(_ arguments: String...) throws -> Program.Result {
        try Program.run(executable: Self.program, arguments)
    }

    private func solve(_ scenario: String, _ run: String, _ options: [String] = []) throws -> Int32
    {
        let folder = Checkout.scenarios.appendingPathComponent(scenario).path
        return try Program.run(
            executable: Program.path,
            ["solve", folder, "--out", run, "--quiet"] + options
        ).status
    }

    /// Each with the options of its run.
    static let runs: [(scenario: String, options: [String])] = [
        ("minimal", []), ("togtoh-winter-2026", []),
        ("minimal", ["--mechanism", "first-come"]),
        ("togtoh-winter-2026", ["--mechanism", "first-come"]),
        ("heze-summer-2024", ["--without", "siblings,sessions,wide-reserves"]),
        ("togtoh-winter-2026", ["--mechanism", "tiers"]),
        ("togtoh-winter-2026", ["--mechanism", "deferred-acceptance"]),
        ("heze-summer-2024", []), ("hengshui-nursery-2024", []),
        ("chengyang-nursery-2021", []), ("jingjiang-2012", []),
    ]

    private static let shipped =
        ScenarioTests.scenarios.map { Checkout.scenarios.appendingPathComponent($0.name) }
        + RegressionTests.folders

    /// Mechanisms that serve in turn are served again on everything that ships, whatever its rules.
    @Test(arguments: shipped, ScenarioTests.mechanisms)
    func servedRunsHold(folder: URL, mechanism: String) throws {
        let scratch = try ScratchFolder()
        let run = scratch.path("run")
        let options = ["solve", folder.path, "--out", run, "--quiet", "--mechanism", mechanism]
        #expect(try Program.run(executable: Program.path, options).status == 0)
        let checked = try Self.check(run, "--language", "en")
        #expect(checked.status == 0, "\(checked.text)\(checked.errors)")
        #expect(checked.text.contains("claims hold"))
    }

    @Test(arguments: runs)
    func genuineRunsAreAccepted(scenario: String, options: [String]) throws {
        let scratch = try ScratchFolder()
        let run = scratch.path("run")
        #expect(try solve(scenario, run, options) == 0)
        let checked = try Self.check(run)
        #expect(checked.status == 0, "\(checked.text)\(checked.errors)")
        #expect(!checked.text.contains("不成立 "))
        let english = try Self.check(run, "--language", "en")
        #expect(english.text.contains("claims hold"))
    }

    @Test(arguments: RegressionTests.folders)
    func regressionsAreAccepted(folder: URL) throws {
        let scratch = try ScratchFolder()
        let run = scratch.path("run")
        #expect(try solve("regressions/\(folder.lastPathComponent)", run) == 0)
        let checked = try Self.check(run)
        #expect(checked.status == 0, "\(checked.text)")
    }

    /// The lines that the README shows of a check are those of Togtoh.
    @Test(arguments: [("README.md", "en", "holds "), ("README.zh.md", "zh", "成立 ")])
    func theReadmeShowsWhatIsPrinted(readme: String, language: String, word: String) throws {
        let blocks = try Checkout.text(readme).components(separatedBy: "\n```")
        let block = try #require(blocks.first { $0.hasPrefix("\n" + word) })
        let shown = block.split(separator: "\n").filter { $0 != "..." && $0 != "……" }
        #expect(shown.count >= 4)
        let scratch = try ScratchFolder()
        let run = scratch.path("run")
        #expect(try solve("togtoh-winter-2026", run) == 0)
        let printed = try Self.check(run, "--language", language).text.split(separator: "\n")
        #expect(shown.filter { !printed.contains($0) } == [])
    }

    /// The list to publish and the options with their items are part of what is checked.
    @Test func theNoticeAndTheItems() throws {
        let scratch = try ScratchFolder()
        let run = scratch.path("run")
        #expect(try solve("minimal", run, ["--options"]) == 0)
        #expect(try Self.check(run).status == 0)
        for (file, old, new, claim) in [
            ("notice.csv", "青少年宫", "工人文化宫", "notice"),
            ("notice.csv", "A2,", "A9,", "notice"),
            ("options.csv", "groups.new-employment=30", "groups.new-employment=31", "options-file"),
            ("options.csv", "children.csv:2", "children.csv:3", "options-file"),
        ] {
            let url = URL(fileURLWithPath: run + "/" + file)
            let genuine = try String(contentsOf: url, encoding: .utf8)
            let range = try #require(genuine.firstRange(of: old))
            try genuine.replacingCharacters(in: range, with: new)
                .write(to: url, atomically: true, encoding: .utf8)
            let checked = try Self.check(run, "--json")
            let list = try JSONDecoder().decode(Claims.self, from: checked.output)
            #expect(list.claims.filter { $0.verdict == "fails" }.map(\.claim) == [claim])
            try genuine.write(to: url, atomically: true, encoding: .utf8)
        }
    }

    /// Masked names and rosters are the register's; what stands in them is never told.
    @Test(arguments: ["zh", "en"])
    func namesArePartOfTheCheck(language: String) throws {
        let scratch = try ScratchFolder()
        let run = scratch.path("run")
        #expect(try solve("togtoh-winter-2026", run, ["--language", language]) == 0)
        let genuine = try Self.check(run, "--language", "en")
        #expect(genuine.status == 0 && genuine.text.contains("rosters"), "\(genuine.text)")
        #expect(genuine.text.contains("Not covered by this check: timing.json"))
        let rosters = try FileManager.default.contentsOfDirectory(atPath: run + "/rosters").sorted()
        let roster = "rosters/" + (try #require(rosters.first))
        // By column: what is changed in the first row, and whether the line may tell it.
        let changes: [(file: String, column: Int, claim: String, isPersonal: Bool)] = [
            ("notice.csv", 1, "notice", true), ("notice.csv", 4, "notice", false),
            (roster, 1, "rosters", false), (roster, 2, "rosters", true),
            (roster, 5, "rosters", true), (roster, 6, "rosters", false),
        ]
        for change in changes {
            let url = URL(fileURLWithPath: run + "/" + change.file)
            let text = try String(contentsOf: url, encoding: .utf8)
            var lines = text.components(separatedBy: "\r\n")
            var cells = lines[1].components(separatedBy: ",")
            cells[change.column] += "改"
            lines[1] = cells.joined(separator: ",")
            try lines.joined(separator: "\r\n").write(to: url, atomically: true, encoding: .utf8)
            let checked = try Self.check(run, "--json")
            let list = try JSONDecoder().decode(Claims.self, from: checked.output)
            #expect(list.claims.filter { $0.verdict == "fails" }.map(\.claim) == [change.claim])
            #expect(checked.text.contains("改") != change.isPersonal, "\(change)")
            try text.write(to: url, atomically: true, encoding: .utf8)
        }
        let extra = URL(fileURLWithPath: run + "/rosters/elsewhere.csv")
        try Data().write(to: extra)
        #expect(try Self.check(run, "--language", "en").text.contains("elsewhere.csv"))
        try FileManager.default.removeItem(at: extra)
        try FileManager.default.removeItem(atPath: run + "/" + roster)
        #expect(try Self.check(run).status == 1)
    }

    /// A row of the input that was edited after the run.
    @Test func anEditedInputIsNamed() throws {
        let scratch = try ScratchFolder()
        let run = scratch.path("run")
        #expect(try solve("minimal", run) == 0)
        let copy = scratch.url.appendingPathComponent("scenario")
        try FileManager.default.copyItem(
            at: Checkout.scenarios.appendingPathComponent("minimal"),
            to: copy
        )
        let children = copy.appendingPathComponent("children.csv")
        let text = try String(contentsOf: children, encoding: .utf8)
        try (text + "\n").write(to: children, atomically: true, encoding: .utf8)
        let checked = try Self.check(run, "--scenario", copy.path, "--language", "en", "--quiet")
        #expect(checked.status == 1)
        #expect(checked.text.contains("children.csv"), "\(checked.text)")
        #expect(checked.text.contains("Do not publish"))
    }

    @Test func theListForPrograms() throws {
        let scratch = try ScratchFolder()
        let run = scratch.path("run")
        #expect(try solve("minimal", run) == 0)
        try FileManager.default.removeItem(atPath: run + "/waiting.csv")
        let checked = try Self.check(run, "--json")
        #expect(checked.status == 1)
        let list = try JSONDecoder().decode(Claims.self, from: checked.output)
        #expect(list.result == "fails")
        let failed = list.claims.filter { $0.verdict == "fails" }
        #expect(failed.map(\.claim) == ["waiting"] && failed[0].place == "waiting.csv")
        #expect(list.claims.count { $0.verdict == "holds" } == list.claims.count - 1)
    }

    struct Claims: Decodable {
        struct Claim: Decodable {
            let claim: String
            let verdict: String
            let place: String?
        }
        let result: String
        let claims: [Claim]
    }

    /// What is no run folder is said so, and a file full of anything does not crash the checker.
    @Test func whatCannotBeChecked() throws {
        let scratch = try ScratchFolder()
        #expect(try Self.check(scratch.path("nothing")).status == 66)
        let run = scratch.path("run")
        #expect(try solve("minimal", run) == 0)
        for name in ["certificate.json", "placements.csv", "classes.csv", "lottery.csv"] {
            let url = URL(fileURLWithPath: run + "/" + name)
            let genuine = try Data(contentsOf: url)
            for broken in [
                Data(), Data("{".utf8), Data([0xFF, 0xFE, 0x22, 0x0A]), genuine.prefix(30),
                Data(String(repeating: "[", count: 100_000).utf8),
            ] {
                try broken.write(to: url)
                #expect(try Self.check(run).status == 1, "\(name)")
            }
            try genuine.write(to: url)
        }
        let result = URL(fileURLWithPath: run + "/result.json")
        try Data("{\"roost\": 1.5}".utf8).write(to: result)
        #expect(try Self.check(run).status == 65)
    }
}

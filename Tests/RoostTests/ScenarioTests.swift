import Foundation
import Testing

/// The scenarios that ship, against the results that ship with them.
@Suite struct ScenarioTests {
    /// Each scenario with the rules that its README leaves out.
    static let scenarios: [(name: String, without: String)] = [
        ("minimal", ""),
        ("workbook", ""),
        ("calendar-2027", ""),
        ("togtoh-winter-2026", ""),
        ("heze-summer-2024", ""),
        ("hengshui-nursery-2024", ""),
        ("chengyang-nursery-2021", ""),
        ("jingjiang-2012", ""),
    ]

    static let mechanisms = ["first-come", "tiers", "deferred-acceptance"]

    private static let goldenFiles = [
        "result.json", "placements.csv", "waiting.csv", "classes.csv",
    ]

    @Test(arguments: scenarios)
    func resultsAreAsExpected(name: String, without: String) throws {
        let folder = Checkout.scenarios.appendingPathComponent(name)
        let scratch = try ScratchFolder()
        let expected = folder.appendingPathComponent("expected")
        for (language, threads) in [("zh", "1"), ("en", "2")] {
            let run = scratch.path("run-\(language)")
            let solved = try Program.run(
                "solve",
                folder.path,
                "--out",
                run,
                "--language",
                language,
                "--threads",
                threads,
                "--without",
                without
            )
            #expect(solved.status == 0, "\(solved.errors)")
            try Golden(url: expected.appendingPathComponent("summary.\(language).txt"))
                .expect(solved.output)
            for file in Self.goldenFiles {
                let bytes = try Data(contentsOf: URL(fileURLWithPath: run + "/" + file))
                try Golden(url: expected.appendingPathComponent(file)).expect(bytes)
            }
        }
    }

    /// The other mechanisms take the same scenarios, every rule included.
    @Test(arguments: scenarios.map(\.name), mechanisms)
    func otherMechanismsAreAsExpected(name: String, mechanism: String) throws {
        let folder = Checkout.scenarios.appendingPathComponent(name)
        let scratch = try ScratchFolder()
        let run = scratch.path("run")
        let solved = try Program.run(
            "solve",
            folder.path,
            "--mechanism",
            mechanism,
            "--out",
            run,
            "--language",
            "en"
        )
        #expect(solved.status == 0, "\(solved.errors)")
        let expected = folder.appendingPathComponent("expected/\(mechanism)")
        try Golden(url: expected.appendingPathComponent("summary.en.txt")).expect(solved.output)
        for file in Self.goldenFiles {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: run + "/" + file))
            try Golden(url: expected.appendingPathComponent(file)).expect(bytes)
        }
    }

    @Test(arguments: scenarios)
    func readmeNamesTheCommand(name: String, without: String) throws {
        let text = try Checkout.text("scenarios/\(name)/README.md")
        let command =
            "roost solve scenarios/\(name)" + (without.isEmpty ? "" : " --without \(without)")
        #expect(text.contains(command))
    }

    /// The story's figure: of more than 400 places at least 30 go to new-employment children.
    @Test func togtohPlacesNewEmploymentChildren() throws {
        let text = try Checkout.text("scenarios/togtoh-winter-2026/expected/result.json")
        let result = try JSONDecoder().decode(ResultCounts.self, from: Data(text.utf8)).counts
        #expect(result.seats == 406 && result.children == 520 && result.placed >= 400)
        let group = try #require(result.groups.first { $0.group == "new-employment" })
        #expect(group.placed >= 30)
    }

    /// First come is the baseline: it never gives more points than the optimum.
    @Test func optimisingGains() throws {
        let folder = Checkout.scenarios.appendingPathComponent("togtoh-winter-2026").path
        let scratch = try ScratchFolder()
        var points: [String: Int] = [:]
        for mechanism in ["optimal", "first-come"] {
            let run = scratch.path(mechanism)
            let solved = try Program.run(
                "solve",
                folder,
                "--out",
                run,
                "--mechanism",
                mechanism,
                "--quiet"
            )
            #expect(solved.status == 0, "\(solved.errors)")
            let rows = try String(contentsOfFile: run + "/placements.csv", encoding: .utf8)
                .split(whereSeparator: \.isNewline).dropFirst()
            points[mechanism] = rows.compactMap { Int($0.split(separator: ",")[3]) }.reduce(0, +)
        }
        #expect(points["optimal"]! > points["first-come"]!)
    }
}

private struct ResultCounts: Decodable {
    struct Counts: Decodable {
        struct Group: Decodable {
            let group: String
            let placed: Int
        }
        let children: Int
        let placed: Int
        let seats: Int
        let groups: [Group]
    }
    let counts: Counts
}

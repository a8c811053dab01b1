import Digests
import Foundation
import Intake
import PlacementModel
import ScenarioFixtures
import Testing

@testable import Certificate

/// The checker's integer program is the solver's, read from the same page by other eyes.
@Suite struct ProgramTests {
    private func expectEqual(_ scenario: Scenario, _ comment: Comment) throws {
        let solver = try ProgramImage(solverOf: scenario)
        let checker = ProgramImage(checkerOf: scenario)
        guard let solver, let checker else {
            #expect(solver == nil && checker == nil, comment)
            return
        }
        let difference = checker.difference(to: solver)
        #expect(difference.isEmpty, "\(comment)\n\(difference)")
    }

    @Test(arguments: 0..<(isLongRun ? 3000 : 300))
    func townsAreReadAlike(seed: Int) throws {
        try expectEqual(RandomTown.scenario(.ruled, seed: seed), "ruled \(seed)")
        try expectEqual(RandomTown.scenario(.pure, seed: seed), "pure \(seed)")
    }

    @Test(arguments: 0..<(isLongRun ? 10_000 : 800))
    func everyMixtureOfRulesIsReadAlike(seed: Int) throws {
        try expectEqual(RuledTown.scenario(seed: seed), "seed \(seed)")
    }

    @Test(arguments: 0..<64)
    func everySubsetOfRulesIsReadAlike(subset: Int) throws {
        for seed in 0..<(isLongRun ? 200 : 20) {
            let scenario = RandomRules(subset: subset, seed: seed).scenario()
            try expectEqual(scenario, "subset \(subset), seed \(seed)")
        }
    }

    /// Every scenario of the checkout that can be read.
    static let scenarios: [String] = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("scenarios")
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap {
            $0 as? String
        }
        return (paths ?? []).filter {
            $0.hasSuffix("/scenario.yaml") && !$0.hasPrefix("invalid/")
        }.sorted().map {
            folder.appendingPathComponent($0).deletingLastPathComponent().path
        }
    }()

    @Test(arguments: scenarios)
    func everyShippedScenarioIsReadAlike(folder: String) throws {
        try expectEqual(Intake.read(folder: folder).scenario, "\(folder)")
    }

    @Test func shippedScenariosAreFound() { #expect(Self.scenarios.count >= 20) }

    /// The tests above would prove nothing of a rule that no scenario has.
    @Test func everyKindOfColumnAndRowComesUp() throws {
        var columns: Set<String> = []
        var rows: Set<String> = []
        for seed in 0..<400 {
            guard let image = ProgramImage(checkerOf: RuledTown.scenario(seed: seed)) else {
                continue
            }
            columns.formUnion(image.columns.keys.map(head))
            rows.formUnion(image.rows.keys.map(head))
        }
        #expect(
            columns.sorted() == [
                "announced_kept", "band", "carers", "members", "opens", "opens_site", "placed",
                "places_kept", "seat", "served", "stays", "together",
            ]
        )
        #expect(
            rows.sorted() == [
                "announced", "budget_of_carers", "budget_of_classes", "budget_of_money",
                "carers_of_site", "child", "kept", "kept_with_seat", "members_seated",
                "minimum_to_open", "opens_at_open_site", "overlap", "pair", "pinned",
                "placed_with_seat", "presence", "quota", "ratio", "reserve", "seats",
                "served_with_seat", "sessions", "siblings", "stays_with_seat", "used_when_open",
            ]
        )
    }

    private func head(_ name: [UInt8]) -> String {
        String(decoding: name.prefix { $0 != UInt8(ascii: "(") }, as: UTF8.self)
    }

    /// A name is one word of one line, whatever the application numbers and codes hold.
    @Test func namesAreSingleWords() {
        for seed in 0..<200 {
            guard let image = ProgramImage(checkerOf: RuledTown.scenario(seed: seed)) else {
                continue
            }
            for name in Array(image.columns.keys) + Array(image.rows.keys) {
                #expect(!name.contains { $0 <= 32 || $0 == 127 })
                #expect(name.count { $0 == UInt8(ascii: "(") } <= 1)
            }
        }
    }

    @Test func columnsAndRowsAreFoundByName() throws {
        let scenario = RuledTown.scenario(seed: 5)
        let facts = ScenarioFacts(scenario)
        let recount = OptionRecount(facts)
        let demands = DemandRecount(facts, recount)
        let program = try #require(CheckedProgram(facts, recount, demands, nil))
        let (columns, rows) = (program.tableOfColumns(), program.tableOfRows())
        for column in 0..<program.columnCount {
            #expect(columns.position(of: Array(program.columnName(column).utf8)[...]) == column)
        }
        for row in 0..<program.rowCount {
            #expect(rows.position(of: Array(program.rowName(row).utf8)[...]) == row)
        }
        #expect(columns.position(of: Array("opens(none)".utf8)[...]) == nil)
        #expect(rows.position(of: []) == nil)
    }

    /// Codes that only look alike are told apart from the scenario to the proof.
    @Test(arguments: 0..<(isLongRun ? 600 : 60))
    func runsWithAwkwardCodesHold(seed: Int) throws {
        var scenario = RuledTown.scenario(seed: seed)
        scenario.policy.lottery?.commitment = SHA256Digest(of: "seed").hexadecimal
        guard let run = CheckedRun(scenario) else { return }
        let claims = run.claims()
        #expect(CheckResult(claims) == .holds, "seed \(seed)\n\(claims.lines)")
    }

    @Test func someOfThemAreSolved() {
        let solved = (0..<60).count { CheckedRun(RuledTown.scenario(seed: $0)) != nil }
        #expect(solved > 10, "\(solved)")
    }

    enum Mutation: CaseIterable {
        case coefficient, entry, rowBound, row, rowName, columnBound, column, value, level
    }

    /// Each single change to a program is seen, and named.
    @Test(arguments: Mutation.allCases, 0..<20)
    func aChangeIsSeen(mutation: Mutation, seed: Int) throws {
        guard let image = ProgramImage(checkerOf: RuledTown.scenario(seed: seed)) else { return }
        var changed = image
        var random = SplitMix64(seed: UInt64(seed))
        let filled = image.rows.filter { !$0.value.entries.isEmpty }.keys
            .sorted { $0.lexicographicallyPrecedes($1) }
        let row = try #require(filled.randomElement(using: &random))
        let entry = try #require(image.rows[row]?.entries.first)
        let column = entry.key
        let level = try #require(image.levels.first)
        switch mutation {
        case .coefficient: changed.rows[row]?.entries[column] = entry.value + 1
        case .entry: changed.rows[row]?.entries[column] = nil
        case .rowBound:
            let bounds = try #require(image.rows[row]?.bounds)
            changed.rows[row]?.bounds = ProgramImage.Bounds(
                lower: bounds.lower,
                upper: bounds.upper.map { $0 - 1 } ?? 0
            )
        case .row: changed.rows[row] = nil
        case .rowName:
            changed.rows[row] = nil
            changed.rows[row + [48]] = image.rows[row]
        case .columnBound: changed.columns[column] = ProgramImage.Bounds(lower: 0, upper: 99)
        case .column: changed.columns[column] = nil
        case .value: changed.values[level]?[column, default: 0] += 1
        case .level: changed.levels.removeLast()
        }
        #expect(!image.difference(to: changed).isEmpty && !changed.difference(to: image).isEmpty)
        #expect(image.difference(to: image).isEmpty)
    }
}

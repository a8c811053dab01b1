import Findings
import Laboratory
import PlacementModel
import Points
import ScenarioFixtures
import Solver
import Testing

/// Trade-offs under rules that take an integer program, against every placement of tiny scenarios.
@Suite struct RuledTradeOffTests {
    /// Every subset of the rules on siblings, half days, sessions and wide reserves, and carers and
    /// opening beside those of them whose words two oracles can read together.
    private static let subsets = Array(1..<16) + [16, 17, 24, 25, 32, 33, 48, 49]

    private static let pairs: [(GoalLevel, GoalLevel)] = [
        (.points, .distance), (.distance, .placed([])), (.distance, .wishRank(1)),
        (.placed(GroupSet(index: 0)), .distance), (.reserves, .points), (.distance, .reserves),
        (.points, .placed([])),
    ]

    @Test(arguments: subsets)
    func everyCornerIsFound(subset: Int) throws {
        var curveCount = 0
        for seed in 0..<80 {
            var scenario = RandomRules(subset: subset, seed: 5_000 + seed).scenario()
            // Few goals are at odds behind others; three of four stand before all.
            if seed % 4 > 0 { scenario.policy.order = [.distance, .reserves, .points, .lottery] }
            let (first, second) = Self.pairs[seed % Self.pairs.count]
            guard let expected = try expected(scenario, subset, first, second) else { continue }
            let found = try corners(scenario, first, second)
            let comment: Comment = "subset \(subset), seed \(seed)"
            #expect((found?.points.map { [$0.first, $0.second] } ?? []) == expected, comment)
            guard let found else { continue }
            #expect(found.isComplete && found.points.allSatisfy(\.isCorner), comment)
            for point in found.points {
                // What is counted of a point's placement is what the point says.
                if first == .placed([]) { #expect(point.figures.all.placed == point.first) }
                if second == .placed([]) { #expect(point.figures.all.placed == point.second) }
            }
            curveCount += expected.count > 1 ? 1 : 0
        }
        // Goals that are never at odds would test nothing.
        #expect(curveCount > 3, "\(curveCount) curves of subset \(subset)")
    }

    /// Nil for scenarios that the network method holds; those are tested elsewhere.
    private func expected(
        _ scenario: Scenario,
        _ subset: Int,
        _ first: GoalLevel,
        _ second: GoalLevel
    ) throws -> [[Int]]? {
        let options = try OptionTable(scenario).options()
        let solver = PlacementSolver(scenario, options: options)
        guard !solver.isPure, let formulation = try? solver.integerFormulation() else { return nil }
        let levels = formulation.levels
        return TradeOffOracle(
            rules: RuleOracle(scenario: scenario, options: options),
            staffing: subset < 16 ? nil : StaffedPlacesOracle(scenario: scenario, options: options),
            first: first,
            second: second,
            keptCount: levels.firstIndex { $0 == first || $0 == second }
                ?? levels.firstIndex(of: .lottery) ?? levels.count
        ).corners()
    }

    /// Nil where no placement keeps the rules.
    private func corners(
        _ scenario: Scenario,
        _ first: GoalLevel,
        _ second: GoalLevel
    ) throws -> TradeOff? {
        do throws(TuningFault) {
            return try TradeOffSearch(scenario, first: first, second: second).tradeOff(.supported)
        } catch {
            guard case .noPlacement = error else { throw error }
            return nil
        }
    }
}

import Findings
import Laboratory
import PlacementModel
import ScenarioFixtures
import Solver
import Testing

/// Comparisons of scenarios that take an integer program, with siblings, half days, sessions and wide
/// reserves.
@Suite struct RuledComparisonTests {
    private static let cases = (0..<16).flatMap { subset in (0..<2).map { (subset, $0) } }

    /// One more seat in the first class, and another weight of the first group.
    private static let changes: [@Sendable (Scenario) -> Scenario] = [
        { $0.withMoreSeats(1, inClass: 0) }, { $0.withWeight(.group(0), 37) },
    ]

    @Test(arguments: cases) func causesAreWhatSolvingSays(subset: Int, seed: Int) throws {
        let base = RandomRules(subset: subset, seed: seed).scenario()
        let sides = [contestant("base", base), contestant("variant", base, Self.changes)]
        let compared: VariantComparison
        do {
            compared = try VariantComparison(sides, base: 0)
        } catch .refused {
            // Reserves that ask for more seats than there are; not every random scenario has an answer.
            return
        }
        guard let difference = compared.comparison.differences[1] else { return }
        func seats(_ on: [Int]) throws -> [ChildID: [ClassID]] {
            let scenario = on.reduce(base) { Self.changes[$1]($0) }
            let run = try SolvedScenario(scenario).run
            return Dictionary(
                uniqueKeysWithValues: scenario.children.indices.map { child in
                    (
                        scenario.children[child].id,
                        run.seats(ofChild: child).map { scenario.classes[Int($0.1.classIndex)].id }
                    )
                }
            )
        }
        let (all, none) = (try seats([0, 1]), try seats([]))
        #expect(
            Set(difference.changed.filter { $0.kind != .mode }.map(\.child))
                == Set(base.children.map(\.id).filter { all[$0] != none[$0] })
        )
        for change in difference.changed where change.kind != .mode {
            let cause = try #require(change.cause)
            #expect(cause.unknown.isEmpty)
            for index in 0...1 {
                let alone = try seats([index])
                let isSufficient = alone[change.child] == all[change.child]
                #expect(cause.sufficient.contains(index + 1) == isSufficient)
                // Of two changes, the variant without one is the other alone.
                #expect(cause.necessary.contains(2 - index) != isSufficient)
            }
        }
        let total = difference.flows.reduce(0) { $0 + $1.count }
        #expect(total >= base.children.count)
    }

    /// Where a search was stopped, every difference and cause that rests on it says so.
    @Test func stoppedSearchesAreNamed() throws {
        let limits = IntegerLimits(nodes: 1)
        var stoppedCount = 0
        for seed in 0..<400 where stoppedCount < 3 {
            let base = RandomRules(subset: 63, seed: seed).scenario()
            let sides = [contestant("base", base), contestant("variant", base, Self.changes)]
            guard
                let compared = try? VariantComparison(
                    sides,
                    base: 0,
                    work: Work(limits: limits)
                ).comparison
            else { continue }
            let isStopped = compared.sides.map { side in
                side.report?.run.outcome.goals.contains { $0.value != $0.bound } ?? false
            }
            guard isStopped.contains(true), let difference = compared.differences[1] else {
                continue
            }
            stoppedCount += 1
            #expect(compared.sides.map { !$0.isProven } == isStopped)
            #expect(!difference.isProven)
            #expect(difference.changed.allSatisfy { $0.cause?.isProven == false })
            for change in difference.attribution?.changes ?? [] {
                let effects = [change.alone.effect, change.last.effect]
                // Alone rests on the base, last on the variant.
                for (effect, stopped) in zip(effects, isStopped) where stopped {
                    #expect(effect?.isProven != true)
                }
            }
        }
        #expect(stoppedCount > 0)
    }
}

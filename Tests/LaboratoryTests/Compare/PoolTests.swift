import Findings
import Laboratory
import PlacementModel
import ScenarioFixtures
import Solver
import Synchronization
import Testing

@Suite struct PoolTests {
    @Test func equalScenariosAreSolvedOnce() throws {
        let scenario = RandomTown(seed: 3).scenario()
        let weight: @Sendable (Scenario) -> Scenario = { $0.withWeight(.group(0), 40) }
        let seats: @Sendable (Scenario) -> Scenario = { $0.withMoreSeats(2, inClass: 0) }
        // Base, {1}, {2}, {1, 2}: each of two changes alone is the variant without the other.
        let two = try VariantComparison(
            [contestant("base", scenario), contestant("two", scenario, [weight, seats])],
            base: 0
        )
        #expect(two.counts.requests == 6)
        #expect(two.counts.solves == 4)
        // More seats in a class that has some change no option.
        #expect(two.counts.optionTables == 2)
        // The same again, beside single changes that were solved already.
        let more = try VariantComparison(
            [
                contestant("base", scenario), contestant("two", scenario, [weight, seats]),
                contestant("again", scenario, [weight, seats]),
                contestant("weight", scenario, [weight]),
            ],
            base: 0
        )
        #expect(more.counts.solves == 4)
        #expect(more.counts.requests == 4 + 4 + 4 + 2)
    }

    @Test func titlesAndHashesMakeNoDifference() throws {
        let scenario = RandomTown(seed: 5).scenario()
        var renamed = scenario
        renamed.title = LocalizedText(chinese: "别名", english: "Another name")
        renamed.policy.sha256 = String(repeating: "f", count: 64)
        renamed.inputs = [InputFile(name: "x", sha256: "y")]
        let compared = try VariantComparison(
            [contestant("one", scenario), contestant("other", renamed)],
            base: 0
        )
        #expect(compared.counts.solves == 1)
        // Each side keeps its own.
        #expect(compared.comparison.sides[1].scenario.title.english == "Another name")
        #expect(compared.comparison.sides[0].scenario.title.english == "Test")
    }

    @Test(arguments: 0..<8) func threadsChangeNothing(seed: Int) throws {
        var town = RandomTown(seed: seed)
        let scenario = town.scenario()
        let variants = [
            contestant("base", scenario),
            contestant("one", scenario, [town.change(), town.change(), town.change()]),
            contestant("two", scenario, [town.change(), town.change()]),
        ]
        let alone = try VariantComparison(variants, base: 0)
        for threads in [2, 3, 8] {
            let other = try VariantComparison(variants, base: 0, work: Work(threadCount: threads))
            #expect(other.counts == alone.counts)
            #expect(other.comparison.rows == alone.comparison.rows)
            for (here, there) in zip(alone.comparison.differences, other.comparison.differences) {
                #expect(here?.changed == there?.changed)
                #expect(here?.flows == there?.flows)
                #expect(here?.effects == there?.effects)
            }
        }
    }

    @Test func aConflictIsAColumn() throws {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 1)
        sketch.addChild(wishes: [0])
        sketch.addChild(wishes: [0])
        let scenario = sketch.scenario()
        let pins: @Sendable (Scenario) -> Scenario = { scenario in
            var scenario = scenario
            scenario.pins = [ScenarioSketch.pin(0, 0), ScenarioSketch.pin(1, 0, row: 3)]
            return scenario
        }
        let compared = try VariantComparison(
            [
                contestant("base", scenario), contestant("pinned", scenario, [pins]),
                contestant("seats", scenario, [{ $0.withMoreSeats(1, inClass: 0) }]),
            ],
            base: 0
        )
        let comparison = compared.comparison
        guard case .conflict(let report) = comparison.sides[1].result else {
            Issue.record("Two children cannot both have one seat.")
            return
        }
        #expect(report.run.outcome.conflict?.analysis != nil)
        #expect(comparison.differences[1] == nil)
        #expect(comparison.rows.allSatisfy { $0.values[1] == nil })
        #expect(comparison.differences[2]?.count(.gains) == 1)
    }

    @Test func aRefusedScenarioIsNamed() throws {
        let scenario = RandomTown(seed: 1).scenario()
        let worthless: @Sendable (Scenario) -> Scenario = { scenario in
            var scenario = scenario
            scenario.policy.points.rules = [ScenarioSketch.rule(.placed, -1)]
            return scenario
        }
        #expect {
            _ = try VariantComparison(
                [contestant("base", scenario), contestant("worthless", scenario, [worthless])],
                base: 0
            )
        } throws: { error in
            guard case .refused(name: "worthless", .points) = error as? ComparisonFault else {
                return false
            }
            return true
        }
    }

    @Test func aRequestToStopStops() throws {
        let cancellation = Cancellation()
        cancellation.request()
        let scenario = RandomTown(seed: 1).scenario()
        #expect {
            _ = try VariantComparison(
                [contestant("base", scenario)],
                base: 0,
                work: Work(cancellation: cancellation)
            )
        } throws: { error in
            guard case .cancelled = error as? ComparisonFault else { return false }
            return true
        }
    }

    @Test func aRequestBetweenSolvesStops() throws {
        let cancellation = Cancellation()
        let scenario = RandomTown(seed: 1).scenario()
        let changes: [@Sendable (Scenario) -> Scenario] = (1...20).map { points in
            { $0.withWeight(.waited, Int32(points)) }
        }
        let last = Mutex(0)
        #expect {
            _ = try VariantComparison(
                [contestant("base", scenario), contestant("variant", scenario, changes)],
                base: 0,
                work: Work(cancellation: cancellation),
                progress: { done, count in
                    #expect(count > 20)
                    last.withLock { $0 = max($0, done) }
                    // Those that are left are not begun, or end at once.
                    if done == 3 { cancellation.request() }
                }
            )
        } throws: { error in
            guard case .cancelled = error as? ComparisonFault else { return false }
            return true
        }
        #expect(last.withLock { $0 } >= 3)
    }
}

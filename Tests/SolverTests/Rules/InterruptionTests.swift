import PlacementModel
import Points
import ScenarioFixtures
import Solver
import Testing

/// What is left of a search that ends early.
@Suite struct InterruptionTests {
    /// Nine children for three classes of which two may open, each with a minimum.
    private func solver() throws -> PlacementSolver {
        var sketch = ScenarioSketch()
        for _ in 0..<3 {
            sketch.addStaffedClass(
                seats: 3,
                opening: OpeningTerms(isOptional: true, minimumChildren: 2, cost: nil)
            )
        }
        for child in 0..<9 { sketch.addChild(wishes: [Int32(child % 3), Int32((child + 1) % 3)]) }
        sketch.policy.opening = OpeningBudget(classCount: 2, money: nil, carerCount: nil)
        let scenario = sketch.scenario()
        return PlacementSolver(scenario, options: try OptionTable(scenario).options())
    }

    /// The quick start is there before the search begins, so neither loses everything.
    @Test func anInterruptionOrAWorkLimitKeepsTheQuickStart() throws {
        let cancellation = Cancellation()
        cancellation.request()
        for work in [
            Work(cancellation: cancellation),
            Work(limits: IntegerLimits(nodes: 1, neighbourhoods: 1)),
        ] {
            let outcome = try solver().integerOptimum(work)
            #expect(outcome.seats.elements.count >= 4)
        }
        #expect(try solver().integerOptimum().seats.elements.count == 6)
    }
}

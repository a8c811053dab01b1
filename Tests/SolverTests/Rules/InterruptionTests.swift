import PlacementModel
import Points
import ScenarioFixtures
import Solver
import Testing

/// An interruption before any placement was found is told apart from a work limit, which
/// `CommandTests` shows.
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

    private func fault(_ work: Work) throws -> SolveFault? {
        let solver = try solver()
        do throws(SolveFault) {
            _ = try solver.integerOptimum(work)
            return nil
        } catch {
            return error
        }
    }

    @Test func anInterruptionIsAnInterruption() throws {
        let cancellation = Cancellation()
        cancellation.request()
        guard case .network(.cancelled) = try fault(Work(cancellation: cancellation)) else {
            Issue.record("cancelled work was decided")
            return
        }
        #expect(try fault(Work()) == nil)
    }
}

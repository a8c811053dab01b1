import Findings
import Laboratory
import PlacementModel
import ScenarioFixtures
import Testing

/// Children with seats in several sessions.
@Suite struct FlowTests {
    /// Two sessions with a class each; the child may take both, and the second loses its seats.
    @Test func eachSessionIsCounted() throws {
        var sketch = ScenarioSketch()
        sketch.furtherSessions = [["2026-02-02"]]
        sketch.addClass(session: 0, seats: 1)
        sketch.addClass(session: 1, seats: 1)
        sketch.addChild(wishes: [0, 1])
        sketch.addChild(wishes: [])
        sketch.policy.sessionsPerChild = 2
        let scenario = sketch.scenario()
        let closed: @Sendable (Scenario) -> Scenario = { scenario in
            var scenario = scenario
            scenario.classes[1].capacity.approvedPlaces = 0
            return scenario
        }
        let sides = [contestant("base", scenario), contestant("closed", scenario, [closed])]
        let comparison = try VariantComparison(sides, base: 0).comparison
        let difference = try #require(comparison.differences[1])
        let change = try #require(difference.changed.first)
        #expect(change.kind == .loses)
        #expect(change.from.map(\.careClass.text) == ["C0", "C1"])
        #expect(change.to.map(\.careClass.text) == ["C0"])
        let (c0, c1) = (ClassID("C0"), ClassID("C1"))
        #expect(
            difference.flows == [
                ChildFlow(from: .careClass(c0), to: .careClass(c0), count: 1),
                ChildFlow(from: .careClass(c1), to: .waiting, count: 1),
                ChildFlow(from: .waiting, to: .waiting, count: 1),
            ]
        )
        // The child still counts as placed, in one session less.
        let placed = try #require(comparison.rows.first { $0.figure == Figure(.placed) })
        #expect(placed.values == [1, 1])
    }
}

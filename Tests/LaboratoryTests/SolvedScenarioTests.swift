import Findings
import Laboratory
import PlacementModel
import ScenarioFixtures
import Solver
import Testing

@Suite struct SolvedScenarioTests {
    @Test func aScenarioIsSolvedAndCounted() throws {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 1)
        sketch.addChild(wishes: [0])
        sketch.addChild(wishes: [0])
        let solved = try SolvedScenario(sketch.scenario())
        #expect(solved.report.tally.all.children == 2)
        #expect(solved.report.tally.all.placed == 1)
        #expect(solved.report.tally.all.waiting == 1)
    }
}

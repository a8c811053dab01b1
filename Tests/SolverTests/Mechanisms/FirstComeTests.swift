import PlacementModel
import Points
import ScenarioFixtures
import Solver
import Testing

@Suite struct FirstComeTests {
    private func places(_ sketch: ScenarioSketch) throws -> [Int32?] {
        var scenario = sketch.scenario()
        scenario.policy.mechanism = .firstCome
        let options = try OptionTable(scenario).options()
        let outcome = try PlacementSolver(scenario, options: options).solve()
        return outcome.assignedOption.map { $0.map { options.elements[Int($0)].classIndex } }
    }

    @Test func earlierApplicationsChooseFirst() throws {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 1)
        sketch.addClass(seats: 1)
        sketch.addChild(wishes: [0, 1], appliedAt: nil)
        sketch.addChild(wishes: [0, 1], appliedAt: 200)
        sketch.addChild(wishes: [1, 0], appliedAt: 100)
        sketch.addChild(wishes: [1, 0], appliedAt: 200)
        // 100 takes class 1; of the two at 200 the earlier row takes class 0; the rest wait.
        #expect(try places(sketch) == [nil, 0, 1, nil])
    }

    @Test func reservedSeatsWaitForMembersAndAreReleasedAtTheEnd() throws {
        for isReleased in [true, false] {
            var sketch = ScenarioSketch()
            sketch.addClass(seats: 2)
            sketch.addChild(wishes: [0], appliedAt: 1)
            sketch.addChild(wishes: [0], appliedAt: 2)
            sketch.addChild(wishes: [0], groups: [0], appliedAt: 3)
            sketch.policy.reserves = [
                Reserve(
                    groups: GroupSet(index: 0),
                    amount: .seats(1),
                    scope: .eachClass(nil),
                    counts: .minimum,
                    isReleased: isReleased,
                    line: 3
                )
            ]
            #expect(try places(sketch) == [0, nil, 0])
            sketch.children[2] = sketch.children[1]
            #expect(try places(sketch) == [0, isReleased ? 0 : nil, nil])
        }
    }
}

import PlacementModel
import ScenarioFixtures
import Solver
import Testing

@Suite struct ContinuityTests {
    /// Two classes of one seat at two sites; a child of a group and a child that was there before.
    private var sketch: ScenarioSketch {
        var sketch = ScenarioSketch()
        sketch.addSite()
        sketch.addSite(east: 2)
        sketch.addClass(site: 0, seats: 1)
        sketch.addClass(site: 1, seats: 1)
        sketch.addChild(wishes: [0], groups: [0])
        sketch.addChild(wishes: [0])
        sketch.policy.points.rules.append(ScenarioSketch.rule(.group(0), 50))
        sketch.previous = [nil, ScenarioSketch.had(site: 0, 0)]
        return sketch
    }

    @Test func aGuaranteeComesBeforePoints() throws {
        var scenario = sketch.scenario()
        #expect(try RuleSolve(scenario).places == [0, nil])
        scenario.policy.continuity = .guaranteed
        let solved = try RuleSolve(scenario)
        #expect(solved.places == [nil, 0])
        #expect(solved.value(of: .kept) == 1)
    }

    @Test func whereTheClassIsGoneTheSiteIsKept() throws {
        var sketch = sketch
        sketch.addClass(site: 0, seats: 1)
        sketch.children.removeAll()
        sketch.wishes.removeAll()
        sketch.addChild(wishes: [0, 2], groups: [0])
        sketch.addChild(wishes: [1, 2, 0], groups: [0])
        sketch.addChild(wishes: [1, 2])
        sketch.policy.continuity = .guaranteed
        sketch.previous = [nil, nil, ScenarioSketch.had(site: 0)]
        // The third child keeps its site, although its first wish is elsewhere and is free.
        #expect(try RuleSolve(sketch.scenario()).places == [0, 1, 2])
        // A class that is there but not wished for any more counts as gone.
        sketch.previous[2] = ScenarioSketch.had(site: 0, 0)
        #expect(try RuleSolve(sketch.scenario()).places == [0, 1, 2])
    }

    @Test func aFamilyMayGiveTheGuaranteeUp() throws {
        var sketch = sketch
        sketch.policy.continuity = .guaranteed
        sketch.previous[1] = ScenarioSketch.had(site: 1, 1)
        let solved = try RuleSolve(sketch.scenario())
        #expect(solved.places == [0, nil])
        #expect(solved.value(of: .kept) == nil)
    }

    @Test func aCommitmentHoldsToItsLastDay() throws {
        var sketch = sketch
        sketch.policy.continuity = .guaranteed
        for (date, places) in [("2026-01-18", [0, nil]), ("2026-01-19", [nil, 0])]
            as [(String, [Int32?])]
        {
            sketch.previous[1] = ScenarioSketch.had(site: 0, 0, until: date)
            #expect(try RuleSolve(sketch.scenario()).places == places)
        }
    }

    @Test func guaranteesBeyondTheSeatsAreAConflictThatNamesTheChildren() throws {
        var sketch = sketch
        sketch.policy.continuity = .guaranteed
        sketch.previous = [
            ScenarioSketch.had(site: 0, 0, row: 5), ScenarioSketch.had(site: 0, 0, row: 6),
        ]
        let solved = try RuleSolve(sketch.scenario())
        #expect(solved.conflict == ["A0", "A1"])
        let conflict = try #require(solved.run.outcome.conflict)
        #expect(conflict.rules == [.continuity] && conflict.seatCount == 1)
        #expect(conflict.demands.map(\.source.row) == [5, 6])
    }

    /// Conflict with another rule: the planner gives the promised seat to another child.
    @Test func aManualPlacementAgainstAGuaranteeIsAConflictOfBoth() throws {
        var sketch = sketch
        sketch.policy.continuity = .guaranteed
        var scenario = sketch.scenario()
        scenario.pins = [ScenarioSketch.pin(0, 0)]
        let solved = try RuleSolve(scenario)
        #expect(solved.conflict == ["A0", "A1"])
        #expect(solved.run.outcome.conflict?.rules == [.continuity, .pins])
        // About the same child the planner's decision replaces the guarantee.
        scenario.pins = [ScenarioSketch.pin(1, 1)]
        #expect(try RuleSolve(scenario).places == [0, 1])
    }

    @Test func newcomersComeFirst() throws {
        var sketch = sketch
        sketch.previous = [
            ScenarioSketch.had(site: 0, 0), ScenarioSketch.had(site: nil, nil),
        ]
        #expect(try RuleSolve(sketch.scenario()).places == [0, nil])
        sketch.policy.continuity = .newcomersFirst
        let solved = try RuleSolve(sketch.scenario())
        #expect(solved.places == [nil, 0])
        #expect(solved.value(of: .newcomers) == 1)
        #expect(solved.run.outcome.goals.first?.level == .newcomers)
    }

    /// Conflict with another rule: the reserve of a class comes after the newcomers.
    @Test func newcomersComeBeforeReserves() throws {
        var sketch = sketch
        sketch.policy.continuity = .newcomersFirst
        sketch.previous = [ScenarioSketch.had(site: 0, 0), nil]
        sketch.policy.reserves = [
            Reserve(
                groups: GroupSet(index: 0),
                amount: .seats(1),
                scope: .eachClass([0]),
                counts: .minimum,
                isReleased: true,
                line: 3
            )
        ]
        let solved = try RuleSolve(sketch.scenario())
        #expect(solved.places == [nil, 0])
        #expect(solved.value(of: .reserves) == 0)
    }
}

import PlacementModel
import ScenarioFixtures
import Solver
import Testing

@Suite struct PinTests {
    /// One class of one seat and another of one, wished for by two children.
    private var sketch: ScenarioSketch {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 1)
        sketch.addClass(seats: 1)
        sketch.addChild(wishes: [0], groups: [0])
        sketch.addChild(wishes: [0])
        sketch.policy.points.rules.append(ScenarioSketch.rule(.group(0), 50))
        return sketch
    }

    @Test func aPlacementComesBeforePoints() throws {
        var scenario = sketch.scenario()
        #expect(try RuleSolve(scenario).places == [0, nil])
        scenario.pins = [ScenarioSketch.pin(1, 0)]
        let solved = try RuleSolve(scenario)
        #expect(solved.places == [nil, 0])
        #expect(solved.value(of: .pinned) == 1)
    }

    @Test func anExclusionLeavesNoOption() throws {
        var scenario = sketch.scenario()
        scenario.pins = [ScenarioSketch.pin(0, nil)]
        let solved = try RuleSolve(scenario)
        #expect(solved.places == [nil, 0])
        #expect(solved.run.options[0].isEmpty)
        #expect(solved.value(of: .pinned) == nil)
    }

    @Test func aPlacementGoesBeyondWishesAndEligibility() throws {
        var sketch = sketch
        sketch.addClass(seats: 1, grades: 5...6)
        var scenario = sketch.scenario()
        scenario.pins = [ScenarioSketch.pin(1, 2)]
        let solved = try RuleSolve(scenario)
        #expect(solved.places == [0, 2])
        #expect(solved.run.options[1].map(\.wishRank) == [nil])
        #expect(PinTally(scenario).beyondWishes == 1)
    }

    @Test func aPlacementIsInAModeThatTheClassHas() throws {
        var sketch = sketch
        sketch.addClass(seats: 1, modes: ModeSet([.halfDayMorning]))
        var scenario = sketch.scenario()
        scenario.pins = [ScenarioSketch.pin(1, 2)]
        let solved = try RuleSolve(scenario)
        #expect(solved.run.seats(ofChild: 1).first { _ in true }?.1.mode == .halfDayMorning)
    }

    @Test func placementsBeyondTheSeatsAreAConflictThatNamesTheChildren() throws {
        var sketch = sketch
        sketch.addChild(wishes: [1])
        var scenario = sketch.scenario()
        scenario.pins = [
            ScenarioSketch.pin(0, 0, row: 2), ScenarioSketch.pin(1, 0, row: 3),
            ScenarioSketch.pin(2, 1, row: 4),
        ]
        for mechanism in [Mechanism.optimal, .firstCome] {
            scenario.policy.mechanism = mechanism
            let solved = try RuleSolve(scenario)
            #expect(solved.conflict == ["A0", "A1"])
            #expect(solved.places == [nil, nil, nil])
            let conflict = try #require(solved.run.outcome.conflict)
            #expect(conflict.seatCount == 1 && conflict.classIndices == [0])
            #expect(conflict.rules == [.pins])
            #expect(conflict.demands.map(\.source.row) == [2, 3])
        }
    }

    @Test func aClassWithoutSeatsCannotTakeAnyone() throws {
        var sketch = sketch
        sketch.addClass(seats: 0)
        var scenario = sketch.scenario()
        scenario.pins = [ScenarioSketch.pin(0, 2)]
        let conflict = try #require(try RuleSolve(scenario).run.outcome.conflict)
        #expect(conflict.seatCount == 0 && conflict.classIndices == [2])
    }

    @Test func twoPlacementsOfOneChildAreAConflict() throws {
        var scenario = sketch.scenario()
        scenario.pins = [ScenarioSketch.pin(0, 0), ScenarioSketch.pin(0, 1, row: 3)]
        #expect(try RuleSolve(scenario).conflict == ["A0", "A0"])
    }

    /// Conflict with another rule: a reserve keeps the seat for members, the pin is no member.
    @Test func aPlacementTakesASeatOnlyWhereOneIsOpen() throws {
        var sketch = sketch
        sketch.policy.reserves = [
            Reserve(
                groups: GroupSet(index: 0),
                amount: .seats(1),
                scope: .eachClass([0]),
                counts: .minimum,
                isReleased: false,
                line: 3
            )
        ]
        var scenario = sketch.scenario()
        scenario.pins = [ScenarioSketch.pin(1, 0)]
        #expect(try RuleSolve(scenario).conflict == ["A1"])
        scenario.pins = [ScenarioSketch.pin(0, 0)]
        #expect(try RuleSolve(scenario).places == [0, nil])
    }

    /// Today's practice, too, keeps what was decided by hand.
    @Test func firstComeKeepsPlacements() throws {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 1)
        sketch.addChild(wishes: [0], appliedAt: 1)
        sketch.addChild(wishes: [0], appliedAt: 2)
        var scenario = sketch.scenario()
        scenario.policy.mechanism = .firstCome
        #expect(try RuleSolve(scenario).places == [0, nil])
        scenario.pins = [ScenarioSketch.pin(1, 0)]
        #expect(try RuleSolve(scenario).places == [nil, 0])
    }
}

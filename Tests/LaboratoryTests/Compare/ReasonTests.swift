import Findings
import Laboratory
import PlacementModel
import ScenarioFixtures
import Testing

/// Why a child sits elsewhere, in towns where it can be seen at a glance.
@Suite struct ReasonTests {
    private func difference(
        _ scenario: Scenario,
        _ change: @escaping @Sendable (Scenario) -> Scenario
    ) throws -> SideDifference {
        let sides = [contestant("base", scenario), contestant("variant", scenario, [change])]
        return try #require(try VariantComparison(sides, base: 0).comparison.differences[1])
    }

    /// Two children for one seat; the second is of group 0.
    private func twoForOne() -> Scenario {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 1)
        sketch.addChild(wishes: [0], groups: [1])
        sketch.addChild(wishes: [0], groups: [0])
        sketch.policy.points.rules = [
            ScenarioSketch.rule(.placed, 100), ScenarioSketch.rule(.group(1), 10),
        ]
        return sketch.scenario()
    }

    @Test func morePointsRaiseTheCutoff() throws {
        let scenario = twoForOne()
        let found = try difference(scenario) { $0.withWeight(.group(0), 30) }
        let c0 = ClassID("C0")
        let loser = try #require(found.changed(scenario.children[0].id))
        #expect(
            loser.reasons == [
                .cutoff(c0, from: Points(110), to: Points(130)),
                .seatTaken(
                    c0,
                    by: [.init(group: GroupID("new-employment"), count: 1)],
                    count: 1
                ),
            ]
        )
        let winner = try #require(found.changed(scenario.children[1].id))
        #expect(winner.reasons.first == .points(c0, from: Points(100), to: Points(130)))
        #expect(winner.to.first?.points == Points(130))
    }

    @Test func aSeatMoreIsTheReason() throws {
        let scenario = twoForOne()
        let found = try difference(scenario) { $0.withMoreSeats(1, inClass: 0) }
        #expect(found.changed.count == 1)
        let winner = try #require(found.changed(scenario.children[1].id))
        #expect(winner.reasons.first == .seats(ClassID("C0"), from: 1, to: 2))
        #expect(
            found.unlike == [Unlike(.seats(ClassID("C0")), from: .number(1), to: .number(2))]
        )
    }

    @Test func aReserveIsTheReason() throws {
        let scenario = twoForOne()
        let found = try difference(scenario) { scenario in
            var scenario = scenario
            scenario.policy.reserves = [RandomTown.reserve(0, seats: 1)]
            return scenario
        }
        let groups = [GroupID("new-employment")]
        let c0 = ClassID("C0")
        #expect(
            found.changed(scenario.children[1].id)?.reasons.first
                == .reservedSeats(c0, groups: groups, isMember: true, from: 0, to: 1)
        )
        #expect(
            found.changed(scenario.children[0].id)?.reasons.first
                == .reservedSeats(c0, groups: groups, isMember: false, from: 0, to: 1)
        )
        #expect(found.changed(scenario.children[1].id)?.to.first?.reservedFor == groups)
    }

    @Test func aRuleOfEligibilityTakesTheOption() throws {
        var sketch = ScenarioSketch()
        sketch.addSite(east: 5)
        sketch.addClass(seats: 1)
        sketch.addChild(wishes: [0], east: 0)
        let found = try difference(sketch.scenario()) { scenario in
            var scenario = scenario
            scenario.policy.eligibility.distanceLimit = Metres(1000)
            return scenario
        }
        #expect(found.changed.first?.reasons == [.optionGone(ClassID("C0"))])
        #expect(found.unlike.map(\.subject) == [.distanceLimit])
    }

    @Test func anotherMechanismIsTheLastReason() throws {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 1)
        sketch.addChild(wishes: [0], appliedAt: 20)
        sketch.addChild(wishes: [0], groups: [0], appliedAt: 30)
        sketch.policy.points.rules = [
            ScenarioSketch.rule(.placed, 100), ScenarioSketch.rule(.group(0), 10),
        ]
        let found = try difference(sketch.scenario()) { scenario in
            var scenario = scenario
            scenario.policy.mechanism = .firstCome
            return scenario
        }
        #expect(found.changed.count == 2)
        for change in found.changed {
            #expect(change.reasons.count == 2)
            #expect([.seatTaken, .seatLeft].contains(change.reasons.first?.kind))
            #expect(change.reasons.last == .mechanism(from: .optimal, to: .firstCome))
        }
    }
}

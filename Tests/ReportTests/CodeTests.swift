import PlacementModel
import Report
import Testing

@Suite("Stable codes")
struct CodeTests {
    private let groups = SmallScenario.scenario.groups

    @Test(
        "a criterion is its path in the policy",
        arguments: [
            (PointsCriterion.placed, "placed"), (.group(0), "groups.new-employment"),
            (.wish(rank: 1), "wishes.1"), (.distance(within: Metres(1000)), "distance.1000"),
            (.audience(.staff), "audience.staff"), (.returning, "returning"), (.waited, "waited"),
        ]
    )
    func criteria(criterion: PointsCriterion, code: String) {
        #expect(criterion.code(in: groups) == code)
    }

    @Test("a points item names its source, the base needs none")
    func items() {
        let source = SourceRow(table: .children, row: 12)
        let base = PointsItem(
            criterion: .placed,
            points: Points(100),
            ruleLine: 3,
            source: source
        )
        let group = PointsItem(
            criterion: .group(1),
            points: Points(-4),
            ruleLine: 5,
            source: source
        )
        #expect(base.code(in: groups) == "placed=100")
        #expect(group.code(in: groups) == "groups.difficult=-4@children.csv:12")
    }

    @Test(
        "a goal level is one word",
        arguments: [
            (GoalLevel.reserves, "reserves"), (.placed([]), "placed"),
            (
                .placed([GroupSet(index: 1), GroupSet(index: 0)]),
                "placed:new-employment+difficult"
            ),
            (.points, "points"), (.pointsInAdditionalSeats, "points-in-additional-seats"),
            (.pointsInReleasedSeats, "points-in-released-seats"), (.wishRank(1), "wish-rank-1"),
            (.fewestChanges, "fewest-changes"), (.lottery, "lottery"), (.distance, "distance"),
            (.finalDraw(round: 1), "final-draw-1"), (.pinned, "pinned"), (.kept, "kept"),
            (.announcedKept, "announced-kept"), (.announced, "announced"),
            (.announcedSeats, "announced-seats"), (.newcomers, "newcomers"),
            (.audience(.staff), "audience-staff"),
        ]
    )
    func levels(level: GoalLevel, code: String) {
        #expect(level.code(in: groups) == code)
    }

    @Test("seats are open or reserved, and say whom a quota keeps out")
    func seats() {
        var scenario = SmallScenario.scenario
        scenario.policy.quotas = [
            Quota(
                groups: GroupSet(index: 1),
                amount: .seats(1),
                scope: .eachClass(nil),
                line: 30
            )
        ]
        let codes = [
            SmallScenario.seats(0, 1), SmallScenario.seats(0, 1, reserve: 0),
            SmallScenario.seats(0, 1, quota: 0), SmallScenario.seats(0, 1, reserve: 0, quota: 0),
        ].map { $0.code(in: scenario) }
        #expect(
            codes == [
                "open", "reserved:new-employment", "open-except:difficult",
                "reserved:new-employment-except:difficult",
            ]
        )
    }

    @Test("only a bound reached for every goal is called optimal")
    func status() {
        var outcome = SmallScenario.outcome
        #expect(outcome.status == .optimal)
        outcome.goals[1] = GoalResult(level: .points, value: 634, bound: 635)
        #expect(outcome.status == .stopped)
        outcome.goals = []
        #expect(outcome.status == .stopped)
        outcome.mechanism = .firstCome
        #expect(outcome.status == .done)
    }
}

import PlacementModel
import ScenarioFixtures
import Testing

@testable import Certificate

/// How many members count for minimums with release is told from who sits where.
@Suite struct CountedMembersTests {
    private let whole = DayUse.whole
    private let morning = DayUse(morning: 4, afternoon: 0, day: 4)
    private let afternoon = DayUse(morning: 0, afternoon: 4, day: 4)

    private func count(_ eligible: [[Int]], _ uses: [DayUse], _ limits: [Int]) -> Int {
        SeatMatching(eligible: eligible, uses: uses, limits: limits).count
    }

    @Test func aSeatCountsForOneReserveAndMakesWayForAnother() {
        // The first three prefer reserve 0, of which two could as well count for reserve 1.
        #expect(count([[0], [0, 1], [0, 1]], [whole, whole, whole], [1, 2]) == 3)
        #expect(count([[0, 1], [0], [0]], [whole, whole, whole], [1, 1]) == 2)
        // A chain: everyone moves on by one.
        #expect(
            count([[0, 1], [1, 2], [0], [1]], [whole, whole, whole, whole], [1, 1, 1]) == 3
        )
    }

    @Test func halfDaysShareAPlaceOfTheReserve() {
        #expect(count([[0], [0]], [morning, afternoon], [1]) == 2)
        #expect(count([[0], [0]], [morning, morning], [1]) == 1)
        #expect(count([[0], [0], [0]], [whole, morning, afternoon], [1]) == 2)
    }

    /// Every subset of seats and every way to give them to reserves.
    @Test(arguments: 0..<300)
    func noWayCountsMoreThanTheBound(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let limits = (0..<2).map { _ in Int.random(in: 0...2, using: &random) }
        let seats = Int.random(in: 0...6, using: &random)
        let eligible = (0..<seats).map { _ in
            [[0], [1], [0, 1], [1, 0]].randomElement(using: &random)!
        }
        let isMixed = seed % 2 == 0
        let uses = (0..<seats).map { _ in
            isMixed ? [whole, morning, afternoon].randomElement(using: &random)! : whole
        }
        func most(_ seat: Int, _ load: [DayUse]) -> Int {
            guard seat < seats else { return 0 }
            var best = most(seat + 1, load)
            for instance in eligible[seat] {
                var load = load
                load[instance] += uses[seat]
                if load[instance].places <= limits[instance] {
                    best = max(best, 1 + most(seat + 1, load))
                }
            }
            return best
        }
        let found = count(eligible, uses, limits)
        let best = most(0, limits.map { _ in DayUse() })
        #expect(isMixed ? found <= best : found == best, "\(eligible) \(uses) \(limits)")
    }

    /// Two classes of one site with a minimum of one place over the site, where members have no
    /// points of their own: one more member counted than sits there is found out, and so is one less.
    @Test(arguments: [-1, 1])
    func aWrongCountIsRejected(difference: Int) throws {
        var sketch = ScenarioSketch()
        sketch.addSite()
        for _ in 0..<2 { sketch.addClass(seats: 2) }
        for child in 0..<6 { sketch.addChild(wishes: [0, 1], groups: child < 3 ? [0] : []) }
        sketch.policy.order = [.reserves, .points, .lottery]
        sketch.policy.reserves = [
            Reserve(
                groups: GroupSet(index: 0),
                amount: .seats(2),
                scope: .eachSite(nil),
                counts: .minimum,
                isReleased: true,
                line: 9
            )
        ]
        sketch.policy.lottery = LotteryPolicy(
            commitment: "19b25856e1c150ca834cffc8b59b23adbd0ec0389e58eb22b3b64768098d002b",
            seed: "seed"
        )
        var run = try #require(CheckedRun(sketch.scenario()))
        #expect(run.claims().failures.isEmpty, "\(run.claims().lines)")
        let goal = run.outcome.goals[0]
        #expect(goal.level == .reserves && goal.value == 2)
        let value = goal.value + difference
        run.outcome.goals[0] = GoalResult(level: .reserves, value: value, bound: value)
        run.outcome.proof[0] = ProvenLevel(
            step: .goal(.reserves),
            proof: .steps(value: Int64(value), bound: Int64(value))
        )
        #expect(run.claims().failedCodes.contains("value:reserves"), "\(run.claims().lines)")
    }
}

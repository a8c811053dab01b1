import PlacementModel
import ScenarioFixtures

/// A small random scenario that the network method holds, with most of what may shift seats, values
/// and eligibility when one thing changes.
struct RandomMarket {
    private var random: SplitMix64
    private var sketch = ScenarioSketch()

    static func scenario(seed: Int, children: ClosedRange<Int> = 2...9) -> Scenario {
        var market = RandomMarket(random: SplitMix64(seed: UInt64(seed) &+ 910_000))
        return market.build(children)
    }

    private init(random: SplitMix64) { self.random = random }

    private mutating func number(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &random)
    }

    private mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

    private mutating func build(_ children: ClosedRange<Int>) -> Scenario {
        sketch.organisations = ["Works"]
        let isStaged = chance(20)
        for site in 0..<number(1...3) {
            sketch.addSite(
                east: Double(site) * 2,
                audiences: isStaged ? [.staff, .everyone] : [],
                operator: 0
            )
        }
        let classCount = number(2...4)
        let offersHalfDays = chance(40)
        for _ in 0..<classCount {
            sketch.addClass(
                site: Int32(number(0...sketch.sites.count - 1)),
                seats: Int32(number(0...3)),
                modes: ModeSet(
                    offersHalfDays && chance(60)
                        ? [.fullDay, .halfDayMorning] : [chance(90) ? .fullDay : .halfDayMorning]
                )
            )
        }
        for _ in 0..<number(children) {
            let wishes = (0..<Int32(classCount)).shuffled(using: &random)
            sketch.addChild(
                wishes: Array(wishes.prefix(number(0...classCount))),
                groups: (0..<2).filter { _ in chance(30) },
                east: chance(90) ? Double(number(0...4)) : nil,
                employer: chance(30) ? 0 : nil,
                appliedAt: Int64(number(1...1000)),
                mode: offersHalfDays && chance(20) ? .halfDayMorning : .fullDay
            )
        }
        if chance(40) {
            sketch.previous = sketch.children.indices.map { _ in
                chance(50) ? ScenarioSketch.had(site: 0, chance(50) ? 0 : nil) : nil
            }
        }
        addPolicy(isStaged)
        return sketch.scenario()
    }

    private mutating func addPolicy(_ isStaged: Bool) {
        sketch.policy.points.rules = [
            ScenarioSketch.rule(.placed, 10),
            ScenarioSketch.rule(.group(0), Int32(number(-5...20))),
            ScenarioSketch.rule(.wish(rank: 1), Int32(number(0...5))),
            ScenarioSketch.rule(.distance(within: Metres(2_500)), Int32(number(0...4))),
        ]
        sketch.policy.halfDays = chance(80) ? .wholePlace : .share
        sketch.policy.audienceOrder = isStaged ? .staged : .together
        sketch.policy.continuity = [.none, .none, .guaranteed, .newcomersFirst][number(0...3)]
        if chance(50) {
            sketch.policy.eligibility.distanceLimit = Metres(Int32(number(2...6)) * 1000)
        }
        let orders: [[Goal]] = [
            [.reserves, .points, .lottery, .distance], [.reserves, .placed([]), .points, .lottery],
            [.reserves, .placed(GroupSet(index: 0)), .points, .wishRanks, .lottery, .distance],
            [.points, .reserves, .lottery], [.reserves, .wishRanks, .points, .lottery, .distance],
            [.reserves, .points, .fewestChanges, .lottery, .distance],
        ]
        sketch.policy.order = orders[number(0...orders.count - 1)]
        if chance(60) {
            sketch.policy.reserves = [
                Reserve(
                    groups: GroupSet(index: 0),
                    amount: .share(permille: 500, rounding: chance(50) ? .down : .up),
                    scope: .eachClass(nil),
                    counts: chance(60) ? .minimum : .additional,
                    isReleased: chance(70),
                    line: 9
                )
            ]
        } else if chance(40) {
            sketch.policy.quotas = [
                Quota(
                    groups: GroupSet(index: 1),
                    amount: .seats(Int32(number(0...2))),
                    scope: .eachClass(nil),
                    line: 9
                )
            ]
        }
    }
}

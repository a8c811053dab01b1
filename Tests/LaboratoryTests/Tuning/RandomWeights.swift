import PlacementModel
import ScenarioFixtures

/// A small random scenario that the network method holds, with weights that compete: groups that
/// overlap, reserves of both kinds, exceptions, and groups of which only the highest counts.
struct RandomWeights {
    private var random: SplitMix64
    private var sketch = ScenarioSketch()

    static func scenario(seed: Int) -> Scenario {
        var town = RandomWeights(random: SplitMix64(seed: UInt64(seed) &+ 770_000))
        return town.build()
    }

    private init(random: SplitMix64) { self.random = random }

    private mutating func number(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &random)
    }

    private mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

    private mutating func build() -> Scenario {
        sketch.groupNames = ["new-employment", "difficult", "migrant"]
        for site in 0..<2 { sketch.addSite(east: Double(site) * 2) }
        let classCount = number(2...4)
        for _ in 0..<classCount {
            sketch.addClass(site: Int32(number(0...1)), seats: Int32(number(2...3)))
        }
        for _ in 0..<number(5...14) {
            let wishes = (0..<Int32(classCount)).shuffled(using: &random)
            sketch.addChild(
                wishes: Array(wishes.prefix(number(0...classCount))),
                groups: (0..<3).filter { _ in chance(35) },
                east: chance(90) ? Double(number(0...4)) : nil
            )
        }
        sketch.policy.points = PointsPolicy(
            groupCombination: chance(40) ? .highest : .add,
            rules: rules(classCount)
        )
        for _ in 0..<max(0, number(-1...2)) { addReserve() }
        let orders: [[Goal]] = [
            [.reserves, .points, .lottery, .distance], [.points, .reserves, .lottery],
            [.reserves, .placed([]), .points, .lottery], [.points, .wishRanks, .lottery],
            [.placed(GroupSet(index: 1)), .points, .distance, .lottery], [.wishRanks, .points],
        ]
        sketch.policy.order = orders[number(0...orders.count - 1)]
        return sketch.scenario()
    }

    private mutating func rules(_ classCount: Int) -> [PointsRule] {
        var rules = [ScenarioSketch.rule(.placed, Int32(number(5...30)))]
        for group in 0..<3 {
            var exceptions: [PointsException] = []
            if chance(25) {
                exceptions.append(
                    PointsException(
                        points: Points(Int32(number(0...15))),
                        classIndices: [Int32(number(0...classCount - 1))],
                        modes: nil,
                        line: 8
                    )
                )
            }
            rules.append(
                ScenarioSketch.rule(
                    .group(group),
                    Int32(number(0...15)),
                    exceptions: exceptions
                )
            )
        }
        rules.append(ScenarioSketch.rule(.wish(rank: 1), Int32(number(0...12))))
        rules.append(ScenarioSketch.rule(.wish(rank: 2), Int32(number(0...6))))
        rules.append(ScenarioSketch.rule(.distance(within: Metres(2500)), Int32(number(0...8))))
        return rules
    }

    private mutating func addReserve() {
        sketch.policy.reserves.append(
            Reserve(
                groups: GroupSet(index: number(0...2)),
                amount: .seats(1),
                scope: .eachClass(chance(50) ? nil : [0]),
                counts: chance(50) ? .minimum : .additional,
                isReleased: chance(70),
                line: 9
            )
        )
    }
}

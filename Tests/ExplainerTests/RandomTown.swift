import PlacementModel
import ScenarioFixtures
import Solver

/// A tiny random scenario in which every child takes one seat by itself, with at most one reserve or
/// quota.
struct RandomTown {
    let seed: Int
    let mechanism: Mechanism

    func scenario() -> Scenario {
        var random = SplitMix64(seed: UInt64(seed) &+ 5_000)
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        var sketch = ScenarioSketch()
        let classCount = number(1...3)
        for _ in 0..<classCount { sketch.addClass(seats: Int32(number(1...3))) }
        for child in 0..<number(2...7) {
            let wishes = (0..<Int32(classCount)).shuffled(using: &random)
            sketch.addChild(
                wishes: Array(wishes.prefix(number(1...classCount))),
                groups: (0..<2).filter { _ in number(0...2) == 0 },
                appliedAt: Int64(number(0...3) * 10 + child)
            )
        }
        sketch.policy.points.rules = [
            ScenarioSketch.rule(.placed, 10), ScenarioSketch.rule(.group(0), Int32(number(0...9))),
            ScenarioSketch.rule(.group(1), Int32(number(0...9))),
            ScenarioSketch.rule(.wish(rank: 1), Int32(number(0...5))),
        ]
        switch number(0...3) {
        case 0:
            sketch.policy.reserves = [
                Reserve(
                    groups: GroupSet(index: number(0...1)),
                    amount: .seats(1),
                    scope: .eachClass(nil),
                    counts: .minimum,
                    isReleased: number(0...1) == 0,
                    line: 9
                )
            ]
        case 1:
            sketch.policy.quotas = [
                Quota(
                    groups: GroupSet(index: number(0...1)),
                    amount: .seats(Int32(number(0...2))),
                    scope: .eachClass(nil),
                    line: 9
                )
            ]
        default: break
        }
        sketch.policy.mechanism = mechanism
        return sketch.scenario()
    }
}

enum LotteryNumbers {
    /// As the seed gives them, also where a run draws no lots.
    static func of(_ scenario: Scenario) -> [Int32] {
        LotteryDraw(
            seed: scenario.policy.lottery!.seed!,
            children: scenario.children.map(\.id),
            classes: scenario.classes.map(\.id)
        ).numbers
    }
}

import PlacementModel
import Solver

/// The corners of the trade-off between two goals, by looking at every placement of a tiny scenario.
struct TradeOffOracle {
    let rules: RuleOracle
    /// The rules on carers and opening, where the scenario has them.
    let staffing: StaffedPlacesOracle?
    let first: GoalLevel
    let second: GoalLevel
    /// How many of the oracle's values stand before both and keep their optimum.
    let keptCount: Int

    /// From the best of the first to the best of the second; empty when no placement keeps the rules.
    func corners() -> [[Int]] {
        var best: [Int]?
        var reached: Set<[Int]> = []
        rules.forEachPlacement { placement in
            guard allows(placement) else { return }
            let kept = Array(rules.values(placement).prefix(keptCount))
            if let best, kept.lexicographicallyPrecedes(best) { return }
            if best != kept { reached = [] }
            best = kept
            reached.insert([value(first, placement), value(second, placement)])
        }
        let front = reached.filter { point in
            !reached.contains { $0 != point && $0[0] >= point[0] && $0[1] >= point[1] }
        }
        return TradeOffOracle.corners(of: front.sorted { $0[0] > $1[0] })
    }

    private func allows(_ placement: RuleOracle.Placement) -> Bool {
        staffing?.allows(
            placement.enumerated().flatMap { child, seats in
                seats.map { (child: child, option: rules.options.elements[$0.option]) }
            }
        ) ?? true
    }

    private func value(_ level: GoalLevel, _ placement: RuleOracle.Placement) -> Int {
        switch level {
        case .points: rules.values(of: .points, placement)[0]
        case .distance: rules.values(of: .distance, placement)[0]
        case .placed(let groups): rules.values(of: .placed(groups), placement)[0]
        case .reserves: rules.values(of: .reserves, placement).first ?? 0
        case .wishRank(1): rules.values(of: .wishRanks, placement).first ?? 0
        default: preconditionFailure("not asked for here")
        }
    }

    /// Those that some pair of positive weights makes the only best one: the front turns there.
    private static func corners(of front: [[Int]]) -> [[Int]] {
        front.indices.filter { middle in
            front.indices.prefix(middle).allSatisfy { one in
                front.indices.suffix(from: middle + 1).allSatisfy { other in
                    let (a, b, c) = (front[one], front[middle], front[other])
                    return (b[0] - a[0]) * (c[1] - a[1]) > (b[1] - a[1]) * (c[0] - a[0])
                }
            }
        }.map { front[$0] }
    }
}

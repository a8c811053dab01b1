import PlacementModel

/// Who comes first at a class, for the mechanisms that serve by priority.
///
/// The goals of the policy in their strict order, each read as a criterion of one option: newcomers,
/// the audience as which the site serves the child, groups that are placed first, points, wish rank,
/// staying, lottery number, distance. Goals that say nothing about one child alone (reserves, the
/// number of all children placed) are no criteria; reserves are kept by the seats themselves.
struct Priorities {
    /// Per arc its place, 0 for the first; equal for arcs that no criterion tells apart.
    let rank: [Int32]
    /// The same without the criteria from the lottery on: equal where only a draw can decide.
    let rankBeforeLottery: [Int32]
    /// Whether nothing but points stands before the lottery.
    let isByPointsAlone: Bool

    init(_ facts: LedgerFacts, draw: LotteryDraw?) {
        let goals = GoalLevels(
            facts.scenario,
            options: facts.options,
            formulation: facts.formulation,
            draw: draw
        )
        let levels = goals.policyLevels.filter(Priorities.isCriterion)
        func values(_ level: GoalLevel) -> [Int64] {
            guard level == .points else { return Array(goals.goal(level).values()) }
            // Additional seats count nothing at the points goal, but the child has its points.
            return facts.formulation.arcOption.map {
                Int64(facts.options.elements[Int($0)].points.value)
            }
        }
        let ordered = facts.scenario.policy.order
        let isDrawnAtTheEnd = draw != nil && !ordered.contains(.lottery)
        let criteria = levels + (isDrawnAtTheEnd ? [.lottery] : [])
        let before = Array(criteria.prefix { $0 != .lottery })
        rank = Priorities.ranks(criteria.map(values), facts.formulation.problem.arcCount)
        // Without a draw everything after the lottery's place in the order waits for it, too.
        let known =
            draw == nil
            ? before.prefix(goals.criterionCountBeforeLottery(Priorities.isCriterion))
            : before[...]
        rankBeforeLottery = Priorities.ranks(known.map(values), facts.formulation.problem.arcCount)
        isByPointsAlone = known.elementsEqual([.points])
    }

    private static func isCriterion(_ level: GoalLevel) -> Bool {
        switch level {
        case .pinned, .kept, .announcedKept, .announced, .announcedSeats, .reserves, .placed([]),
            .pointsInAdditionalSeats, .pointsInReleasedSeats, .finalDraw:
            false
        case .newcomers, .audience, .placed, .points, .wishRank, .fewestChanges, .lottery,
            .distance:
            true
        }
    }

    /// Dense ranks of arcs by their values, larger values first.
    private static func ranks(_ values: [[Int64]], _ count: Int) -> [Int32] {
        func compare(_ first: Int32, _ second: Int32) -> Bool? {
            for level in values where level[Int(first)] != level[Int(second)] {
                return level[Int(first)] > level[Int(second)]
            }
            return nil
        }
        let order = (0..<Int32(count)).sorted { compare($0, $1) ?? ($0 < $1) }
        var ranks = [Int32](repeating: 0, count: count)
        for (place, arc) in order.enumerated().dropFirst() {
            let before = order[place - 1]
            ranks[Int(arc)] = ranks[Int(before)] + (compare(before, arc) == nil ? 0 : 1)
        }
        return ranks
    }
}

extension GoalLevels {
    /// How many of the levels before the lottery's place in the order are of some kind.
    func criterionCountBeforeLottery(_ isCriterion: (GoalLevel) -> Bool) -> Int {
        policyLevels.prefix(levelCountBeforeLottery).count(where: isCriterion)
    }
}

extension Applicant {
    /// The place of a choice: that of the child who stands last, each by its best arc there.
    static func rank(_ choice: Choice, _ ranks: [Int32]) -> Int32 {
        choice.arcs.map { arcs in arcs.map { ranks[Int($0)] }.min() ?? .max }.max() ?? .max
    }
}

import PlacementModel

/// Who comes first at a class where seats go by priority: the goals of the policy in their order, each
/// read as a criterion of one option.
///
/// Criteria are newcomers, audiences, groups placed first, points, wish ranks, staying, lottery number
/// and distance; what speaks of all children or of seats is none. Where the order does not name the
/// lottery, it comes last.
struct PriorityRecount {
    /// Per option its place, 0 for the first; equal where no criterion tells two options apart.
    let rank: [Int32]
    /// The same by the criteria before the lottery.
    let rankBeforeLottery: [Int32]
    /// Whether points are the only criterion before the lottery, so that a cutoff says who gets a seat.
    let isByPointsAlone: Bool

    init(_ placement: CheckedPlacement, _ lottery: LotteryRecount?) {
        let values = LevelValues(
            placement.facts,
            placement.recount,
            placement.demands,
            lottery,
            namesSeats: false
        )
        func criteria(_ order: [Goal]) -> [CheckedLevel] {
            LevelList(
                placement.facts,
                placement.recount,
                placement.demands,
                .shared,
                order: order
            ).levels.filter(\.isCriterion)
        }
        let order = placement.policy.order
        let before = criteria(Array(order.prefix { $0 != .lottery }))
        let isNamed = order.contains(.lottery)
        let all = criteria(isNamed ? order : order + [.lottery])
        rank = PriorityRecount.ranks(all, placement, values)
        rankBeforeLottery = PriorityRecount.ranks(before, placement, values)
        isByPointsAlone = before.map(\.code) == ["points"]
    }

    private static func ranks(
        _ criteria: [CheckedLevel],
        _ placement: CheckedPlacement,
        _ values: LevelValues
    ) -> [Int32] {
        let options = placement.recount.options
        var keys = [[Int64]](repeating: [], count: options.count)
        for child in placement.facts.children.indices {
            for position in placement.recount.range(of: child) {
                keys[position] = criteria.map {
                    values.value($0, child, options[position], .open, 0)
                }
            }
        }
        let order = options.indices.sorted { first, second in
            keys[second].lexicographicallyPrecedes(keys[first])
        }
        var ranks = [Int32](repeating: 0, count: options.count)
        for (place, option) in order.enumerated().dropFirst() {
            let before = order[place - 1]
            ranks[option] = ranks[before] + (keys[before] == keys[option] ? 0 : 1)
        }
        return ranks
    }
}

extension CheckedLevel {
    /// Whether the level says something of one child in one class.
    fileprivate var isCriterion: Bool {
        switch kind {
        case .newcomers, .audience, .points, .wishRank, .fewestChanges, .lottery, .distance: true
        case .placed(let groups): !groups.isEmpty
        case .pinned, .kept, .announcedKept, .announced, .announcedSeats, .reserves,
            .pointsInAdditionalSeats, .pointsInReleasedSeats,
            .finalDraw, .seatNaming:
            false
        }
    }
}

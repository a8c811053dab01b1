package import PlacementModel

extension GoalLevel {
    /// A stable word for the level, such as `placed:migrant+difficult` or `wish-rank-1`.
    package func code(in groups: [Group]) -> String {
        switch self {
        case .pinned: "pinned"
        case .kept: "kept"
        case .announcedKept: "announced-kept"
        case .announced: "announced"
        case .announcedSeats: "announced-seats"
        case .newcomers: "newcomers"
        case .audience(let audience): "audience-\(audience.rawValue)"
        case .reserves: "reserves"
        case .placed(let set): set.isEmpty ? "placed" : "placed:\(set.code(in: groups))"
        case .points: "points"
        case .pointsInAdditionalSeats: "points-in-additional-seats"
        case .pointsInReleasedSeats: "points-in-released-seats"
        case .wishRank(let rank): "wish-rank-\(rank)"
        case .fewestChanges: "fewest-changes"
        case .lottery: "lottery"
        case .distance: "distance"
        case .finalDraw(let round): "final-draw-\(round)"
        }
    }
}

extension GoalResult {
    /// Whether nothing better exists under the goals before.
    package var isProven: Bool { value == bound }
}

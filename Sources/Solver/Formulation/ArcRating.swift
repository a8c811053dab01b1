import PlacementModel

/// What a goal level counts of an arc, and when it is asked at all.
struct ArcRating: Sendable {
    let demand: StrictGoal.Demand
    let value: @Sendable (RatedArc) -> Int64

    init(_ demand: StrictGoal.Demand, value: @escaping @Sendable (RatedArc) -> Int64) {
        self.demand = demand
        self.value = value
    }
}

/// An arc in the words of the scenario: a child that takes an option in a seat group.
struct RatedArc {
    let child: Int
    let option: PlacementOption
    let seatGroup: Int
    let use: PureFormulation.SeatUse
}

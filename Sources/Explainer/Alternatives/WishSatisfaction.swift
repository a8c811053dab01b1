import PlacementModel

/// How well a child is served, in the eyes of its family: more seats are better, then earlier
/// wishes.
struct WishSatisfaction: Comparable {
    private let seatCount: Int
    private let ranks: [Int16]

    init(_ seats: [PlacementOption]) {
        seatCount = seats.count
        ranks = seats.map(\.rank).sorted()
    }

    static func < (left: WishSatisfaction, right: WishSatisfaction) -> Bool {
        guard left.seatCount == right.seatCount else { return left.seatCount < right.seatCount }
        return right.ranks.lexicographicallyPrecedes(left.ranks)
    }
}

extension PlacementOption {
    /// The wish's rank; behind all of them where the class was no wish.
    var rank: Int16 { wishRank ?? .max }
}

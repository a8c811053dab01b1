/// What a placement comes to, in figures that every mechanism and policy has; or how much more of them
/// another one has.
package struct PlacementFigures: Hashable, Sendable {
    /// Children with a place.
    package private(set) var placed = 0
    /// Points of all seats.
    package private(set) var points = 0
    /// Seats that were a first wish.
    package private(set) var firstWishes = 0
    /// Metres of all seats whose distance is known.
    package private(set) var metres = 0
    /// Per group of the scenario its children with a place.
    package private(set) var placedOfGroup: [Int]

    package init(groupCount: Int) { placedOfGroup = Array(repeating: 0, count: groupCount) }

    /// Counts one child with all its seats.
    ///
    /// - Parameter sign: 1 to add, -1 to take away.
    package mutating func count(_ child: Child, _ seats: [PlacementOption], sign: Int) {
        guard !seats.isEmpty else { return }
        placed += sign
        for group in child.groups.indices { placedOfGroup[group] += sign }
        for option in seats {
            points += sign * Int(option.points.value)
            metres += sign * (option.distance.map { Int($0.count) } ?? 0)
            if option.wishRank == 1 { firstWishes += sign }
        }
    }
}

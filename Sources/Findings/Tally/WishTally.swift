package import PlacementModel

/// Which of its wishes each seat of a run fulfils.
package struct WishTally: Hashable, Sendable {
    /// `seats[r]` fulfil a wish of rank r + 1, up to the last rank that any family named.
    package let seats: [Int]
    /// Seats that were no wish of the family.
    package let beyondWishes: Int

    package init(_ run: Run) {
        let last = run.options.elements.reduce(0) { max($0, Int($1.wishRank ?? 0)) }
        var seats = [Int](repeating: 0, count: last)
        var beyond = 0
        for child in run.scenario.children.indices {
            for (_, option) in run.seats(ofChild: child) {
                if let rank = option.wishRank { seats[Int(rank) - 1] += 1 } else { beyond += 1 }
            }
        }
        self.seats = seats
        beyondWishes = beyond
    }

    package var total: Int { seats.reduce(beyondWishes, +) }
}

package import PlacementModel

/// How far seats are used.
///
/// Where half days share a place, a seat is free when a child for the whole day still fits.
package struct SeatUse: Hashable, Sendable {
    package let seats: Int
    package private(set) var placed = 0
    private var use = PlaceUse()
    private let sharesHalfDays: Bool

    init(seats: Int, sharesHalfDays: Bool) {
        self.seats = seats
        self.sharesHalfDays = sharesHalfDays
    }

    mutating func add(_ added: PlaceUse) {
        placed += 1
        use = use + added
    }

    /// Other children in the same seats.
    mutating func add(_ others: SeatUse) {
        placed += others.placed
        use = use + others.use
    }

    /// Seats that another full-day child could take; never negative.
    package var free: Int {
        max(0, seats - (sharesHalfDays ? Int(use.placeCount) : placed))
    }
}

extension Run {
    /// Whether half days share a place in this run.
    package var sharesHalfDays: Bool {
        scenario.policy.halfDays == .share && !outcome.rulesLeftOut.contains(.halfDays)
    }
}

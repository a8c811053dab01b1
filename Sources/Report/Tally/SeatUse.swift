import PlacementModel

/// How far seats are used.
///
/// Where half days share a place, a seat is free only in the part of the day with more children;
/// hours and temporary stays count for the whole day, which never shows a seat as free that may be
/// taken.
package struct SeatUse: Hashable, Sendable {
    package let seats: Int
    package private(set) var placed = 0
    private var morning = 0
    private var afternoon = 0
    private let sharesHalfDays: Bool

    init(seats: Int, sharesHalfDays: Bool) {
        self.seats = seats
        self.sharesHalfDays = sharesHalfDays
    }

    mutating func add(_ mode: Mode) {
        placed += 1
        if mode.parts.contains(.morning) { morning += 1 }
        if mode.parts.contains(.afternoon) { afternoon += 1 }
    }

    /// Seats that another full-day child could take; never negative.
    package var free: Int {
        max(0, seats - (sharesHalfDays ? max(morning, afternoon) : placed))
    }
}

extension Run {
    /// Whether half days share a place in this run.
    var sharesHalfDays: Bool {
        scenario.policy.halfDays == .share && !outcome.rulesLeftOut.contains(.halfDays)
    }
}

/// Seats kept for members of a group (保留名额).
package struct Reserve: Equatable, Sendable {
    /// A member belongs to at least one of these.
    package let groups: GroupSet
    package let amount: SeatAmount
    package let scope: SeatScope
    package let counts: ReserveCounting
    /// Whether seats that no member takes go to everybody.
    package let isReleased: Bool
    /// The line of `scenario.yaml`.
    package let line: Int32

    package init(
        groups: GroupSet,
        amount: SeatAmount,
        scope: SeatScope,
        counts: ReserveCounting,
        isReleased: Bool,
        line: Int32
    ) {
        self.groups = groups
        self.amount = amount
        self.scope = scope
        self.counts = counts
        self.isReleased = isReleased
        self.line = line
    }
}

/// The most seats that members of a group may take (上限).
package struct Quota: Equatable, Sendable {
    /// A member belongs to at least one of these.
    package let groups: GroupSet
    package let amount: SeatAmount
    package let scope: SeatScope
    /// The line of `scenario.yaml`.
    package let line: Int32

    package init(groups: GroupSet, amount: SeatAmount, scope: SeatScope, line: Int32) {
        self.groups = groups
        self.amount = amount
        self.scope = scope
        self.line = line
    }
}

/// Who counts towards a reserve.
package enum ReserveCounting: String, CaseIterable, Sendable {
    /// A minimum: members admitted on points count towards it.
    case minimum
    /// Over and above: open seats are filled on points first, then the reserved ones.
    case additional
}

/// A number of seats, or a share of them with its rounding.
package enum SeatAmount: Hashable, Sendable {
    case seats(Int32)
    /// Thousandths of the capacity: 300 is 30 %.
    case share(permille: Int32, rounding: Rounding)

    /// What is meant of a capacity, which may be more than there is; where there is nothing, nothing.
    package func statedCount(of capacity: Int32) -> Int32 {
        if case .seats(let count) = self, capacity > 0 { count } else { seatCount(of: capacity) }
    }

    /// Seats out of a capacity, never more than it.
    package func seatCount(of capacity: Int32) -> Int32 {
        switch self {
        case .seats(let count):
            return min(count, capacity)
        case .share(let permille, let rounding):
            let product = Int64(capacity) * Int64(permille)
            let seats =
                switch rounding {
                case .down: product / 1000
                case .nearest: (product + 500) / 1000
                case .up: (product + 999) / 1000
                }
            return Int32(min(seats, Int64(capacity)))
        }
    }
}

/// How a share becomes a whole number of seats.
package enum Rounding: String, CaseIterable, Sendable {
    case down
    /// Halves go up.
    case nearest
    case up
}

/// Over which seats a reserve or quota is counted.
package enum SeatScope: Equatable, Sendable {
    /// Each of these classes by itself; nil for every class.
    case eachClass(Set<Int32>?)
    /// Each of these sites by itself; nil for every site.
    case eachSite(Set<Int32>?)
    /// Each session by itself.
    case eachSession
    /// All seats together.
    case scenario
}

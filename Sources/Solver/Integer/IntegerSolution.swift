/// How far a level is decided.
package struct IntegerLevel: Hashable, Sendable {
    /// The value of the solution at hand.
    package let value: Int64
    /// No solution that keeps the levels before exceeds it; safe, recomputed in exact arithmetic.
    package let bound: Int64

    package init(value: Int64, bound: Int64) {
        self.value = value
        self.bound = bound
    }

    package var isProven: Bool { value == bound }
}

/// What the integer engine found.
package enum IntegerOutcome: Sendable {
    /// Feasible in exact integers; proven where every level is.
    case solved(values: [Int64], levels: [IntegerLevel])
    /// No values satisfy these rows together (a component's rows, not yet irreducible).
    case infeasible(rows: [Int32])
    /// The work limit or a cancellation came before any feasible values.
    case undecided
}

/// Work that the engine may do, counted and not timed, so that results repeat.
package struct IntegerLimits: Hashable, Sendable {
    /// Branch-and-cut nodes per component and level; nil for no limit.
    package var nodes: Int?

    package init(nodes: Int? = nil) { self.nodes = nodes }
}

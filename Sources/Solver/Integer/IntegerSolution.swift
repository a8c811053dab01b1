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

    /// The level with what a solution comes to that the goals after it led to: where the level was not
    /// proven, that may be more.
    func reached(by solution: [Int64], _ values: [Int64]) -> IntegerLevel {
        let worth = zip(solution, values).reduce(Int128(0)) { $0 + Int128($1.0) * Int128($1.1) }
        return IntegerLevel(value: Int64(clamping: worth), bound: bound)
    }
}

/// What the integer engine found.
package enum IntegerOutcome: Sendable {
    /// Feasible in exact integers; proven where every level is.
    case solved(values: [Int64], levels: [IntegerLevel], proof: IntegerProof)
    /// No values satisfy these rows together (a component's rows, not yet irreducible).
    case infeasible(rows: [Int32])
    /// The work limit or a cancellation came before any feasible values.
    case undecided
}

/// Work that the engine may do, counted and not timed, so that results repeat.
package struct IntegerLimits: Hashable, Sendable {
    /// Nodes per component and level: of the engine's own tree, and of each search by GLPK's
    /// branch-and-cut; nil for no limit.
    package var nodes: Int?
    /// Neighbourhoods searched in one go per component and level, where a component is too large for
    /// GLPK's branch-and-cut as a whole; more where it has more than 5,000 groups, in proportion. As
    /// many again beside a large component's first relaxation, and 64 beside every 8 nodes over plans.
    package var neighbourhoods: Int

    package init(nodes: Int? = nil, neighbourhoods: Int = 200) {
        self.nodes = nodes
        self.neighbourhoods = neighbourhoods
    }
}

/// How far the engine is, for people who wait.
package struct IntegerProgress: Hashable, Sendable {
    /// The level at work, counted from 0.
    package let level: Int
    package let componentsDone: Int
    package let componentCount: Int
    /// Of all components together, once each has a solution.
    package let value: Int64?
    package let bound: Int64
}

import CGLPK

/// Why a solve ended. What it left behind is told apart from this, by the statuses of the primal
/// and the dual solution.
package enum Termination: Equatable, Sendable {
    case optimal
    /// No feasible point exists.
    case infeasible
    /// Feasible points of unlimited objective exist. For an integer program: its relaxation is
    /// unbounded, or was found to have no dual feasible solution.
    case unbounded
    /// An integer program's search ended within the relative gap that was asked for.
    case gapReached
    case iterationLimit
    case nodeLimit
    case cancelled
    /// The method could not go on; GLPK's return code.
    case numericalFailure(code: Int)
}

/// What is known of a primal or dual solution.
package enum SolutionStatus: Equatable, Sendable {
    case undefined
    case feasible
    /// The last point is not feasible; whether one exists was not decided.
    case infeasible
    /// There is no feasible point, within the tolerances of the method.
    case nonexistent

    init(code: Int32) {
        switch code {
        case GLP_FEAS, GLP_OPT: self = .feasible
        case GLP_INFEAS: self = .infeasible
        case GLP_NOFEAS: self = .nonexistent
        default: self = .undefined
        }
    }
}

/// A feasible point. Floating point: round it, then verify it in integers.
package struct PrimalSolution: Equatable, Sendable {
    /// The objective's value, with its constant.
    package let objective: Double
    /// The value of every row's linear form; one per row.
    package let rows: [Double]
    /// The value of every variable; one per column.
    package let columns: [Double]
}

/// A dual feasible solution. With y the `rowDuals` and d the `reducedCosts`,
///
///     d[j] = objective[j] - sum over i of a[i, j] y[i]
///
/// in both directions of optimization, and y[i] is the change of the optimum per unit of the bound
/// at which row i stands. When minimizing, y and d are >= 0 at a lower and <= 0 at an upper bound;
/// when maximizing, the reverse.
package struct DualSolution: Equatable, Sendable {
    /// One per row.
    package let rowDuals: [Double]
    /// One per column.
    package let reducedCosts: [Double]
}

package struct IntegerOptions: Sendable {
    package struct Cuts: OptionSet, Sendable {
        package let rawValue: Int

        package init(rawValue: Int) {
            self.rawValue = rawValue
        }

        package static let mixedIntegerRounding = Cuts(rawValue: 1)
        package static let gomory = Cuts(rawValue: 2)
        package static let cover = Cuts(rawValue: 4)
        package static let clique = Cuts(rawValue: 8)
    }

    package enum Root: Equatable, Sendable {
        /// GLPK's presolver first. The solve of its root relaxation cannot be cancelled.
        case presolved
        /// The simplex from the current basis; it can be cancelled.
        case warm
    }

    /// The search stops before it selects a subproblem once more than this many were made, the root
    /// included; nil for no limit. The same limit gives the same result wherever it runs.
    package var nodeLimit: Int?
    /// The search stops once |objective - bound| / |objective| is at most this; 0 to prove the
    /// optimum.
    package var relativeGap: Double
    package var root: Root
    package var cuts: Cuts
    package var cancellation: CancellationFlag?

    package init(
        nodeLimit: Int? = nil,
        relativeGap: Double = 0,
        root: Root = .presolved,
        cuts: Cuts = [],
        cancellation: CancellationFlag? = nil
    ) {
        self.nodeLimit = nodeLimit
        self.relativeGap = relativeGap
        self.root = root
        self.cuts = cuts
        self.cancellation = cancellation
    }
}

package struct IntegerResult: Equatable, Sendable {
    package let termination: Termination
    package let primalStatus: SolutionStatus
    /// What no integral solution can beat; nil before the root relaxation is solved and if no
    /// solution exists. Floating point, and as trustworthy as that.
    package let bound: Double?
    /// The number of subproblems made, the root included; 0 if the search did not begin.
    package let nodeCount: Int
    /// The best solution found. Present exactly if `primalStatus` is `feasible`.
    package let primal: PrimalSolution?
}

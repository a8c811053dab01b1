package struct SimplexOptions: Sendable {
    package enum Method: Equatable, Sendable {
        case primal
        /// The dual method, then the primal one if it fails or if no dual solution exists.
        case dual
        /// The primal method in rational arithmetic: slow, and without rounding.
        case exact
    }

    package var method: Method
    /// The largest number of iterations; nil for no limit.
    package var iterationLimit: Int?
    package var cancellation: CancellationFlag?

    package init(
        method: Method = .primal,
        iterationLimit: Int? = nil,
        cancellation: CancellationFlag? = nil
    ) {
        self.method = method
        self.iterationLimit = iterationLimit
        self.cancellation = cancellation
    }
}

package struct SimplexResult: Equatable, Sendable {
    package let termination: Termination
    package let primalStatus: SolutionStatus
    package let dualStatus: SolutionStatus
    package let iterationCount: Int
    /// Present exactly if `primalStatus` is `feasible`.
    package let primal: PrimalSolution?
    /// Present exactly if `dualStatus` is `feasible`.
    package let dual: DualSolution?
}

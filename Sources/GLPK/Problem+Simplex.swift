import CGLPK
import CGLPKGuard

extension Problem {
    /// Solves the program, or the relaxation of an integer program, from the current basis.
    ///
    /// There is no presolving, so the basis survives and a second call is warm. The flag is tested
    /// before the first iteration and then whenever the iterations grew by an eighth, at first by a
    /// thousand. The path of the method does not depend on it.
    ///
    /// - Throws: `invalid` for a negative limit; `glpk` for a fault inside GLPK.
    package mutating func solveSimplex(
        _ options: SimplexOptions = SimplexOptions()
    ) throws(SolverFault) -> SimplexResult {
        let limit = try limitForC(options.iterationLimit, of: .iterations)
        let forC = cglpk_simplex_options(
            method: options.method == .dual ? GLP_DUALP : GLP_PRIMAL,
            exact: options.method == .exact,
            silent: isSilent,
            iteration_limit: limit,
            flag: options.cancellation?.handle
        )
        let handle = handle
        var raw = cglpk_simplex_result()
        try withExtendedLifetime(options.cancellation) { () throws(SolverFault) in
            try perform { cglpk_simplex(handle, forC, &raw) }
        }
        let primalStatus = SolutionStatus(code: raw.primal_status)
        let dualStatus = SolutionStatus(code: raw.dual_status)
        return SimplexResult(
            termination: raw.termination(primalStatus, dualStatus),
            primalStatus: primalStatus,
            dualStatus: dualStatus,
            iterationCount: Int(raw.iteration_count),
            primal: primalStatus == .feasible ? try primalSolution(cglpk_read_primal) : nil,
            dual: dualStatus == .feasible ? try dualSolution() : nil
        )
    }

    func primalSolution(
        _ read: (
            OpaquePointer?, UnsafeMutablePointer<Double>?, UnsafeMutablePointer<Double>?,
            UnsafeMutablePointer<Double>?
        ) -> cglpk_status
    ) throws(SolverFault) -> PrimalSolution {
        let handle = handle
        var objective = 0.0
        var rows = [Double](repeating: 0, count: rowCount)
        var columns = [Double](repeating: 0, count: columnCount)
        try perform { read(handle, &objective, &rows, &columns) }
        return PrimalSolution(objective: objective, rows: rows, columns: columns)
    }

    private func dualSolution() throws(SolverFault) -> DualSolution {
        let handle = handle
        var rowDuals = [Double](repeating: 0, count: rowCount)
        var reducedCosts = [Double](repeating: 0, count: columnCount)
        try perform { cglpk_read_dual(handle, &rowDuals, &reducedCosts) }
        return DualSolution(rowDuals: rowDuals, reducedCosts: reducedCosts)
    }
}

extension cglpk_simplex_result {
    fileprivate func termination(
        _ primalStatus: SolutionStatus,
        _ dualStatus: SolutionStatus
    ) -> Termination {
        if cancelled { return .cancelled }
        switch (code, primalStatus, dualStatus) {
        case (GLP_EITLIM, _, _): return .iterationLimit
        case (0, .feasible, .feasible): return .optimal
        case (0, .feasible, .nonexistent): return .unbounded
        case (0, .nonexistent, _): return .infeasible
        default: return .numericalFailure(code: Int(code))
        }
    }
}

/// A limit for C, where the largest number means none.
func limitForC(_ limit: Int?, of count: InvalidInput.Count) throws(SolverFault) -> Int32 {
    guard let limit else { return .max }
    guard limit >= 0 else { throw .invalid(.negativeCount(count, limit)) }
    return Int32(clamping: limit)
}

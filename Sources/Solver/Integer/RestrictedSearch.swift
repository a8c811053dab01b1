internal import GLPK
internal import Parallel

/// GLPK's branch-and-cut on the columns that a box leaves open: it finds points. Its word that none
/// is better counts for nothing here.
struct RestrictedSearch {
    let component: IntegerComponent
    let values: [Int64]
    let box: IntegerBox

    struct Finding: Sendable {
        let point: [Int64]?
        /// Whether GLPK searched to the end; a hint for sizing, never a proof.
        let isExhausted: Bool
    }

    /// - Parameter threads: for parts that nothing couples; the finding does not depend on it.
    func run(
        nodeLimit: Int?,
        _ limits: SearchLimits,
        threads: Int = 1
    ) throws(SolverFault) -> Finding {
        let parts = RestrictedParts(component, values, box).parts
        let findings = try Threads(threads).map(faulting: parts.count) {
            index throws(SolverFault) in
            let program = parts[index].program
            return program.rows.isEmpty
                ? unbound(program) : try solve(program, nodeLimit, limits)
        }
        var point = box.lower
        var isExhausted = true
        for (part, finding) in zip(parts, findings) {
            isExhausted = isExhausted && finding.isExhausted
            // A part without a find stays at its lower ends, which may fit.
            guard let values = finding.columns else { continue }
            for (column, value) in zip(part.columns, values) {
                let rounded = Int64(value.rounded())
                point[column] = min(max(rounded, box.lower[column]), box.upper[column])
            }
        }
        return Finding(point: point, isExhausted: isExhausted)
    }

    private struct PartFinding: Sendable {
        let columns: [Double]?
        let isExhausted: Bool
    }

    /// Columns without rows, each at its better end.
    private func unbound(_ program: LinearProgram) -> PartFinding {
        let ends = program.columns.map { column in
            guard case .between(let lower, let upper) = column.bounds else { return 0.0 }
            return column.objective > 0 ? upper : lower
        }
        return PartFinding(columns: ends, isExhausted: true)
    }

    private func solve(
        _ program: LinearProgram,
        _ nodeLimit: Int?,
        _ limits: SearchLimits
    ) throws(SolverFault) -> PartFinding {
        let result = try Problem.withProblem { problem throws(SolverFault) in
            try problem.load(program)
            return try problem.solveInteger(
                IntegerOptions(
                    nodeLimit: nodeLimit,
                    cuts: [.mixedIntegerRounding],
                    cancellation: limits.flag
                )
            )
        }
        let isExhausted = result.termination == .optimal || result.termination == .infeasible
        return PartFinding(columns: result.primal?.columns, isExhausted: isExhausted)
    }
}

internal import GLPK

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

    func run(nodeLimit: Int?, _ limits: SearchLimits) throws(SolverFault) -> Finding {
        let open = (0..<component.columnCount).filter { !box.isFixed($0) }
        guard let program = program(open) else { return Finding(point: nil, isExhausted: true) }
        var point = box.lower
        if open.isEmpty { return Finding(point: point, isExhausted: true) }
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
        guard let primal = result.primal else {
            return Finding(point: nil, isExhausted: isExhausted)
        }
        for (index, column) in open.enumerated() {
            let rounded = Int64(primal.columns[index].rounded())
            point[column] = min(max(rounded, box.lower[column]), box.upper[column])
        }
        return Finding(point: point, isExhausted: isExhausted)
    }

    /// - Returns: nil if a row without open columns is broken already.
    private func program(_ open: [Int]) -> LinearProgram? {
        var position = [Int](repeating: -1, count: component.columnCount)
        for (index, column) in open.enumerated() { position[column] = index }
        var program = LinearProgram(.maximize)
        program.columns = open.map { column in
            LinearProgram.Column(
                .between(Double(box.lower[column]), Double(box.upper[column])),
                objective: Double(values[column]),
                kind: .integer
            )
        }
        for row in 0..<component.rowCount {
            var used: Int128 = 0
            let first = program.entries.count
            for entry in component.entries(ofRow: row) {
                let column = Int(component.entryColumn[entry])
                let coefficient = component.entryCoefficient[entry]
                if position[column] < 0 {
                    used += Int128(coefficient) * Int128(box.lower[column])
                } else {
                    program.entries.append(
                        LinearProgram.Entry(
                            row: program.rows.count,
                            column: position[column],
                            value: Double(coefficient)
                        )
                    )
                }
            }
            let bounds = component.rows[row]
            let left = RowBounds(
                lower: bounds.lower.map { Int64(clamping: Int128($0) - used) },
                upper: bounds.upper.map { Int64(clamping: Int128($0) - used) }
            )
            if program.entries.count > first {
                program.rows.append(LinearProgram.Row(left.forGLPK))
            } else if left.lower ?? 0 > 0 || left.upper ?? 0 < 0 {
                return nil
            }
        }
        return program
    }
}

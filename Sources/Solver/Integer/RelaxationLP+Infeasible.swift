internal import GLPK

extension RelaxationLP {
    private static let fineness = 4_096.0

    /// What proves in exact arithmetic that no point of the box satisfies the rows, by phase 1:
    /// artificial columns make every row satisfiable at a price of 1 per unit, all else is free of
    /// charge, and the duals of that program bound zero from above by less than zero.
    mutating func proofOfEmptiness(
        _ problem: inout Problem
    ) throws(SolverFault) -> RowWeights? {
        try openArtificials(&problem)
        var proof: RowWeights?
        let nothing = [Int64](repeating: 0, count: component.columnCount)
        for _ in 0..<Self.pricingRounds {
            let result = try problem.solveSimplex(SimplexOptions(cancellation: cancellation))
            iterationCount += result.iterationCount
            guard result.termination == .optimal, let dual = result.dual else { break }
            func bound(times factor: Double) -> SafeBound? {
                let duals = dual.rowDuals.map { $0 * factor }
                let multipliers = SafeBound.multipliers(duals, component.rows)
                return SafeBound(component, values: nothing, multipliers: multipliers, box: box)
            }
            // Nothing is worth anything, so that multiples prove as much and are rounded less.
            if let safe = bound(times: Self.fineness), safe.scaled < 0 { proof = safe.weights }
            let improving = proof == nil ? bound(times: 1).map(improvingColumns) ?? [] : []
            if improving.isEmpty { break }
            let first = problem.columnCount
            try append(columns: improving, to: &problem)
            try problem.setObjective(
                .maximize,
                improving.indices.map { (first + $0, 0) }
            )
        }
        try closeArtificials(&problem)
        return proof
    }

    private mutating func openArtificials(_ problem: inout Problem) throws(SolverFault) {
        if artificials.isEmpty {
            let first = problem.columnCount
            var columns: [LinearProgram.Column] = []
            var entries: [LinearProgram.Entry] = []
            for (row, bounds) in component.rows.enumerated() {
                for sign in [bounds.lower.map { _ in 1.0 }, bounds.upper.map { _ in -1.0 }] {
                    guard let sign else { continue }
                    entries.append(
                        LinearProgram.Entry(row: row, column: columns.count, value: sign)
                    )
                    columns.append(LinearProgram.Column(.exactly(0), objective: 0))
                }
            }
            try problem.append(columns: columns, entries: entries)
            artificials = columns.indices.map { Artificial(position: first + $0) }
        }
        try problem.setColumnBounds(artificials.map { ($0.position, .atLeast(0)) })
        try problem.setObjective(
            .maximize,
            loadedColumns.map { (Int(position[Int($0)] ?? 0), 0) }
                + artificials.map { ($0.position, -1) }
        )
    }

    private mutating func closeArtificials(_ problem: inout Problem) throws(SolverFault) {
        try problem.setColumnBounds(artificials.map { ($0.position, .exactly(0)) })
        try problem.setObjective(
            .maximize,
            loadedColumns.map { (Int(position[Int($0)] ?? 0), Double(values[Int($0)])) }
                + artificials.map { ($0.position, 0) }
        )
    }
}

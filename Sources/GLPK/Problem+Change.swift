import CGLPKGuard

extension Problem {
    /// Changes the bounds of columns. The basis is kept.
    ///
    /// - Throws: `invalid`, with the problem unchanged.
    package mutating func setColumnBounds(
        _ changes: [(column: Int, bounds: LinearProgram.Bounds)]
    ) throws(SolverFault) {
        let columnCount = columnCount
        try refusing { () throws(InvalidInput) in
            try requireSize(changes.count, of: .changes)
            for change in changes {
                try requireIndex(change.column, of: .column, below: columnCount)
                try change.bounds.validate(of: .column, at: change.column)
            }
        }
        let handle = handle
        let columns = changes.map { Int32($0.column) }
        let bounds = changes.map(\.bounds.forC)
        var fractional: Int32 = -1
        try perform {
            cglpk_set_column_bounds(handle, columns, bounds, Int32(columns.count), &fractional)
        }
        guard fractional < 0 else {
            throw .invalid(.fractionalIntegerBound(column: changes[Int(fractional)].column))
        }
    }

    /// Changes the bounds of rows. The basis is kept.
    ///
    /// - Throws: `invalid`, with the problem unchanged.
    package mutating func setRowBounds(
        _ changes: [(row: Int, bounds: LinearProgram.Bounds)]
    ) throws(SolverFault) {
        let rowCount = rowCount
        try refusing { () throws(InvalidInput) in
            try requireSize(changes.count, of: .changes)
            for change in changes {
                try requireIndex(change.row, of: .row, below: rowCount)
                try change.bounds.validate(of: .row, at: change.row)
            }
        }
        let handle = handle
        let rows = changes.map { Int32($0.row) }
        let bounds = changes.map(\.bounds.forC)
        try perform { cglpk_set_row_bounds(handle, rows, bounds, Int32(rows.count)) }
    }

    /// Changes the direction and some coefficients of the objective. The basis is kept.
    ///
    /// - Throws: `invalid`, with the problem unchanged.
    package mutating func setObjective(
        _ direction: LinearProgram.Direction,
        _ changes: [(column: Int, coefficient: Double)]
    ) throws(SolverFault) {
        let columnCount = columnCount
        try refusing { () throws(InvalidInput) in
            try requireSize(changes.count, of: .changes)
            for change in changes {
                try requireIndex(change.column, of: .column, below: columnCount)
                guard change.coefficient.isFinite else {
                    throw .notFinite(.column, index: change.column)
                }
            }
        }
        let handle = handle
        let columns = changes.map { Int32($0.column) }
        let costs = changes.map(\.coefficient)
        try perform {
            cglpk_set_costs(handle, direction.code, columns, costs, Int32(columns.count))
        }
    }
}

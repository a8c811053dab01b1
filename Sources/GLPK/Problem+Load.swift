import CGLPKGuard

extension Problem {
    /// Replaces whatever the problem held by `program`, with the standard basis (all rows basic).
    ///
    /// - Throws: `invalid` for numbers that are not finite, crossed bounds, fractional bounds of an
    ///   integer column, indices out of range and repeated entries; `glpk` for names longer than
    ///   255 bytes or with control characters and for sizes beyond GLPK's limits. After a repeated
    ///   entry the problem is empty, after any other `invalid` unchanged.
    package mutating func load(_ program: LinearProgram) throws(SolverFault) {
        try refusing { () throws(InvalidInput) in try program.validate() }
        let handle = handle
        let rows = program.rows.map(\.bounds.forC)
        let columns = program.columns.map(\.forC)
        let entries = program.entries.map(\.forC)
        var repeated: Int32 = -1
        try perform {
            cglpk_load(handle, program.shape, rows, columns, entries, &repeated)
        }
        try refreshShape()
        guard repeated < 0 else {
            let entry = program.entries[Int(repeated)]
            throw .invalid(.repeatedEntry(row: entry.row, column: entry.column))
        }
        if let names = program.joinedNames {
            try perform { cglpk_set_names(handle, names) }
        }
    }

    /// Reads back the shape that GLPK holds, after the problem was replaced as a whole.
    mutating func refreshShape() throws(SolverFault) {
        let handle = handle
        var shape = cglpk_shape()
        try perform { cglpk_get_shape(handle, &shape) }
        rowCount = Int(shape.row_count)
        columnCount = Int(shape.column_count)
    }
}

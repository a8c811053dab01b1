import CGLPKGuard

extension Problem {
    /// Appends columns and keeps the current basis, with the new columns non-basic: the next primal
    /// simplex continues where the last one ended (column generation). Names are not taken.
    ///
    /// - Parameter entries: the matrix in the new columns; `column` counts from the first new one,
    ///   `row` among all rows. A place may occur once.
    /// - Throws: `invalid`, with the problem unchanged.
    package mutating func append(
        columns: [LinearProgram.Column],
        entries: [LinearProgram.Entry]
    ) throws(SolverFault) {
        let (rowCount, columnCount) = (rowCount, columnCount)
        let sorted = try refusing { () throws(InvalidInput) in
            for (index, column) in columns.enumerated() { try column.validate(at: index) }
            try requireSize(columnCount + columns.count, of: .columns)
            return try entries.checked(rowCount: rowCount, columnCount: columns.count) {
                ($0.column, $0.row) < ($1.column, $1.row)
            }
        }
        guard !columns.isEmpty else { return }
        let handle = handle
        let columnsForC = columns.map(\.forC)
        try perform {
            cglpk_append_columns(
                handle,
                columnsForC,
                Int32(columns.count),
                sorted,
                Int32(sorted.count)
            )
        }
        self.columnCount += columns.count
    }

    /// Appends rows and keeps the current basis, with the new rows basic: the next dual simplex
    /// continues where the last one ended (cutting planes). Names are not taken.
    ///
    /// - Parameter entries: the matrix in the new rows; `row` counts from the first new one,
    ///   `column` among all columns. A place may occur once.
    /// - Throws: `invalid`, with the problem unchanged.
    package mutating func append(
        rows: [LinearProgram.Row],
        entries: [LinearProgram.Entry]
    ) throws(SolverFault) {
        let (rowCount, columnCount) = (rowCount, columnCount)
        let sorted = try refusing { () throws(InvalidInput) in
            for (index, row) in rows.enumerated() { try row.validate(at: index) }
            try requireSize(rowCount + rows.count, of: .rows)
            return try entries.checked(rowCount: rows.count, columnCount: columnCount) {
                ($0.row, $0.column) < ($1.row, $1.column)
            }
        }
        guard !rows.isEmpty else { return }
        let handle = handle
        let rowsForC = rows.map(\.bounds.forC)
        try perform {
            cglpk_append_rows(handle, rowsForC, Int32(rows.count), sorted, Int32(sorted.count))
        }
        self.rowCount += rows.count
    }
}

extension [LinearProgram.Entry] {
    /// The entries in order and ready for C, validated, each place once.
    fileprivate func checked(
        rowCount: Int,
        columnCount: Int,
        inOrder precedes: (Element, Element) -> Bool
    ) throws(InvalidInput) -> [cglpk_entry] {
        try requireSize(count, of: .entries)
        for (index, entry) in enumerated() {
            try entry.validate(at: index, rowCount: rowCount, columnCount: columnCount)
        }
        let sorted = sorted(by: precedes)
        for (entry, next) in zip(sorted, sorted.dropFirst())
        where entry.row == next.row && entry.column == next.column {
            throw .repeatedEntry(row: entry.row, column: entry.column)
        }
        return sorted.map(\.forC)
    }
}

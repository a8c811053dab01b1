/// Holds a CSV file of the run folder against the rows that it should have.
///
/// Rows are compared as bytes; where those differ, cell by cell, so that a file that was saved again
/// with other quotes is still the same.
struct TableComparison {
    let file: String
    private var rows: CSVRows
    private var expected = ExpectedRow()
    private(set) var ledger = ClaimLedger()
    /// Cells of which nothing is told.
    private let personalCells: Range<Int>

    init(
        _ file: String,
        _ bytes: [UInt8]?,
        columns: [String],
        personalCells: Range<Int> = 0..<0
    ) {
        self.file = file
        self.personalCells = personalCells
        rows = CSVRows(bytes ?? [])
        if bytes == nil {
            ledger.add(Discrepancy(.missing, at: file))
        } else {
            row { row in for column in columns { row.text(column) } }
        }
    }

    /// The next row of the file should be this.
    mutating func row(_ write: (inout ExpectedRow) -> Void) {
        row(keeping: nil) { row, _ in write(&row) }
    }

    /// The next row of the file should be this.
    ///
    /// - Parameter keeping: a cell of which nothing is known; the row's own is handed to `write`.
    mutating func row(keeping cell: Int?, _ write: (inout ExpectedRow, [UInt8]) -> Void) {
        expected.clear()
        let hasRow = rows.next()
        write(&expected, cell.map { hasRow ? rows.written($0) : [] } ?? [])
        guard hasRow else {
            // The rest of a file that is too short counts once.
            if ledger.count == 0 {
                ledger.add(Discrepancy(.missing, at: "\(file):\(rows.row + 1)"))
            }
            return
        }
        if rows.hasBytes(expected.bytes, in: rows.rowRange) { return }
        compareCells()
    }

    private mutating func compareCells() {
        var wanted = CSVRows(expected.bytes)
        _ = wanted.next()
        let count = max(rows.cells.count, wanted.cells.count)
        for cell in 0..<count where rows.text(cell) != wanted.text(cell) {
            if personalCells.contains(cell), rows.row > 1 {
                ledger.add(Discrepancy(.otherThanRegister, at: "\(file):\(rows.row)"))
                return
            }
            ledger.add(
                Discrepancy(
                    .differs,
                    at: "\(file):\(rows.row) \(rows.text(0))",
                    stated: rows.text(cell),
                    found: wanted.text(cell)
                )
            )
            return
        }
    }

    /// There should be no further row.
    mutating func end() {
        if rows.next() {
            ledger.add(
                Discrepancy(.unexpected, at: "\(file):\(rows.row)", stated: rows.text(0))
            )
        }
    }
}

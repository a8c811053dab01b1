/// A cell by row and column, both from 0.
package struct CellPosition: Hashable, Sendable {
    package let row: Int
    package let column: Int

    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }
}

/// A rectangle of cells, by its first and last cell.
package struct CellRange: Hashable, Sendable {
    package let first: CellPosition
    package let last: CellPosition

    package init(first: CellPosition, last: CellPosition) {
        self.first = first
        self.last = last
    }

    /// Cells of one column.
    package init(column: Int, rows: Range<Int>) {
        first = CellPosition(row: rows.lowerBound, column: column)
        last = CellPosition(row: rows.upperBound - 1, column: column)
    }
}

/// Cells of a sheet that is named.
package struct SheetRange: Hashable, Sendable {
    package let sheet: String
    package let range: CellRange

    package init(sheet: String, range: CellRange) {
        self.sheet = sheet
        self.range = range
    }

    /// As formulas write it: `'Name'!$A$2:$A$9`.
    package var reference: String {
        let quoted = sheet.split(separator: "'", omittingEmptySubsequences: false)
            .joined(separator: "''")
        return "'\(quoted)'!\(range.first.absolute):\(range.last.absolute)"
    }
}

extension CellPosition {
    /// Such as `$AB$12`.
    fileprivate var absolute: String { "$\(CellPosition.letters(ofColumn: column))$\(row + 1)" }

    /// `A` for 0, `Z` for 25, `AA` for 26.
    package static func letters(ofColumn column: Int) -> String {
        var letters: [Character] = []
        var rest = column + 1
        while rest > 0 {
            letters.append(Character(Unicode.Scalar(UInt8(65 + (rest - 1) % 26))))
            rest = (rest - 1) / 26
        }
        return String(letters.reversed())
    }
}

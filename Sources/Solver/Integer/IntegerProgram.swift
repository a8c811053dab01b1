// Problem: choose integer values of columns within their bounds, so that every row's sum lies within
// its bounds, and so that the goals are best in strict order.
//
// Notation: sparse columns; column j has the entries columnStart[j] ..< columnStart[j + 1], each a
// row and a coefficient. Rows and columns carry names in the planner's words, so that a dumped
// model, a conflict or a proof can be read.
//
// Invariant: all data are integers; floating point begins inside GLPK's wrapper and ends there.

/// A linear program in integers, as data.
package struct IntegerProgram: Sendable {
    package private(set) var columns: [IntegerColumn] = []
    package private(set) var rows: [IntegerRow] = []
    package private(set) var columnStart: [Int32] = [0]
    package private(set) var entryRow: [Int32] = []
    package private(set) var entryCoefficient: [Int64] = []

    package init() {}

    package var columnCount: Int { columns.count }
    package var rowCount: Int { rows.count }

    /// The entries of one column.
    package func entries(ofColumn column: Int) -> Range<Int> {
        Int(columnStart[column])..<Int(columnStart[column + 1])
    }

    /// Adds a row and returns its position.
    @discardableResult
    package mutating func addRow(_ row: IntegerRow) -> Int32 {
        rows.append(row)
        return Int32(rows.count - 1)
    }

    /// Adds a column with its entries and returns its position. Rows must exist; a row is named at
    /// most once.
    @discardableResult
    package mutating func addColumn(
        _ column: IntegerColumn,
        entries: [(row: Int32, coefficient: Int64)]
    ) -> Int32 {
        columns.append(column)
        for entry in entries {
            precondition(entry.row >= 0 && entry.row < rows.count, "the row must exist")
            entryRow.append(entry.row)
            entryCoefficient.append(entry.coefficient)
        }
        columnStart.append(Int32(entryRow.count))
        return Int32(columns.count - 1)
    }

    /// The first row or column whose bounds `values` break; nil when `values` are feasible.
    ///
    /// - Complexity: O(entries).
    package func violation(of values: [Int64]) -> IntegerViolation? {
        var sums = [Int64](repeating: 0, count: rowCount)
        for column in columns.indices {
            let value = values[column]
            let bounds = columns[column]
            guard value >= bounds.lower, value <= bounds.upper else { return .column(column) }
            guard value != 0 else { continue }
            for entry in entries(ofColumn: column) {
                let (term, isLarge) = entryCoefficient[entry].multipliedReportingOverflow(by: value)
                let row = Int(entryRow[entry])
                let (sum, isTooLarge) = sums[row].addingReportingOverflow(term)
                guard !isLarge, !isTooLarge else { return .overflow(row: row) }
                sums[row] = sum
            }
        }
        for (index, row) in rows.enumerated() {
            if let lower = row.lower, sums[index] < lower { return .row(index) }
            if let upper = row.upper, sums[index] > upper { return .row(index) }
        }
        return nil
    }
}

/// What a placement breaks.
package enum IntegerViolation: Hashable, Sendable {
    case column(Int)
    case row(Int)
    case overflow(row: Int)
}

/// A decision, with the whole numbers that it may take.
package struct IntegerColumn: Hashable, Sendable {
    package let name: ColumnName
    package let lower: Int64
    package let upper: Int64

    package init(_ name: ColumnName, lower: Int64 = 0, upper: Int64 = 1) {
        self.name = name
        self.lower = lower
        self.upper = upper
    }
}

/// A condition on a sum; a missing bound is no condition on that side.
package struct IntegerRow: Hashable, Sendable {
    package let name: RowName
    package let lower: Int64?
    package let upper: Int64?

    package init(_ name: RowName, lower: Int64? = nil, upper: Int64? = nil) {
        self.name = name
        self.lower = lower
        self.upper = upper
    }
}

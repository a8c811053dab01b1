/// A linear or mixed-integer program as a value:
///
///     minimize or maximize   objectiveConstant + sum over j of objective[j] x[j]
///     subject to             row i:    sum over j of a[i, j] x[j]  within the bounds of the row
///                            column j: x[j]  within the bounds of the column, integral if so said
///
/// The matrix is sparse: `entries` lists a[i, j] in any order, each place at most once. Rows and
/// columns count from 0. Nothing is checked before `Problem.load(_:)`.
package struct LinearProgram: Equatable, Sendable {
    package enum Direction: Equatable, Sendable {
        case minimize, maximize
    }

    /// The values a row or column may take. Only finite numbers are accepted; that a side has no
    /// bound is said by the case.
    package enum Bounds: Equatable, Sendable {
        case free
        case atLeast(Double)
        case atMost(Double)
        case between(Double, Double)
        case exactly(Double)
    }

    package enum Kind: Equatable, Sendable {
        case continuous, integer
    }

    package struct Row: Equatable, Sendable {
        package var bounds: Bounds
        package var name: String?

        package init(_ bounds: Bounds, name: String? = nil) {
            self.bounds = bounds
            self.name = name
        }
    }

    package struct Column: Equatable, Sendable {
        package var bounds: Bounds
        package var objective: Double
        package var kind: Kind
        package var name: String?

        package init(
            _ bounds: Bounds,
            objective: Double,
            kind: Kind = .continuous,
            name: String? = nil
        ) {
            self.bounds = bounds
            self.objective = objective
            self.kind = kind
            self.name = name
        }
    }

    package struct Entry: Equatable, Sendable {
        package var row: Int
        package var column: Int
        package var value: Double

        package init(row: Int, column: Int, value: Double) {
            self.row = row
            self.column = column
            self.value = value
        }
    }

    package var direction: Direction
    package var objectiveConstant: Double
    package var rows: [Row]
    package var columns: [Column]
    package var entries: [Entry]

    package init(
        _ direction: Direction,
        objectiveConstant: Double = 0,
        rows: [Row] = [],
        columns: [Column] = [],
        entries: [Entry] = []
    ) {
        self.direction = direction
        self.objectiveConstant = objectiveConstant
        self.rows = rows
        self.columns = columns
        self.entries = entries
    }

    /// Adds a row and returns its index.
    @discardableResult
    package mutating func addRow(_ bounds: Bounds, name: String? = nil) -> Int {
        rows.append(Row(bounds, name: name))
        return rows.count - 1
    }

    /// Adds a column with its part of the matrix and returns its index.
    @discardableResult
    package mutating func addColumn(
        _ column: Column,
        entries: [(row: Int, value: Double)] = []
    ) -> Int {
        for entry in entries {
            self.entries.append(Entry(row: entry.row, column: columns.count, value: entry.value))
        }
        columns.append(column)
        return columns.count - 1
    }
}

// Columns that hang together through rows, with those rows, renumbered from 0.
//
// Notation: sparse rows; row i has the entries rowStart[i] ..< rowStart[i + 1], each a column and a
// coefficient. The first `programRows.count` rows are the program's; further ones, which every point
// still sought satisfies, follow: kept levels and cuts. Every row has a number under which a proof
// knows it: its position in the program, or, for a further row, one that no other row has.

/// Bounds of a row; a missing one is no condition on that side.
struct RowBounds: Equatable, Sendable {
    var lower: Int64?
    var upper: Int64?
}

/// A part of an integer program that can be solved by itself.
struct IntegerComponent: Sendable {
    /// Position in the program of each column.
    let columns: [Int32]
    /// Position in the program of each of the first rows.
    let programRows: [Int32]
    var box: IntegerBox
    /// Whether a column follows from others, so that no search needs to begin with it.
    var isDerived: [Bool]
    private(set) var rows: [RowBounds] = []
    private(set) var rowNumbers: [Int32] = []
    private(set) var rowStart: [Int] = [0]
    private(set) var entryColumn: [Int32] = []
    private(set) var entryCoefficient: [Int64] = []

    init(columns: [Int32], programRows: [Int32], box: IntegerBox) {
        self.columns = columns
        self.programRows = programRows
        self.box = box
        isDerived = [Bool](repeating: false, count: columns.count)
    }

    var columnCount: Int { columns.count }
    var rowCount: Int { rows.count }
    var entryCount: Int { entryColumn.count }

    func entries(ofRow row: Int) -> Range<Int> { rowStart[row]..<rowStart[row + 1] }

    mutating func append(
        _ bounds: RowBounds,
        _ entries: some Sequence<(column: Int32, coefficient: Int64)>,
        number: Int32
    ) {
        rows.append(bounds)
        rowNumbers.append(number)
        for entry in entries where entry.coefficient != 0 {
            entryColumn.append(entry.column)
            entryCoefficient.append(entry.coefficient)
        }
        rowStart.append(entryColumn.count)
    }

    /// The same component without the rows after the first `count`.
    mutating func removeRows(from count: Int) {
        rows.removeLast(rows.count - count)
        rowNumbers.removeLast(rowNumbers.count - count)
        rowStart.removeLast(rowStart.count - 1 - count)
        entryColumn.removeLast(entryColumn.count - rowStart[count])
        entryCoefficient.removeLast(entryCoefficient.count - rowStart[count])
    }

    /// Whether `point` lies in the box and within the bounds of every row.
    ///
    /// - Complexity: O(entries).
    func admits(_ point: [Int64]) -> Bool {
        for column in 0..<columnCount
        where point[column] < box.lower[column] || point[column] > box.upper[column] {
            return false
        }
        return rows.indices.allSatisfy { row in
            let sum = sum(ofRow: row, at: point)
            return rows[row].lower.map { sum >= Int128($0) } ?? true
                && rows[row].upper.map { sum <= Int128($0) } ?? true
        }
    }

    /// The rows whose bounds a point breaks.
    func brokenRows(of point: [Int64]) -> [Int] {
        rows.indices.filter { row in
            let sum = sum(ofRow: row, at: point)
            return rows[row].lower.map { sum < Int128($0) } ?? false
                || rows[row].upper.map { sum > Int128($0) } ?? false
        }
    }

    func sum(ofRow row: Int, at point: [Int64]) -> Int128 {
        var sum: Int128 = 0
        for entry in entries(ofRow: row) {
            sum += Int128(entryCoefficient[entry]) * Int128(point[Int(entryColumn[entry])])
        }
        return sum
    }

    static func value(of point: [Int64], _ values: [Int64]) -> Int64 {
        let sum = zip(point, values).reduce(Int128(0)) { $0 + Int128($1.0) * Int128($1.1) }
        return Int64(clamping: sum)
    }
}

/// The entries of a component by column.
struct ColumnEntries: Sendable {
    private(set) var start: [Int]
    private(set) var row: [Int32]
    private(set) var coefficient: [Int64]

    init(_ component: IntegerComponent) {
        var next = [Int](repeating: 0, count: component.columnCount + 1)
        for column in component.entryColumn { next[Int(column) + 1] += 1 }
        for column in 0..<component.columnCount { next[column + 1] += next[column] }
        start = next
        row = [Int32](repeating: 0, count: component.entryCount)
        coefficient = [Int64](repeating: 0, count: component.entryCount)
        for index in 0..<component.rowCount {
            for entry in component.entries(ofRow: index) {
                let column = Int(component.entryColumn[entry])
                row[next[column]] = Int32(index)
                coefficient[next[column]] = component.entryCoefficient[entry]
                next[column] += 1
            }
        }
    }

    func range(ofColumn column: Int) -> Range<Int> { start[column]..<start[column + 1] }
}

/// The least and the most that each row can come to while some columns are fixed one after the other.
struct ActivityRange {
    private let component: IntegerComponent
    private let byColumn: ColumnEntries
    private(set) var box: IntegerBox
    private var least: [Int128]
    private var most: [Int128]

    /// - Complexity: O(entries).
    init(_ component: IntegerComponent, _ byColumn: ColumnEntries, box: IntegerBox) {
        self.component = component
        self.byColumn = byColumn
        self.box = box
        least = [Int128](repeating: 0, count: component.rowCount)
        most = least
        for column in 0..<component.columnCount {
            for entry in byColumn.range(ofColumn: column) {
                let ends = ends(byColumn.coefficient[entry], column)
                least[Int(byColumn.row[entry])] += ends.least
                most[Int(byColumn.row[entry])] += ends.most
            }
        }
    }

    private func ends(_ coefficient: Int64, _ column: Int) -> (least: Int128, most: Int128) {
        let (one, other) = (
            Int128(coefficient) * Int128(box.lower[column]),
            Int128(coefficient) * Int128(box.upper[column])
        )
        return (min(one, other), max(one, other))
    }

    /// Fixes columns if every row can still be kept as far as rows by themselves tell.
    ///
    /// - Returns: whether they are fixed.
    mutating func fix(_ columns: [(column: Int, value: Int64)]) -> Bool {
        let before = columns.map { (box.lower[$0.column], box.upper[$0.column]) }
        for (column, value) in columns { narrow(column, value, value) }
        let isKept = columns.allSatisfy { column, _ in
            byColumn.range(ofColumn: column).allSatisfy { keeps(Int(byColumn.row[$0])) }
        }
        if !isKept {
            for (change, bounds) in zip(columns, before) {
                narrow(change.column, bounds.0, bounds.1)
            }
        }
        return isKept
    }

    private func keeps(_ row: Int) -> Bool {
        let bounds = component.rows[row]
        return bounds.lower.map { most[row] >= Int128($0) } ?? true
            && bounds.upper.map { least[row] <= Int128($0) } ?? true
    }

    private mutating func narrow(_ column: Int, _ lower: Int64, _ upper: Int64) {
        let range = byColumn.range(ofColumn: column)
        for entry in range {
            let ends = ends(byColumn.coefficient[entry], column)
            least[Int(byColumn.row[entry])] -= ends.least
            most[Int(byColumn.row[entry])] -= ends.most
        }
        box.lower[column] = lower
        box.upper[column] = upper
        for entry in range {
            let ends = ends(byColumn.coefficient[entry], column)
            least[Int(byColumn.row[entry])] += ends.least
            most[Int(byColumn.row[entry])] += ends.most
        }
    }
}

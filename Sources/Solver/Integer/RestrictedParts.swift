internal import GLPK

/// A box's open columns as programs that nothing couples, because every row over several of them is
/// kept whatever they do. Rows that nothing can keep are left out; who takes the point finds out.
struct RestrictedParts {
    struct Part: Sendable {
        /// Of the component, in the order of the program's.
        var columns: [Int] = []
        var program = LinearProgram(.maximize)
    }

    private(set) var parts: [Part] = []

    /// - Complexity: O(entries).
    init(_ component: IntegerComponent, _ values: [Int64], _ box: IntegerBox) {
        var sets = DisjointSets(count: component.columnCount)
        var left: [(row: Int, bounds: RowBounds)] = []
        for row in component.rows.indices {
            var (fixed, least, most): (Int128, Int128, Int128) = (0, 0, 0)
            var first: Int?
            let entries = component.entries(ofRow: row)
            for entry in entries {
                let column = Int(component.entryColumn[entry])
                let coefficient = Int128(component.entryCoefficient[entry])
                let one = coefficient * Int128(box.lower[column])
                guard !box.isFixed(column) else {
                    fixed += one
                    continue
                }
                let other = coefficient * Int128(box.upper[column])
                least += min(one, other)
                most += max(one, other)
                if first == nil { first = column }
            }
            let bounds = component.rows[row]
            let low = bounds.lower.map { Int128($0) - fixed }
            let high = bounds.upper.map { Int128($0) - fixed }
            if let low, low > most { continue }
            if let high, high < least { continue }
            let isLoose = (low.map { $0 <= least } ?? true) && (high.map { $0 >= most } ?? true)
            guard !isLoose, let first else { continue }
            left.append(
                (
                    row,
                    RowBounds(
                        lower: low.map(Int64.init(clamping:)),
                        upper: high.map(Int64.init(clamping:))
                    )
                )
            )
            for entry in entries {
                let column = Int(component.entryColumn[entry])
                if !box.isFixed(column) { sets.join(first, column) }
            }
        }
        var partOfRoot: [Int: Int] = [:]
        var partOf = [Int](repeating: -1, count: component.columnCount)
        var place = partOf
        for column in 0..<component.columnCount where !box.isFixed(column) {
            let root = sets.root(of: column)
            let part = partOfRoot[root] ?? parts.count
            if part == parts.count {
                partOfRoot[root] = part
                parts.append(Part())
            }
            partOf[column] = part
            place[column] = parts[part].columns.count
            parts[part].columns.append(column)
            parts[part].program.columns.append(
                LinearProgram.Column(
                    .between(Double(box.lower[column]), Double(box.upper[column])),
                    objective: Double(values[column]),
                    kind: .integer
                )
            )
        }
        for (row, bounds) in left {
            let entries = component.entries(ofRow: row).filter {
                !box.isFixed(Int(component.entryColumn[$0]))
            }
            guard let one = entries.first else { continue }
            let part = partOf[Int(component.entryColumn[one])]
            for entry in entries {
                parts[part].program.entries.append(
                    LinearProgram.Entry(
                        row: parts[part].program.rows.count,
                        column: place[Int(component.entryColumn[entry])],
                        value: Double(component.entryCoefficient[entry])
                    )
                )
            }
            parts[part].program.rows.append(LinearProgram.Row(bounds.forGLPK))
        }
    }
}

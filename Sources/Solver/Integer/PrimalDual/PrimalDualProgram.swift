// A component's relaxation as the primal-dual method sees it, in fixed point.
//
// Notation: only columns that are not fixed, those of a group side by side; only rows that couple
// groups, because a group's own row, of which at most one column is taken, is held by a projection.
// Amounts of columns are whole multiples of 1 / `one`; values and multipliers of `unit` / 2^28, where
// `unit` is what the best columns of the groups are worth on average. So the same step suits goals
// that count and goals in metres.

/// Flat arrays for the two products of each step, by column and by row.
struct PrimalDualProgram: ~Copyable {
    /// One whole, as an amount of a column.
    static let one: Int64 = 1 << 20
    static let valueBits = 28

    /// Per position the component's column.
    let columns: [Int32]
    /// Per coupling row the component's row.
    let rows: [Int32]
    /// Positions groupStart[g] ..< groupStart[g + 1] are a group's; the others stand alone.
    let groupStart: [Int]
    /// The component's rows that are groups, in the same order.
    let groupRows: [Int32]
    let unit: Int64

    let columnStart: FlatArray<Int32>
    let columnRow: FlatArray<Int32>
    let columnCoefficient: FlatArray<Int32>
    let rowStart: FlatArray<Int32>
    let rowColumn: FlatArray<Int32>
    let rowCoefficient: FlatArray<Int32>
    let value: FlatArray<Int64>
    let lower: FlatArray<Int64>
    let upper: FlatArray<Int64>
    /// 2^16 over the sum of a column's coefficients, and 2^24 over that of a row's.
    let columnStep: FlatArray<Int64>
    let rowStep: FlatArray<Int64>
    /// A row's bounds where its multiplier is compared with them.
    let rowLow: FlatArray<Int64>
    let rowHigh: FlatArray<Int64>

    private static let largest = (coefficients: Int64(1) << 14, row: Int64(1) << 22, bound: 1 << 10)

    var loneStart: Int { groupStart.last ?? 0 }

    /// - Returns: nil where numbers are too large for the fixed point.
    /// - Complexity: O(entries).
    init?(_ component: IntegerComponent, _ values: [Int64], box: IntegerBox) {
        let shape = PrimalDualShape(component, box)
        let entries = ColumnEntries(component)
        var position = [Int32](repeating: -1, count: component.rowCount)
        for (index, row) in shape.rows.enumerated() { position[Int(row)] = Int32(index) }
        let unit = Self.unit(shape, values)

        var count = 0
        var rowSums = [Int64](repeating: 0, count: shape.rows.count)
        var rowCounts = [Int32](repeating: 0, count: shape.rows.count + 1)
        for column in shape.columns {
            var sum: Int64 = 0
            for entry in entries.range(ofColumn: Int(column)) {
                let row = Int(position[Int(entries.row[entry])])
                guard row >= 0 else { continue }
                let size = Int64(clamping: entries.coefficient[entry].magnitude)
                guard size < Self.largest.coefficients else { return nil }
                sum += size
                rowSums[row] += size
                rowCounts[row + 1] += 1
                count += 1
            }
            let bounds = (box.lower[Int(column)], box.upper[Int(column)])
            guard sum < Self.largest.coefficients, bounds.0 >= -Int64(Self.largest.bound),
                bounds.1 <= Int64(Self.largest.bound)
            else { return nil }
        }
        guard rowSums.allSatisfy({ $0 < Self.largest.row }), count < Int(Int32.max) else {
            return nil
        }

        columns = shape.columns
        rows = shape.rows
        groupStart = shape.groupStart
        groupRows = shape.groupRows
        self.unit = unit
        let columnCount = shape.columns.count
        columnStart = FlatArray(count: columnCount + 1, filledWith: 0)
        columnRow = FlatArray(count: count, filledWith: 0)
        columnCoefficient = FlatArray(count: count, filledWith: 0)
        rowStart = FlatArray(count: shape.rows.count + 1, filledWith: 0)
        rowColumn = FlatArray(count: count, filledWith: 0)
        rowCoefficient = FlatArray(count: count, filledWith: 0)
        value = FlatArray(count: columnCount, filledWith: 0)
        lower = FlatArray(count: columnCount, filledWith: 0)
        upper = FlatArray(count: columnCount, filledWith: 0)
        columnStep = FlatArray(count: columnCount, filledWith: 1 << 16)
        rowStep = FlatArray(count: shape.rows.count, filledWith: 0)
        rowLow = FlatArray(count: shape.rows.count, filledWith: .min)
        rowHigh = FlatArray(count: shape.rows.count, filledWith: .max)

        for row in shape.rows.indices { rowStart[row + 1] = rowStart[row] + rowCounts[row + 1] }
        var next = (0..<shape.rows.count).map { Int(rowStart[$0]) }
        var filled = 0
        for (index, column) in shape.columns.enumerated() {
            var sum: Int64 = 0
            for entry in entries.range(ofColumn: Int(column)) {
                let row = Int(position[Int(entries.row[entry])])
                guard row >= 0 else { continue }
                let coefficient = Int32(entries.coefficient[entry])
                columnRow[filled] = Int32(row)
                columnCoefficient[filled] = coefficient
                filled += 1
                rowColumn[next[row]] = Int32(index)
                rowCoefficient[next[row]] = coefficient
                next[row] += 1
                sum += Int64(coefficient.magnitude)
            }
            columnStart[index + 1] = Int32(filled)
            columnStep[index] = (1 << 16) / max(1, sum)
            let scaled = (Int128(values[Int(column)]) << Int128(Self.valueBits)) / Int128(unit)
            value[index] = Int64(clamping: scaled)
            lower[index] = box.lower[Int(column)] * Self.one
            upper[index] = box.upper[Int(column)] * Self.one
        }
        // One step for a whole group, as its projection is not weighted.
        for group in shape.groupRows.indices {
            let members = shape.groupStart[group]..<shape.groupStart[group + 1]
            let least = members.map { columnStep[$0] }.min() ?? 0
            for member in members { columnStep[member] = least }
        }
        for (index, row) in shape.rows.enumerated() where rowSums[index] > 0 {
            let step = (1 << 24) / rowSums[index]
            let most = rowSums[index] * Int64(Self.largest.bound)
            rowStep[index] = step
            let bounds = component.rows[Int(row)]
            let used = shape.fixedSums[index]
            if let bound = bounds.lower, abs(bound - used) <= most {
                rowLow[index] = ((bound - used) * step) << 4
            }
            if let bound = bounds.upper, abs(bound - used) <= most {
                rowHigh[index] = ((bound - used) * step) << 4
            }
        }
    }

    /// Five quarters of what the best columns of the groups are worth on average; at least 1.
    private static func unit(_ shape: borrowing PrimalDualShape, _ values: [Int64]) -> Int64 {
        var (sum, count): (Int128, Int128) = (0, 0)
        for group in shape.groupRows.indices {
            let members = shape.groupStart[group]..<shape.groupStart[group + 1]
            let best = members.map { values[Int(shape.columns[$0])] }.max() ?? 0
            if best > 0 { (sum, count) = (sum + Int128(best), count + 1) }
        }
        if count == 0 {
            for column in shape.columns where values[Int(column)] != 0 {
                (sum, count) = (sum + Int128(values[Int(column)].magnitude), count + 1)
            }
        }
        return count == 0 ? 1 : max(1, Int64(clamping: sum * 5 / (4 * count)))
    }
}

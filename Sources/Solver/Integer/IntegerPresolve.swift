// Splits a program into parts that can be solved by themselves, in exact integers.
//
// Columns whose bounds leave one number are put into the rows' bounds; rows that no point of the box
// breaks are left out; what remains falls into components. Columns without rows are free: each
// level in turn decides them by the sign of their value.

/// What a program falls into.
struct IntegerPresolve: Sendable {
    enum Verdict: Sendable {
        case split(IntegerPresolve)
        case infeasible(rows: [Int32])
    }

    private(set) var components: [IntegerComponent] = []
    private(set) var freeColumns: [Int32] = []

    static func split(_ program: IntegerProgram) -> Verdict {
        let box = IntegerBox(
            lower: program.columns.map(\.lower),
            upper: program.columns.map(\.upper)
        )
        for column in 0..<program.columnCount where box.lower[column] > box.upper[column] {
            return .infeasible(rows: program.entries(ofColumn: column).map { program.entryRow[$0] })
        }
        let sums = RowSums(program, box)
        var isKept = [Bool](repeating: false, count: program.rowCount)
        for (index, row) in program.rows.enumerated() {
            let lower = row.lower.map { Int128($0) }
            let upper = row.upper.map { Int128($0) }
            let isImpossible =
                lower.map { sums.largest[index] < $0 } ?? false
                || upper.map { sums.smallest[index] > $0 } ?? false
                || (row.lower ?? .min) > (row.upper ?? .max)
            if isImpossible { return .infeasible(rows: [Int32(index)]) }
            isKept[index] =
                lower.map { sums.smallest[index] < $0 } ?? false
                || upper.map { sums.largest[index] > $0 } ?? false
        }
        return .split(IntegerPresolve(program, box, isKept: isKept, sums))
    }

    private init(_ program: IntegerProgram, _ box: IntegerBox, isKept: [Bool], _ sums: RowSums) {
        let sets = Self.columnSets(program, box, isKept)
        var componentOfRow = [Int32](repeating: -1, count: program.rowCount)
        var localColumn = [Int32](repeating: -1, count: program.columnCount)
        var columns: [[Int32]] = []
        var componentOfRoot = [Int32](repeating: -1, count: program.columnCount)
        for column in 0..<program.columnCount where !box.isFixed(column) {
            let kept = program.entries(ofColumn: column).filter {
                isKept[Int(program.entryRow[$0])]
            }
            guard !kept.isEmpty else {
                freeColumns.append(Int32(column))
                continue
            }
            let root = sets.root(of: column)
            if componentOfRoot[root] < 0 {
                componentOfRoot[root] = Int32(columns.count)
                columns.append([])
            }
            let component = Int(componentOfRoot[root])
            localColumn[column] = Int32(columns[component].count)
            columns[component].append(Int32(column))
            for entry in kept { componentOfRow[Int(program.entryRow[entry])] = Int32(component) }
        }
        var rows = [[Int32]](repeating: [], count: columns.count)
        for (row, component) in componentOfRow.enumerated() where component >= 0 {
            rows[Int(component)].append(Int32(row))
        }
        let byRow = ProgramRows(program)
        components = zip(columns, rows).map { columns, rows in
            var component = IntegerComponent(
                columns: columns,
                programRows: rows,
                box: IntegerBox(
                    lower: columns.map { box.lower[Int($0)] },
                    upper: columns.map { box.upper[Int($0)] }
                )
            )
            component.isDerived = columns.map { program.columns[Int($0)].name.isDerived }
            for row in rows {
                let shift = sums.fixed[Int(row)]
                let bounds = program.rows[Int(row)]
                component.append(
                    RowBounds(
                        lower: bounds.lower.map { Int64(clamping: Int128($0) - shift) },
                        upper: bounds.upper.map { Int64(clamping: Int128($0) - shift) }
                    ),
                    byRow.entries(ofRow: Int(row)).lazy
                        .filter { localColumn[Int($0.column)] >= 0 }
                        .map { (localColumn[Int($0.column)], $0.coefficient) },
                    number: row
                )
            }
            return component
        }
    }

    private static func columnSets(
        _ program: IntegerProgram,
        _ box: IntegerBox,
        _ isKept: [Bool]
    ) -> DisjointSets {
        var sets = DisjointSets(count: program.columnCount)
        var firstColumn = [Int](repeating: -1, count: program.rowCount)
        for column in 0..<program.columnCount where !box.isFixed(column) {
            for entry in program.entries(ofColumn: column) {
                let row = Int(program.entryRow[entry])
                guard isKept[row] else { continue }
                if firstColumn[row] < 0 { firstColumn[row] = column }
                sets.join(firstColumn[row], column)
            }
        }
        return sets
    }
}

/// Smallest and largest sum of each row over the box, and the part of its fixed columns.
struct RowSums: Sendable {
    private(set) var smallest: [Int128]
    private(set) var largest: [Int128]
    private(set) var fixed: [Int128]

    init(_ program: IntegerProgram, _ box: IntegerBox) {
        smallest = [Int128](repeating: 0, count: program.rowCount)
        largest = smallest
        fixed = smallest
        for column in 0..<program.columnCount {
            let (low, high) = (Int128(box.lower[column]), Int128(box.upper[column]))
            for entry in program.entries(ofColumn: column) {
                let row = Int(program.entryRow[entry])
                let coefficient = Int128(program.entryCoefficient[entry])
                smallest[row] += coefficient * (coefficient > 0 ? low : high)
                largest[row] += coefficient * (coefficient > 0 ? high : low)
                if low == high { fixed[row] += coefficient * low }
            }
        }
    }
}

/// The entries of a program by row.
struct ProgramRows: Sendable {
    private var start: [Int]
    private var column: [Int32]
    private var coefficient: [Int64]

    init(_ program: IntegerProgram) {
        var next = [Int](repeating: 0, count: program.rowCount + 1)
        for row in program.entryRow { next[Int(row) + 1] += 1 }
        for row in 0..<program.rowCount { next[row + 1] += next[row] }
        start = next
        column = [Int32](repeating: 0, count: program.entryRow.count)
        coefficient = [Int64](repeating: 0, count: program.entryRow.count)
        for index in 0..<program.columnCount {
            for entry in program.entries(ofColumn: index) {
                let row = Int(program.entryRow[entry])
                column[next[row]] = Int32(index)
                coefficient[next[row]] = program.entryCoefficient[entry]
                next[row] += 1
            }
        }
    }

    func entries(
        ofRow row: Int
    ) -> some RandomAccessCollection<(column: Int32, coefficient: Int64)> {
        (start[row]..<start[row + 1]).lazy.map { (column[$0], coefficient[$0]) }
    }
}

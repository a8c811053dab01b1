/// A program's columns that hang together through rows.
///
/// Columns with a single value are put into the rows' bounds first, and rows that no point of the box
/// breaks are left out. Columns that are in no row then are free; each goal decides them by itself.
struct ProgramParts {
    private(set) var columns: [[Int32]] = []
    private(set) var rows: [[Int32]] = []
    private(set) var freeColumns: [Int32] = []
    /// Per column its part; -1 for fixed and free ones.
    private(set) var partOfColumn: [Int32]
    private(set) var partOfRow: [Int32]
    /// Per column and row the position in its part.
    private(set) var localColumn: [Int32]
    private(set) var localRow: [Int32]

    init(_ program: IntegerRows) {
        let columnCount = program.lower.count
        let rowCount = program.rowLower.count
        partOfColumn = [Int32](repeating: -1, count: columnCount)
        localColumn = partOfColumn
        partOfRow = [Int32](repeating: -1, count: rowCount)
        localRow = partOfRow
        var sets = MergedSets(count: columnCount)
        var firstOfRow = [Int32](repeating: -1, count: rowCount)
        var isFree = program.lower.indices.map { program.lower[$0] != program.upper[$0] }
        let isOpen = isFree
        for row in 0..<rowCount where ProgramParts.canBeBroken(row, program) {
            for entry in program.rowStart[row]..<program.rowStart[row + 1] {
                let column = Int(program.entryColumn[entry])
                guard isOpen[column] else { continue }
                isFree[column] = false
                if firstOfRow[row] < 0 {
                    firstOfRow[row] = Int32(column)
                } else {
                    sets.merge(Int(firstOfRow[row]), column)
                }
            }
        }
        var partOfRoot = [Int32](repeating: -1, count: columnCount)
        for column in 0..<columnCount where isOpen[column] {
            guard !isFree[column] else {
                freeColumns.append(Int32(column))
                continue
            }
            let root = sets.root(of: column)
            if partOfRoot[root] < 0 {
                partOfRoot[root] = Int32(columns.count)
                columns.append([])
                rows.append([])
            }
            let part = Int(partOfRoot[root])
            partOfColumn[column] = Int32(part)
            localColumn[column] = Int32(columns[part].count)
            columns[part].append(Int32(column))
        }
        for row in 0..<rowCount where firstOfRow[row] >= 0 {
            let part = Int(partOfColumn[Int(firstOfRow[row])])
            partOfRow[row] = Int32(part)
            localRow[row] = Int32(rows[part].count)
            rows[part].append(Int32(row))
        }
    }

    /// The rows of a part, with what fixed columns leave of their bounds.
    ///
    /// - Returns: nil if a coefficient is too large.
    func rows(of part: Int, _ program: IntegerRows) -> PartRows? {
        var rows = PartRows()
        for row in self.rows[part].map(Int.init) {
            var fixed: Int64 = 0
            var entries: [(column: Int32, coefficient: Int64)] = []
            for entry in program.rowStart[row]..<program.rowStart[row + 1] {
                let column = Int(program.entryColumn[entry])
                let coefficient = program.entryCoefficient[entry]
                if partOfColumn[column] >= 0 {
                    entries.append((localColumn[column], coefficient))
                } else {
                    fixed += coefficient * program.lower[column]
                }
            }
            let lower = program.rowLower[row].map { $0 - fixed }
            let upper = program.rowUpper[row].map { $0 - fixed }
            guard rows.append(lower: lower, upper: upper, entries) != nil else { return nil }
        }
        return rows
    }

    private static func canBeBroken(_ row: Int, _ program: IntegerRows) -> Bool {
        var (least, most) = (Int128(0), Int128(0))
        for entry in program.rowStart[row]..<program.rowStart[row + 1] {
            let coefficient = Int128(program.entryCoefficient[entry])
            let column = Int(program.entryColumn[entry])
            let ends = (Int128(program.lower[column]), Int128(program.upper[column]))
            least += coefficient * (coefficient > 0 ? ends.0 : ends.1)
            most += coefficient * (coefficient > 0 ? ends.1 : ends.0)
        }
        return program.rowLower[row].map { least < Int128($0) } ?? false
            || program.rowUpper[row].map { most > Int128($0) } ?? false
    }
}

/// Sets that merge (union-find).
private struct MergedSets {
    private var parent: [Int32]

    init(count: Int) { parent = (0..<Int32(count)).map { $0 } }

    mutating func root(of element: Int) -> Int {
        var element = element
        while Int(parent[element]) != element {
            parent[element] = parent[Int(parent[element])]
            element = Int(parent[element])
        }
        return element
    }

    mutating func merge(_ one: Int, _ other: Int) {
        let (one, other) = (root(of: one), root(of: other))
        // The smaller leads, so that parts stand in the order of their first columns.
        if one != other { parent[max(one, other)] = Int32(min(one, other)) }
    }
}

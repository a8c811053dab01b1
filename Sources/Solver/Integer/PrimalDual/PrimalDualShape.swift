/// Which columns, groups and rows of a component the primal-dual method works on.
struct PrimalDualShape {
    /// Those of groups first, group by group.
    private(set) var columns: [Int32] = []
    private(set) var groupStart: [Int] = [0]
    private(set) var groupRows: [Int32] = []
    /// Rows that couple groups.
    private(set) var rows: [Int32] = []
    /// Per coupling row what fixed columns add to it.
    private(set) var fixedSums: [Int64] = []

    init(_ component: IntegerComponent, _ box: IntegerBox) {
        let groups = GroupRows(component)
        var isGroup = [Bool](repeating: false, count: component.rowCount)
        var isGrouped = [Bool](repeating: false, count: component.columnCount)
        for row in groups.rows.map(Int.init) {
            let members = component.entries(ofRow: row).map { Int(component.entryColumn[$0]) }
            let isWhole =
                (component.rows[row].lower ?? 0) <= 0
                && members.allSatisfy { column in
                    groups.ofColumn[column] == Int32(row) && box.lower[column] == 0
                        && box.upper[column] <= 1
                }
            guard isWhole else { continue }
            isGroup[row] = true
            for column in members { isGrouped[column] = true }
            let free = members.filter { !box.isFixed($0) }
            guard !free.isEmpty else { continue }
            columns += free.map(Int32.init)
            groupStart.append(columns.count)
            groupRows.append(Int32(row))
        }
        for column in 0..<component.columnCount where !isGrouped[column] && !box.isFixed(column) {
            columns.append(Int32(column))
        }
        for row in component.rows.indices where !isGroup[row] {
            var sum: Int128 = 0
            var isFree = false
            for entry in component.entries(ofRow: row) {
                let column = Int(component.entryColumn[entry])
                if box.isFixed(column) {
                    sum += Int128(component.entryCoefficient[entry]) * Int128(box.lower[column])
                } else {
                    isFree = true
                }
            }
            guard isFree else { continue }
            rows.append(Int32(row))
            fixedSums.append(Int64(clamping: sum))
        }
    }
}

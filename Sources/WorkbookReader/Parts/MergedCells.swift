/// Leaves out cells that lie under others: of merged cells the first one holds the value, and what
/// stands in the others is not shown.
enum MergedCells {
    /// More areas than this in one row can only overlap, which spreadsheets do not allow to happen by
    /// the thousand.
    static let areasPerRowLimit = 1000

    /// Precondition: cells by row.
    ///
    /// - Returns: nil when too many areas overlap.
    /// - Complexity: O(m log m + n k) for m areas and at most k of them in one row.
    static func visible(_ cells: [Cell], under areas: [CellArea]) -> [Cell]? {
        guard !areas.isEmpty else { return cells }
        let areas = areas.sorted { $0.rows.lowerBound < $1.rows.lowerBound }
        var next = 0
        var active: [CellArea] = []
        var row = 0
        var visible: [Cell] = []
        visible.reserveCapacity(cells.count)
        for cell in cells {
            let place = cell.place
            if place.row != row {
                row = place.row
                while next < areas.count, areas[next].rows.lowerBound <= row {
                    if areas[next].rows.upperBound >= row { active.append(areas[next]) }
                    next += 1
                }
                active.removeAll { $0.rows.upperBound < row }
                guard active.count <= areasPerRowLimit else { return nil }
            }
            let isCovered = active.contains { area in
                area.columns.contains(place.column)
                    && (area.columns.lowerBound != place.column || area.rows.lowerBound != row)
            }
            if !isCovered { visible.append(cell) }
        }
        return visible
    }
}

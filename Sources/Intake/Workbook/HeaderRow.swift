import WorkbookReader

/// The row of a sheet that holds the headers: the first that holds anything.
///
/// Planners like to write a title above. A first row without any header is left out, with a warning,
/// when one of the next rows has all headers that the table needs.
struct HeaderRow {
    /// 1 in an empty sheet.
    let row: Int
    /// By column from the first, empty ones included, without empty ones at the end.
    let texts: [String]
    /// Per column whether its header is known.
    let isKnown: [Bool]
    /// Rows above that hold something else.
    let rowsAbove: Int

    private static let searchedRows = 10

    init(_ cells: SheetCells, _ meanings: HeaderMeanings) {
        let rows = HeaderRow.firstRows(of: cells)
        var chosen = 0
        if let first = rows.first, !first.texts.contains(where: meanings.isKnown) {
            chosen = rows.firstIndex { meanings.areWhole($0.texts) } ?? 0
        }
        let header = rows.isEmpty ? (row: 1, texts: []) : rows[chosen]
        row = header.row
        texts = header.texts
        isKnown = header.texts.map(meanings.isKnown)
        rowsAbove = chosen
    }

    /// The first rows that hold anything but white space.
    private static func firstRows(of cells: SheetCells) -> [(row: Int, texts: [String])] {
        var rows: [(row: Int, texts: [String])] = []
        for cell in cells.cells {
            let text = cells.withText(of: cell) { CellText.trimmed($0).string }
            guard !text.isEmpty else { continue }
            let place = cell.place
            if rows.last?.row != place.row {
                guard rows.count <= searchedRows else { break }
                rows.append((place.row, []))
            }
            let missing = place.column - 1 - rows[rows.count - 1].texts.count
            rows[rows.count - 1].texts += Array(repeating: "", count: missing) + [text]
        }
        return rows
    }
}

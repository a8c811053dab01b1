import PlacementModel
import WorkbookReader

/// A sheet that is a table.
struct TableSheet {
    let name: String
    /// Nil when it could not become a table, which is then a fault.
    let source: TableSource?
    /// The headers by column, from the first; empty ones included.
    let headers: [String]
    /// Cells that have a fault already, so that none is added for what it leads to.
    let faultyCells: Set<CellPlace>

    init(name: String, table: SourceTable, _ cells: SheetCells, log: IntakeLog) {
        let shown = ShownValue.plain(name)
        self.name = shown
        let meanings = HeaderMeanings(table)
        let header = HeaderRow(cells, meanings)
        headers = header.texts
        if header.rowsAbove > 0 {
            log.warn(
                .rowsAboveHeaders(count: header.rowsAbove),
                at: InputPlace(
                    file: ScenarioWorkbook.fileName,
                    sheet: shown,
                    row: Int32(header.row)
                )
            )
        }
        var text = SheetText(
            sheet: shown,
            header: header,
            personal: header.texts.map { meanings.isPersonal($0) },
            log: log
        )
        let bytes = text.write(cells)
        faultyCells = text.faultyCells
        source = bytes.map { TableSource(fileName: table.fileName, text: $0) }
    }

    /// Where a place of the table's file is in the sheet.
    func place(_ place: InputPlace, _ meanings: HeaderMeanings) -> InputPlace {
        var position = place.position
        if position == nil, place.row != nil, let column = place.column {
            position = headers.firstIndex { meanings.isSame($0, column) }.map { Int32($0 + 1) }
        }
        let header = position.flatMap {
            headers.indices.contains(Int($0) - 1) ? headers[Int($0) - 1] : nil
        }
        return InputPlace(
            file: ScenarioWorkbook.fileName,
            sheet: name,
            row: place.row,
            position: position,
            column: header.flatMap { $0.isEmpty ? nil : ShownValue.plain($0) } ?? place.column
        )
    }
}

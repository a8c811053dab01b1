import Sheets

extension RunSheets {
    /// More categories than these cannot be read in one chart; then there is none.
    static let mostCategories = 40

    /// Wider tables have their charts below, so that a printed page stays readable.
    static let widestBesideChart = 6

    /// Adds a chart of some columns of a table, to the right of it or below.
    ///
    /// - Parameter names: the column that names the categories.
    func addChart(
        to draft: inout SheetDraft,
        _ table: SheetDraft.PlacedTable,
        kind: SheetChart.Kind,
        title: String,
        valueTitle: String = "",
        names: Int,
        series: [(column: Int, hue: SheetChart.Hue)]
    ) {
        let count = table.rows.count
        guard count > 0, count <= RunSheets.mostCategories else { return }
        let isBeside = draft.tableWidth <= RunSheets.widestBesideChart
        let isHorizontal = kind == .bars || kind == .stackedBars
        draft.add(
            SheetChart(
                kind: kind,
                title: title,
                valueTitle: valueTitle,
                series: series.map { column, hue in
                    SheetChart.Series(
                        name: table.name(column),
                        categories: table.cells(names),
                        values: table.cells(column),
                        hue: hue
                    )
                },
                position: isBeside
                    ? CellPosition(row: table.headerRow, column: draft.tableWidth + 1)
                    : CellPosition(row: table.rows.upperBound + 1, column: 0),
                width: isBeside ? 560 : 720,
                height: isHorizontal ? 150 + 26 * count : 320
            )
        )
    }
}

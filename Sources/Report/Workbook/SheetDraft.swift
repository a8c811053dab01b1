import Sheets

/// A sheet while it is put together from top to bottom: sentences, tables and charts beside them.
///
/// Columns become as wide as what stands in their tables.
struct SheetDraft {
    /// A column of a table.
    struct Column {
        let title: String
        let isNumeric: Bool

        static func text(_ title: String) -> Column { Column(title: title, isNumeric: false) }
        static func number(_ title: String) -> Column { Column(title: title, isNumeric: true) }
    }

    /// Where a table came to stand.
    struct PlacedTable {
        let headerRow: Int
        let rows: Range<Int>

        func name(_ column: Int) -> CellPosition { CellPosition(row: headerRow, column: column) }
        func cells(_ column: Int) -> CellRange { CellRange(column: column, rows: rows) }
    }

    private(set) var sheet: Sheet
    private var widths: [Int] = []

    init(_ name: String) { sheet = Sheet(name: name, columns: []) }

    mutating func title(_ text: String) {
        sheet.add([.text(text, .title)], height: 26)
    }

    mutating func sentence(_ text: String, _ style: CellStyle = .sentence) {
        sheet.add([.text(text, style)])
    }

    mutating func gap() { sheet.add([]) }

    mutating func heading(_ text: String) {
        gap()
        sheet.add([.text(text, .heading)], height: 20)
    }

    /// Adds a table with its headers; the widths count the first thousand rows.
    @discardableResult
    mutating func table(_ columns: [Column], _ rows: [[Cell]], total: [Cell] = []) -> PlacedTable {
        let headers = columns.map { Cell.text($0.title, $0.isNumeric ? .numberHeader : .header) }
        let headerRow = sheet.add(headers, height: 20)
        for cells in rows { sheet.add(cells) }
        let placed = PlacedTable(headerRow: headerRow, rows: headerRow + 1..<sheet.rows.count)
        if !total.isEmpty { sheet.add(total) }
        for cells in [headers, total] + rows.prefix(1000) { widen(for: cells) }
        return placed
    }

    /// The sheet as a list: the headers stay in view and filter the rows below.
    mutating func list(_ columns: [Column], _ rows: [[Cell]]) {
        keepHeadersInView(of: table(columns, rows))
    }

    /// Makes the headers of a table stay in view and filter its rows.
    mutating func keepHeadersInView(of table: PlacedTable) {
        sheet.headerRows = table.headerRow + 1
        sheet.filterRow = table.headerRow
    }

    /// A label with a text that may run over the columns to its right.
    mutating func fact(_ label: String, _ text: String) {
        let label = Cell.text(label)
        sheet.add([label, .text(text, .note)])
        widen(for: [label])
    }

    mutating func add(_ chart: SheetChart) { sheet.charts.append(chart) }

    /// How many columns the tables take.
    var tableWidth: Int { widths.count }

    /// - Parameter footer: what is printed at the bottom of every page.
    func finished(footer: String, _ orientation: SheetPage.Orientation = .landscape) -> Sheet {
        var finished = sheet
        finished.columns = widths.map { SheetColumn(width: min(44, max(9, $0 + 3))) }
        finished.page = SheetPage(orientation: orientation, footer: footer)
        return finished
    }

    private mutating func widen(for cells: [Cell]) {
        for (column, cell) in cells.enumerated() {
            if column == widths.count { widths.append(0) }
            widths[column] = max(widths[column], SheetDraft.width(of: cell.value))
        }
    }

    private static func width(of value: CellValue) -> Int {
        switch value {
        case .empty: 0
        case .text(let text): DisplayWidth.width(of: text)
        case .integer(let integer): integer.grouped.count
        case .decimal: 6
        case .date: 10
        }
    }
}

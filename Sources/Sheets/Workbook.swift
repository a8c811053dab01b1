/// What a workbook holds: sheets of cells with notes, rules and charts, as plain values.
///
/// Nothing here knows what the cells mean or how a file of them is made, so the same value is built
/// by what knows children and classes, and written by what knows spreadsheets.
package struct Workbook: Hashable, Sendable {
    /// Shown as the document's title.
    package var title: String
    /// Stated as the day the document was made, so that the same content gives the same bytes.
    package var date: SheetDate
    package var sheets: [Sheet]

    package init(title: String, date: SheetDate, sheets: [Sheet]) {
        self.title = title
        self.date = date
        self.sheets = sheets
    }
}

/// One sheet.
package struct Sheet: Hashable, Sendable {
    package var name: String
    /// From the leftmost column on.
    package var columns: [SheetColumn]
    package var rows: [SheetRow] = []
    /// Rows that stay in view and are repeated on every printed page.
    package var headerRows = 0
    /// The row of headers by which the rows below it can be filtered; nil for none.
    package var filterRow: Int?
    package var rules: [CellRule] = []
    package var notes: [CellNote] = []
    package var charts: [SheetChart] = []
    package var isHidden = false
    package var page = SheetPage()

    package init(name: String, columns: [SheetColumn]) {
        self.name = name
        self.columns = columns
    }

    /// Adds a row; returns its index.
    @discardableResult
    package mutating func add(_ cells: [Cell], height: Int? = nil) -> Int {
        rows.append(SheetRow(cells: cells, height: height))
        return rows.count - 1
    }
}

/// One row of cells, from the leftmost column on.
package struct SheetRow: Hashable, Sendable {
    package var cells: [Cell]
    /// In points; nil lets the spreadsheet choose.
    package var height: Int?

    package init(cells: [Cell], height: Int? = nil) {
        self.cells = cells
        self.height = height
    }
}

/// A column's width, and how its cells look that nobody has written.
package struct SheetColumn: Hashable, Sendable {
    /// In digits of the standard font; a Chinese character is two wide.
    package var width: Int
    package var style: CellStyle

    package init(width: Int, style: CellStyle = .plain) {
        self.width = width
        self.style = style
    }
}

/// How a sheet is shown and printed.
package struct SheetPage: Hashable, Sendable {
    package enum Orientation: Hashable, Sendable { case portrait, landscape }

    package var orientation = Orientation.portrait
    /// Gridlines help those who fill in a table; read ones are calmer without.
    package var showsGridlines = false
    /// Printed at the bottom of every page before the page number.
    package var footer = ""

    package init(orientation: Orientation = .portrait, footer: String = "") {
        self.orientation = orientation
        self.footer = footer
    }
}

import Charts

/// A table of a page: what a chart shows, in numbers.
struct PageTable: Sendable {
    struct Column: Sendable {
        let title: String
        /// Numbers stand at the right.
        let isNumber: Bool

        init(_ title: String, isNumber: Bool = true) {
            self.title = title
            self.isNumber = isNumber
        }
    }

    let columns: [Column]
    private(set) var rows: [[String]] = []
    /// Stands above the heads, and with them on every sheet; nil for nothing.
    var banner: String?
    /// Whether the last row sums up the others.
    var hasTotal = false
    /// Rows beyond the most that a page holds.
    private(set) var furtherRows = 0

    /// The most rows of a table; a page that held more would be too heavy to send.
    static let rowLimit = 1000

    private let limit: Int

    init(_ columns: [Column], rowLimit: Int = PageTable.rowLimit) {
        self.columns = columns
        limit = rowLimit
    }

    var isEmpty: Bool { rows.isEmpty }

    mutating func addRow(_ cells: [String]) {
        if rows.count < limit { rows.append(cells) } else { furtherRows += 1 }
    }

    /// - Parameter caption: for those who do not see which chart the table stands beside.
    func write(to page: inout HTMLText, caption: String) {
        page.block("table") { page in
            page.line("caption", caption)
            page.block("thead") { page in
                if let banner {
                    page.block("tr", [("class", "mark")]) { page in
                        page.line("th", banner, [("colspan", "\(columns.count)")])
                    }
                }
                page.block("tr") { page in
                    for column in columns {
                        let style = column.isNumber ? [("class", "n")] : []
                        page.line("th", column.title, [("scope", "col")] + style)
                    }
                }
            }
            page.block("tbody") { page in
                for (index, row) in rows.enumerated() {
                    let isTotal = hasTotal && index == rows.count - 1
                    page.row(row, columns.map(\.isNumber), isTotal: isTotal)
                }
            }
        }
    }
}

extension HTMLText {
    /// A row on one line, with as few letters as HTML allows: large runs have thousands.
    fileprivate mutating func row(_ cells: [String], _ isNumber: [Bool], isTotal: Bool) {
        var line = isTotal ? "<tr class=\"t\">" : "<tr>"
        for (position, cell) in cells.enumerated() {
            let text = Markup.escaped(cell)
            switch (position, isNumber[position]) {
            case (0, false): line += "<th scope=\"row\">\(text)</th>"
            case (_, true): line += "<td class=\"n\">\(text)</td>"
            case (_, false): line += "<td>\(text)</td>"
            }
        }
        markup(line + "</tr>")
    }
}

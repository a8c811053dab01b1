/// A table whose columns stay aligned whatever script the cells are written in.
package struct TextTable: Sendable {
    package enum Alignment: Sendable {
        case leading
        case trailing
    }

    package struct Column: Sendable {
        let title: String
        let alignment: Alignment
        /// The widest a cell may be, in columns of the terminal; longer text is cut.
        let limit: Int

        package init(_ title: String, _ alignment: Alignment = .trailing, limit: Int = 24) {
            self.title = title
            self.alignment = alignment
            self.limit = limit
        }
    }

    package struct Cell: Sendable {
        let text: String
        let style: Style

        package init(_ text: String, _ style: Style = .plain) {
            self.text = text
            self.style = style
        }
    }

    private let columns: [Column]
    private var rows: [[Cell]] = []

    package init(_ columns: [Column]) { self.columns = columns }

    package var isEmpty: Bool { rows.isEmpty }

    /// Adds a row; cells that are missing at its end stay empty.
    package mutating func addRow(_ cells: [Cell]) {
        rows.append(
            zip(cells, columns).map { cell, column in
                let shown = cell.text.withoutControlCharacters
                return Cell(DisplayWidth.fitted(shown, to: column.limit), cell.style)
            }
        )
    }

    /// The table, each line indented; the header is left out when no column has a title.
    package func text(indent: Int) -> StyledText {
        let header = columns.map { Cell($0.title, .dim) }
        let lines = columns.allSatisfy(\.title.isEmpty) ? rows : [header] + rows
        let widths = columns.indices.map { column in
            lines.map { column < $0.count ? DisplayWidth.width(of: $0[column].text) : 0 }.max() ?? 0
        }
        var text = StyledText()
        for cells in lines {
            var pending = indent
            for (column, cell) in cells.enumerated() {
                if column > 0 { pending += 2 }
                let padding = widths[column] - DisplayWidth.width(of: cell.text)
                if columns[column].alignment == .trailing { pending += padding }
                // Blanks wait for the next text, so that no line ends in blanks.
                if !cell.text.isEmpty {
                    text.append(String(repeating: " ", count: pending))
                    text.append(cell.text, cell.style)
                    pending = 0
                }
                if columns[column].alignment == .leading { pending += padding }
            }
            text.endLine()
        }
        return text
    }
}

/// A bar of filled and empty parts.
enum FillBar {
    static let length = 12

    /// A full bar means full and an empty one empty; anything between shows at least one part of
    /// each.
    static func text(part: Int, of whole: Int) -> String {
        guard whole > 0 else { return "" }
        var filled = min(length, part * length / whole)
        if part > 0 { filled = max(1, filled) }
        return String(repeating: "█", count: filled)
            + String(repeating: "░", count: length - filled)
    }

    /// The nearest whole per cent, of two equally near ones the larger; only what is full shows 100 %,
    /// and only what is empty 0 %.
    static func percent(part: Int, of whole: Int) -> String {
        guard whole > 0 else { return "" }
        let nearest = (part * 200 + whole) / (whole * 2)
        return part > 0 && part < whole ? "\(min(max(nearest, 1), 99))%" : "\(nearest)%"
    }
}

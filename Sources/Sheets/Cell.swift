/// One cell: a value and how it looks.
package struct Cell: Hashable, Sendable {
    package var value: CellValue
    package var style: CellStyle

    package init(_ value: CellValue, _ style: CellStyle) {
        self.value = value
        self.style = style
    }

    package static let empty = Cell(.empty, .plain)

    package static func text(_ text: String, _ style: CellStyle = .plain) -> Cell {
        Cell(text.isEmpty ? .empty : .text(text), style)
    }

    /// An empty cell where there is no number.
    package static func number(_ number: Int?, _ style: CellStyle = .number) -> Cell {
        Cell(number.map(CellValue.integer) ?? .empty, style)
    }

    /// A part of a whole, shown in per cent; empty where there is no whole.
    package static func share(_ part: Int, of whole: Int, _ style: CellStyle = .percent) -> Cell {
        Cell(whole > 0 ? .decimal(Double(part) / Double(whole)) : .empty, style)
    }
}

/// What a cell holds.
package enum CellValue: Hashable, Sendable {
    case empty
    /// Always text, whatever it begins with: a spreadsheet never runs it.
    case text(String)
    case integer(Int)
    /// For shares and means, which are looked at and decide nothing.
    case decimal(Double)
    case date(SheetDate)
}

/// A day of the Gregorian calendar, not before 1900-03-01, where spreadsheets begin to agree.
package struct SheetDate: Hashable, Sendable {
    package let year: Int
    package let month: Int
    package let day: Int

    package init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }
}

/// How a cell looks; what reads a workbook goes by its values alone.
package enum CellStyle: String, CaseIterable, Sendable {
    case plain
    /// The title of a sheet, and of a part of it.
    case title, heading
    /// A sentence over the width of a sheet; one that is good, and one that needs attention.
    case sentence, good, alert
    /// Headers of columns: for texts, for numbers, and of columns that must be filled in.
    case header, numberHeader, neededHeader
    case number, percent, date
    /// A day with the time of day, and degrees with six decimals.
    case time, degrees
    /// A number with one decimal, and money in yuan.
    case decimal, money
    /// The last row of a table: its title, its numbers and shares.
    case total, totalNumber, totalPercent
    /// Text in a cell that spreadsheets must not take for a number.
    case verbatim
    case wrapped
    /// The number of a step or a line.
    case ordinal
    /// Names that are masked.
    case masked
    /// Explanations beside the figures.
    case note
}

import Foundation

/// A CSV file of a run folder as Roost wrote it: a header row, then rows of as many cells.
struct WrittenTable {
    private let columns: [String: Int]
    private let rows: [[String]]

    /// Nil when the bytes are no such file.
    init?(_ data: Data) {
        guard let text = String(data: data, encoding: .utf8),
            var rows = WrittenTable.rows(of: text), !rows.isEmpty
        else { return nil }
        let header = rows.removeFirst()
        guard rows.allSatisfy({ $0.count == header.count }) else { return nil }
        var columns: [String: Int] = [:]
        for (index, column) in header.enumerated() { columns[column] = index }
        self.columns = columns
        self.rows = rows
    }

    /// The rows with these columns, in this order; nil when a column is missing.
    func cells(_ names: String...) -> [[String]]? {
        let indices = names.compactMap { columns[$0] }
        guard indices.count == names.count else { return nil }
        return rows.map { row in indices.map { row[$0] } }
    }

    /// Nil when a quote does not close.
    private static func rows(of text: String) -> [[String]]? {
        var rows: [[String]] = []
        var row: [String] = []
        var cell = String.UnicodeScalarView()
        var isQuoted = false
        var scalars = text.unicodeScalars.makeIterator()
        var next = scalars.next()
        if next == "\u{FEFF}" { next = scalars.next() }
        while let scalar = next {
            next = scalars.next()
            switch (scalar, isQuoted) {
            case ("\"", true) where next == "\"":
                cell.append("\"")
                next = scalars.next()
            case ("\"", _): isQuoted.toggle()
            case (",", false):
                row.append(shown(cell))
                cell = String.UnicodeScalarView()
            case ("\r", false) where next == "\n":
                next = scalars.next()
                rows.append(row + [shown(cell)])
                row = []
                cell = String.UnicodeScalarView()
            default: cell.append(scalar)
            }
        }
        return isQuoted || !row.isEmpty || !cell.isEmpty ? nil : rows
    }

    /// The text without the apostrophe that keeps Excel from running it as a formula.
    private static func shown(_ cell: String.UnicodeScalarView) -> String {
        let formula: Set<Unicode.Scalar> = [
            "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF0B}", "\u{FF0D}", "\u{FF1D}", "\u{FF20}",
        ]
        let blanks: Set<Unicode.Scalar> = [" ", "\u{A0}", "\u{3000}"]
        let rest = cell.dropFirst()
        guard cell.first == "'", let second = rest.first(where: { !blanks.contains($0) }),
            formula.contains(second)
        else {
            return String(cell)
        }
        return String(String.UnicodeScalarView(rest))
    }
}

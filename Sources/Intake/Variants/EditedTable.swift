import PlacementModel

/// A table as text, to which a variant does something.
///
/// Rows of the file keep the numbers that a spreadsheet shows, so that what is said of them stays
/// true: a row that is taken away leaves an empty one, and new rows follow the last.
struct EditedTable {
    let fileName: String
    private(set) var headers: [String]
    /// What each column means, whatever its header; the same for the headers of one column.
    private(set) var meanings: [String]
    private(set) var rows: [Row] = []
    /// Rows that the file has, the header among them.
    private var fileRowCount: Int32 = 1

    struct Row {
        /// As a spreadsheet shows it; below the last of the file when a variant adds it.
        let number: Int32
        var cells: [String]
        var isRemoved = false
        /// Where the row stands in a variant that added it.
        var origin: InputPlace?
        /// Where single cells stand in a variant, by their position in the row.
        var cellOrigins: [Int: InputPlace] = [:]
    }

    /// Nil when the file cannot be read as a table; reading it again says why.
    init?<Column: TableColumn>(_ source: TableSource, as _: Column.Type) {
        fileName = source.fileName
        headers = []
        meanings = []
        let log = IntakeLog()
        let isRead = source.text.withUnsafeBufferPointer { bytes in
            let name = source.fileName
            guard let reader = TableReader<Column>(bytes, fileName: name, log: log) else {
                return false
            }
            headers = reader.layout.headers
            meanings = headers.map { HeaderMeaning.of($0, in: Column.self) }
            while reader.next() {
                rows.append(
                    Row(number: reader.row, cells: headers.indices.map { reader.text(field: $0) })
                )
            }
            return !reader.hasLostRows
        }
        guard isRead else { return nil }
        fileRowCount = rows.last?.number ?? 1
    }

    /// A table that the folder does not have.
    init(fileName: String, headers: [String], meanings: [String]) {
        self.fileName = fileName
        self.headers = headers
        self.meanings = meanings
    }

    /// The position of a column; nil when the table has it not.
    func column(_ meaning: String) -> Int? { meanings.firstIndex(of: meaning) }

    /// The position of a column, which is added when the table has it not.
    mutating func column(_ meaning: String, header: String) -> Int {
        if let position = column(meaning) { return position }
        headers.append(header)
        meanings.append(meaning)
        for row in rows.indices { rows[row].cells.append("") }
        return headers.count - 1
    }

    mutating func append(origin: InputPlace) -> Int {
        let number = max(rows.last?.number ?? 1, fileRowCount) + 1
        let cells = [String](repeating: "", count: headers.count)
        rows.append(Row(number: number, cells: cells, origin: origin))
        return rows.count - 1
    }

    mutating func set(_ cell: String, row: Int, column: Int, origin: InputPlace?) {
        rows[row].cells[column] = cell
        rows[row].cellOrigins[column] = origin
    }

    mutating func remove(row: Int) { rows[row].isRemoved = true }

    /// A cell in ordinary forms, empty where the table has no such column.
    func cell(_ meaning: String, row: Int) -> String {
        column(meaning).map { CellText.folded(rows[row].cells[$0]) } ?? ""
    }

    /// The rows that have a code in a column, by the code in ordinary forms.
    func rows(byCodeIn column: Int) -> [String: [Int]] {
        var found: [String: [Int]] = [:]
        for (index, row) in rows.enumerated() where !row.isRemoved {
            let code = CellText.folded(row.cells[column])
            if !code.isEmpty { found[code, default: []].append(index) }
        }
        return found
    }

    /// CSV in UTF-8.
    var text: [UInt8] {
        var text: [UInt8] = []
        var line: Int32 = 1
        EditedTable.write(headers, to: &text)
        for row in rows where !row.isRemoved {
            line += 1
            while line < row.number {
                text.append(UInt8(ascii: "\n"))
                line += 1
            }
            EditedTable.write(row.cells, to: &text)
        }
        return text
    }

    private static func write(_ cells: [String], to text: inout [UInt8]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { text.append(UInt8(ascii: ",")) }
            let needsQuotes = cell.utf8.contains { byte in
                byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A
                    || byte == 0x0D
            }
            if needsQuotes {
                text += "\"\(cell.replacing("\"", with: "\"\""))\"".utf8
            } else {
                text += cell.utf8
            }
        }
        text.append(UInt8(ascii: "\n"))
    }
}

/// What a header means: the same text for all headers of one column.
enum HeaderMeaning {
    static func of<Column: TableColumn>(_ header: String, in _: Column.Type) -> String {
        let normalised = Headers.normalised(header)
        if let column = Column.allCases.first(where: { $0.headers.contains(normalised) }) {
            return "\(column)"
        }
        if Column.table == .children, let rank = Headers.wishRank(normalised) {
            return wish(rank)
        }
        return "= " + normalised
    }

    static func wish(_ rank: Int) -> String { "wish \(rank)" }
    static func isWish(_ meaning: String) -> Bool { meaning.hasPrefix("wish ") }
    /// Whether it is a column that a table may have, not one of the planner's own.
    static func isKnown(_ meaning: String) -> Bool { !meaning.hasPrefix("= ") }
}

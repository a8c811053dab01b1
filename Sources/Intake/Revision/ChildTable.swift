import PlacementModel

/// The columns of a table whose rows speak of children.
protocol ChildTableColumn: TableColumn {
    static var child: Self { get }
}

extension ChildColumn: ChildTableColumn {}
extension PreferenceColumn: ChildTableColumn {}
extension DistanceColumn: ChildTableColumn {}
extension PreviousColumn: ChildTableColumn {}
extension PinColumn: ChildTableColumn {}
extension WithdrawnColumn: ChildTableColumn {}

/// The columns of a list of children who have withdrawn: all but their numbers is for people.
enum WithdrawnColumn: Int, TableColumn {
    case child

    /// A table without wishes in columns.
    static let table = SourceTable.pins
    var isNeeded: Bool { true }
    var headers: [String] { Headers.child }
}

/// A table about children as text, to be put together anew.
struct ChildTable {
    /// As messages name the file.
    let fileName: String
    private(set) var headers: [String] = []
    /// What each column means, whatever its header; columns without a header mean nothing.
    private(set) var meanings: [String?] = []
    private(set) var rows: [Row] = []

    struct Row {
        let child: String
        let origin: InputPlace
        var cells: [String]
    }

    /// Reads a table; what is wrong with its shape goes to the log.
    init?<Column: ChildTableColumn>(
        _ source: TableSource,
        as _: Column.Type,
        log: IntakeLog
    ) {
        fileName = source.fileName
        let isRead = source.text.withUnsafeBufferPointer { bytes in
            let fileName = source.fileName
            guard let reader = TableReader<Column>(bytes, fileName: fileName, log: log) else {
                return false
            }
            headers = reader.layout.headers
            meanings = ChildTable.meanings(reader.layout)
            while reader.next() {
                guard let child = reader.neededCode(.child)?.string else { continue }
                rows.append(
                    Row(
                        child: child,
                        origin: reader.place(of: .child),
                        cells: headers.indices.map { reader.text(field: $0) }
                    )
                )
            }
            return !reader.hasLostRows
        }
        guard isRead else { return nil }
    }

    private static func meanings<Column>(_ layout: TableLayout<Column>) -> [String?] {
        var meanings = layout.headers.map { header in
            header.isEmpty ? nil : "= " + Headers.normalised(header)
        }
        for column in Column.allCases {
            if let field = layout.field(of: column) { meanings[field] = "\(column)" }
        }
        for wish in layout.wishes { meanings[wish.field] = "wish \(wish.rank)" }
        return meanings
    }

    /// The same table with its rows from other places.
    func moved(_ place: (InputPlace) -> InputPlace) -> ChildTable {
        var table = self
        table.rows = rows.map { Row(child: $0.child, origin: place($0.origin), cells: $0.cells) }
        return table
    }

    /// The same table without the rows of some children.
    func without(_ children: Set<String>) -> ChildTable {
        var table = self
        table.rows.removeAll { children.contains($0.child) }
        return table
    }

    /// Gives the table every column that another has and it has not.
    private mutating func takeColumns(of other: ChildTable) {
        for (header, meaning) in zip(other.headers, other.meanings)
        where meaning != nil && !meanings.contains(meaning) {
            headers.append(header)
            meanings.append(meaning)
            for row in rows.indices { rows[row].cells.append("") }
        }
    }

    /// Adds the rows of another table below, whatever the order of its columns.
    mutating func append(_ other: ChildTable) {
        takeColumns(of: other)
        for row in other.rows {
            var cells = [String](repeating: "", count: headers.count)
            other.write(row, to: &cells, as: meanings)
            rows.append(Row(child: row.child, origin: row.origin, cells: cells))
        }
    }

    /// Replaces cells of the children that another table speaks of; columns that it does not have
    /// stay as they are.
    mutating func correct(by other: ChildTable) {
        takeColumns(of: other)
        var position: [String: Int] = [:]
        for (index, row) in rows.enumerated() { position[row.child] = index }
        for row in other.rows {
            guard let index = position[row.child] else { continue }
            var cells = rows[index].cells
            other.write(row, to: &cells, as: meanings)
            rows[index] = Row(child: row.child, origin: row.origin, cells: cells)
        }
    }

    private func write(_ row: Row, to cells: inout [String], as wanted: [String?]) {
        for (cell, meaning) in zip(row.cells, meanings) {
            guard let meaning, let column = wanted.firstIndex(of: meaning) else { continue }
            cells[column] = cell
        }
    }

    /// UTF-8 with byte order mark, as spreadsheets open it.
    var bytes: [UInt8] {
        var text = "\u{FEFF}"
        for cells in [headers] + rows.map(\.cells) {
            text += cells.map(ChildTable.quoted).joined(separator: ",") + "\r\n"
        }
        return Array(text.utf8)
    }

    private static func quoted(_ cell: String) -> String {
        let needsQuotes = cell.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
        return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }
}

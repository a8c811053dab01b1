import PlacementModel
import Yams

/// What one change does to the rows of one table.
struct RowEdits<Column: TableColumn> {
    private(set) var table: EditedTable
    private let key: Column
    private let reader: YAMLReader
    private let refusesIdle: Bool
    /// Codes whose rows were taken away, with the place in the variant that says so.
    private(set) var removed: [Removal] = []

    struct Removal {
        let code: String
        let row: Int
        let place: InputPlace
    }

    init(table: EditedTable, key: Column, reader: YAMLReader, refusesIdle: Bool) {
        self.table = table
        self.key = key
        self.reader = reader
        self.refusesIdle = refusesIdle
    }

    private var log: IntakeLog { reader.log }

    private var rowsByCode: [String: [Int]] {
        table.column("\(key)").map { table.rows(byCodeIn: $0) } ?? [:]
    }

    mutating func remove(_ codes: [YAMLValue]) {
        guard !codes.isEmpty else { return }
        let rows = rowsByCode
        var seen: Set<String> = []
        for value in codes {
            let code = value.text ?? ""
            guard seen.insert(code).inserted else {
                reader.fault(.repeatedEntry, at: value)
                continue
            }
            guard let found = rows[code] else {
                lacks(code, rows, at: value)
                continue
            }
            for row in found { remove(row: row, code: code, at: reader.place(value)) }
        }
    }

    private mutating func remove(row: Int, code: String, at place: InputPlace) {
        table.remove(row: row)
        removed.append(Removal(code: code, row: row, place: place))
    }

    /// Takes away the rows that something else takes with it.
    ///
    /// - Parameter place: the place in the variant that takes a row away, by the row's cells in
    ///   ordinary forms; nil for rows that stay.
    mutating func removeRows(_ place: (_ row: (_ meaning: String) -> String) -> InputPlace?) {
        for index in table.rows.indices where !table.rows[index].isRemoved {
            let found = place { table.cell($0, row: index) }
            guard let found else { continue }
            remove(row: index, code: table.cell("\(key)", row: index), at: found)
        }
    }

    mutating func fill(_ cell: String, row: Int, column: Int) {
        table.set(cell, row: row, column: column, origin: nil)
    }

    mutating func change(_ changes: [(code: YAMLValue, cells: YAMLValue)]) {
        guard !changes.isEmpty else { return }
        let rows = rowsByCode
        var seen: Set<String> = []
        for (value, cells) in changes {
            let code = value.text ?? ""
            guard seen.insert(code).inserted else {
                reader.fault(.duplicateKey, at: value)
                continue
            }
            guard let found = rows[code] else {
                lacks(code, rows, at: value)
                continue
            }
            for cell in readCells(cells, allowsKey: false) {
                let column = table.column(cell.meaning, header: cell.header)
                for row in found {
                    let before = CellText.folded(table.rows[row].cells[column])
                    if refusesIdle, before == CellText.folded(cell.text) {
                        // Without the value, which may be personal.
                        log.add(.changesNothing, at: cell.place)
                    }
                    table.set(cell.text, row: row, column: column, origin: cell.place)
                }
            }
        }
    }

    mutating func add(_ rows: [YAMLValue]) {
        let known = rowsByCode
        var placeOfCode: [String: InputPlace] = [:]
        for value in rows {
            let cells = readCells(value, allowsKey: true)
            guard cells.contains(where: { !CellText.folded($0.text).isEmpty }) else {
                reader.fault(.missingValue, at: value)
                continue
            }
            if Column.definesCodes, let cell = cells.first(where: { $0.meaning == "\(key)" }) {
                let code = CellText.folded(cell.text)
                let first =
                    known[code].map { place(ofRow: $0[0]) } ?? placeOfCode[code]
                if let first {
                    log.add(
                        .standsAlready(first),
                        at: cell.place,
                        value: ShownValue.plain(cell.text)
                    )
                    continue
                }
                placeOfCode[code] = cell.place
            }
            let row = table.append(origin: reader.place(value))
            for cell in cells {
                let column = table.column(cell.meaning, header: cell.header)
                table.set(cell.text, row: row, column: column, origin: cell.place)
            }
        }
    }

    private func place(ofRow row: Int) -> InputPlace {
        table.rows[row].origin
            ?? InputPlace(file: table.fileName, row: table.rows[row].number)
    }

    private struct Cell {
        let meaning: String
        let header: String
        let text: String
        let place: InputPlace
    }

    /// The cells that a mapping from headers states, each once.
    private func readCells(_ value: YAMLValue, allowsKey: Bool) -> [Cell] {
        var cells: [Cell] = []
        for (key, entry) in reader.pairs(value) ?? [] {
            let header = key.text ?? ""
            let meaning = HeaderMeaning.of(header, in: Column.self)
            let isKnown = HeaderMeaning.isKnown(meaning) || table.column(meaning) != nil
            guard isKnown, allowsKey || meaning != "\(self.key)" else {
                let nearest = isKnown ? nil : nearestHeader(to: header)
                reader.fault(.unknownKey(nearest: nearest), at: key)
                continue
            }
            guard !cells.contains(where: { $0.meaning == meaning }) else {
                reader.fault(.duplicateKey, at: key)
                continue
            }
            guard let text = text(entry) else {
                log.add(.wrongShape(.scalar), at: reader.place(entry))
                continue
            }
            let place = reader.place(entry)
            cells.append(Cell(meaning: meaning, header: header, text: text, place: place))
        }
        return cells
    }

    /// A cell's text; a list of texts becomes one cell, as tables write lists.
    private func text(_ value: YAMLValue) -> String? {
        if value.isEmpty { return "" }
        if let scalar = value.node.scalar { return scalar.string }
        let entries = value.node.sequence?.map { $0.scalar?.string } ?? [nil]
        guard !entries.contains(nil) else { return nil }
        return entries.compactMap(\.self).joined(separator: ";")
    }

    private func nearestHeader(to header: String) -> String? {
        NearestCode.among(
            Column.allCases.flatMap(\.headers),
            to: Headers.normalised(header),
            budget: &log.suggestionBudget
        )
    }

    private func lacks(_ code: String, _ rows: [String: [Int]], at value: YAMLValue) {
        let nearest = NearestCode.among(rows.keys.sorted(), to: code, budget: &log.suggestionBudget)
        reader.fault(.noRow(file: table.fileName, nearest: nearest), at: value)
    }
}

extension TableColumn {
    /// Whether a row of the table defines a code, which then stands once.
    static var definesCodes: Bool { [.sites, .classes, .children].contains(table) }
}

import PlacementModel

/// Where rows and cells stand that a variant wrote, and what it took away, so that faults name the
/// variant.
struct TableOrigins {
    private var rows: [String: [Int32: Origin]] = [:]
    private var takenAway: [Code: InputPlace] = [:]

    private struct Origin {
        let row: InputPlace?
        /// By the position of the column, from 1.
        let cells: [Int32: InputPlace]
    }

    private struct Code: Hashable {
        let table: SourceTable
        let code: String
    }

    mutating func note(_ table: EditedTable) {
        for row in table.rows where row.origin != nil || !row.cellOrigins.isEmpty {
            var cells: [Int32: InputPlace] = [:]
            for (column, place) in row.cellOrigins { cells[Int32(column + 1)] = place }
            rows[table.fileName, default: [:]][row.number] = Origin(row: row.origin, cells: cells)
        }
    }

    mutating func note(takenAway code: String, of table: SourceTable, at place: InputPlace) {
        let key = Code(table: table, code: ShownValue.plain(code))
        if takenAway[key] == nil { takenAway[key] = place }
    }

    /// The place in the variant of what stands at a place of a table; any other as it is.
    func place(_ place: InputPlace) -> InputPlace {
        guard let row = place.row, let origin = rows[place.file]?[row] else { return place }
        if let cell = place.position.flatMap({ origin.cells[$0] }) { return cell }
        guard let whole = origin.row else { return place }
        let path = [whole.column, place.column].compactMap(\.self).joined(separator: ".")
        return InputPlace(
            file: whole.file,
            row: whole.row,
            position: whole.position,
            column: path
        )
    }

    func relocated(_ fault: Fault) -> Fault {
        let place = place(fault.place)
        return Fault(place: place, value: fault.value, kind: kind(of: fault, movedTo: place))
    }

    func relocated(_ warning: Warning) -> Warning {
        Warning(place: place(warning.place), value: warning.value, kind: warning.kind)
    }

    /// Rows of a table say little beside a place in the variant, and a code that the variant took away
    /// is not misspelt.
    private func kind(of fault: Fault, movedTo place: InputPlace) -> FaultKind {
        switch fault.kind {
        case .duplicateCode(let row), .repeatedRow(let row):
            guard place.file != fault.place.file else { return fault.kind }
            return .standsAlready(self.place(InputPlace(file: fault.place.file, row: row)))
        case .unknownCode(let referent, _):
            let code = fault.value.map(CellText.folded) ?? ""
            for table in referent.tables {
                if let place = takenAway[Code(table: table, code: code)] {
                    return .takenAway(referent, by: place)
                }
            }
            return fault.kind
        default: return fault.kind
        }
    }
}

extension Referent {
    /// The tables that define such codes.
    fileprivate var tables: [SourceTable] {
        switch self {
        case .child: [.children]
        case .site: [.sites]
        case .classCode: [.classes]
        case .classOrSite: [.classes, .sites]
        case .session, .group, .rule: []
        }
    }
}

import PlacementModel

/// Applies changes of a variant to tables, which are read in the order in which they refer to each
/// other: what is taken away from one is known when the next is read.
struct TableEdits {
    /// Those that are switched on.
    private let changes: [VariantDraft.Change]
    private let reader: YAMLReader
    /// Whether a cell that is as it was before is a fault; see `VariantSelection`.
    private let refusesIdle: Bool
    /// Per change what it took away.
    private var gone: [GoneCodes]
    private(set) var origins = TableOrigins()

    init(_ changes: [VariantDraft.Change], reader: YAMLReader, refusesIdle: Bool) {
        self.changes = changes
        self.reader = reader
        self.refusesIdle = refusesIdle
        gone = Array(repeating: GoneCodes(), count: changes.count)
    }

    /// Whether a change adds rows to a table, which then need not be in the folder.
    func adds(to table: SourceTable) -> Bool {
        changes.contains { change in
            VariantDraft.change(of: table, in: change).map { !$0.added.isEmpty } ?? false
        }
    }

    /// The table with every change; the same where nothing changes in it, and where it cannot be read,
    /// which is then a fault of its own.
    mutating func edited(_ source: TableSource?, _ table: SourceTable) -> TableSource? {
        switch table {
        case .sites: edited(source, SiteColumn.self, key: .site)
        case .classes: edited(source, ClassColumn.self, key: .classCode)
        case .children: edited(source, ChildColumn.self, key: .child)
        case .preferences: edited(source, PreferenceColumn.self, key: .child)
        case .distances: edited(source, DistanceColumn.self, key: .child)
        case .previous: edited(source, PreviousColumn.self, key: .child)
        case .pins: edited(source, PinColumn.self, key: .child)
        case .staff, .announced: source
        }
    }

    private mutating func edited<Column: TableColumn>(
        _ source: TableSource?,
        _: Column.Type,
        key: Column
    ) -> TableSource? {
        let table = Column.table
        let isNamed = changes.contains { VariantDraft.change(of: table, in: $0) != nil }
        let losesRows = gone.contains { $0.reaches(table) }
        guard isNamed || losesRows else { return source }
        var edited: EditedTable
        if let source {
            guard let read = EditedTable(source, as: Column.self) else { return source }
            edited = read
        } else {
            edited = EditedTable(fileName: table.fileName, headers: [], meanings: [])
        }
        for index in changes.indices {
            let change = VariantDraft.change(of: table, in: changes[index])
            var rows = RowEdits<Column>(
                table: edited,
                key: key,
                reader: reader,
                refusesIdle: refusesIdle
            )
            if let change { rows.remove(change.removed) }
            gone[index].follow(&rows)
            gone[index].insert(rows.removed, from: rows.table)
            for removal in rows.removed {
                origins.note(takenAway: removal.code, of: table, at: removal.place)
            }
            if let change {
                rows.change(change.changed)
                rows.add(change.added)
            }
            edited = rows.table
        }
        origins.note(edited)
        return TableSource(fileName: table.fileName, text: edited.text)
    }
}

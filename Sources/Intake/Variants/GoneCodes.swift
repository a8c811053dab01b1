import PlacementModel

/// What one change takes away, and what goes with it: the classes of a site, wishes for them, rows
/// that speak of them.
struct GoneCodes {
    /// With the place in the variant that says so.
    private var sites: [String: InputPlace] = [:]
    private var classes: [String: (site: String, place: InputPlace)] = [:]
    private var children: [String: InputPlace] = [:]

    private var isEmpty: Bool { sites.isEmpty && classes.isEmpty && children.isEmpty }

    /// Notes the rows that a table lost.
    mutating func insert<Column>(_ removed: [RowEdits<Column>.Removal], from table: EditedTable) {
        for removal in removed {
            switch Column.table {
            case .sites: sites[removal.code] = removal.place
            case .classes:
                let site = table.cell("\(ClassColumn.site)", row: removal.row)
                classes[removal.code] = (site, removal.place)
            case .children: children[removal.code] = removal.place
            default: break
            }
        }
    }

    /// Whether a table may speak of what went.
    func reaches(_ table: SourceTable) -> Bool {
        switch table {
        case .sites, .staff, .announced: false
        case .classes: !sites.isEmpty
        case .children: !sites.isEmpty || !classes.isEmpty
        case .preferences, .distances, .previous, .pins: !isEmpty
        }
    }

    /// Takes away what speaks of things that went.
    func follow<Column>(_ edits: inout RowEdits<Column>) {
        guard reaches(Column.table) else { return }
        switch Column.table {
        case .classes:
            edits.removeRows { row in sites[row("\(ClassColumn.site)")] }
        case .children: clearWishes(&edits)
        case .preferences:
            edits.removeRows { row in
                let wish = row("\(PreferenceColumn.classOrSite)")
                return children[row("\(PreferenceColumn.child)")] ?? classes[wish]?.place
                    ?? sites[wish]
            }
        case .distances:
            edits.removeRows { row in
                children[row("\(DistanceColumn.child)")] ?? sites[row("\(DistanceColumn.site)")]
            }
        case .pins:
            edits.removeRows { row in
                children[row("\(PinColumn.child)")] ?? classes[row("\(PinColumn.classCode)")]?.place
            }
        case .previous: followPrevious(&edits)
        case .sites, .staff, .announced: break
        }
    }

    /// Other wishes keep their ranks.
    private func clearWishes<Column>(_ edits: inout RowEdits<Column>) {
        for (column, meaning) in edits.table.meanings.enumerated()
        where HeaderMeaning.isWish(meaning) {
            for (index, row) in edits.table.rows.enumerated() where !row.isRemoved {
                let wish = CellText.folded(row.cells[column])
                if classes[wish] != nil || sites[wish] != nil {
                    edits.fill("", row: index, column: column)
                }
            }
        }
    }

    /// A child that was in a class that went had a place at its site; at a site that went it had none
    /// that counts.
    private func followPrevious<Column>(_ edits: inout RowEdits<Column>) {
        edits.removeRows { row in
            if let place = children[row("\(PreviousColumn.child)")] { return place }
            let site = row("\(PreviousColumn.site)")
            if !site.isEmpty { return sites[site] }
            return classes[row("\(PreviousColumn.classCode)")].flatMap { sites[$0.site] }
        }
        guard let classColumn = edits.table.column("\(PreviousColumn.classCode)"),
            let siteColumn = edits.table.column("\(PreviousColumn.site)")
        else { return }
        for (index, row) in edits.table.rows.enumerated() where !row.isRemoved {
            guard let gone = classes[CellText.folded(row.cells[classColumn])] else { continue }
            edits.fill("", row: index, column: classColumn)
            if CellText.folded(row.cells[siteColumn]).isEmpty {
                edits.fill(gone.site, row: index, column: siteColumn)
            }
        }
    }
}

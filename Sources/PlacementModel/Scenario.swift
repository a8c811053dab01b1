/// Everything that decides a placement, free of names: the result of reading a folder.
package struct Scenario: Equatable, Sendable {
    package var title: LocalizedText
    /// The day at which ages are counted.
    package var referenceDate: CalendarDate
    package var sessions: [Session]
    package var groups: [Group]
    /// Names of operators, partners and no others.
    package var organisations: [String]
    package var sites: [Site]
    package var classes: [CareClass]
    package var children: [Child]
    /// Row i holds the wishes of child i, by rank.
    package var wishes: RaggedTable<Wish>
    /// The table that wishes stand in: that of children, or `preferences`.
    package var wishTable = SourceTable.children
    /// Row i holds the stated distances of child i, by site.
    package var statedDistances: RaggedTable<StatedDistance>
    /// One entry per child, or empty when there is no `previous.csv`.
    package var previous: [PreviousPlacement?]
    package var pins: [Pin]
    /// A result that was announced, seat by seat; empty when there is no `announced.csv`.
    package var announced: [AnnouncedSeat] = []
    package var policy: Policy
    /// The variant that was read, nil for the scenario as its folder has it.
    package var variant: Variant?
    /// The files that were read, in alphabetical order; sheets of a workbook besides the workbook.
    package var inputs: [InputFile]
    /// The names of the sheets that hold tables; a table without one stands in its file.
    package var sheets: [SourceTable: String] = [:]

    package init(
        title: LocalizedText,
        referenceDate: CalendarDate,
        sessions: [Session],
        groups: [Group],
        organisations: [String],
        sites: [Site],
        classes: [CareClass],
        children: [Child],
        wishes: RaggedTable<Wish>,
        statedDistances: RaggedTable<StatedDistance>,
        previous: [PreviousPlacement?],
        pins: [Pin],
        policy: Policy,
        inputs: [InputFile]
    ) {
        self.title = title
        self.referenceDate = referenceDate
        self.sessions = sessions
        self.groups = groups
        self.organisations = organisations
        self.sites = sites
        self.classes = classes
        self.children = children
        self.wishes = wishes
        self.statedDistances = statedDistances
        self.previous = previous
        self.pins = pins
        self.policy = policy
        self.inputs = inputs
    }

    /// A row of a table, wherever the table stands.
    package func source(_ table: SourceTable, row: Int32) -> SourceRow {
        SourceRow(table: table, row: row, sheet: sheets[table])
    }

    /// The distance that counts between a child's home and a site: the stated one, otherwise the
    /// straight line; nil when neither is known.
    package func distance(ofChild child: Int, toSite site: Int) -> Metres? {
        for position in statedDistances.range(of: child)
        where Int(statedDistances.elements[position].siteIndex) == site {
            return statedDistances.elements[position].distance
        }
        guard let home = children[child].home, let place = sites[site].location else { return nil }
        return home.distance(to: place)
    }
}

/// A distance from `distances.csv`, which overrides the straight line.
package struct StatedDistance: Hashable, Sendable {
    /// Position in `Scenario.sites`.
    package let siteIndex: Int32
    package let distance: Metres
    /// The line of `distances.csv`.
    package let row: Int32

    package init(siteIndex: Int32, distance: Metres, row: Int32) {
        self.siteIndex = siteIndex
        self.distance = distance
        self.row = row
    }
}

/// A file that took part, with the hash of its bytes.
package struct InputFile: Hashable, Sendable {
    /// Name inside the scenario folder, or `SourceTable.sheetCode`.
    package let name: String
    /// SHA-256 of the bytes, 64 hexadecimal digits; of a sheet those of its comma-separated text.
    package let sha256: String

    package init(name: String, sha256: String) {
        self.name = name
        self.sha256 = sha256
    }
}

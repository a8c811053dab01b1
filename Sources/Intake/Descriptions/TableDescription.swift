package import PlacementModel

/// What one table of a scenario holds, as data for templates and documents: the sheet of
/// `scenario.xlsx` or the CSV file, its columns, and what may stand in them.
///
/// Headers come from the tables' own columns, and codes are held against the word tables by a test,
/// so that what is described is what is read.
package struct TableDescription: Sendable {
    package let table: SourceTable
    /// Whether a scenario without the table cannot be read.
    package let isNeeded: Bool
    /// The name that a template gives the sheet in a workbook; `SheetNames` has others that are read.
    package let sheetName: LocalizedText
    /// One line: what one row is.
    package let summary: LocalizedText
    /// In the order in which a planner fills them in.
    package let columns: [ColumnDescription]

    /// The tables that a planner writes, in the order in which they refer to each other.
    /// `announced` is not among them: `roost refill` writes it.
    package static let all: [TableDescription] = [
        of(SiteColumn.self, "每行一个站点", "One site per row"),
        of(ClassColumn.self, "每行一个班级", "One class per row"),
        ofChildren,
        of(
            PreferenceColumn.self,
            "每行一个志愿；志愿已写在儿童表中时不用",
            "One wish per row; not used where wishes stand in the children's table"
        ),
        of(
            DistanceColumn.self,
            "每行一段路程，代替直线距离",
            "One distance per row, in place of the straight line"
        ),
        of(PreviousColumn.self, "每行一名儿童上期的安置", "What became of one child last time"),
        of(
            PinColumn.self,
            "每行一次人工指定或排除",
            "One manual placement or exclusion per row"
        ),
    ]

    /// The description of a table; nil for those that nobody fills in.
    package static func of(_ table: SourceTable) -> TableDescription? {
        all.first { $0.table == table }
    }

    private static func of<Column: DescribedColumn>(
        _: Column.Type,
        _ chinese: String,
        _ english: String,
        and further: [ColumnDescription] = []
    ) -> TableDescription {
        TableDescription(
            table: Column.table,
            isNeeded: ScenarioFolder.tables.contains { $0.table == Column.table && $0.isNeeded },
            sheetName: SheetNames.main(of: Column.table),
            summary: LocalizedText(chinese: chinese, english: english),
            columns: Column.allCases.map { $0.described } + further
        )
    }

    /// The note stands last, after the wishes.
    private static var ofChildren: TableDescription {
        let table = of(ChildColumn.self, "每行一份报名", "One application per row")
        let note = table.columns.filter { $0.header.english == ChildColumn.note.headers[0] }
        let others = table.columns.filter { $0.header.english != ChildColumn.note.headers[0] }
        return TableDescription(
            table: table.table,
            isNeeded: table.isNeeded,
            sheetName: table.sheetName,
            summary: table.summary,
            columns: others + (1...shownWishes).map(ColumnDescription.wish) + note
        )
    }

    /// How many wishes are described; `Headers.wishLimit` are read.
    private static let shownWishes = 5
}

package import PlacementModel

/// The names of sheets in a workbook, and which table each of them is.
package enum SheetNames {
    /// The names that a sheet of a table may have: the English one first, then the Chinese ones.
    static func names(of table: SourceTable) -> [String] {
        switch table {
        case .sites: ["sites", "站点", "站点表"]
        case .classes: ["classes", "班级", "班级表"]
        case .children: ["children", "儿童", "儿童表", "报名", "报名表"]
        case .preferences: ["preferences", "志愿", "志愿表"]
        case .distances: ["distances", "距离", "距离表"]
        case .previous: ["previous", "上期", "上期安置"]
        case .pins: ["pins", "人工指定", "指定"]
        case .announced: ["announced", "已公布", "已公布的安置"]
        case .staff: ["staff", "教职工"]
        }
    }

    /// The name that a template gives the sheet of a table.
    package static func main(of table: SourceTable) -> LocalizedText {
        let names = names(of: table)
        return LocalizedText(chinese: names[1], english: names[0])
    }

    /// Sheets of these names are for people and left alone, and so is every sheet whose name begins
    /// with one of `marks`.
    package static let notes = LocalizedText(chinese: "说明", english: "Notes")
    static let noteNames = ["说明", "填写说明", "备注", "notes", "note", "readme", "help"]
    static let marks: [Character] = ["_", "#"]

    /// What a sheet is for, by its name.
    enum Meaning: Equatable {
        case table(SourceTable)
        case notes
        case unknown
    }

    /// Case, width and white space around a name do not count.
    static func meaning(of name: String) -> Meaning {
        let normalised = Headers.normalised(name)
        if let table = tables.first(where: { names(of: $0).contains(normalised) }) {
            return .table(table)
        }
        if noteNames.contains(normalised) { return .notes }
        if let first = normalised.first, marks.contains(first) { return .notes }
        return .unknown
    }

    /// Every name of a table that is read.
    static var all: [String] { tables.flatMap { names(of: $0) } }

    private static var tables: [SourceTable] { ScenarioFolder.tables.map(\.table) }
}

package import PlacementModel

/// What one column of a table holds.
package struct ColumnDescription: Sendable {
    /// The headers that a template writes; others are read, too.
    package let header: LocalizedText
    /// Whether a table without the column is of no use.
    package let isNeeded: Bool
    /// Whether its values say who somebody is.
    package let isPersonal: Bool
    package let content: ColumnContent
    /// A value as a planner would write it; made up.
    package let example: LocalizedText
    /// One line: what the column means.
    package let summary: LocalizedText
}

/// What may stand in the cells of a column.
package enum ColumnContent: Hashable, Sendable {
    case text
    /// The code that the row defines.
    case code
    /// The code of a row of another table.
    case codeIn(SourceTable)
    /// The code of a class, or of a site for all its classes.
    case codeOfClassOrSite
    /// The code of a session of `scenario.yaml`.
    case session
    /// Codes or titles of groups of `scenario.yaml`, several of them separated by `;`.
    case groups
    case date
    /// A date with the time of day.
    case time
    case wholeNumber(ClosedRange<Int>)
    /// Yuan with at most two decimals.
    case money
    /// Decimal degrees.
    case degrees
    /// One of these words.
    case oneOf([LocalizedText])
    /// Any of these words, separated by `;`.
    case anyOf([LocalizedText])
    /// Names, separated by `;`.
    case names

    /// The words that the column takes, in the order of the code; empty where it takes others.
    package var words: [LocalizedText] {
        switch self {
        case .oneOf(let words), .anyOf(let words): words
        default: []
        }
    }

    /// Whether numbers must be kept as text, because a spreadsheet would change them.
    package var isText: Bool {
        switch self {
        case .text, .code, .codeIn, .codeOfClassOrSite, .session, .groups, .names: true
        default: false
        }
    }
}

/// A column whose meaning is written down.
protocol DescribedColumn: TableColumn {
    var notes: ColumnNotes { get }
}

/// What a column's headers do not say.
struct ColumnNotes {
    let content: ColumnContent
    let example: LocalizedText
    let summary: LocalizedText

    init(
        _ content: ColumnContent,
        _ example: (chinese: String, english: String),
        _ chinese: String,
        _ english: String
    ) {
        self.content = content
        self.example = LocalizedText(chinese: example.chinese, english: example.english)
        summary = LocalizedText(chinese: chinese, english: english)
    }

    /// With one example for both languages.
    init(_ content: ColumnContent, _ example: String, _ chinese: String, _ english: String) {
        self.init(content, (example, example), chinese, english)
    }
}

extension DescribedColumn {
    var described: ColumnDescription {
        let notes = notes
        return ColumnDescription(
            header: LocalizedText(chinese: headers[1], english: headers[0]),
            isNeeded: isNeeded,
            isPersonal: isPersonal,
            content: notes.content,
            example: notes.example,
            summary: notes.summary
        )
    }
}

extension ColumnDescription {
    /// The column of a wish, which is none of `ChildColumn`.
    static func wish(_ rank: Int) -> ColumnDescription {
        ColumnDescription(
            header: LocalizedText(chinese: "志愿\(rank)", english: "wish\(rank)"),
            isNeeded: false,
            isPersonal: false,
            content: .codeOfClassOrSite,
            example: LocalizedText(chinese: "C0\(rank)", english: "C0\(rank)"),
            summary: LocalizedText(
                chinese: "第\(rank)志愿：班级编号，或站点编号（即该站点各班）",
                english: "Wish \(rank): a class, or a site for each of its classes"
            )
        )
    }
}

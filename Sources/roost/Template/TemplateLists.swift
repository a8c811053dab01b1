import Intake
import PlacementModel
import Sheets

/// The sheet of words from which cells choose; it is hidden, and readers of scenarios leave it alone
/// because its name begins with `_`.
struct TemplateLists {
    private let language: Language
    private let policy: TemplatePolicy
    private let name: String
    private var lists: [[String]] = []

    init(language: Language, policy: TemplatePolicy) {
        self.language = language
        self.policy = policy
        name = language.templateWording.line(.listSheet)
    }

    /// Where the words for a column stand; nil when anything may be typed.
    mutating func range(for column: ColumnDescription) -> SheetRange? {
        switch column.content {
        case .oneOf(let words), .anyOf(let words): return range(of: words.map { $0[language] })
        case .groups: return range(of: policy.groups.map { $0.title[language] })
        case .session: return range(of: policy.sessions)
        case .codeIn(.sites): return codes(of: .sites)
        case .codeIn(.classes), .codeOfClassOrSite: return codes(of: .classes)
        case .text, .code, .codeIn, .date, .time, .wholeNumber, .money, .degrees, .names:
            return nil
        }
    }

    /// The column of a table that holds its codes, which stands first.
    private func codes(of table: SourceTable) -> SheetRange {
        SheetRange(
            sheet: SheetNames.main(of: table)[language],
            range: CellRange(column: 0, rows: 1..<1001)
        )
    }

    /// The same words share a list.
    private mutating func range(of words: [String]) -> SheetRange {
        let known = lists.firstIndex(of: words)
        let column = known ?? lists.count
        if known == nil { lists.append(words) }
        return SheetRange(sheet: name, range: CellRange(column: column, rows: 0..<words.count))
    }

    func sheet() -> Sheet {
        var sheet = Sheet(
            name: name,
            columns: lists.map { _ in SheetColumn(width: 18, style: .verbatim) }
        )
        for row in 0..<(lists.map(\.count).max() ?? 0) {
            sheet.add(
                lists.map { row < $0.count ? .text($0[row], .verbatim) : .empty }
            )
        }
        sheet.isHidden = true
        return sheet
    }
}

import Intake
import PlacementModel
import Report
import Sheets

/// `scenario.xlsx` before anything is filled in: instructions, a sheet per table, and the lists from
/// which its cells choose.
struct TemplateWorkbook {
    let language: Language
    let policy: TemplatePolicy

    /// Rows below the headers for which rules hold; more may be filled in.
    static let ruledRows = 1..<20_001

    func workbook() -> Workbook {
        var lists = TemplateLists(language: language, policy: policy)
        let tables = TableDescription.all.map { TableSheetDraft(self, $0).sheet(&lists) }
        return Workbook(
            title: policy.title[language],
            date: SheetDate(policy.referenceDate),
            sheets: [TemplateNotes(language: language).sheet()] + tables + [lists.sheet()]
        )
    }
}

/// The empty sheet of one table.
struct TableSheetDraft {
    private let language: Language
    private let wording: any TemplateWording
    private let table: TableDescription

    init(_ template: TemplateWorkbook, _ table: TableDescription) {
        language = template.language
        wording = language.templateWording
        self.table = table
    }

    func sheet(_ lists: inout TemplateLists) -> Sheet {
        var sheet = Sheet(
            name: table.sheetName[language],
            columns: table.columns.map { column in
                SheetColumn(width: width(of: column), style: CellStyle(column.content))
            }
        )
        sheet.add(
            table.columns.map { .text($0.header[language], $0.isNeeded ? .neededHeader : .header) },
            height: 24
        )
        sheet.headerRows = 1
        sheet.page = SheetPage(orientation: .landscape, footer: table.sheetName[language])
        sheet.page.showsGridlines = true
        sheet.notes = table.columns.enumerated().map { index, column in
            CellNote(CellPosition(row: 0, column: index), note(of: column))
        }
        sheet.rules = table.columns.enumerated().map { index, column in
            rule(for: column, at: index, &lists)
        }
        return sheet
    }

    /// Room for the header and for the example.
    private func width(of column: ColumnDescription) -> Int {
        let texts = [column.header[language], column.example[language]]
        return min(28, 4 + (texts.map(DisplayWidth.width(of:)).max() ?? 0))
    }

    private func note(of column: ColumnDescription) -> String {
        var lines = [
            wording.line(.heading(column.header[language], isNeeded: column.isNeeded)),
            column.summary[language], wording.text(column.content),
        ]
        if column.isPersonal { lines.append(wording.line(.personal)) }
        lines.append(wording.line(.example(column.example[language])))
        return lines.joined(separator: "\n")
    }

    private func rule(
        for column: ColumnDescription,
        at index: Int,
        _ lists: inout TemplateLists
    ) -> CellRule {
        let accepted: CellRule.Accepted
        let refusal: TemplatePhrase?
        switch column.content {
        case .wholeNumber(let range):
            (accepted, refusal) = (.wholeNumber(range), .notAWholeNumber(range))
        case .date:
            (accepted, refusal) = (
                .date(from: SheetDate(year: 1901, month: 1, day: 1)), .notADate
            )
        default:
            let list = lists.range(for: column)
            accepted = list.map(CellRule.Accepted.list) ?? .anything
            refusal = list == nil ? nil : .notInList
        }
        return CellRule(
            cells: CellRange(column: index, rows: TemplateWorkbook.ruledRows),
            accepted: accepted,
            otherwise: column.content.isReadBeyondRules ? .keptAfterWarning : .refused,
            promptTitle: column.header[language],
            prompt: prompt(for: column),
            refusal: refusal.map(wording.line) ?? ""
        )
    }

    /// As much of the note as a prompt holds.
    private func prompt(for column: ColumnDescription) -> String {
        let example = wording.line(.example(column.example[language]))
        return String("\(column.summary[language])\n\(example)".prefix(255))
    }
}

extension ColumnContent {
    /// Whether values that the rule does not know are right all the same: several codes in a cell,
    /// sites in place of classes, dates written in characters.
    fileprivate var isReadBeyondRules: Bool {
        switch self {
        case .anyOf, .groups, .codeOfClassOrSite, .date, .time, .session: true
        default: false
        }
    }
}

extension CellStyle {
    /// How the empty cells of a column are formatted, so that what is typed there stays what it is.
    init(_ content: ColumnContent) {
        switch content {
        case .date: self = .date
        case .time: self = .time
        case .wholeNumber: self = .plain
        case .money: self = .money
        case .degrees: self = .degrees
        case .text, .code, .codeIn, .codeOfClassOrSite, .session, .groups, .names, .oneOf, .anyOf:
            self = .verbatim
        }
    }
}

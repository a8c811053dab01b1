import Findings
import PlacementModel
import Sheets

/// The sheets of one run in one language.
struct RunSheets {
    let report: RunReport
    let language: Language
    let wording: any Wording
    let words: any WorkbookWording
    /// Rows of a list that a sheet takes.
    let longestList: Int

    init(report: RunReport, language: Language, longestList: Int) {
        self.report = report
        self.language = language
        self.longestList = longestList
        wording = language.wording
        words = language.workbookWording
    }

    var run: Run { report.run }
    var scenario: Scenario { report.run.scenario }
    /// Printed at the bottom of every page.
    var footer: String { scenario.title[language] }

    func draft(_ heading: WorkbookHeading) -> SheetDraft { SheetDraft(words.heading(heading)) }

    /// A list on a sheet of its own; one that is longer than a sheet names the file that has it.
    func list(
        _ heading: WorkbookHeading,
        _ columns: [SheetDraft.Column],
        rowCount: Int,
        file: String,
        rows: () -> [[Cell]]
    ) -> Sheet {
        var draft = draft(heading)
        if rowCount > longestList {
            draft.sentence(words.text(.tooLong(rows: rowCount, file: file)), .alert)
        } else {
            draft.list(columns, rows())
        }
        return draft.finished(footer: footer)
    }

    /// The names of the class and its site.
    func place(_ careClass: CareClass) -> [Cell] {
        [
            .text(careClass.id.text), .text(careClass.name),
            .text(scenario.sites[Int(careClass.siteIndex)].name),
        ]
    }

    var placeColumns: [SheetDraft.Column] {
        [
            .text(words.heading(.classCode)), .text(wording.heading(.careClass)),
            .text(wording.heading(.site)),
        ]
    }
}

import Findings
import PlacementModel
import Report
import Sheets
import WorkbookWriter

/// `report.xlsx` of a run.
struct RunWorkbook {
    static let fileName = "report.xlsx"

    let answers: Answers
    let rosters: Rosters
    let language: Language
    let showsNames: Bool
    let itemisesPoints: Bool

    func bytes() throws(WorkbookFault) -> [UInt8] {
        let roster = rosters.sheet(showsNames: showsNames)
        return try answers.report.workbook(
            in: language,
            WorkbookContents(
                people: showsNames ? .named(roster: roster) : .masked(roster: roster),
                itemisesPoints: itemisesPoints
            ),
            items: answers.items
        )
        .bytes()
    }
}

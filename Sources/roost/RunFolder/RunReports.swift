import Findings
import PlacementModel
import Report
import Sheets
import WorkbookWriter

import struct Intake.PersonalRegister

/// Reports of a run that people read and pass on, one file per format.
enum ReportFormat: String, CaseIterable {
    /// A page that any browser shows.
    case html
    /// A workbook with charts, for spreadsheets.
    case xlsx

    /// What the file is called in a run folder. One with names has a name of its own, so that it
    /// never takes the place of the one that may be passed on.
    func fileName(withNames: Bool) -> String {
        (withNames ? RunReports.namedFile : "report") + "." + rawValue
    }
}

/// The reports of one run. Without names they hold application numbers only.
struct RunReports {
    let report: RunReport
    let register: PersonalRegister
    let language: Language
    /// Whether names stand beside the application numbers; the report then says so on every page.
    var hasNames = false
    /// Whether the workbook shows the points of every seat item by item.
    var itemisesPoints = false

    /// Files that begin so hold names; only their owner may read them.
    static let namedFile = "report-with-names"

    func bytes(_ format: ReportFormat) throws(WorkbookFault) -> [UInt8] {
        switch format {
        case .html:
            let page = report.page(
                in: language,
                programVersion: programVersion,
                name: hasNames ? { name(ofChild: $0) } : nil
            )
            return page.bytes()
        case .xlsx: return try workbook().bytes()
        }
    }

    /// All formats, to stand in the run folder.
    func files() throws(WorkbookFault) -> [(path: String, bytes: [UInt8])] {
        var files: [(path: String, bytes: [UInt8])] = []
        for format in ReportFormat.allCases {
            files.append((format.fileName(withNames: hasNames), try bytes(format)))
        }
        return files
    }

    /// The figures and lists of the run, with the rosters of all sites.
    private func workbook() -> Workbook {
        let rosters = Rosters(run: report.run, register: register, language: language)
        let roster = rosters.sheet(showsNames: hasNames)
        return report.workbook(
            in: language,
            WorkbookContents(
                people: hasNames ? .named(roster: roster) : .masked(roster: roster),
                itemisesPoints: itemisesPoints
            ),
            items: Answers(report).items
        )
    }

    private func name(ofChild child: Int) -> String {
        register.rosterEntry(for: report.run.scenario.children[child].id)?.name ?? ""
    }
}

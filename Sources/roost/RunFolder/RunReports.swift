import Findings
import Intake
import PlacementModel
import Report

/// Reports of a run that people read and pass on, one file per format.
enum ReportFormat: String, CaseIterable {
    /// A page that any browser shows.
    case html

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

    /// Files that begin so hold names; only their owner may read them.
    static let namedFile = "report-with-names"

    func bytes(_ format: ReportFormat) -> [UInt8] {
        switch format {
        case .html:
            let page = report.page(
                in: language,
                programVersion: programVersion,
                name: hasNames ? { name(ofChild: $0) } : nil
            )
            return page.bytes()
        }
    }

    /// All formats, to stand in the run folder.
    func files() -> [(path: String, bytes: [UInt8])] {
        ReportFormat.allCases.map { ($0.fileName(withNames: hasNames), bytes($0)) }
    }

    private func name(ofChild child: Int) -> String {
        register.rosterEntry(for: report.run.scenario.children[child].id)?.name ?? ""
    }
}

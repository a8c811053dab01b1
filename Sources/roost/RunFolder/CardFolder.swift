import Findings
import PlacementModel
import Points
import Report

/// Answers to the applications of a run.
struct Answers {
    let report: RunReport
    private let schedule: PointsSchedule
    private let eligibility: Eligibility

    init(_ report: RunReport) {
        self.report = report
        schedule = PointsSchedule(report.run.scenario)
        eligibility = Eligibility(report.run.scenario)
    }

    var childCount: Int { report.run.scenario.children.count }

    /// The points of an option, by the child's position and the option's in the option table.
    func items(ofChild child: Int, option: Int) -> [PointsItem] {
        schedule.items(child: child, option: report.run.options.elements[option])
    }

    func result(ofChild index: Int, _ alternatives: Alternatives?) -> ChildResult {
        let run = report.run
        return report.result(
            ofChild: index,
            items: items,
            ineligibility: { child, wish in
                let site = Int(run.scenario.classes[Int(wish.classIndex)].siteIndex)
                return eligibility.obstacle(
                    child: child,
                    classIndex: Int(wish.classIndex),
                    mode: wish.mode,
                    distance: run.scenario.distance(ofChild: child, toSite: site)
                )
            },
            alternatives: alternatives
        )
    }
}

/// `cards/` of a run folder: a page to print for every child, by application number.
struct CardFolder {
    static let name = "cards"
    /// What is in every folder of cards, so that an earlier one is known.
    static let marker = "cards.txt"

    private let answers: Answers
    private let alternatives: [Alternatives?]
    private let language: Language

    init(_ answers: Answers, _ alternatives: [Alternatives?], language: Language) {
        self.answers = answers
        self.alternatives = alternatives
        self.language = language
    }

    func files() -> [(path: String, bytes: [UInt8])] {
        var names = FileNames()
        let scenario = answers.report.run.scenario
        let cards = scenario.children.indices.map { child in
            let result = answers.result(ofChild: child, alternatives[child])
            return (
                path: names.name(for: scenario.children[child].id.text) + ".html",
                bytes: ChildCard(result, title: scenario.title).page(first: language)
            )
        }
        return cards + [(CardFolder.marker, Array(note.utf8))]
    }

    /// Says whose card is whose, for whoever opens the folder.
    private var note: String {
        switch language {
        case .chinese: "每份答复以报名编号命名，只交给该申请的家庭。\n"
        case .english:
            "Each card is named by its application number and is for that family alone.\n"
        }
    }
}

import Charts
package import Findings
package import PlacementModel

/// The page of a run while it is put together.
struct RunPage {
    let report: RunReport
    let language: Language
    let wording: any Wording
    let page: any PageWording
    let distanceTally: DistanceTally
    let wishTally: WishTally

    init(_ report: RunReport, _ language: Language) {
        self.report = report
        self.language = language
        wording = language.wording
        page = language.pageWording
        distanceTally = DistanceTally(report.run)
        wishTally = WishTally(report.run)
    }

    var run: Run { report.run }
    var scenario: Scenario { report.run.scenario }
    var tally: RunTally { report.tally }

    /// The most rows that a chart draws one by one, so that it stays on one sheet of paper.
    static let drawnRows = 20
    /// The most applications that are listed one by one, so that the file stays below 1 MB.
    static let listedApplications = 2000
}

extension RunReport {
    /// `report.html` of a run.
    ///
    /// - Parameters:
    ///   - programVersion: the version of the program that makes the page.
    ///   - name: what stands beside an application number, asked child by child, so that no value
    ///     here ever holds a name; nil for a page without names.
    package func page(
        in language: Language,
        programVersion: String,
        name: ((_ child: Int) -> String)? = nil
    ) -> ReportPage {
        let parts = RunPage(self, language)
        return ReportPage(
            language: language,
            title: run.scenario.title[language],
            subject: parts.subject,
            summary: parts.summary,
            warnings: parts.warnings,
            keyFigures: parts.keyFigures,
            sections: parts.sections(name: name),
            sources: parts.sources(programVersion: programVersion),
            banner: name == nil ? nil : language.pageWording.text(PageSentence.namesBanner)
        )
    }
}

extension RunPage {
    /// Mechanism and reference date.
    fileprivate var subject: String {
        wording.text(run.outcome.mechanism) + " · " + wording.text(scenario.referenceDate)
    }

    fileprivate func sections(name: ((Int) -> String)?) -> [PageSection] {
        func section(_ heading: PageHeading, _ figures: [PageFigure?]) -> PageSection {
            PageSection(heading: page.heading(heading), figures: figures.compactMap { $0 })
        }
        return [
            section(.children, [groups, bands]),
            section(.places, [map, sites, classes, fillOfClasses]),
            section(.wishesAndWays, [wishes, distances]),
            section(.seatsAndPoints, [cutoffs, reserves]),
            section(.goals, [goals]),
            section(.money, [fees]),
            section(.announcement, [changes]),
            PageSection(
                heading: page.heading(.list),
                isApart: true,
                figures: [applications(name: name)].compactMap { $0 }
            ),
        ]
    }

    fileprivate func sources(programVersion: String) -> [String] {
        let policy = scenario.policy
        let files = scenario.inputs.map { "\($0.name) \($0.sha256.prefix(12))…" }
        return [
            page.text(
                .madeBy(
                    program: programVersion,
                    policy: policy.version,
                    hash: String(policy.sha256.prefix(12))
                )
            ),
            page.text(.inputs(files)),
            page.text(.replayed),
        ]
    }
}

import Charts
import Findings
package import PlacementModel

extension ComparisonReport {
    /// `report.html` of a comparison; by application numbers, without names.
    package func page(in language: Language, programVersion: String) -> ReportPage {
        ComparisonPage(self, language).page(programVersion: programVersion)
    }
}

/// The page of a comparison while it is put together.
struct ComparisonPage {
    let report: ComparisonReport
    let press: FigurePress
    let names: ComparisonNames
    let wording: any ComparisonWording

    init(_ report: ComparisonReport, _ language: Language) {
        self.report = report
        press = FigurePress(language)
        names = ComparisonNames(report, language)
        wording = language.comparisonWording
    }

    var language: Language { press.language }
    var comparison: Comparison { report.comparison }
    var sides: [ComparedSide] { comparison.sides }

    /// The most children that are listed for each side.
    static let listedChildren = 500

    func page(programVersion: String) -> ReportPage {
        let others = report.others.map(\.side.name)
        var sources = press.sources(report.base.scenario, programVersion: programVersion)
        sources += sides.filter { $0.title[language] != $0.name }.map {
            wording.text(.title(name: $0.name, title: $0.title[language]))
        }
        return ReportPage(
            language: language,
            title: report.base.scenario.title[language],
            subject: press.page.heading(.compared),
            summary: [press.page.text(.sideBySide(base: report.base.name, others: others))]
                + report.others.flatMap(summary),
            warnings: warnings,
            keyFigures: [],
            sections: [overview] + report.others.compactMap(section),
            sources: sources,
            banner: nil
        )
    }

    private var overview: PageSection {
        PageSection(
            heading: wording.heading(.figures),
            figures: [placed, groups, figures].compactMap { $0 }
        )
    }

    private func section(_ index: Int, _ side: ComparedSide) -> PageSection? {
        guard let difference = comparison.differences[index] else { return nil }
        let prefix = "s\(index)"
        return PageSection(
            heading: wording.text(.side(side.name, of: report.base.name)),
            figures: [
                effects(difference, prefix), flow(difference, prefix, side),
                attribution(difference, prefix), unlike(difference), children(difference),
            ].compactMap { $0 }
        )
    }

    private func summary(_ index: Int, _ side: ComparedSide) -> [String] {
        guard let difference = comparison.differences[index] else {
            return [side.name + ": " + wording.text(.cannotCompare)]
        }
        let placed = Figure(.placed)
        let (here, there) = (side.figures[placed] ?? 0, report.base.figures[placed] ?? 0)
        let separator = language == .english ? " " : ""
        return [
            press.page.text(
                .placedBeside(name: side.name, placed: here, difference: here - there)
            ) + separator
                + wording.text(
                    .changed(
                        count: difference.changed.count,
                        unchanged: difference.unchangedCount
                    )
                )
        ]
    }

    private var warnings: [String] {
        var warnings = report.mismatches(in: language).map(wording.text)
        for side in sides {
            switch side.result {
            case .decided:
                if !side.isProven { warnings.append(wording.text(.notProven(side: side.name))) }
            case .conflict: warnings.append("\(side.name): \(wording.text(.infeasible))")
            case .undecided: warnings.append("\(side.name): \(wording.text(.undecided))")
            }
        }
        return warnings
    }
}

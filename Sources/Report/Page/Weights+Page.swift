import Charts
package import Findings
package import PlacementModel

extension WeightReport {
    /// `report.html` of all weights.
    package func page(in language: Language, programVersion: String) -> ReportPage {
        let press = FigurePress(language)
        let wording = language.tuningWording
        return ReportPage(
            language: language,
            title: scenario.title[language],
            subject: wording.heading(.weights),
            summary: [wording.text(.everyWeight)],
            warnings: [],
            keyFigures: [],
            sections: [
                PageSection(
                    heading: wording.heading(.weights),
                    figures: [WeightInterval.figure(intervals, scenario, press)]
                )
            ],
            sources: press.sources(scenario, programVersion: programVersion),
            banner: nil
        )
    }
}

extension WeightInterval {
    /// `report.html` of one weight.
    package func page(
        in scenario: Scenario,
        _ language: Language,
        programVersion: String
    ) -> ReportPage {
        let press = FigurePress(language)
        let wording = language.tuningWording
        let summary = [widened, summary].compactMap { $0.map(wording.text) }
        return ReportPage(
            language: language,
            title: scenario.title[language],
            subject: wording.heading(.interval) + " · " + parameter.title(in: scenario, language),
            summary: summary,
            warnings: [lower, upper].compactMap { end in
                guard case .unproven(let value) = end else { return nil }
                return wording.text(.endUnproven(at: value, isUp: value > present))
            },
            keyFigures: [],
            sections: [
                PageSection(
                    heading: wording.heading(.interval),
                    figures: [WeightInterval.figure([self], scenario, press)]
                        + [movers(scenario, press)].compactMap { $0 }
                )
            ],
            sources: press.sources(scenario, programVersion: programVersion),
            banner: nil
        )
    }

    /// Ranges around the present values.
    fileprivate static func figure(
        _ intervals: [WeightInterval],
        _ scenario: Scenario,
        _ press: FigurePress
    ) -> PageFigure {
        let wording = press.language.tuningWording
        var table = PageTable(
            [.init(wording.heading(.weight), isNumber: false)]
                + [.present, .lowest, .highest, .toFirstMove].map { .init(wording.heading($0)) }
        )
        var rows: [RangeChart.Row] = []
        for interval in intervals {
            let constant = interval.constant
            let name = interval.parameter.title(in: scenario, press.language)
            let bounds = constant.map { "\($0.lowerBound.grouped) … \($0.upperBound.grouped)" }
            table.addRow([
                name, interval.present.grouped, constant?.lowerBound.grouped ?? "?",
                constant?.upperBound.grouped ?? "?",
                interval.distanceToFirstMove?.grouped ?? "-",
            ])
            rows.append(
                RangeChart.Row(
                    label: "\(name) = \(interval.present.grouped)",
                    value: bounds ?? wording.text(.unproven),
                    low: interval.lower.isOpen
                        ? nil : constant.map { $0.lowerBound - interval.present },
                    high: interval.upper.isOpen
                        ? nil : constant.map { $0.upperBound - interval.present },
                    isUnknown: constant == nil
                )
            )
        }
        let drawn = Array(rows.prefix(FigurePress.drawnRows))
        let label = ChartLabel(
            id: "weights",
            title: wording.heading(.interval),
            description: press.page.text(.rangesDescribed(rows: drawn.count))
        )
        return PageFigure(
            wording.heading(.interval),
            press.page.text(.weightsExplained),
            chart: RangeChart(label, rows: drawn, axis: press.page.heading(.fromPresent)).chart,
            table: table,
            notes: drawn.count < rows.count
                ? [press.page.text(.shown(drawn.count, of: rows.count))] : []
        )
    }

    private func movers(_ scenario: Scenario, _ press: FigurePress) -> PageFigure? {
        var table = PageTable.moves(press)
        for end in [lower, upper] {
            guard case .moves(let value, let moves) = end else { continue }
            for move in moves { table.add(move, at: value, scenario, press) }
        }
        guard !table.isEmpty else { return nil }
        return PageFigure(
            press.page.heading(.movers),
            press.page.text(.moversExplained),
            table: table
        )
    }
}

extension PageTable {
    /// A table of children who move, by application number.
    static func moves(_ press: FigurePress) -> PageTable {
        let wording = press.language.tuningWording
        return PageTable(
            [.init(wording.heading(.child), isNumber: false), .init(wording.heading(.value))]
                + [.change, .from, .to].map { .init(wording.heading($0), isNumber: false) },
            rowLimit: ComparisonPage.listedChildren
        )
    }

    mutating func add(
        _ move: ChildMove,
        at value: Int,
        _ scenario: Scenario,
        _ press: FigurePress
    ) {
        let wording = press.language.tuningWording
        func places(_ classes: [Int32]) -> String {
            classes.isEmpty
                ? wording.text(.wait)
                : press.wording.list(classes.map { scenario.classes[Int($0)].name })
        }
        addRow([
            scenario.children[Int(move.child)].id.text, value.grouped, wording.kind(move.kind),
            places(move.from), places(move.to),
        ])
    }
}

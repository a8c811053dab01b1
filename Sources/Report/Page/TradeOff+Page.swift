import Charts
package import Findings
package import PlacementModel

extension TradeOff {
    /// `report.html` of a trade-off.
    package func page(in language: Language, programVersion: String) -> ReportPage {
        let press = FigurePress(language)
        let wording = language.tuningWording
        let count = points.count
        let extent: TuningSentence =
            self.extent == .supported
            ? .corners(count: count)
            : isComplete ? .allPoints(count: count) : .incomplete(count: count)
        return ReportPage(
            language: language,
            title: scenario.title[language],
            subject: wording.heading(.tradeOff),
            summary: [wording.text(extent)],
            warnings: [],
            keyFigures: [],
            sections: [
                PageSection(heading: wording.heading(.tradeOff), figures: [curve(press)])
            ],
            sources: press.sources(scenario, programVersion: programVersion),
            banner: nil
        )
    }

    private func curve(_ press: FigurePress) -> PageFigure {
        let wording = press.language.tuningWording
        let names = [first, second].map { press.wording.text($0, groups: scenario.groups) }
        var table = PageTable(
            names.map { .init($0) }
                + [
                    .init(wording.heading(.corner), isNumber: false),
                    .init(wording.heading(.placed)), .init(wording.heading(.firstWishes)),
                    .init(wording.heading(.changed)),
                ]
        )
        for point in points {
            table.addRow([
                RunReport.shown(point.first, of: first, press.wording),
                RunReport.shown(point.second, of: second, press.wording),
                point.isCorner ? "●" : "", point.figures.all.placed.grouped,
                (point.figures.wishRanks.first ?? 0).grouped, point.changed.all.grouped,
            ])
        }
        let drawn = points.map { point in
            LineChart.Point(
                x: plotted(point.first, of: first),
                y: plotted(point.second, of: second),
                isHollow: !point.isCorner
            )
        }
        let kept = kept.map { goal in
            let name = press.wording.text(goal.level, groups: scenario.groups)
            return "\(name): \(RunReport.shown(goal.value, of: goal.level, press.wording))"
        }
        return press.curve(
            drawn.sorted { ($0.x, $0.y) < ($1.x, $1.y) },
            id: "trade-off",
            names.joined(separator: " / "),
            press.page.text(.tradeOffExplained),
            joint: extent == .supported ? .straight : .none,
            axis: (names[0], names[1]),
            table: table,
            notes: kept.isEmpty ? [] : [wording.text(.kept)] + kept
        )
    }

    /// Distances count downwards as a goal, and are drawn as the distances that they are.
    private func plotted(_ value: Int, of level: GoalLevel) -> Double {
        level == .distance ? Double(-value) : Double(value)
    }
}

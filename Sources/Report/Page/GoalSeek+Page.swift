import Charts
package import Findings
package import PlacementModel

extension GoalSeek {
    /// `report.html` of a goal seek.
    package func page(in language: Language, programVersion: String) -> ReportPage {
        let press = FigurePress(language)
        let wording = language.tuningWording
        let title = parameter.title(in: scenario, language)
        var figures: [PageFigure] = []
        if let found {
            figures.append(groups(found, press))
            if let movers = movers(found, press) { figures.append(movers) }
        }
        return ReportPage(
            language: language,
            title: scenario.title[language],
            subject: "\(wording.heading(.seek)) · \(title) = \(presentValue.grouped)",
            summary: [wording.text(.target(target.code(in: scenario))), answerText(wording)]
                + (found.map { [cost($0, wording)] } ?? []),
            warnings: [],
            keyFigures: [],
            sections: [PageSection(heading: wording.heading(.cost), figures: figures)],
            sources: press.sources(scenario, programVersion: programVersion),
            banner: nil
        )
    }

    private var found: SeekPoint? {
        switch answer {
        case .reached(let point), .unreachable(let point): point
        case .unproven: nil
        }
    }

    private func answerText(_ wording: any TuningWording) -> String {
        switch answer {
        case .unproven(let value): wording.text(.seekUnproven(at: value))
        case .reached(let point):
            wording.text(
                point.value == presentValue
                    ? .reachedNow : .reached(value: point.value, preference: preference)
            )
        case .unreachable(let point):
            wording.text(unreachable(point))
        }
    }

    private func cost(_ point: SeekPoint, _ wording: any TuningWording) -> String {
        let count = MoveCount(point.moves)
        return wording.text(
            count.all == 0
                ? .nobodyMoves
                : .changes(gains: count.gains, loses: count.loses, moves: count.moves)
        )
    }

    private func groups(_ point: SeekPoint, _ press: FigurePress) -> PageFigure {
        let wording = press.language.tuningWording
        let (now, then) = (present.figures, point.result.figures)
        var counts = [(wording.heading(.all), now.all.placed, then.all.placed)]
        for (index, group) in scenario.groups.enumerated() {
            counts.append(
                (group.title[press.language], now.groups[index].placed, then.groups[index].placed)
            )
        }
        var table = PageTable(
            [.init(wording.heading(.group), isNumber: false)]
                + [.now, .then, .difference].map { .init(wording.heading($0)) }
        )
        var rows: [BarChart.Row] = []
        for (name, before, after) in counts {
            let difference = (after > before ? "+" : "") + (after - before).grouped
            table.addRow([name, before.grouped, after.grouped, difference])
            rows.append(
                BarChart.Row(
                    label: press.page.text(.groupNow(name)),
                    value: before.grouped,
                    parts: [(.half, Double(before))]
                )
            )
            rows.append(
                BarChart.Row(
                    label: press.page.text(.groupThen(name)),
                    value: after.grouped,
                    parts: [(.full, Double(after))]
                )
            )
        }
        return press.bars(
            rows,
            id: "groups",
            press.page.heading(.groupsBySide),
            press.page.text(.seekExplained),
            table: table
        )
    }

    private func movers(_ point: SeekPoint, _ press: FigurePress) -> PageFigure? {
        guard !point.moves.isEmpty else { return nil }
        var table = PageTable.moves(press)
        for move in point.moves { table.add(move, at: point.value, scenario, press) }
        return PageFigure(
            press.page.heading(.changedCount),
            press.page.text(.changedExplained),
            table: table,
            notes: table.furtherRows > 0
                ? [press.page.text(.furtherRows(table.furtherRows, file: "moves.csv"))] : []
        )
    }
}

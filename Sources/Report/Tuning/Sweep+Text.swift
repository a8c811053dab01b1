package import Findings
package import PlacementModel

extension Sweep {
    /// The most lines of a table; where there are more, the text says how many.
    private static let lineLimit = 60
    /// The most groups that have a column of their own on a terminal.
    private static let groupLimit = 6

    /// What an analyst reads.
    package func text(in language: Language) -> StyledText {
        let wording = language.tuningWording
        var text = StyledText()
        text.line(scenario.title[language], .bold)
        text.endLine()
        text.line(wording.heading(.sweep), .bold)
        for axis in axes {
            let code = axis.parameter.code(in: scenario.groups)
            text.line("  \(code): \(axis.parameter.title(in: scenario, language))")
            if scenario.hasExceptions(axis.parameter) {
                text.line("  " + wording.text(.exceptionsStay), .dim)
            }
        }
        text.endLine()
        text.append(figureTable(language).text(indent: 2))
        if !present.goals.isEmpty {
            text.endLine()
            text.line(wording.heading(.goals), .bold)
            text.append(goalTable(language).text(indent: 2))
        }
        let further = points.count - Sweep.lineLimit
        if further > 0 { text.line("  " + wording.text(.furtherLines(count: further)), .dim) }
        return text
    }

    private func figureTable(_ language: Language) -> TextTable {
        let wording = language.tuningWording
        var columns = axisColumns(wording)
        columns += [.init(wording.heading(.placed)), .init(wording.heading(.waiting))]
        let groups = scenario.groups.prefix(Sweep.groupLimit)
        columns += groups.map { .init($0.title[language], limit: 12) }
        columns += [
            .init(wording.heading(.firstWishes)), .init(wording.heading(.meanDistance)),
            .init(wording.heading(.changed)), .init(wording.heading(.sinceBefore)),
            .init(wording.heading(.proof), .leading),
        ]
        var table = TextTable(columns)
        for point in points.prefix(Sweep.lineLimit) {
            let isPresent = point.values == axes.map(\.present)
            let values = point.values.map {
                TextTable.Cell($0.grouped, isPresent ? .bold : .plain)
            }
            guard let result = point.result else {
                let gaps = [TextTable.Cell](repeating: .init(""), count: groups.count + 6)
                let said = TextTable.Cell(wording.text(point.why), .red)
                table.addRow(values + gaps + [said])
                continue
            }
            table.addRow(values + cells(point, result, groups.count, isPresent, language))
        }
        return table
    }

    private func cells(
        _ point: SweepPoint,
        _ result: TunedPoint,
        _ groupCount: Int,
        _ isPresent: Bool,
        _ language: Language
    ) -> [TextTable.Cell] {
        let wording = language.tuningWording
        let figures = result.figures
        let proof =
            result.isProven
            ? wording.text(.proven) : wording.text(.unproven)
        var cells: [TextTable.Cell] = [
            .init(figures.all.placed.grouped), .init(figures.all.waiting.grouped),
        ]
        cells += figures.groups.prefix(groupCount).map { .init($0.placed.grouped) }
        cells += [
            .init((figures.wishRanks.first ?? 0).grouped),
            .init(
                figures.knownDistances > 0
                    ? language.wording.metres(figures.metres / figures.knownDistances) : "-"
            ),
            .init(point.changedFromPresent.map { $0.all.grouped } ?? ""),
            .init(point.changedFromBefore.map { $0.all.grouped } ?? ""),
            .init(
                isPresent ? "\(proof) · \(wording.text(.present))" : proof,
                result.isProven ? .green : .red
            ),
        ]
        return cells
    }

    /// One parameter was named above; two are told apart by their names.
    private func axisColumns(_ wording: any TuningWording) -> [TextTable.Column] {
        guard axes.count > 1 else { return [.init(wording.heading(.value))] }
        return axes.map { .init($0.parameter.code(in: scenario.groups), limit: 28) }
    }

    private func goalTable(_ language: Language) -> TextTable {
        let levels = present.goals.map(\.level)
        var table = TextTable(
            axisColumns(language.tuningWording)
                + levels.map {
                    .init(language.wording.text($0, groups: scenario.groups), limit: 28)
                }
        )
        for point in points.prefix(Sweep.lineLimit) {
            guard let result = point.result else { continue }
            table.addRow(
                point.values.map { .init($0.grouped) }
                    + levels.map { level in
                        let goal = result.goals.first { $0.level == level }
                        return .init(goal.map { $0.shown(language) } ?? "-")
                    }
            )
        }
        return table
    }
}

extension SweepPoint {
    /// Why there is no placement.
    var why: TuningSentence { obstacle == .worthNothing ? .worthNothing : .noPlacement }
}

extension GoalResult {
    /// The value in its unit, with the gap where it is not proven.
    func shown(_ language: Language) -> String {
        let shown = RunReport.shown(value, of: level, language.wording)
        return isProven ? shown : "\(shown) (+\((bound - value).grouped))"
    }
}

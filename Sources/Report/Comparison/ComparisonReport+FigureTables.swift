import Findings
import PlacementModel

extension ComparisonReport {
    /// The figures that a planner looks at first; all of them are in `figures.csv`.
    func appendFigures(_ language: Language, to text: inout StyledText) {
        let wording = language.comparisonWording
        for section in FigureSection.allCases {
            let rows = shownRows(of: section)
            guard !rows.isEmpty else { continue }
            text.endLine()
            text.line(wording.title(section), .bold)
            var table = TextTable(figureColumns(wording))
            let names = ComparisonNames(self, language)
            for row in rows.prefix(ComparisonReport.lineLimit) {
                table.addRow(cells(row, section, names, language))
            }
            text.append(table.text(indent: 2))
            if rows.count > ComparisonReport.lineLimit {
                let further = rows.count - ComparisonReport.lineLimit
                text.line("  " + wording.text(.furtherRows(count: further)), .dim)
            }
        }
    }

    private func figureColumns(_ wording: any ComparisonWording) -> [TextTable.Column] {
        [.init(wording.heading(.figure), .leading, limit: 64)]
            + comparison.sides.enumerated().flatMap { index, side -> [TextTable.Column] in
                let column = TextTable.Column(side.name)
                return index == comparison.base
                    ? [column] : [column, .init(wording.heading(.difference))]
            }
    }

    private func cells(
        _ row: FigureRow,
        _ section: FigureSection,
        _ names: ComparisonNames,
        _ language: Language
    ) -> [TextTable.Cell] {
        let measure = row.figure.measure
        let title = language.comparisonWording.text(measure)
        let label =
            switch (row.figure.subject, section) {
            case (.all, _): title
            case (_, .groups), (_, .bands), (_, .wishes): names.name(row.figure.subject)
            case (.distance, _): names.name(row.figure.subject)
            default: "\(names.name(row.figure.subject))  \(title)"
            }
        var cells: [TextTable.Cell] = [.init(label)]
        for side in comparison.sides.indices {
            cells.append(.init(row.values[side].map { shown($0, row.figure, language) } ?? "-"))
            guard side != comparison.base else { continue }
            guard let change = comparison.change(row, side: side) else {
                cells.append(.init(""))
                continue
            }
            let sign = shownChange(change, row.figure) > 0 ? "+" : ""
            cells.append(
                change == 0
                    ? .init("=", .dim) : .init(sign + shown(change, row.figure, language), .bold)
            )
        }
        return cells
    }

    /// A distance as a goal counts downwards, and is shown as the distance that it is.
    private func shownChange(_ change: Int, _ figure: Figure) -> Int {
        isDistanceGoal(figure) ? -change : change
    }

    private func isDistanceGoal(_ figure: Figure) -> Bool {
        guard case .goal(let goal) = figure.subject, goal.level == .distance else { return false }
        return figure.measure != .gap
    }

    func shown(_ value: Int, _ figure: Figure, _ language: Language) -> String {
        if isDistanceGoal(figure) { return language.wording.metres(-value) }
        return switch figure.measure.unit {
        case .metres: language.wording.metres(value)
        case .fen: Int64(value).groupedYuan
        case .children, .seats, .points, .cases, .goal: value.grouped
        }
    }

    private func shownRows(of section: FigureSection) -> [FigureRow] {
        comparison.rows.filter { row in
            row.figure.section == section && isShown(row, section)
        }
    }

    /// Places, bands and gaps are shown where sides differ; what is short is always shown.
    private func isShown(_ row: FigureRow, _ section: FigureSection) -> Bool {
        let differs = row.values.contains { $0 != row.values[comparison.base] }
        let measure = row.figure.measure
        switch section {
        case .overall, .reserves, .envy: return true
        case .groups: return measure == .placed
        case .wishes, .fees: return row.values.contains { ($0 ?? 0) != 0 }
        case .bands: return measure == .placed && differs
        case .sessions: return measure == .placed && differs && places.sessions.count > 1
        case .sites: return differs && (measure == .placed || measure == .waiting)
        case .classes: return differs && measure != .free
        case .distances:
            if case .distance = row.figure.subject { return differs }
            return measure != .distances
        case .goals:
            return measure == .value || measure == .gap && row.values.contains { ($0 ?? 0) != 0 }
        }
    }
}

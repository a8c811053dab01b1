import Findings
package import PlacementModel
package import Sheets

extension ComparisonReport {
    /// `report.xlsx` of a comparison: figures side by side, what is unlike, who gains and who loses, which change
    /// did it, and every changed child. Children are known by their application numbers.
    package func workbook(in language: Language) -> Workbook {
        let sheets = ComparisonSheets(self, language)
        return Workbook(
            title: base.scenario.title[language],
            date: SheetDate(base.scenario.referenceDate),
            sheets: [sheets.figures(), sheets.unlike(), sheets.effects()]
                + [sheets.changes(), sheets.children()].compactMap { $0 }
        )
    }
}

/// The sheets of a comparison in one language.
struct ComparisonSheets {
    let report: ComparisonReport
    let language: Language
    let names: ComparisonNames
    let wording: any ComparisonWording
    let words: any WorkbookWording

    init(_ report: ComparisonReport, _ language: Language) {
        self.report = report
        self.language = language
        names = ComparisonNames(report, language)
        wording = language.comparisonWording
        words = language.workbookWording
    }

    var footer: String { report.base.scenario.title[language] }

    func heading(_ heading: ComparisonHeading) -> String { wording.heading(heading) }

    /// The sides that can be held against the base, with their differences.
    var compared: [(side: ComparedSide, difference: SideDifference)] {
        report.others.compactMap { index, side in
            report.comparison.differences[index].map { (side, $0) }
        }
    }

    /// Every figure that a planner looks at first, with its difference from the base.
    func figures() -> Sheet {
        var draft = SheetDraft(heading(.figures))
        draft.title(footer)
        draft.sentence(wording.text(.base(report.base.name)), .note)
        for warning in report.mismatches(in: language) {
            draft.sentence(wording.text(warning), .alert)
        }
        for side in report.comparison.sides where !side.isProven {
            draft.sentence(wording.text(.notProven(side: side.name)), .alert)
        }
        for section in FigureSection.allCases {
            let rows = report.shownRows(of: section)
            guard !rows.isEmpty else { continue }
            draft.heading(wording.title(section))
            let table = draft.table(figureColumns, rows.map { cells($0, section) })
            if section == .groups { addChart(to: &draft, table, wording.title(section)) }
        }
        return draft.finished(footer: footer)
    }

    private var figureColumns: [SheetDraft.Column] {
        [.text(heading(.figure))]
            + report.comparison.sides.enumerated().flatMap { index, side -> [SheetDraft.Column] in
                index == report.comparison.base
                    ? [.number(side.name)] : [.number(side.name), .number(heading(.difference))]
            }
    }

    private func cells(_ row: FigureRow, _ section: FigureSection) -> [Cell] {
        var cells: [Cell] = [.text(report.label(row, section, names, language))]
        for side in report.comparison.sides.indices {
            cells.append(cell(row.values[side], row.figure))
            guard side != report.comparison.base else { continue }
            cells.append(cell(report.comparison.change(row, side: side), row.figure))
        }
        return cells
    }

    /// Ways as the metres that they are, money in yuan.
    private func cell(_ value: Int?, _ figure: Figure) -> Cell {
        guard let value else { return .empty }
        if figure.measure.unit == .fen { return Cell(.decimal(Double(value) / 100), .money) }
        return .number(report.isDistanceGoal(figure) ? -value : value)
    }

    /// A series per side, as long as their colours can be told apart.
    private func addChart(
        to draft: inout SheetDraft,
        _ table: SheetDraft.PlacedTable,
        _ title: String
    ) {
        let hues: [SheetChart.Hue] = [.placed, .waiting, .free, .none]
        let sides = report.comparison.sides.count
        guard sides <= hues.count, table.rows.count <= RunSheets.mostCategories else { return }
        // Behind each side but the base stands its difference.
        let base = report.comparison.base
        let columns = (0..<sides).map { side in side <= base ? 2 * side + 1 : 2 * side }
        draft.add(
            SheetChart(
                kind: .bars,
                title: title,
                series: zip(columns, hues).map { column, hue in
                    SheetChart.Series(
                        name: table.name(column),
                        categories: table.cells(0),
                        values: table.cells(column),
                        hue: hue
                    )
                },
                position: CellPosition(row: table.headerRow, column: draft.tableWidth + 1),
                width: 560,
                height: 150 + 16 * sides * table.rows.count
            )
        )
    }
}

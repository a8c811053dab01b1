import Charts
import Findings
import PlacementModel

extension ComparisonPage {
    /// Placed and waiting on every side.
    var placed: PageFigure? {
        let decided = sides.compactMap { side in
            side.report.map { (side: side, count: $0.tally.all) }
        }
        guard !decided.isEmpty else { return nil }
        var table = PageTable([
            .init("", isNumber: false), .init(press.wording.heading(.children)),
            .init(press.page.heading(.placed)), .init(press.page.heading(.waiting)),
            .init(press.page.heading(.noOption)),
        ])
        var rows: [BarChart.Row] = []
        for (side, count) in decided {
            table.addRow([
                side.name, count.children.grouped, count.placed.grouped, count.waiting.grouped,
                count.withoutOption.grouped,
            ])
            rows.append(
                BarChart.Row(
                    label: side.name,
                    value: press.page.text(.placedOf(count.placed, of: count.children)),
                    parts: [
                        (.full, Double(count.placed)), (.hatched, Double(count.waiting)),
                        (.dotted, Double(count.withoutOption)),
                    ]
                )
            )
        }
        return press.bars(
            rows,
            id: "sides",
            press.page.heading(.sides),
            press.page.text(.sidesExplained),
            legend: [
                .init(.full, press.page.heading(.placed)),
                .init(.hatched, press.page.heading(.waiting)),
                .init(.dotted, press.page.heading(.noOption)),
            ],
            table: table
        )
    }

    /// Placed of each group, one side below the other.
    var groups: PageFigure? {
        let rows = comparison.rows.filter {
            $0.figure.section == .groups && $0.figure.measure == .placed
        }
        guard !rows.isEmpty else { return nil }
        var table = PageTable(
            [.init(press.wording.heading(.group), isNumber: false)] + sides.map { .init($0.name) }
        )
        var bars: [BarChart.Row] = []
        for row in rows {
            let group = names.name(row.figure.subject)
            table.addRow([group] + row.values.map { $0?.grouped ?? "-" })
            for (side, value) in zip(sides, row.values) {
                guard let value else { continue }
                let isBase = side.name == report.base.name
                guard isBase || value != row.values[comparison.base] else { continue }
                bars.append(
                    BarChart.Row(
                        label: "\(group) · \(side.name)",
                        value: value.grouped,
                        parts: [(isBase ? .half : .full, Double(value))]
                    )
                )
            }
        }
        return press.bars(
            bars,
            id: "groups",
            press.page.heading(.groupsBySide),
            press.page.text(.groupsBySideExplained),
            table: table
        )
    }

    /// Every figure that the text shows, as one table.
    var figures: PageFigure {
        var table = PageTable(
            report.figureColumns(wording).enumerated().map { position, column in
                .init(column.title, isNumber: position > 0)
            }
        )
        let width = report.figureColumns(wording).count
        for section in FigureSection.allCases {
            let rows = report.shownRows(of: section)
            guard !rows.isEmpty else { continue }
            table.addHeading(wording.title(section), width: width)
            for row in rows {
                table.addRow(report.cells(row, section, names, language).map(\.text))
            }
        }
        return PageFigure(
            press.page.heading(.allFigures),
            press.page.text(.figuresExplained),
            table: table,
            notes: furtherRows(table, in: "figures.csv")
        )
    }

    func furtherRows(_ table: PageTable, in file: String) -> [String] {
        table.furtherRows > 0
            ? [press.page.text(.furtherRows(table.furtherRows, file: file))] : []
    }
}

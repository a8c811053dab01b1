import Charts
import Findings
import PlacementModel

extension RunPage {
    /// Placed and waiting per group, all children first.
    var groups: PageFigure {
        var counts = [(wording.heading(.allChildren), tally.all)]
        counts += zip(scenario.groups, tally.groups).map { ($0.title[language], $1) }
        return children(
            counts,
            id: "groups",
            page.heading(.byGroup),
            page.text(.groupsExplained),
            column: wording.heading(.group)
        )
    }

    /// Placed and waiting per age or grade.
    var bands: PageFigure {
        let byGrade = scenario.isBandedByGrade
        return children(
            tally.bands.map { (wording.text($0.band), $0.count) },
            id: "bands",
            page.heading(byGrade ? .byGrade : .byAge),
            page.text(.bandsExplained),
            column: wording.heading(byGrade ? .grade : .age)
        )
    }

    private func children(
        _ counts: [(name: String, count: ChildCount)],
        id: String,
        _ heading: String,
        _ explanation: String,
        column: String
    ) -> PageFigure {
        var table = PageTable([
            .init(column, isNumber: false), .init(wording.heading(.children)),
            .init(wording.heading(.placed)), .init(wording.heading(.waiting)),
            .init(wording.heading(.noOption)), .init(wording.heading(.placedShare)),
        ])
        for (name, count) in counts {
            table.addRow([
                name, count.children.grouped, count.placed.grouped, count.waiting.grouped,
                count.withoutOption.grouped,
                FillBar.percent(part: count.placed, of: count.children),
            ])
        }
        let rows = counts.map { name, count in
            BarChart.Row(
                label: name,
                value: page.text(.placedOf(count.placed, of: count.children)),
                parts: [
                    (.full, Double(count.placed)), (.hatched, Double(count.waiting)),
                    (.dotted, Double(count.withoutOption)),
                ]
            )
        }
        return bars(
            rows,
            id: id,
            heading,
            explanation,
            legend: [
                .init(.full, page.heading(.placed)), .init(.hatched, page.heading(.waiting)),
                .init(.dotted, page.heading(.noOption)),
            ],
            scale: .shares,
            table: table
        )
    }

    /// A figure of bars, as many as a sheet of paper holds.
    func bars(
        _ rows: [BarChart.Row],
        id: String,
        _ heading: String,
        _ explanation: String,
        legend: [LegendEntry] = [],
        scale: BarChart.Scale = .shared,
        table: PageTable,
        notes: [String] = []
    ) -> PageFigure {
        let drawn = Array(rows.prefix(RunPage.drawnRows))
        var notes = notes
        if drawn.count < rows.count {
            notes.append(page.text(.shown(drawn.count, of: rows.count)))
        }
        let longest = drawn.max { $0.sum < $1.sum }
        let description = longest.map {
            page.text(.barsDescribed(rows: drawn.count, highest: $0.label, value: $0.value))
        }
        let label = ChartLabel(id: id, title: heading, description: description ?? explanation)
        let chart = BarChart(label, rows: drawn, legend: legend, scale: scale).chart
        return PageFigure(heading, explanation, chart: chart, table: table, notes: notes)
    }
}

extension BarChart.Row {
    fileprivate var sum: Double { parts.reduce(0) { $0 + $1.amount } }
}

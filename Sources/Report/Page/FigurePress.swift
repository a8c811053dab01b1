import Charts
import PlacementModel

/// Makes figures in one language: charts with the descriptions that go with them.
struct FigurePress {
    let language: Language
    let wording: any Wording
    let page: any PageWording

    /// The most rows that a chart draws one by one, so that it stays on one sheet of paper.
    static let drawnRows = 20

    init(_ language: Language) {
        self.language = language
        wording = language.wording
        page = language.pageWording
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
        let drawn = Array(rows.prefix(FigurePress.drawnRows))
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

    /// A figure of one number over another, its points as a table of two columns.
    func curve(
        _ points: [LineChart.Point],
        id: String,
        _ heading: String,
        _ explanation: String,
        joint: LineChart.Joint,
        axis: (x: String, y: String),
        band: ClosedRange<Double>? = nil,
        mark: Double? = nil,
        table: PageTable,
        notes: [String] = []
    ) -> PageFigure {
        let description = page.text(.curveDescribed(points: points.count))
        let label = ChartLabel(id: id, title: heading, description: description)
        let chart = LineChart(
            label,
            points: points,
            joint: joint,
            axis: axis,
            band: band,
            mark: mark
        ).chart
        return PageFigure(heading, explanation, chart: chart, table: table, notes: notes)
    }

    /// From what a page was made.
    func sources(_ scenario: Scenario, programVersion: String) -> [String] {
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
        ]
    }
}

extension BarChart.Row {
    fileprivate var sum: Double { parts.reduce(0) { $0 + $1.amount } }
}

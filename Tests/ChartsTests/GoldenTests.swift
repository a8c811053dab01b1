import Charts
import Testing

/// Small charts, drawing by drawing.
@Suite("Golden charts")
struct GoldenTests {
    private func label(_ id: String) -> ChartLabel {
        ChartLabel(id: id, title: "图 \(id)", description: "Chart \(id)")
    }

    @Test func bars() throws {
        let rows = [
            BarChart.Row(
                label: "青少年宫",
                value: "30 / 30 · 35",
                parts: [(.full, 30), (.light, 0), (.hatched, 35)]
            ),
            BarChart.Row(label: "North", value: "0", parts: [(.full, 0)]),
        ]
        let legend = [LegendEntry(.full, "已用"), LegendEntry(.hatched, "候补")]
        let chart = BarChart(label("bars"), rows: rows, legend: legend, scale: .shared).chart
        try expectGolden(chart.svg, "bars.svg")
    }

    @Test func dots() throws {
        let rows = [DotChart.Row(label: "C1", value: 130), DotChart.Row(label: "C2", value: 120)]
        try expectGolden(DotChart(label("dots"), rows: rows, axis: "分").chart.svg, "dots.svg")
    }

    @Test func ranges() throws {
        let rows = [
            RangeChart.Row(label: "A", value: "10 …", low: 0, high: nil, isUnknown: false),
            RangeChart.Row(label: "B", value: "5 … 9", low: -3, high: 1, isUnknown: false),
            RangeChart.Row(label: "C", value: "?", low: nil, high: nil, isUnknown: true),
        ]
        try expectGolden(RangeChart(label("ranges"), rows: rows, axis: "±").chart.svg, "ranges.svg")
    }

    @Test func histogram() throws {
        let bins = Histogram.Bins([120, 380, 410, 990, 1200, 1210, 3000])
        let mark = Histogram.Mark(value: 990, text: "half within 990 m")
        let chart = Histogram(label("histogram"), bins, marks: [mark], axis: ("m", "seats")).chart
        try expectGolden(chart.svg, "histogram.svg")
    }

    @Test func lines() throws {
        let points = [(0, 40), (10, 40), (20, 47), (30, 52)].map {
            LineChart.Point(x: $0.0, y: $0.1, text: $0.0 == 20 ? "20" : "")
        }
        let chart = LineChart(
            label("lines"),
            points: points,
            joint: .steps,
            axis: ("weight", "placed"),
            band: 5...15,
            mark: 10
        ).chart
        try expectGolden(chart.svg, "lines.svg")
    }

    @Test func map() throws {
        let places = [
            SiteMap.Place(
                name: "青少年宫",
                east: 0,
                north: 0,
                size: 60,
                used: 60,
                reach: 800,
                hint: "60 / 60"
            ),
            SiteMap.Place(
                name: "North",
                east: 2500,
                north: 1800,
                size: 20,
                used: 5,
                reach: nil,
                hint: "5 / 20"
            ),
        ]
        let chart = SiteMap(label("map"), places: places, words: ("北", "米", "公里")).chart
        try expectGolden(chart.svg, "map.svg")
    }

    @Test func flow() throws {
        let chart = FlowChart(
            label("flow"),
            titles: ("Base", "Variant"),
            names: (["C1", "waiting"], ["C1", "C2"]),
            flows: [.init(from: 0, to: 1, amount: 3), .init(from: 1, to: 0, amount: 5)]
        ).chart
        try expectGolden(chart.svg, "flow.svg")
    }
}

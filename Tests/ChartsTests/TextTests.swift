import Charts
import Testing

@Suite("Text in charts")
struct TextTests {
    @Test(arguments: 0..<200)
    func fittedTextsFit(seed: Int) {
        var random = RandomCharts(seed: UInt64(seed))
        let text = random.name()
        let width = Double(random.number(5...300))
        let fitted = TextWidth.fitted(text, to: width, size: 12)
        #expect(TextWidth.of(fitted, size: 12) <= width || fitted == text)
        #expect(fitted == text || fitted.isEmpty || fitted.hasSuffix("…"))
        #expect(text.hasPrefix(fitted.hasSuffix("…") ? String(fitted.dropLast()) : fitted))
    }

    @Test func ideographsAreAsWideAsHigh() {
        #expect(TextWidth.of("归巢", size: 12) == 24)
        #expect(TextWidth.of("il", size: 12) < TextWidth.of("mW", size: 12))
    }

    @Test func whatFilesSayIsNoMarkup() {
        #expect(Markup.escaped("<script>&\"'") == "&lt;script&gt;&amp;&quot;'")
        #expect(Markup.escaped("a\u{0}\u{1B}\u{202E}b\u{2066}") == "a   b ")
        let label = ChartLabel(id: "x", title: "</title><script>", description: "\"><img src=x>")
        let row = BarChart.Row(label: "</svg><b>", value: "<i>", parts: [(.full, 1)])
        let legend = [LegendEntry(.hatched, "</text><a href=x>")]
        let chart = BarChart(label, rows: [row], legend: legend, scale: .shared).chart
        for forbidden in ["<script", "<img", "<b>", "<i>", "<a "] {
            #expect(!chart.svg.contains(forbidden))
        }
    }
}

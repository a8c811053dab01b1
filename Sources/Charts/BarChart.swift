/// Horizontal bars, one below the other, each under its own line of text: any number of rows fits a
/// phone, and no label is squeezed.
package struct BarChart: Sendable {
    package struct Row: Sendable {
        package let label: String
        /// What stands at the right end of the label's line.
        package let value: String
        /// Parts of the bar from left to right; amounts are not negative.
        package let parts: [(ink: Ink, amount: Double)]

        package init(label: String, value: String, parts: [(ink: Ink, amount: Double)]) {
            self.label = label
            self.value = value
            self.parts = parts
        }
    }

    /// What a full width stands for.
    package enum Scale: Sendable {
        /// The longest bar; all rows are drawn to the same scale.
        case shared
        /// Each row's own sum: the parts are shares.
        case shares
    }

    private let label: ChartLabel
    private let rows: [Row]
    private let legend: [LegendEntry]
    private let scale: Scale

    package init(_ label: ChartLabel, rows: [Row], legend: [LegendEntry], scale: Scale) {
        self.label = label
        self.rows = rows
        self.legend = legend
        self.scale = scale
    }

    private static let pitch = 41.0

    package var chart: Chart {
        var canvas = Canvas(id: label.id)
        var y = canvas.legend(legend)
        let longest = rows.map { $0.parts.reduce(0) { $0 + $1.amount } }.max() ?? 0
        for row in rows {
            let value = TextWidth.fitted(row.value, to: Chart.width / 2, size: Chart.textSize)
            let room = Chart.width - TextWidth.of(value, size: Chart.textSize) - 12
            canvas.text(
                TextWidth.fitted(row.label, to: room, size: Chart.textSize),
                at: PlotPoint(x: 2, y: y + 14)
            )
            canvas.text(value, at: PlotPoint(x: Chart.width - 2, y: y + 14), .end, isMuted: true)
            draw(row, at: y + 20, longest: longest, &canvas)
            y += BarChart.pitch
        }
        return Chart(label, height: max(y - 4, 1), canvas)
    }

    private func draw(_ row: Row, at y: Double, longest: Double, _ canvas: inout Canvas) {
        let sum = row.parts.reduce(0) { $0 + $1.amount }
        let full = scale == .shared ? longest : sum
        var x = 0.5
        for part in row.parts where part.amount > 0 && full > 0 {
            // A part that is there is seen.
            let width = max(part.amount / full * (Chart.width - 1), 1)
            let box = PlotBox(x: x, y: y, width: min(width, Chart.width - 0.5 - x), height: 12)
            canvas.bar(box, part.ink)
            x += width
        }
        if sum == 0 {
            canvas.line(PlotPoint(x: 0.5, y: y), PlotPoint(x: 0.5, y: y + 12), "a")
        }
    }
}

/// One value per row as a dot over a common axis, which need not begin at zero: for values whose
/// differences matter and that lie close together.
package struct DotChart: Sendable {
    package struct Row: Hashable, Sendable {
        package let label: String
        package let value: Double

        package init(label: String, value: Double) {
            self.label = label
            self.value = value
        }
    }

    private let label: ChartLabel
    private let rows: [Row]
    private let axis: String

    package init(_ label: ChartLabel, rows: [Row], axis: String) {
        self.label = label
        self.rows = rows
        self.axis = axis
    }

    private static let pitch = 36.0

    package var chart: Chart {
        var canvas = Canvas(id: label.id)
        let values = rows.map(\.value)
        let (low, high) = (values.min() ?? 0, values.max() ?? 1)
        // Room on both sides, so that no dot lies on the edge of what it is compared with.
        let x = LinearScale(
            low - 1...high + 1,
            over: (start: 8, end: Chart.width - 8),
            includesZero: false,
            tickLimit: 6
        )
        let bottom = Double(rows.count) * DotChart.pitch + 4
        for tick in x.ticks {
            canvas.line(PlotPoint(x: x(tick), y: 18), PlotPoint(x: x(tick), y: bottom), "g")
        }
        for (position, row) in rows.enumerated() {
            let y = Double(position) * DotChart.pitch
            let value = ChartNumber.text(row.value)
            let room = Chart.width - TextWidth.of(value, size: Chart.textSize) - 12
            let name = TextWidth.fitted(row.label, to: room, size: Chart.textSize)
            // The grid passes behind the names.
            let ground = TextWidth.of(name, size: Chart.textSize)
            canvas.area(PlotBox(x: 0, y: y + 3, width: ground, height: 15), "w")
            canvas.text(name, at: PlotPoint(x: 2, y: y + 14))
            canvas.text(
                value,
                at: PlotPoint(x: Chart.width - 2, y: y + 14),
                .end,
                isMuted: true
            )
            let rail = y + 25
            canvas.line(PlotPoint(x: 8, y: rail), PlotPoint(x: x(row.value), y: rail), "a")
            canvas.circle(PlotPoint(x: x(row.value), y: rail), radius: 5, "k1")
        }
        let height = canvas.axis(x, at: bottom, counting: axis)
        return Chart(label, height: height, canvas)
    }
}

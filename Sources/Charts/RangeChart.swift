/// How far values may go down and up from where they are, row by row over one axis with 0 in its
/// middle; an end that is open runs to the edge and ends in an arrow.
package struct RangeChart: Sendable {
    package struct Row: Hashable, Sendable {
        package let label: String
        package let value: String
        /// How far down, 0 or less, and how far up; nil for an open end.
        package let low: Int?
        package let high: Int?
        /// Whether either end is not known, so that nothing is drawn.
        package let isUnknown: Bool

        package init(label: String, value: String, low: Int?, high: Int?, isUnknown: Bool) {
            self.label = label
            self.value = value
            self.low = low
            self.high = high
            self.isUnknown = isUnknown
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

    private static let pitch = 38.0

    package var chart: Chart {
        var canvas = Canvas(id: label.id)
        let ends = rows.flatMap { [$0.low, $0.high].compactMap { $0 }.map(\.magnitude) }
            .filter { $0 > 0 }.sorted()
        // One far end must not flatten all others: the farthest are cut off with an arrow.
        let usual = ends.isEmpty ? 10 : ends[min(ends.count - 1, ends.count * 4 / 5)]
        let reach = Double(max(usual, 1)) * 1.25
        let x = LinearScale(
            -reach...reach,
            over: (start: 12, end: Chart.width - 12),
            includesZero: true,
            tickLimit: 7
        )
        let bottom = Double(rows.count) * RangeChart.pitch + 4
        for (position, row) in rows.enumerated() {
            draw(row, at: Double(position) * RangeChart.pitch, x, &canvas)
        }
        canvas.line(PlotPoint(x: x(0), y: 20), PlotPoint(x: x(0), y: bottom), "n")
        for position in rows.indices {
            write(rows[position], at: Double(position) * RangeChart.pitch, &canvas)
        }
        let height = canvas.axis(x, at: bottom, counting: axis)
        return Chart(label, height: height, canvas)
    }

    private func write(_ row: Row, at y: Double, _ canvas: inout Canvas) {
        let value = TextWidth.fitted(row.value, to: Chart.width / 2, size: Chart.textSize)
        let room = Chart.width - TextWidth.of(value, size: Chart.textSize) - 12
        let name = TextWidth.fitted(row.label, to: room, size: Chart.textSize)
        for (text, start) in [
            (name, 0), (value, Chart.width - 2 - TextWidth.of(value, size: Chart.textSize)),
        ] where !text.isEmpty {
            let width = TextWidth.of(text, size: Chart.textSize)
            canvas.area(PlotBox(x: start, y: y + 3, width: width, height: 15), "w")
        }
        canvas.text(name, at: PlotPoint(x: 2, y: y + 14))
        canvas.text(value, at: PlotPoint(x: Chart.width - 2, y: y + 14), .end, isMuted: true)
    }

    private func draw(_ row: Row, at y: Double, _ x: LinearScale, _ canvas: inout Canvas) {
        guard !row.isUnknown else { return }
        let middle = y + 26
        let (start, isStartOpen) = end(row.low, edge: x.domain.lowerBound)
        let (stop, isStopOpen) = end(row.high, edge: x.domain.upperBound)
        let bar = PlotBox(
            x: x(start),
            y: middle - 5,
            width: max(x(stop) - x(start), 2),
            height: 10
        )
        canvas.bar(bar, .full)
        if isStartOpen { arrow(at: x(start), middle, towards: -1, &canvas) }
        if isStopOpen { arrow(at: x(stop), middle, towards: 1, &canvas) }
    }

    /// Where a bar ends, and whether it goes on beyond the edge.
    private func end(_ value: Int?, edge: Double) -> (value: Double, isOpen: Bool) {
        guard let value else { return (edge, true) }
        return abs(Double(value)) > abs(edge) ? (edge, true) : (Double(value), false)
    }

    private func arrow(at x: Double, _ y: Double, towards: Double, _ canvas: inout Canvas) {
        let tip = (x + 8 * towards).plotted
        canvas.path(
            "M\(x.plotted) \((y - 8).plotted)L\(tip) \(y.plotted)L\(x.plotted) \((y + 8).plotted)Z",
            "k1"
        )
    }
}

/// How often values fall into steps of equal width.
package struct Histogram: Sendable {
    /// A value that is pointed out by a line across the bars.
    package struct Mark: Hashable, Sendable {
        package let value: Double
        package let text: String

        package init(value: Double, text: String) {
            self.value = value
            self.text = text
        }
    }

    private let label: ChartLabel
    private let bins: Bins
    private let marks: [Mark]
    private let axis: (x: String, y: String)

    /// - Parameter axis: what the axes count.
    package init(_ label: ChartLabel, _ bins: Bins, marks: [Mark], axis: (x: String, y: String)) {
        self.label = label
        self.bins = bins
        self.marks = marks
        self.axis = axis
    }

    /// Counts of equal steps from a first value on; the last may also hold everything beyond.
    package struct Bins: Hashable, Sendable {
        package let start: Int
        package let width: Int
        package let counts: [Int]
        /// Whether the last step has no end.
        package let isOpenEnded: Bool

        /// At most `limit` steps of 1, 2 or 5 times a power of ten, up to the value that nearly all
        /// keep below; the few beyond it are in the last step, so that one does not flatten all.
        ///
        /// - Parameter values: ascending, not negative.
        package init(_ values: [Int], limit: Int = 14) {
            let usual = values.isEmpty ? 0 : values[min(values.count - 1, values.count * 98 / 100)]
            let low = values.first ?? 0
            let scale = LinearScale(
                Double(low)...Double(max(usual, low + 1)),
                over: (start: 0, end: 1),
                includesZero: low * 3 < usual,
                tickLimit: limit
            )
            start = Int(scale.domain.lowerBound)
            width = Int(scale.step)
            let count = max(1, (usual - Int(scale.domain.lowerBound)) / Int(scale.step) + 1)
            var counts = [Int](repeating: 0, count: count)
            for value in values { counts[min(count - 1, (value - start) / width)] += 1 }
            self.counts = counts
            isOpenEnded = (values.last ?? 0) >= start + count * width
        }

        /// From the first value of a step to the last, the latter nil in a step without end.
        package func bounds(of bin: Int) -> (low: Int, high: Int?) {
            let low = start + bin * width
            return (low, isOpenEnded && bin == counts.count - 1 ? nil : low + width - 1)
        }
    }

    package var chart: Chart {
        var canvas = Canvas(id: label.id)
        let markLines = Double(marks.count) * 18
        let plot = PlotBox(x: 44, y: 33 + markLines, width: Chart.width - 54, height: 150)
        let bottom = plot.y + plot.height
        let most = Double(bins.counts.max() ?? 0)
        let y = LinearScale(
            0...max(most, 1),
            over: (start: bottom, end: plot.y),
            includesZero: true,
            tickLimit: 5
        )
        canvas.text(axis.y, at: PlotPoint(x: 2, y: 14), isMuted: true)
        for tick in y.ticks {
            canvas.line(
                PlotPoint(x: plot.x, y: y(tick)),
                PlotPoint(x: plot.x + plot.width, y: y(tick)),
                "g"
            )
            canvas.text(
                ChartNumber.text(tick),
                at: PlotPoint(x: plot.x - 5, y: y(tick) + 4),
                .end,
                isMuted: true
            )
        }
        let pitch = plot.width / Double(bins.counts.count)
        for (bin, count) in bins.counts.enumerated() where count > 0 {
            let top = y(Double(count))
            canvas.bar(
                PlotBox(
                    x: plot.x + Double(bin) * pitch + 1,
                    y: top,
                    width: max(pitch - 2, 1),
                    height: bottom - top
                ),
                .full
            )
        }
        canvas.line(
            PlotPoint(x: plot.x, y: bottom),
            PlotPoint(x: plot.x + plot.width, y: bottom),
            "a"
        )
        drawEdges(plot, pitch, &canvas)
        drawMarks(plot, pitch, &canvas)
        canvas.text(
            TextWidth.fitted(axis.x, to: Chart.width - 4, size: Chart.textSize),
            at: PlotPoint(x: Chart.width - 2, y: bottom + 41),
            .end,
            isMuted: true
        )
        return Chart(label, height: bottom + 47, canvas)
    }

    /// The edges of the steps, as many as there is room for.
    private func drawEdges(_ plot: PlotBox, _ pitch: Double, _ canvas: inout Canvas) {
        let count = bins.counts.count
        let widest = TextWidth.of(
            ChartNumber.text(Double(bins.start + count * bins.width)),
            size: Chart.textSize
        )
        let every = max(1, Int(((widest + 8) / pitch).rounded(.up)))
        for edge in stride(from: 0, through: count, by: every) {
            let isEnd = edge == count && bins.isOpenEnded
            guard !isEnd else { continue }
            let x = plot.x + Double(edge) * pitch
            let value = ChartNumber.text(Double(bins.start + edge * bins.width))
            let half = TextWidth.of(value, size: Chart.textSize) / 2
            canvas.line(
                PlotPoint(x: x, y: plot.y + plot.height),
                PlotPoint(x: x, y: plot.y + plot.height + 4),
                "a"
            )
            canvas.text(
                value,
                at: PlotPoint(x: min(x, Chart.width - half), y: plot.y + plot.height + 22),
                .middle,
                isMuted: true
            )
        }
    }

    /// Lines at the marks, each with its text on a line of its own above the bars; a text hides the
    /// lines that pass behind it.
    private func drawMarks(_ plot: PlotBox, _ pitch: Double, _ canvas: inout Canvas) {
        let places = marks.enumerated().map { position, mark in
            let steps = (mark.value - Double(bins.start)) / Double(bins.width)
            let x = plot.x + min(max(steps, 0), Double(bins.counts.count)) * pitch
            return PlotPoint(x: x, y: 33 + Double(position) * 18)
        }
        for place in places {
            let foot = PlotPoint(x: place.x, y: plot.y + plot.height)
            canvas.line(PlotPoint(x: place.x, y: place.y - 11), foot, "n")
        }
        for (mark, place) in zip(marks, places) {
            let text = TextWidth.fitted(mark.text, to: Chart.width - 10, size: Chart.textSize)
            let width = TextWidth.of(text, size: Chart.textSize)
            let fitsRight = place.x + 7 + width <= Chart.width
            let start = fitsRight ? place.x + 5 : max(place.x - 5 - width, 0)
            canvas.area(PlotBox(x: start, y: place.y - 12, width: width, height: 16), "w")
            let anchor = PlotPoint(x: fitsRight ? start : start + width, y: place.y)
            canvas.text(text, at: anchor, fitsRight ? .start : .end)
        }
    }
}

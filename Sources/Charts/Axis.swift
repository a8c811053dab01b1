extension Canvas {
    /// A level axis with its ticks and what it counts; tick labels that have no room are left out.
    ///
    /// - Returns: how high the chart is that ends with this axis.
    mutating func axis(_ scale: LinearScale, at y: Double, counting caption: String) -> Double {
        line(PlotPoint(x: scale.range.start, y: y), PlotPoint(x: scale.range.end, y: y), "a")
        var lastEnd = -Double.infinity
        for tick in scale.ticks {
            let label = ChartNumber.text(tick)
            let half = TextWidth.of(label, size: Chart.textSize) / 2
            let centre = min(max(scale(tick), half), Chart.width - 2 - half)
            guard centre - half > lastEnd + 6 else { continue }
            lastEnd = centre + half
            line(PlotPoint(x: scale(tick), y: y), PlotPoint(x: scale(tick), y: y + 4), "a")
            text(label, at: PlotPoint(x: centre, y: y + 22), .middle, isMuted: true)
        }
        text(
            TextWidth.fitted(caption, to: Chart.width - 2, size: Chart.textSize),
            at: PlotPoint(x: Chart.width - 2, y: y + 41),
            .end,
            isMuted: true
        )
        return y + 47
    }
}

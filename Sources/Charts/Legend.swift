/// What each ink means; the entries flow from left to right and on into further lines.
package struct LegendEntry: Hashable, Sendable {
    package let ink: Ink
    package let text: String

    package init(_ ink: Ink, _ text: String) {
        self.ink = ink
        self.text = text
    }
}

extension Canvas {
    /// Writes a legend from the top of the chart on.
    ///
    /// - Returns: where the next part of the chart may begin.
    mutating func legend(_ entries: [LegendEntry]) -> Double {
        var x = 0.0
        var y = 0.0
        for entry in entries {
            let shown = TextWidth.fitted(entry.text, to: Chart.width - 18, size: Chart.textSize)
            let width = 18 + TextWidth.of(shown, size: Chart.textSize)
            if x > 0, x + width > Chart.width {
                x = 0
                y += 19
            }
            bar(PlotBox(x: x + 0.5, y: y + 4.5, width: 12, height: 11), entry.ink)
            text(shown, at: PlotPoint(x: x + 18, y: y + 14), isMuted: true)
            x += width + 14
        }
        return entries.isEmpty ? 0 : y + 26
    }
}

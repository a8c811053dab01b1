/// A drawing with the words that say what it shows to those who cannot see it.
///
/// Every chart is as wide as a phone held upright, `Chart.width` units, in text of `Chart.textSize`
/// units, so that one drawing can be read on a phone, on a screen and on paper.
package struct Chart: Sendable {
    /// Units of the view box from the left to the right edge.
    package static let width = 380.0
    /// Height of a line of text; all text of all charts has this size.
    package static let textSize = 12.0

    package let label: ChartLabel
    package let height: Double
    private let content: String
    /// Where the texts lie, at most; for tests.
    package let textBoxes: [PlotBox]

    init(_ label: ChartLabel, height: Double, _ canvas: Canvas) {
        self.label = label
        self.height = height
        content = canvas.definitions + canvas.body
        textBoxes = canvas.textBoxes
    }

    /// The element `svg`, to stand in a page with the rules of `ChartStyle`.
    package var svg: String {
        let (id, width, tall) = (label.id, Chart.width.plotted, height.plotted)
        return "<svg viewBox=\"0 0 \(width) \(tall)\" role=\"img\""
            + " aria-labelledby=\"\(id)-t \(id)-s\">\n"
            + "<title id=\"\(id)-t\">\(Markup.escaped(label.title))</title>\n"
            + "<desc id=\"\(id)-s\">\(Markup.escaped(label.description))</desc>\n"
            + content + "</svg>\n"
    }
}

/// How a chart is known and what it shows, in words.
package struct ChartLabel: Hashable, Sendable {
    /// Unique within a page; letters, digits and hyphens.
    package let id: String
    package let title: String
    package let description: String

    package init(id: String, title: String, description: String) {
        self.id = id
        self.title = title
        self.description = description
    }
}

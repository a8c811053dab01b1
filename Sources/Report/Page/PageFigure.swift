import Charts

/// A part of a page: a heading, how it is read, the drawing and its table.
struct PageFigure: Sendable {
    let heading: String
    /// How the figure is counted and read, in one or two sentences.
    let explanation: String
    /// Nil where a table says it better.
    let chart: Chart?
    let table: PageTable
    /// What must be known besides.
    let notes: [String]

    init(
        _ heading: String,
        _ explanation: String,
        chart: Chart? = nil,
        table: PageTable,
        notes: [String] = []
    ) {
        self.heading = heading
        self.explanation = explanation
        self.chart = chart
        self.table = table
        self.notes = notes
    }

    /// From this many rows on a table scrolls within its own box on a screen; on paper it is whole.
    private static let tallTable = 16
    /// From this many columns on a table takes the whole width, and small print on paper.
    private static let wideTable = 8

    func write(to page: inout HTMLText) {
        page.block("figure", [("class", chart == nil ? "plain" : "drawn")]) { page in
            page.block("figcaption") { page in
                page.line("h3", heading)
                if !explanation.isEmpty { page.line("p", explanation) }
            }
            if let chart { page.block("div", [("class", "chart")]) { $0.markup(chart.svg) } }
            guard !table.isEmpty else { return }
            page.block("div", [("class", "data")]) { page in
                let isTall = table.rows.count > PageFigure.tallTable
                let isWide = table.columns.count > PageFigure.wideTable
                let box = [
                    ("class", "table" + (isTall ? " tall" : "") + (isWide ? " wide" : ""))
                ]
                // A box that scrolls can be reached without a mouse.
                let reach = [("tabindex", "0"), ("role", "region"), ("aria-label", heading)]
                page.block("div", box + reach) { page in
                    table.write(to: &page, caption: heading)
                }
                for note in notes { page.line("p", note, [("class", "note")]) }
            }
        }
    }
}

/// A number that stands out at the top of a page.
struct KeyFigure: Sendable {
    let name: String
    let value: String
    let remark: String
}

/// Several figures about one matter.
struct PageSection: Sendable {
    let heading: String
    /// Whether it begins a new sheet of paper.
    var isApart = false
    let figures: [PageFigure]
}

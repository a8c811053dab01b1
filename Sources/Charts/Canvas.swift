/// The inside of a chart while it is drawn, in units of the view box.
struct Canvas {
    /// What the chart is known by; patterns are named after it.
    let id: String
    private(set) var body = ""
    private var inks: Set<Ink> = []
    /// Boxes of all texts written so far.
    private(set) var textBoxes: [PlotBox] = []

    init(id: String) { self.id = id }

    enum Anchor { case start, middle, end }

    /// Text with its baseline at `point`.
    mutating func text(
        _ content: String,
        at point: PlotPoint,
        _ anchor: Anchor = .start,
        isMuted: Bool = false,
        isBold: Bool = false
    ) {
        guard !content.isEmpty else { return }
        let anchorClass = anchor == .start ? "" : anchor == .end ? "e" : "c"
        let names = [anchorClass, isMuted ? "m" : "", isBold ? "b" : ""]
            .filter { !$0.isEmpty }.joined(separator: " ")
        let attribute = names.isEmpty ? "" : " class=\"\(names)\""
        body += "<text x=\"\(point.x.plotted)\" y=\"\(point.y.plotted)\"\(attribute)>"
        body += Markup.escaped(content) + "</text>\n"
        let width = TextWidth.of(content, size: Chart.textSize, isBold: isBold)
        let start = anchor == .start ? 0 : anchor == .end ? width : width / 2
        textBoxes.append(PlotBox(x: point.x - start, baseline: point.y, width: width))
    }

    mutating func bar(_ box: PlotBox, _ ink: Ink) {
        inks.insert(ink)
        body += "<rect x=\"\(box.x.plotted)\" y=\"\(box.y.plotted)\" width=\"\(box.width.plotted)\""
        body += " height=\"\(box.height.plotted)\" \(ink.attributes(chart: id))/>\n"
    }

    mutating func area(_ box: PlotBox, _ style: String) {
        body += "<rect x=\"\(box.x.plotted)\" y=\"\(box.y.plotted)\" width=\"\(box.width.plotted)\""
        body += " height=\"\(box.height.plotted)\" class=\"\(style)\"/>\n"
    }

    mutating func line(_ start: PlotPoint, _ end: PlotPoint, _ style: String) {
        body += "<line x1=\"\(start.x.plotted)\" y1=\"\(start.y.plotted)\" x2=\"\(end.x.plotted)\""
        body += " y2=\"\(end.y.plotted)\" class=\"\(style)\"/>\n"
    }

    /// - Parameter hint: what a pointer over the circle shows.
    mutating func circle(
        _ centre: PlotPoint,
        radius: Double,
        _ style: String,
        hint: String? = nil
    ) {
        let title = hint.map { "<title>\(Markup.escaped($0))</title>" }
        body += "<circle cx=\"\(centre.x.plotted)\" cy=\"\(centre.y.plotted)\""
        body += " r=\"\(radius.plotted)\" class=\"\(style)\""
        body += title.map { ">\($0)</circle>\n" } ?? "/>\n"
    }

    /// A path, as SVG's `d` has it.
    mutating func path(_ data: String, _ style: String, hint: String? = nil) {
        let title = hint.map { "<title>\(Markup.escaped($0))</title>" }
        body += "<path d=\"\(data)\" class=\"\(style)\""
        body += title.map { ">\($0)</path>\n" } ?? "/>\n"
    }

    /// Draws inside a box only.
    mutating func clipped(to box: PlotBox, _ draw: (inout Canvas) -> Void) {
        body += "<clipPath id=\"\(id)-c\"><rect x=\"\(box.x.plotted)\" y=\"\(box.y.plotted)\""
        body += " width=\"\(box.width.plotted)\" height=\"\(box.height.plotted)\"/></clipPath>\n"
        body += "<g clip-path=\"url(#\(id)-c)\">\n"
        draw(&self)
        body += "</g>\n"
    }

    /// The patterns that the drawing uses.
    var definitions: String {
        let needed = Ink.allCases.filter(inks.contains).compactMap { $0.definition(chart: id) }
        return needed.isEmpty ? "" : "<defs>\(needed.joined())</defs>\n"
    }
}

/// A rectangle on the page.
package struct PlotBox: Hashable, Sendable {
    package var x: Double
    package var y: Double
    package var width: Double
    package var height: Double

    package init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    /// The box of a line of text.
    init(x: Double, baseline: Double, width: Double) {
        self.init(
            x: x,
            y: baseline - Chart.textSize * 1.17,
            width: width,
            height: Chart.textSize * 1.46
        )
    }

    package func overlaps(_ other: PlotBox) -> Bool {
        x < other.x + other.width && other.x < x + width
            && y < other.y + other.height && other.y < y + height
    }

    package func encloses(_ other: PlotBox) -> Bool {
        x <= other.x && y <= other.y && other.x + other.width <= x + width
            && other.y + other.height <= y + height
    }
}

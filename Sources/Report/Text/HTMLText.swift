import Charts

/// An HTML page while it is being written: every text is escaped, and without control characters.
struct HTMLText {
    private(set) var text = ""

    /// Opens an element, fills it and closes it, on lines of their own.
    mutating func block(
        _ name: String,
        _ attributes: [(name: String, value: String)] = [],
        _ fill: (inout HTMLText) -> Void
    ) {
        text += "<\(name)\(HTMLText.list(attributes))>\n"
        fill(&self)
        text += "</\(name)>\n"
    }

    /// An element that holds one text.
    mutating func line(
        _ name: String,
        _ content: String,
        _ attributes: [(name: String, value: String)] = []
    ) {
        text += "<\(name)\(HTMLText.list(attributes))>\(Markup.escaped(content))</\(name)>\n"
    }

    /// Markup that the program itself is made of.
    mutating func markup(_ markup: String) { text += markup + "\n" }

    private static func list(_ attributes: [(name: String, value: String)]) -> String {
        attributes.map { " \($0.name)=\"\(Markup.escaped($0.value))\"" }.joined()
    }
}

/// How a piece of text stands out on a terminal; the executable maps it to colours, or to nothing.
package enum Style: String, CaseIterable, Sendable {
    case plain, bold, dim, green, red
}

/// Text in pieces of one style each.
package struct StyledText: Hashable, Sendable {
    package struct Piece: Hashable, Sendable {
        package let text: String
        package let style: Style
    }

    package private(set) var pieces: [Piece] = []

    package init() {}

    package init(_ text: String, _ style: Style = .plain) { append(text, style) }

    /// Adds text, with control characters taken out: names come from files, and must not be able
    /// to send a terminal commands.
    package mutating func append(_ text: String, _ style: Style = .plain) {
        let shown = text.withoutControlCharacters
        if !shown.isEmpty { pieces.append(Piece(text: shown, style: style)) }
    }

    package mutating func append(_ other: StyledText) { pieces += other.pieces }

    package mutating func endLine() { pieces.append(Piece(text: "\n", style: .plain)) }

    /// Adds a line of one style.
    package mutating func line(_ text: String, _ style: Style = .plain) {
        append(text, style)
        endLine()
    }

    /// The text as `paint` styles each piece.
    package func rendered(_ paint: (_ text: String, _ style: Style) -> String) -> String {
        pieces.map { $0.style == .plain ? $0.text : paint($0.text, $0.style) }.joined()
    }

    /// The text without styles.
    package var plain: String { rendered { text, _ in text } }
}

extension String {
    /// The text with every control character replaced by a space.
    var withoutControlCharacters: String {
        guard unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            return self
        }
        var kept = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            kept.append(scalar.properties.generalCategory == .control ? " " : scalar)
        }
        return String(kept)
    }
}

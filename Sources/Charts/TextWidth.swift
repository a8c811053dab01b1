/// How wide a text is at most, without asking for the font that a reader will have.
///
/// Ideographs and other wide scalars take one em. Latin letters go by classes of the widest common
/// sans-serif fonts, so that a text never takes more room than was kept for it.
package enum TextWidth {
    /// Width in units of the view box.
    package static func of(_ text: String, size: Double, isBold: Bool = false) -> Double {
        let ems = text.unicodeScalars.reduce(0.0) { $0 + emWidth(of: $1) }
        return ems * size * (isBold ? 1.08 : 1)
    }

    /// The text, or as much of its beginning as fits with an ellipsis; characters are never cut
    /// apart.
    package static func fitted(
        _ text: String,
        to width: Double,
        size: Double,
        isBold: Bool = false
    ) -> String {
        guard of(text, size: size, isBold: isBold) > width else { return text }
        var kept = ""
        var used = of("…", size: size, isBold: isBold)
        for character in text {
            used += of(String(character), size: size, isBold: isBold)
            if used > width { break }
            kept.append(character)
        }
        return kept.isEmpty ? "" : kept + "…"
    }

    /// The text in as few lines as hold it, broken at spaces and between wide characters; what no
    /// line has room for is cut.
    package static func lines(_ text: String, width: Double, size: Double) -> [String] {
        var lines: [String] = []
        var line = ""
        for piece in pieces(text) {
            if !line.isEmpty, of(line + piece, size: size) > width {
                lines.append(line)
                line = ""
            }
            line += line.isEmpty && piece == " " ? "" : piece
        }
        lines.append(line)
        return lines.map { fitted($0, to: width, size: size) }
    }

    /// Words with their spaces, wide characters one by one.
    private static func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        var word = ""
        for character in text {
            let isWide = character.unicodeScalars.contains { emWidth(of: $0) >= 1 }
            guard isWide || character == " " else {
                word.append(character)
                continue
            }
            if !word.isEmpty { pieces.append(word) }
            word = ""
            pieces.append(String(character))
        }
        return word.isEmpty ? pieces : pieces + [word]
    }

    private static func emWidth(of scalar: Unicode.Scalar) -> Double {
        switch scalar {
        case " ", ".", ",", ":", ";", "'", "|", "!", "i", "j", "l", "I": 0.4
        case "f", "r", "t", "(", ")", "[", "]", "/", "-", "\"": 0.46
        case "m", "M", "W", "@", "%", "—": 1.02
        case "w": 0.84
        case "A"..."Z", "&", "+", "<", ">", "=", "~": 0.84
        case "\u{0}"..."\u{2FF}": 0.66
        case "·", "’", "‘": 0.46
        default:
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .format, .control: 0
            default: 1.0
            }
        }
    }
}

/// Text as it may stand in HTML or SVG: what files say is never read as markup.
package enum Markup {
    /// The text with every character that has a meaning in markup escaped. Control characters and
    /// those that change the direction of what follows become spaces, so that no name can hide or
    /// rearrange the text beside it.
    package static func escaped(_ content: String) -> String {
        var escaped = ""
        for scalar in content.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}": escaped += " "
            case "\u{200E}", "\u{200F}", "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}":
                escaped += " "
            case "\u{FFFE}", "\u{FFFF}": escaped += " "
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}

extension Double {
    /// The number for an attribute of SVG: at most one decimal, the same digits on every machine.
    var plotted: String {
        let tenths = Int((self * 10).rounded())
        let rest = tenths.magnitude % 10
        let whole = "\(tenths.magnitude / 10)"
        return (tenths < 0 ? "-" : "") + (rest == 0 ? whole : "\(whole).\(rest)")
    }
}

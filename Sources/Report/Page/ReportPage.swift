import Charts
import Digests
import PlacementModel

/// A report as one HTML file that needs nothing else: no script, no picture, no network. Its
/// content security policy forbids everything but its own rules of style, known by their hash.
package struct ReportPage: Sendable {
    let language: Language
    let title: String
    /// What the report is about, below the title.
    let subject: String
    /// The whole in a few plain sentences.
    let summary: [String]
    /// What must not be overlooked.
    let warnings: [String]
    let keyFigures: [KeyFigure]
    let sections: [PageSection]
    /// From what the report was made, one line each.
    let sources: [String]
    /// Stands on every page, on screen and on paper; nil for none.
    let banner: String?

    /// The file; the same bytes for the same input.
    package func bytes() -> [UInt8] {
        var page = HTMLText()
        page.markup("<!DOCTYPE html>")
        page.block("html", [("lang", language.tag)]) { page in
            page.block("head") { head(&$0) }
            let style = banner == nil ? [] : [("class", "named")]
            page.block("body", style) { page in
                if let banner { page.line("div", banner, [("class", "banner"), ("role", "note")]) }
                page.block("main") { body(&$0) }
            }
        }
        return Array(page.text.utf8)
    }

    private func head(_ page: inout HTMLText) {
        page.markup("<meta charset=\"utf-8\">")
        let rules = "\n" + PageStyle.rules(in: language, isNamed: banner != nil)
        let policy =
            "default-src 'none'; style-src 'sha256-\(SHA256Digest(of: rules).base64)'; "
            + "base-uri 'none'; form-action 'none'"
        page.markup("<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">")
        page.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        page.markup("<meta name=\"robots\" content=\"noindex\">")
        page.markup("<meta name=\"referrer\" content=\"no-referrer\">")
        page.line("title", title + " · " + subject)
        page.markup("<style>\(rules)</style>")
    }

    private func body(_ page: inout HTMLText) {
        page.block("header") { page in
            page.line("p", subject, [("class", "subject")])
            page.line("h1", title)
            for sentence in summary { page.line("p", sentence, [("class", "summary")]) }
            for warning in warnings { page.line("p", warning, [("class", "warning")]) }
        }
        if !keyFigures.isEmpty {
            page.block("dl", [("class", "key")]) { page in
                for figure in keyFigures {
                    page.block("div") { page in
                        page.line("dt", figure.name)
                        page.line("dd", figure.value)
                        page.line("dd", figure.remark, [("class", "remark")])
                    }
                }
            }
        }
        for section in sections where !section.figures.isEmpty {
            page.block("section", section.isApart ? [("class", "apart")] : []) { page in
                page.line("h2", section.heading)
                for figure in section.figures { figure.write(to: &page) }
            }
        }
        page.block("footer") { page in
            for source in sources { page.line("p", source) }
        }
    }
}

extension SHA256Digest {
    /// The 32 bytes in base 64 (RFC 4648), as content security policies write hashes.
    fileprivate var base64: String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        let bytes = [words.0, words.1, words.2, words.3].flatMap { word in
            (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * $0)) }
        }
        var text = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << (8 * (3 - group.count))
            for position in 0...group.count {
                text.append(alphabet[Int(bits >> (18 - 6 * position)) & 63])
            }
            text += String(repeating: "=", count: 3 - group.count)
        }
        return text
    }
}

/// JSON (RFC 8259) with members in the order in which they are written, indented by two spaces.
///
/// It writes text, integers, truth values and null; there are no floating-point numbers in Roost's
/// results, so that the same result is the same bytes everywhere.
package struct JSONWriter: Sendable {
    package private(set) var bytes: [UInt8] = []
    private var depth = 0
    private var isFirst = true

    /// A file with one object, ended by a line break.
    package static func document(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter()
        writer.nest("{", "}", body)
        writer.bytes.append(UInt8(ascii: "\n"))
        return writer.bytes
    }

    package mutating func object(_ key: String, _ body: (inout JSONWriter) -> Void) {
        start(key)
        nest("{", "}", body)
    }

    package mutating func array(_ key: String, _ body: (inout JSONWriter) -> Void) {
        start(key)
        nest("[", "]", body)
    }

    package mutating func member(_ key: String, _ text: String?) {
        start(key)
        if let text { appendQuoted(text) } else { append("null") }
    }

    package mutating func member(_ key: String, _ number: Int?) {
        start(key)
        if let number { bytes.appendDecimal(number) } else { append("null") }
    }

    package mutating func member(_ key: String, _ truth: Bool) {
        start(key)
        append(truth ? "true" : "false")
    }

    package mutating func null(_ key: String) {
        start(key)
        append("null")
    }

    /// An object as an element of an array.
    package mutating func object(_ body: (inout JSONWriter) -> Void) {
        separate()
        nest("{", "}", body)
    }

    /// An array as an element of an array.
    package mutating func array(_ body: (inout JSONWriter) -> Void) {
        separate()
        nest("[", "]", body)
    }

    package mutating func element(_ text: String) {
        separate()
        appendQuoted(text)
    }

    package mutating func element(_ number: Int) {
        separate()
        bytes.appendDecimal(number)
    }

    /// A number, or null when there is none.
    package mutating func element(_ number: Int?) {
        separate()
        if let number { bytes.appendDecimal(number) } else { append("null") }
    }

    private mutating func nest(
        _ opening: String,
        _ closing: String,
        _ body: (inout JSONWriter) -> Void
    ) {
        append(opening)
        depth += 1
        isFirst = true
        body(&self)
        depth -= 1
        if !isFirst { newLine() }
        append(closing)
        isFirst = false
    }

    private mutating func start(_ key: String) {
        separate()
        appendQuoted(key)
        append(": ")
    }

    private mutating func separate() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        newLine()
    }

    private mutating func newLine() {
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<depth { append("  ") }
    }

    private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func appendQuoted(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): append("\\\"")
            case UInt8(ascii: "\\"): append("\\\\")
            case UInt8(ascii: "\n"): append("\\n")
            case UInt8(ascii: "\r"): append("\\r")
            case UInt8(ascii: "\t"): append("\\t")
            case 0..<0x20:
                append(byte < 0x10 ? "\\u000" : "\\u00")
                append(String(byte, radix: 16))
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

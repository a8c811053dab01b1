/// A row as it should stand in a CSV file of the run folder.
///
/// Texts that a spreadsheet would run as a formula have an apostrophe in front, as the run folder's
/// document says.
struct ExpectedRow {
    private(set) var bytes: [UInt8] = []
    private var isFirst = true

    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        isFirst = true
    }

    mutating func text(_ text: String) {
        separate()
        var text = text
        let isPlain = text.withUTF8 { utf8 in
            guard ExpectedRow.isPlain(utf8) else { return false }
            bytes.append(contentsOf: utf8)
            return true
        }
        if !isPlain { bytes += ExpectedRow.written(text) }
    }

    /// Whether a text stands in a cell as it is, which nearly all do.
    private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = text.first else { return true }
        // At the beginning all signs of ASCII, and the first byte of full-width ones.
        if first < 0x30 || first == 0x3D || first == 0x40 || first == 0xEF { return false }
        // Quotes, commas and line breaks anywhere.
        for byte in text where byte == 0x22 || byte == 0x2C || byte < 0x20 { return false }
        return true
    }

    /// A cell that is already in its written form.
    mutating func written(_ cell: [UInt8]) {
        separate()
        bytes += cell
    }

    mutating func number(_ number: Int64) {
        separate()
        bytes += String(number).utf8
    }

    mutating func number(_ number: Int) { self.number(Int64(number)) }

    mutating func empty() { separate() }

    private mutating func separate() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
    }

    /// A text as it stands in a cell.
    static func written(_ text: String) -> [UInt8] {
        let guarded = guarded(text)
        guard guarded.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) })
        else {
            return Array(guarded.utf8)
        }
        let doubled = guarded.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"")
        return Array("\"\(doubled)\"".utf8)
    }

    /// A text with an apostrophe in front where a spreadsheet would run it as a formula.
    static func guarded(_ text: String) -> String {
        let blanks = " \u{A0}\u{3000}".unicodeScalars
        let first = text.unicodeScalars.first { !blanks.contains($0) }
        let isFormula = first.map {
            "=+-@\t\r\n\u{FF0B}\u{FF0D}\u{FF1D}\u{FF20}".unicodeScalars.contains($0)
        }
        return (isFormula ?? false ? "'" : "") + text
    }
}

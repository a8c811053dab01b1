/// Comma-separated values (RFC 4180) as Excel opens them without damage: UTF-8 with a byte order
/// mark, because Excel otherwise reads Chinese text in the system's code page, and CRLF.
///
/// A cell of text that Excel would run as a formula gets an apostrophe in front of it; families
/// and sites write the texts, so any of them may be hostile. Numbers are written by Roost itself
/// and keep their sign. Bytes gather in one flat buffer, so that a million rows cost no `String`.
package struct CSVWriter: Sendable {
    package private(set) var bytes: [UInt8] = []
    private var isAtRowStart = true

    /// Begins a file with its header row.
    package init(columns: [String], reservingBytes count: Int = 0) {
        bytes.reserveCapacity(count)
        bytes.append(contentsOf: [0xEF, 0xBB, 0xBF])
        for column in columns { cell(column) }
        endRow()
    }

    /// Begins with rows that will stand below others.
    package init(reservingBytes count: Int = 0) { bytes.reserveCapacity(count) }

    package mutating func cell(_ text: String) {
        separate()
        var text = text
        text.withUTF8 { appendField($0) }
    }

    package mutating func cell(_ number: Int) {
        separate()
        bytes.appendDecimal(number)
    }

    /// A number, or an empty cell when there is none.
    package mutating func cell(_ number: Int?) {
        if let number { cell(number) } else { emptyCell() }
    }

    package mutating func emptyCell() { separate() }

    package mutating func endRow() {
        bytes.append(UInt8(ascii: "\r"))
        bytes.append(UInt8(ascii: "\n"))
        isAtRowStart = true
    }

    /// Hands over what has been written so far and goes on with an empty buffer, so that a file
    /// larger than memory can be written in parts.
    package mutating func drain() -> [UInt8] {
        let written = bytes
        bytes.removeAll(keepingCapacity: true)
        return written
    }

    private mutating func separate() {
        if !isAtRowStart { bytes.append(UInt8(ascii: ",")) }
        isAtRowStart = false
    }

    private mutating func appendField(_ text: UnsafeBufferPointer<UInt8>) {
        let apostrophe = UInt8(ascii: "'")
        let quote = UInt8(ascii: "\"")
        // Letters and digits, nearly always: nothing to look for and nothing to quote.
        if text.allSatisfy(CSVWriter.isPlain) {
            bytes.append(contentsOf: text)
            return
        }
        let isFormula = CSVWriter.startsFormula(text)
        guard text.contains(where: CSVWriter.needsQuotes) else {
            if isFormula { bytes.append(apostrophe) }
            bytes.append(contentsOf: text)
            return
        }
        bytes.append(quote)
        if isFormula { bytes.append(apostrophe) }
        for byte in text {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }

    /// A sign of ASCII that is quoted nowhere and begins no formula.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: false
        }
    }

    private static func needsQuotes(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
        default: false
        }
    }

    /// Whether Excel would read the text as a formula: `=`, `+`, `-`, `@`, also in full width as
    /// East Asian editions of Excel accept them, behind any blanks, and the tabs and line breaks that
    /// hide one.
    private static func startsFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = endOfBlanks(text)
        guard start < text.count else { return false }
        switch text[start] {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
            UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
            return true
        case 0xEF where text.count >= start + 3 && text[start + 1] == 0xBC:
            // U+FF0B, U+FF0D, U+FF1D, U+FF20
            return [0x8B, 0x8D, 0x9D, 0xA0].contains(text[start + 2])
        default:
            return false
        }
    }

    /// The first byte behind the spaces at the start: ordinary, unbroken (U+00A0) and ideographic
    /// (U+3000).
    private static func endOfBlanks(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        var index = 0
        while index < text.count {
            switch text[index] {
            case 0x20: index += 1
            case 0xC2 where index + 1 < text.count && text[index + 1] == 0xA0: index += 2
            case 0xE3
            where index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] == 0x80:
                index += 3
            default: return index
            }
        }
        return index
    }
}

extension [[UInt8]] {
    /// One buffer of all.
    package var joinedBytes: [UInt8] {
        if count == 1 { return self[0] }
        var all: [UInt8] = []
        all.reserveCapacity(reduce(0) { $0 + $1.count })
        for part in self { all.append(contentsOf: part) }
        return all
    }
}

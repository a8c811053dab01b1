/// Lists in one cell.
enum ListForm {
    /// Calls the body with each entry that is not empty. Entries are separated by `;` `,` `|` and
    /// `、`; full-width separators have become ordinary ones before.
    static func forEachEntry(of bytes: Bytes, _ body: (Bytes) -> Void) {
        var start = 0
        var index = 0
        func close(at end: Int) {
            let entry = CellText.trimmed(bytes.range(start, end))
            if !entry.isEmpty { body(entry) }
        }
        while index < bytes.count {
            let length = separatorLength(bytes, at: index)
            if length == 0 {
                index += 1
                continue
            }
            close(at: index)
            index += length
            start = index
        }
        close(at: bytes.count)
    }

    private static func separatorLength(_ bytes: Bytes, at index: Int) -> Int {
        switch bytes[index] {
        case UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "|"): return 1
        case 0xE3:
            let isPause =
                index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x81
            return isPause ? 3 : 0
        default: return 0
        }
    }
}

/// What spreadsheets do to codes.
enum CodeForm {
    /// `1.5E+17`: how Excel shows and saves a long number, of which it keeps 15 digits. A plus
    /// sign after the E is required, so that codes such as `1E5` remain codes.
    static func isScientificNotation(_ bytes: Bytes) -> Bool {
        guard let exponent = bytes.firstIndex(where: { $0 == 0x45 || $0 == 0x65 }), exponent > 0,
            exponent + 2 < bytes.count, bytes[exponent + 1] == UInt8(ascii: "+")
        else { return false }
        let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
        return isDigit(bytes[0])
            && bytes[1..<exponent].allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") }
            && bytes[(exponent + 2)...].allSatisfy(isDigit)
    }
}

/// How a cell's text is made comparable: no white space around it, and full-width digits, letters
/// and punctuation as their ordinary forms.
enum CellText {
    /// The bytes without white space around them. White space is what spreadsheets and web pages
    /// leave behind: ASCII's, no-break, ideographic and zero-width spaces, and stray order marks.
    static func trimmed(_ bytes: Bytes) -> Bytes {
        var lower = 0
        var upper = bytes.count
        while lower < upper {
            let length = spaceLength(bytes, at: lower, before: upper)
            if length == 0 { break }
            lower += length
        }
        while lower < upper {
            let last = bytes[upper - 1]
            if last == 0x20 || (0x09...0x0D).contains(last) {
                upper -= 1
            } else if last >= 0x80, upper - lower >= 2,
                spaceLength(bytes, at: upper - 2, before: upper) == 2
            {
                upper -= 2
            } else if last >= 0x80, upper - lower >= 3,
                spaceLength(bytes, at: upper - 3, before: upper) == 3
            {
                upper -= 3
            } else {
                break
            }
        }
        return bytes.range(lower, upper)
    }

    @inline(__always)
    private static func spaceLength(_ bytes: Bytes, at index: Int, before end: Int) -> Int {
        let byte = bytes[index]
        if byte < 0x80 { return byte == 0x20 || (0x09...0x0D).contains(byte) ? 1 : 0 }
        guard index + 1 < end else { return 0 }
        let second = bytes[index + 1]
        if byte == 0xC2 { return second == 0xA0 ? 2 : 0 }
        guard index + 2 < end else { return 0 }
        switch (byte, second, bytes[index + 2]) {
        case (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF), (0xE2, 0x80, 0x8B): return 3
        default: return 0
        }
    }

    /// Whether folding would change the bytes.
    @inline(__always)
    static func needsFolding(_ bytes: Bytes) -> Bool {
        for index in 0..<bytes.count where bytes[index] >= 0xE3 {
            if bytes[index] == 0xEF { return true }
            if bytes[index] == 0xE3, index + 2 < bytes.count, bytes[index + 1] == 0x80,
                bytes[index + 2] == 0x80
            {
                return true
            }
        }
        return false
    }

    /// Writes the ordinary forms of U+FF01 to U+FF5E and of the ideographic space, and everything
    /// else as it is; returns how many bytes were written, never more than were read. The target
    /// may be the source.
    static func fold(_ bytes: Bytes, into target: UnsafeMutablePointer<UInt8>) -> Int {
        var written = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0xEF || byte == 0xE3, index + 2 < bytes.count {
                let scalar =
                    UInt32(byte & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
                    | UInt32(bytes[index + 2] & 0x3F)
                let folded: UInt32? =
                    switch scalar {
                    case 0xFF01...0xFF5E: scalar - 0xFEE0
                    case 0x3000: 0x20
                    default: nil
                    }
                if let folded {
                    target[written] = UInt8(folded)
                    written += 1
                    index += 3
                    continue
                }
            }
            target[written] = byte
            written += 1
            index += 1
        }
        return written
    }

    /// The same for a text that is not in a hot path.
    static func folded(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
            switch scalar.value {
            case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
            case 0x3000: " "
            default: scalar
            }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        var folded = String(view)
        return folded.withUTF8 { trimmed($0).string }
    }
}

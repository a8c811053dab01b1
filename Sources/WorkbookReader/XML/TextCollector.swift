/// Puts the text of a cell together from the pieces in which XML brings it.
struct TextCollector {
    fileprivate(set) var bytes: [UInt8] = []
    private let byteLimit: Int
    /// Whether pieces are taken at the moment.
    private(set) var isOpen = false

    init(limits: WorkbookLimits) { byteLimit = limits.textBytes }

    var isEmpty: Bool { bytes.isEmpty }

    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        isOpen = false
    }

    mutating func open() { isOpen = true }
    mutating func close() { isOpen = false }

    /// What is longer than a cell may hold is cut off one byte later, which shows it.
    mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
        guard isOpen, bytes.count < byteLimit else { return }
        bytes.append(contentsOf: piece.prefix(byteLimit - bytes.count))
    }

    /// Turns `_x000D_` into the character that it stands for, as spreadsheets write characters that
    /// XML cannot hold; those that no table can hold either are left out.
    mutating func unescape() {
        guard bytes.count >= 7, bytes.contains(UInt8(ascii: "_")) else { return }
        var written = 0
        var index = 0
        while index < bytes.count {
            if let unit = escapedUnit(at: index) {
                index += 7
                switch unit {
                case 0x09, 0x0A, 0x0D, 0x20...0x7E:
                    bytes[written] = UInt8(unit)
                    written += 1
                case 0x80...0xD7FF, 0xE000...0xFFFD:
                    guard let scalar = Unicode.Scalar(UInt32(unit)) else { continue }
                    // At most three bytes, in place of seven.
                    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                        bytes[written] = byte
                        written += 1
                    }
                default: continue
                }
            } else {
                bytes[written] = bytes[index]
                written += 1
                index += 1
            }
        }
        bytes.removeLast(bytes.count - written)
    }

    private func escapedUnit(at index: Int) -> Int? {
        guard index + 7 <= bytes.count, bytes[index] == UInt8(ascii: "_"),
            bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_")
        else { return nil }
        var unit = 0
        for byte in bytes[(index + 2)..<(index + 6)] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            unit = unit * 16 + digit
        }
        return unit
    }
}

extension TextCollector {
    /// Puts another text in the place of this one.
    mutating func replace(with text: String) {
        clear()
        bytes.append(contentsOf: text.utf8)
    }

    mutating func replace(with text: [UInt8]) {
        clear()
        bytes.append(contentsOf: text)
    }
}

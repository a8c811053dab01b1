/// Numbers as decimal text.
enum NumberText {
    enum Reading: Equatable {
        /// Digits with an optional sign and decimal point, without needless zeros.
        case plain([UInt8])
        /// At least 10^15: a spreadsheet keeps 15 digits, so that a longer number, such as an ID, has
        /// lost its end.
        case digitsLost
        case notANumber
    }

    static let digitLimit = 15

    /// What stands in the file, in plain digits. At most 15 digits are taken as they are written.
    /// More are how a spreadsheet writes a binary number in full, such as `350.10000000000002`; of
    /// these the shortest text that means the same number is taken, `350.1`.
    static func read(_ bytes: [UInt8]) -> Reading {
        guard let written = Parts(bytes) else { return .notANumber }
        if written.magnitude > digitLimit { return .digitsLost }
        if written.digits.count <= digitLimit { return .plain(written.plain) }
        guard let value = Double(String(decoding: bytes, as: UTF8.self)), value.isFinite,
            let shortest = Parts(Array(value.description.utf8))
        else { return .notANumber }
        return shortest.magnitude > digitLimit ? .digitsLost : .plain(shortest.plain)
    }

    /// A number as sign, significant digits and the place of its decimal point.
    private struct Parts {
        let isNegative: Bool
        /// Without zeros at either end; empty for zero.
        let digits: [UInt8]
        /// How many digits stand before the decimal point; negative where zeros follow it.
        let magnitude: Int

        init?(_ bytes: [UInt8]) {
            var index = 0
            func isDigit() -> Bool { index < bytes.count && (0x30...0x39).contains(bytes[index]) }
            var isNegative = false
            if let first = bytes.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
                isNegative = first == UInt8(ascii: "-")
                index = 1
            }
            var digits: [UInt8] = []
            var wholeCount = 0
            while isDigit() {
                digits.append(bytes[index])
                wholeCount += 1
                index += 1
            }
            if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
                index += 1
                while isDigit() {
                    digits.append(bytes[index])
                    index += 1
                }
            }
            guard !digits.isEmpty else { return nil }
            guard let exponent = Parts.exponent(bytes[index...]) else { return nil }
            let leading = digits.prefix { $0 == 0x30 }.count
            digits.removeFirst(leading)
            while digits.last == 0x30 { digits.removeLast() }
            self.digits = digits
            self.isNegative = isNegative && !digits.isEmpty
            magnitude = digits.isEmpty ? 0 : wholeCount - leading + exponent
        }

        /// `E+17`, or nothing.
        private static func exponent(_ bytes: ArraySlice<UInt8>) -> Int? {
            guard let mark = bytes.first else { return 0 }
            guard mark == UInt8(ascii: "E") || mark == UInt8(ascii: "e") else { return nil }
            var rest = bytes.dropFirst()
            let isNegative = rest.first == UInt8(ascii: "-")
            if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
            // Larger exponents are none of a spreadsheet's numbers.
            guard (1...3).contains(rest.count), rest.allSatisfy({ (0x30...0x39).contains($0) })
            else { return nil }
            let value = rest.reduce(0) { $0 * 10 + Int($1 - 0x30) }
            return isNegative ? -value : value
        }

        var plain: [UInt8] {
            guard !digits.isEmpty else { return [UInt8(ascii: "0")] }
            var text: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
            if magnitude <= 0 {
                text += [UInt8(ascii: "0"), UInt8(ascii: ".")]
                text += [UInt8](repeating: 0x30, count: -magnitude)
                text += digits
            } else if magnitude >= digits.count {
                text += digits
                text += [UInt8](repeating: 0x30, count: magnitude - digits.count)
            } else {
                text += digits[..<magnitude]
                text.append(UInt8(ascii: "."))
                text += digits[magnitude...]
            }
            return text
        }
    }
}

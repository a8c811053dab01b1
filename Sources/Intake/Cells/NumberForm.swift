/// Reads whole numbers, money and degrees.
enum NumberForm {
    enum Whole: Equatable {
        case number(Int)
        /// Digits, and more than fit.
        case tooLarge
        case notANumber
    }

    /// Decimal digits with an optional sign. `25.0`, as Excel writes some integers, is 25.
    static func whole(_ bytes: Bytes) -> Whole {
        guard let number = decimal(bytes, fractionDigits: 18) else { return .notANumber }
        guard number.fraction == 0 else { return .notANumber }
        guard let value = number.whole else { return .tooLarge }
        return .number(number.isNegative ? -value : value)
    }

    /// Yuan with at most two decimals, in fen. A currency sign, 元, and commas between thousands
    /// are allowed.
    static func fen(_ bytes: Bytes) -> Whole {
        var plain = [UInt8]()
        plain.reserveCapacity(bytes.count)
        var rest = bytes
        for sign: StaticString in ["¥", "￥"] {
            let length = sign.utf8CodeUnitCount
            if rest.count > length, rest.range(0, length).equals(sign) {
                rest = rest.range(length, rest.count)
            }
        }
        if rest.count > 3, rest.range(rest.count - 3, rest.count).equals("元") {
            rest = rest.range(0, rest.count - 3)
        }
        for byte in rest where byte != UInt8(ascii: ",") { plain.append(byte) }
        return plain.withUnsafeBufferPointer { digits in
            guard let number = decimal(digits, fractionDigits: 2) else { return .notANumber }
            guard let whole = number.whole else { return .tooLarge }
            let (hundreds, overflow) = whole.multipliedReportingOverflow(by: 100)
            guard !overflow, hundreds <= Int.max - 100 else { return .tooLarge }
            let value = hundreds + Int(number.fraction)
            return .number(number.isNegative ? -value : value)
        }
    }

    /// Decimal degrees. The value is one correctly rounded division of two exact integers, the
    /// same on every machine; digits beyond the twelfth decimal, a micrometre, are ignored.
    static func degrees(_ bytes: Bytes) -> Double? {
        guard let number = decimal(bytes, fractionDigits: 12, ignoresMore: true),
            let whole = number.whole, whole < 1000
        else { return nil }
        let scale = 1_000_000_000_000
        let value = Double(whole * scale + Int(number.fraction)) / Double(scale)
        return number.isNegative ? -value : value
    }

    private struct Decimal {
        var isNegative: Bool
        /// Nil when it does not fit.
        var whole: Int?
        /// In units of 10^-fractionDigits.
        var fraction: Int64
    }

    private static func decimal(
        _ bytes: Bytes,
        fractionDigits: Int,
        ignoresMore: Bool = false
    ) -> Decimal? {
        var index = 0
        var isNegative = false
        if let first = bytes.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
            isNegative = first == UInt8(ascii: "-")
            index = 1
        }
        let firstDigit = index
        var whole: Int? = 0
        while index < bytes.count, (0x30...0x39).contains(bytes[index]) {
            let digit = Int(bytes[index] - 0x30)
            whole = whole.flatMap { value in
                let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
                return overflow || tens > Int.max - digit ? nil : tens + digit
            }
            index += 1
        }
        guard index > firstDigit else { return nil }
        var fraction: Int64 = 0
        var count = 0
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            index += 1
            let start = index
            while index < bytes.count, (0x30...0x39).contains(bytes[index]) {
                if count < fractionDigits {
                    fraction = fraction * 10 + Int64(bytes[index] - 0x30)
                    count += 1
                } else if !ignoresMore, bytes[index] != 0x30 {
                    return nil
                }
                index += 1
            }
            guard index > start else { return nil }
        }
        guard index == bytes.count else { return nil }
        for _ in count..<fractionDigits { fraction *= 10 }
        return Decimal(isNegative: isNegative, whole: whole, fraction: fraction)
    }
}

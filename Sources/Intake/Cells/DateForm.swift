import PlacementModel

/// Reads dates and times as planners' files write them.
enum DateForm {
    /// `2019-08-31`, `2019/8/31`, `2019.8.31`, `20190831`, `2019年8月31日`, or an Excel serial
    /// number of 5 digits in the 1900 system. Nil when it is none of these or no such day.
    static func date(_ bytes: Bytes) -> CalendarDate? {
        var parser = DigitParser(bytes)
        guard let date = parser.date(), parser.isAtEnd else { return nil }
        return date
    }

    /// A date, then optionally `T` or a space and `8:30`, `08:30` or `08:30:15`, as seconds since
    /// 1970-01-01 local time.
    static func time(_ bytes: Bytes) -> Int64? {
        var parser = DigitParser(bytes)
        guard let date = parser.date() else { return nil }
        let midnight = Int64(date.dayNumber) * 86_400
        if parser.isAtEnd { return midnight }
        if !parser.skip(UInt8(ascii: "T")) {
            guard parser.skip(UInt8(ascii: " ")) else { return nil }
            while parser.skip(UInt8(ascii: " ")) {}
        }
        guard let hour = parser.number(digits: 1...2), hour < 24, parser.skip(UInt8(ascii: ":")),
            let minute = parser.number(digits: 2...2), minute < 60
        else { return nil }
        var second = 0
        if parser.skip(UInt8(ascii: ":")) {
            guard let stated = parser.number(digits: 2...2), stated < 60 else { return nil }
            second = stated
        }
        guard parser.isAtEnd else { return nil }
        return midnight + Int64(hour * 3600 + minute * 60 + second)
    }
}

/// Walks over digits and what stands between them.
private struct DigitParser {
    private let bytes: Bytes
    private var index = 0

    init(_ bytes: Bytes) { self.bytes = bytes }

    var isAtEnd: Bool { index == bytes.count }

    mutating func skip(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    /// Skips 年, 月 or 日, each of three bytes.
    mutating func skip(_ word: StaticString) -> Bool {
        let length = word.utf8CodeUnitCount
        guard index + length <= bytes.count, bytes.range(index, index + length).equals(word) else {
            return false
        }
        index += length
        return true
    }

    mutating func number(digits: ClosedRange<Int>) -> Int? {
        let count = digitCount
        guard digits.contains(count) else { return nil }
        var value = 0
        for _ in 0..<count {
            value = value * 10 + Int(bytes[index] - 0x30)
            index += 1
        }
        return value
    }

    private var digitCount: Int {
        var end = index
        while end < bytes.count, end - index < 20, bytes[end] >= 0x30, bytes[end] <= 0x39 {
            end += 1
        }
        return end - index
    }

    mutating func date() -> CalendarDate? {
        switch digitCount {
        case 8:
            guard let packed = number(digits: 8...8) else { return nil }
            return CalendarDate(
                year: packed / 10_000,
                month: packed / 100 % 100,
                day: packed % 100
            )
        case 5:
            // Day 25569 of the 1900 system is 1970-01-01. Five digits begin in 1927, after the
            // 29 February 1900 that the system counts and the calendar does not have.
            guard let serial = number(digits: 5...5), serial >= 10_000 else { return nil }
            return CalendarDate(dayNumber: Int32(serial - 25_569))
        case 4: return separatedDate()
        default: return nil
        }
    }

    private mutating func separatedDate() -> CalendarDate? {
        guard let year = number(digits: 4...4) else { return nil }
        if skip("年") {
            guard let month = number(digits: 1...2), skip("月"),
                let day = number(digits: 1...2), skip("日")
            else { return nil }
            return CalendarDate(year: year, month: month, day: day)
        }
        for separator in [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")]
        where skip(separator) {
            guard let month = number(digits: 1...2), skip(separator),
                let day = number(digits: 1...2)
            else { return nil }
            return CalendarDate(year: year, month: month, day: day)
        }
        return nil
    }
}

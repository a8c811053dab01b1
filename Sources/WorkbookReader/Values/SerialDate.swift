/// Days as spreadsheets count them, as ISO 8601 text.
///
/// In the 1900 system day 1 is 1900-01-01, and day 60 is a 29 February 1900 that never was, so that
/// days from 61 on are one too high. In the 1904 system day 0 is 1904-01-01.
enum SerialDate {
    /// 9999-12-31, the last day of spreadsheets, in the 1900 system.
    private static let lastDay = 2_958_465
    private static let daysFrom1900To1904 = 1462

    /// `2019-08-31`, with the time of day to the second where there is one, as `2019-08-31 08:30` or
    /// `2019-08-31 08:30:15`; a time alone where the format shows no more. Nil when there is no such
    /// day.
    ///
    /// - Parameter number: digits, perhaps with a decimal point.
    static func text(
        _ number: [UInt8],
        _ format: NumberFormat,
        countsFrom1904: Bool
    ) -> String? {
        let pieces = number.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard pieces[0].count <= 7, pieces[0].allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        var day = pieces[0].reduce(0) { $0 * 10 + Int($1 - 0x30) }
        var second = pieces.count > 1 ? seconds(pieces[1]) : 0
        if second == 86_400 {
            day += 1
            second = 0
        }
        if format == .time, day == 0 { return clock(second) }
        if countsFrom1904 { day += daysFrom1900To1904 }
        guard day <= lastDay, day > 0, day != 60 else { return nil }
        // 1970-01-01 is day 25569; days before the false one are counted one less.
        let date = calendar(day - (day < 60 ? 25_568 : 25_569))
        return second == 0 ? date : "\(date) \(clock(second))"
    }

    /// The text of a cell that holds ISO 8601 itself, in the same form.
    static func plain(iso: [UInt8]) -> [UInt8] {
        var text = iso
        if text.last == UInt8(ascii: "Z") { text.removeLast() }
        guard let mark = text.firstIndex(of: UInt8(ascii: "T")) else { return text }
        var clock = text[(mark + 1)...]
        if let point = clock.firstIndex(of: UInt8(ascii: ".")) { clock = clock[..<point] }
        if clock.allSatisfy({ $0 == 0x30 || $0 == UInt8(ascii: ":") }) {
            return Array(text[..<mark])
        }
        return text[..<mark] + [UInt8(ascii: " ")] + clock
    }

    /// The nearest second of a fraction of a day.
    private static func seconds(_ fraction: ArraySlice<UInt8>) -> Int {
        var numerator: UInt64 = 0
        var denominator: UInt64 = 1
        // Fourteen digits times the seconds of a day stay below 2^64.
        for digit in fraction.prefix(14) {
            numerator = numerator * 10 + UInt64(digit - 0x30)
            denominator *= 10
        }
        return Int((numerator * 86_400 + denominator / 2) / denominator)
    }

    /// A day counted from 1970-01-01, by the civil calendar (H. Hinnant, "days_from_civil").
    private static func calendar(_ day: Int) -> String {
        let shifted = day + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let dayOfMonth = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(dayOfMonth, 2))"
    }

    private static func clock(_ second: Int) -> String {
        let time = "\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2))"
        return second % 60 == 0 ? time : "\(time):\(padded(second % 60, 2))"
    }

    private static func padded(_ number: Int, _ digits: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}

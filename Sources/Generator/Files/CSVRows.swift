import PlacementModel

/// Rows of a table that is written byte by byte, without a `String` for any cell.
///
/// Nothing in a synthetic scenario needs quotes.
struct CSVRows {
    private(set) var bytes: [UInt8] = []
    private var isAtRowStart = true

    init(columns: [String]) {
        for column in columns { cell(column) }
        endRow()
    }

    mutating func cell(_ text: String) {
        beginCell()
        bytes.append(contentsOf: text.utf8)
    }

    mutating func cell(_ utf8: [UInt8]) {
        beginCell()
        bytes.append(contentsOf: utf8)
    }

    /// - Precondition: `number` is not negative.
    mutating func cell(_ number: Int) {
        beginCell()
        appendDigits(number, atLeast: 1)
    }

    /// An empty cell for nil.
    mutating func cell(_ number: Int?) {
        if let number { cell(number) } else { emptyCells(1) }
    }

    /// A code, such as `C17`.
    mutating func cell(_ letter: Unicode.Scalar, _ number: Int, digits: Int = 1) {
        beginCell()
        bytes.append(UInt8(ascii: letter))
        appendDigits(number, atLeast: digits)
    }

    /// Millionths of a degree as degrees.
    mutating func cell(millionths: Int) {
        beginCell()
        appendDigits(millionths / 1_000_000, atLeast: 1)
        bytes.append(UInt8(ascii: "."))
        appendDigits(millionths % 1_000_000, atLeast: 6)
    }

    mutating func cell(_ date: CalendarDate) {
        beginCell()
        appendDate(date)
    }

    /// A date and a time of that day.
    mutating func cell(_ date: CalendarDate, minute: Int) {
        beginCell()
        appendDate(date)
        bytes.append(UInt8(ascii: " "))
        appendDigits(minute / 60, atLeast: 2)
        bytes.append(UInt8(ascii: ":"))
        appendDigits(minute % 60, atLeast: 2)
    }

    mutating func emptyCells(_ count: Int) {
        for _ in 0..<count { beginCell() }
    }

    mutating func endRow() {
        bytes.append(UInt8(ascii: "\n"))
        isAtRowStart = true
    }

    /// Hands over what has been written so far and goes on with an empty buffer.
    mutating func drain() -> [UInt8] {
        let written = bytes
        bytes = []
        bytes.reserveCapacity(written.count)
        return written
    }

    private mutating func beginCell() {
        if !isAtRowStart { bytes.append(UInt8(ascii: ",")) }
        isAtRowStart = false
    }

    private mutating func appendDate(_ date: CalendarDate) {
        let (year, month, day) = date.components
        appendDigits(year, atLeast: 4)
        bytes.append(UInt8(ascii: "-"))
        appendDigits(month, atLeast: 2)
        bytes.append(UInt8(ascii: "-"))
        appendDigits(day, atLeast: 2)
    }

    /// - Precondition: `number` is not negative.
    private mutating func appendDigits(_ number: Int, atLeast width: Int) {
        var divisor = 1
        for _ in 1..<width { divisor *= 10 }
        while number / 10 >= divisor { divisor *= 10 }
        while divisor > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
            divisor /= 10
        }
    }
}

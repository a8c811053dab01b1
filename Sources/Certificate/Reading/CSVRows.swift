/// Goes through the rows of a CSV file (RFC 4180) without keeping them.
///
/// The cells of the row at hand are ranges of the file's bytes; a quoted cell is unescaped when it
/// is asked for.
struct CSVRows {
    /// A cell without its quotes, and whether quotes inside it are doubled.
    struct Cell {
        let range: Range<Int>
        let isQuoted: Bool
    }

    let bytes: [UInt8]
    /// The row at hand, the header being row 1; 0 before the first.
    private(set) var row = 0
    private(set) var cells: [Cell] = []
    /// The bytes of the row at hand, without the line break.
    private(set) var rowRange = 0..<0
    private var position: Int

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// Goes to the next row that is not empty.
    mutating func next() -> Bool {
        while position < bytes.count {
            let first = position
            cells.removeAll(keepingCapacity: true)
            row += 1
            bytes.withUnsafeBufferPointer { readRow($0) }
            var last = position
            while last > first, bytes[last - 1] == 0x0A || bytes[last - 1] == 0x0D { last -= 1 }
            rowRange = first..<last
            if cells.count > 1 || !(cells.first?.range.isEmpty ?? true) { return true }
        }
        return false
    }

    private mutating func readRow(_ bytes: UnsafeBufferPointer<UInt8>) {
        while true {
            if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
                readQuoted(bytes)
            } else {
                let first = position
                while position < bytes.count, !CSVRows.endsCell(bytes[position]) { position += 1 }
                cells.append(Cell(range: first..<position, isQuoted: false))
            }
            guard position < bytes.count else { return }
            let end = bytes[position]
            position += 1
            if end == UInt8(ascii: ",") { continue }
            if end == 0x0D, position < bytes.count, bytes[position] == 0x0A { position += 1 }
            return
        }
    }

    private mutating func readQuoted(_ bytes: UnsafeBufferPointer<UInt8>) {
        let first = position + 1
        position = first
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "\"") {
                guard position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "\"") else {
                    break
                }
                position += 1
            }
            position += 1
        }
        cells.append(Cell(range: first..<min(position, bytes.count), isQuoted: true))
        // What stands behind the quote belongs to no cell.
        while position < bytes.count, !CSVRows.endsCell(bytes[position]) { position += 1 }
    }

    private static func endsCell(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D
    }

    /// The bytes of a cell as they stand in the file.
    func raw(_ index: Int) -> ArraySlice<UInt8> {
        index < cells.count ? bytes[cells[index].range] : []
    }

    /// Whether a range of the file has these bytes; eight are compared at a time.
    func hasBytes(_ expected: [UInt8], in range: Range<Int>) -> Bool {
        guard range.count == expected.count else { return false }
        return bytes.withUnsafeBytes { bytes in
            expected.withUnsafeBytes { expected in
                var offset = 0
                while offset + 8 <= expected.count {
                    let stated = bytes.loadUnaligned(
                        fromByteOffset: range.lowerBound + offset,
                        as: UInt64.self
                    )
                    guard stated == expected.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                    else { return false }
                    offset += 8
                }
                while offset < expected.count {
                    if bytes[range.lowerBound + offset] != expected[offset] { return false }
                    offset += 1
                }
                return true
            }
        }
    }

    /// A cell with its quotes.
    func written(_ index: Int) -> [UInt8] {
        guard index < cells.count else { return [] }
        let quote = cells[index].isQuoted ? [UInt8(ascii: "\"")] : []
        return quote + raw(index) + quote
    }

    func text(_ index: Int) -> String {
        guard index < cells.count else { return "" }
        let text = String(decoding: bytes[cells[index].range], as: UTF8.self)
        guard cells[index].isQuoted else { return text }
        return text.split(separator: "\"\"", omittingEmptySubsequences: false)
            .joined(separator: "\"")
    }

    /// The integer of a cell; nil when it is none, or longer than any that a run folder holds.
    func integer(_ index: Int) -> Int64? {
        var digits = raw(index)
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative { digits = digits.dropFirst() }
        guard !digits.isEmpty, digits.count <= 12 else { return nil }
        var number: Int64 = 0
        for byte in digits {
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            number = number * 10 + Int64(byte - 0x30)
        }
        return isNegative ? -number : number
    }
}

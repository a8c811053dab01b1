/// Reads the names of cells and areas.
enum CellReference {
    static let rowLimit = 1_048_576
    static let columnLimit = 16_384

    /// `C12`; nil for anything that is no cell of a sheet.
    static func place(_ bytes: UnsafeBufferPointer<UInt8>) -> CellPlace? {
        var column = 0
        var index = 0
        while index < bytes.count, index < 4 {
            let letter = bytes[index] & ~0x20
            guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter), bytes[index] >= 0x41
            else { break }
            column = column * 26 + Int(letter - UInt8(ascii: "A")) + 1
            index += 1
        }
        guard index > 0,
            let row = UnsafeBufferPointer(rebasing: bytes[index...]).smallNumber,
            (1...rowLimit).contains(row), column <= columnLimit
        else { return nil }
        return CellPlace(row: row, column: column)
    }

    /// `A1:C3`, or a single cell; corners in any order.
    static func area(_ bytes: UnsafeBufferPointer<UInt8>) -> CellArea? {
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else {
            return place(bytes).map { CellArea($0, $0) }
        }
        guard let first = place(UnsafeBufferPointer(rebasing: bytes[..<colon])),
            let last = place(UnsafeBufferPointer(rebasing: bytes[(colon + 1)...]))
        else { return nil }
        return CellArea(first, last)
    }
}

/// A rectangle of cells.
struct CellArea {
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>

    init(_ one: CellPlace, _ other: CellPlace) {
        rows = min(one.row, other.row)...max(one.row, other.row)
        columns = min(one.column, other.column)...max(one.column, other.column)
    }
}

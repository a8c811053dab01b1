/// Codes of classes or parts in the form in which they stand in CSV cells, to be found by bytes.
struct WrittenCodes {
    private let written: [[UInt8]]
    /// Positions plus one by hash, 0 where free; a power of two.
    private var slots: [Int32]

    init(_ codes: [String]) {
        written = codes.map(ExpectedRow.written)
        var size = 16
        while size < 2 * codes.count + 2 { size *= 2 }
        slots = [Int32](repeating: 0, count: size)
        for (position, code) in written.enumerated() {
            var slot = WrittenCodes.hash(code) & (size - 1)
            while slots[slot] != 0, written[Int(slots[slot]) - 1] != code {
                slot = (slot + 1) & (size - 1)
            }
            if slots[slot] == 0 { slots[slot] = Int32(position + 1) }
        }
    }

    subscript(position: Int) -> [UInt8] { written[position] }

    /// The first position with this code.
    func position(of cell: ArraySlice<UInt8>, isQuoted: Bool) -> Int? {
        var code = cell
        if isQuoted { code = [UInt8(ascii: "\"")] + cell + [UInt8(ascii: "\"")] }
        var slot = WrittenCodes.hash(code) & (slots.count - 1)
        while slots[slot] != 0 {
            let position = Int(slots[slot]) - 1
            if written[position].elementsEqual(code) { return position }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// FNV-1a.
    private static func hash(_ bytes: some Sequence<UInt8>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: hash & 0x7FFF_FFFF_FFFF_FFFF)
    }
}

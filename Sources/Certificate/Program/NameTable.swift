/// Names with their positions, to be found by bytes: of a program's columns, or of its rows.
///
/// Open addressing with linear probing, at most half full.
///
/// - Complexity: O(length of the name) expected per look-up.
struct NameTable {
    private var text: [UInt8] = []
    /// Per name its end in `text`.
    private var ends: [Int] = []
    /// Positions plus one by hash, 0 where free; a power of two.
    private var slots: [Int32]

    /// - Parameter name: the name at a position below `count`.
    init(count: Int, name: (Int) -> String) {
        var size = 16
        while size < 2 * count + 2 { size *= 2 }
        slots = [Int32](repeating: 0, count: size)
        ends.reserveCapacity(count)
        for position in 0..<count {
            let start = text.count
            text.append(contentsOf: name(position).utf8)
            ends.append(text.count)
            let slot = slot(of: text[start...])
            if slots[slot] == 0 { slots[slot] = Int32(position + 1) }
        }
    }

    /// The first position with this name; nil when there is none.
    func position(of name: ArraySlice<UInt8>) -> Int? {
        let position = Int(slots[slot(of: name)]) - 1
        return position < 0 ? nil : position
    }

    /// The same for a text. Two texts that only look alike are two names.
    func position(of name: String) -> Int? { position(of: Array(name.utf8)[...]) }

    /// The slot that holds the name, or the free one where it belongs.
    private func slot(of name: ArraySlice<UInt8>) -> Int {
        let mask = slots.count - 1
        var slot = NameTable.hash(name) & mask
        while slots[slot] != 0 {
            let position = Int(slots[slot]) - 1
            let start = position == 0 ? 0 : ends[position - 1]
            if text[start..<ends[position]].elementsEqual(name) { break }
            slot = (slot + 1) & mask
        }
        return slot
    }

    /// FNV-1a.
    private static func hash(_ bytes: ArraySlice<UInt8>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: hash & 0x7FFF_FFFF_FFFF_FFFF)
    }
}

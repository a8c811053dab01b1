/// Finds keys that occur again.
enum RepeatedKeys {
    /// A position whose key stood at another one before.
    struct Pair: Sendable {
        let row: Int
        let first: Int
    }

    private struct Slot {
        var key: UInt64 = 0
        var first: UInt32 = 0
    }

    /// A key of some bytes and a number, never 0. Different texts have different keys, but for once
    /// in 2^64 pairs.
    static func key(_ text: Bytes, _ number: Int32 = 0) -> UInt64 {
        var key = mixed(UInt64(UInt32(bitPattern: number)) << 32 ^ UInt64(text.count))
        let raw = UnsafeRawBufferPointer(text)
        var index = 0
        while index + 8 <= raw.count {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            key = mixed(key ^ UInt64(littleEndian: word))
            index += 8
        }
        var rest: UInt64 = 0
        while index < raw.count {
            rest = rest << 8 | UInt64(raw[index])
            index += 1
        }
        return max(1, mixed(key ^ rest))
    }

    /// One-to-one, and every bit spreads over all others (the finaliser of SplitMix64).
    private static func mixed(_ word: UInt64) -> UInt64 {
        var word = word &+ 0x9E37_79B9_7F4A_7C15
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

    /// The positions whose key has occurred, ascending, each with the first that has it; keys of 0
    /// are none.
    ///
    /// - Complexity: O(count).
    static func pairs(_ count: Int, key: (Int) -> UInt64) -> [Pair] {
        var stated = 0
        for row in 0..<count where key(row) != 0 { stated += 1 }
        guard stated > 1 else { return [] }
        var size = 4
        while size < stated + stated / 2 { size *= 2 }
        var slots = [Slot](repeating: Slot(), count: size)
        var pairs: [Pair] = []
        for row in 0..<count {
            let wanted = key(row)
            guard wanted != 0 else { continue }
            var slot = Int(truncatingIfNeeded: wanted) & (size - 1)
            while slots[slot].key != 0, slots[slot].key != wanted { slot = (slot + 1) & (size - 1) }
            if slots[slot].key == wanted {
                pairs.append(Pair(row: row, first: Int(slots[slot].first)))
            } else {
                slots[slot] = Slot(key: wanted, first: UInt32(row))
            }
        }
        return pairs
    }
}

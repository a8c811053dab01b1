/// Codes and their positions, looked up by bytes without making strings.
///
/// Open addressing with linear probing, at most two thirds full. Slots and keys of tens of thousands of
/// codes lie within a processor's second cache: a slot is four bytes, its position below as many bits
/// of the hash as there is room for. Hashes differ from process to process; positions depend on the
/// order of insertion only.
///
/// - Complexity: O(length of the code) expected per look-up and insertion.
struct CodeTable: Sendable {
    private var text: [UInt8] = []
    private var ends: [Int] = []
    private var keys: [CodeKey] = []
    private var slots = [UInt32](repeating: free, count: 1 << 4)
    /// How many bits number the slots.
    private var slotBits: UInt64 = 4
    private let hashing = CodeHash()

    /// Its position would be that of the last slot, which there never are codes enough for.
    private static let free = UInt32.max

    init() {}

    init(_ codes: some Sequence<String>) {
        for code in codes { insert(code) }
    }

    var count: Int { ends.count }
    var isEmpty: Bool { ends.isEmpty }

    /// The code at a position.
    subscript(position: Int) -> String {
        let range = range(of: position)
        return String(decoding: text[range], as: UTF8.self)
    }

    var codes: [String] { Array(lazyCodes) }

    /// The codes by position, each made when it is looked at.
    var lazyCodes: LazyMapSequence<Range<Int>, String> { (0..<count).lazy.map { self[$0] } }

    func position(of code: Bytes) -> Int? {
        let key = CodeKey(code)
        let entry = slots[slot(for: code, key, hash(of: code, key))]
        return entry == CodeTable.free ? nil : Int(entry & positionMask)
    }

    func position(of code: String) -> Int? {
        var code = code
        return code.withUTF8 { position(of: $0) }
    }

    /// The positions of codes that are all in their keys, -1 for unknown ones and where there is none.
    ///
    /// Many in one call: the processor fetches what one needs while it still waits for another.
    @inline(__always)
    func find(
        _ wanted: UnsafeMutableBufferPointer<CodeKey?>,
        into positions: UnsafeMutableBufferPointer<Int32>
    ) {
        slots.withUnsafeBufferPointer { slots in
            keys.withUnsafeBufferPointer { keys in
                for index in wanted.indices {
                    guard let key = wanted[index] else {
                        positions[index] = -1
                        continue
                    }
                    positions[index] = position(of: key, in: slots, keys)
                }
            }
        }
    }

    @inline(__always)
    private func position(
        of key: CodeKey,
        in slots: UnsafeBufferPointer<UInt32>,
        _ keys: UnsafeBufferPointer<CodeKey>
    ) -> Int32 {
        let (hash, mask) = (hashing(key), positionMask)
        let tag = self.tag(hash)
        var slot = firstSlot(hash)
        while true {
            let entry = slots[slot]
            if entry == CodeTable.free { return -1 }
            if entry & ~mask == tag, keys[Int(entry & mask)] == key { return Int32(entry & mask) }
            slot = (slot + 1) & Int(mask)
        }
    }

    /// Adds a code unless it is there; returns its position.
    @discardableResult
    mutating func insert(_ code: Bytes) -> (position: Int, isNew: Bool) {
        let key = CodeKey(code)
        return insert(code, key, hash(of: code, key))
    }

    @discardableResult
    mutating func insert(_ code: String) -> (position: Int, isNew: Bool) {
        var code = code
        return code.withUTF8 { insert($0) }
    }

    /// Adds the codes of another table behind those of this one; false when one is there already.
    mutating func append(_ later: CodeTable) -> Bool {
        reserve(count + later.count)
        return later.text.withUnsafeBufferPointer { text in
            (0..<later.count).allSatisfy { position in
                let range = later.range(of: position)
                let code = text.range(range.lowerBound, range.upperBound)
                let key = later.keys[position]
                return insert(code, key, hash(of: code, key)).isNew
            }
        }
    }

    /// Makes room ahead of a number of codes.
    mutating func reserve(_ codeCount: Int) {
        ends.reserveCapacity(codeCount)
        keys.reserveCapacity(codeCount)
        var bits = slotBits
        while codeCount * 3 > 2 << bits { bits += 1 }
        if bits > slotBits { grow(to: bits) }
    }

    private mutating func insert(
        _ code: Bytes,
        _ key: CodeKey,
        _ hash: UInt64
    ) -> (position: Int, isNew: Bool) {
        let slot = self.slot(for: code, key, hash)
        let entry = slots[slot]
        if entry != CodeTable.free { return (Int(entry & positionMask), false) }
        text.append(contentsOf: code)
        ends.append(text.count)
        keys.append(key)
        slots[slot] = tag(hash) | UInt32(ends.count - 1)
        if ends.count * 3 > slots.count * 2 { grow(to: slotBits + 1) }
        return (ends.count - 1, true)
    }

    private func range(of position: Int) -> Range<Int> {
        (position == 0 ? 0 : ends[position - 1])..<ends[position]
    }

    private var positionMask: UInt32 { UInt32(truncatingIfNeeded: slots.count &- 1) }

    /// The slot at which looking for a hash begins.
    private func firstSlot(_ hash: UInt64) -> Int { Int(hash &>> (64 &- slotBits)) }

    /// The part of a hash that stands above the position.
    private func tag(_ hash: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: hash) & ~positionMask
    }

    private func hash(of code: Bytes, _ key: CodeKey) -> UInt64 {
        key.isWhole ? hashing(key) : hashing(long: code)
    }

    private func hash(at position: Int) -> UInt64 {
        let range = range(of: position)
        return text.withUnsafeBufferPointer { text in
            hash(of: text.range(range.lowerBound, range.upperBound), keys[position])
        }
    }

    /// The slot that holds the code, or the free one where it belongs.
    private func slot(for code: Bytes, _ key: CodeKey, _ hash: UInt64) -> Int {
        let (mask, tag) = (positionMask, self.tag(hash))
        var slot = firstSlot(hash)
        while slots[slot] != CodeTable.free {
            let entry = slots[slot]
            if entry & ~mask == tag {
                let position = Int(entry & mask)
                if keys[position] == key, key.isWhole || isCode(code, at: position) { break }
            }
            slot = (slot + 1) & Int(mask)
        }
        return slot
    }

    private func isCode(_ code: Bytes, at position: Int) -> Bool {
        let range = range(of: position)
        guard range.count == code.count else { return false }
        return text.withUnsafeBufferPointer { text in
            Bytes(rebasing: text[range]).equals(code)
        }
    }

    private mutating func grow(to bits: UInt64) {
        // Positions are 32 bits at most; a table is smaller than 2^31 bytes.
        precondition(bits < 32)
        slotBits = bits
        slots = Array(repeating: CodeTable.free, count: 1 << bits)
        let mask = Int(positionMask)
        for position in 0..<count {
            let hash = self.hash(at: position)
            var slot = firstSlot(hash)
            while slots[slot] != CodeTable.free { slot = (slot + 1) & mask }
            slots[slot] = tag(hash) | UInt32(position)
        }
    }
}

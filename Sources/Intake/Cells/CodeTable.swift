/// Codes and their positions, looked up by bytes without making strings.
///
/// Open addressing with linear probing, at most half full. The hash is Swift's own, seeded per
/// process, so that a file cannot be made to collide; positions depend on the order of insertion
/// only.
///
/// - Complexity: O(length of the code) expected per look-up and insertion.
struct CodeTable: Sendable {
    private var text: [UInt8] = []
    private var ends: [Int] = []
    /// A power of two of slots.
    private var slots = [Slot](repeating: Slot(), count: 16)

    /// A position with the key and the hash of its code, which spare most looks at the text.
    private struct Slot {
        var key: UInt64 = 0
        var hash: UInt32 = 0
        var position: Int32 = -1
    }

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
        let key = CodeTable.key(code)
        let slot = slot(for: code, key: key, hash: CodeTable.hash(code, key: key))
        let position = slots[slot].position
        return position < 0 ? nil : Int(position)
    }

    func position(of code: String) -> Int? {
        var code = code
        return code.withUTF8 { position(of: $0) }
    }

    /// Adds a code unless it is there; returns its position.
    @discardableResult
    mutating func insert(_ code: Bytes) -> (position: Int, isNew: Bool) {
        let key = CodeTable.key(code)
        let hash = CodeTable.hash(code, key: key)
        let slot = slot(for: code, key: key, hash: hash)
        let found = slots[slot].position
        if found >= 0 { return (Int(found), false) }
        text.append(contentsOf: code)
        ends.append(text.count)
        slots[slot] = Slot(key: key, hash: hash, position: Int32(ends.count - 1))
        if ends.count * 2 > slots.count { grow() }
        return (ends.count - 1, true)
    }

    @discardableResult
    mutating func insert(_ code: String) -> (position: Int, isNew: Bool) {
        var code = code
        return code.withUTF8 { insert($0) }
    }

    private func range(of position: Int) -> Range<Int> {
        (position == 0 ? 0 : ends[position - 1])..<ends[position]
    }

    /// The slot that holds the code, or the free one where it belongs.
    private func slot(for code: Bytes, key: UInt64, hash: UInt32) -> Int {
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while slots[slot].position >= 0 {
            let entry = slots[slot]
            if entry.key == key, entry.hash == hash {
                if CodeTable.isWhole(key) || isCode(code, at: Int(entry.position)) { break }
            }
            slot = (slot + 1) & mask
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

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: Slot(), count: old.count * 2)
        let mask = slots.count - 1
        for entry in old where entry.position >= 0 {
            var slot = Int(entry.hash) & mask
            while slots[slot].position >= 0 { slot = (slot + 1) & mask }
            slots[slot] = entry
        }
    }

    /// The first seven bytes of a code below its length, or below 255 where it is longer.
    private static func key(_ code: Bytes) -> UInt64 {
        let isWhole = code.count <= 7
        var key: UInt64 = isWhole ? UInt64(code.count) : 255
        for index in 0..<7 { key = key << 8 | (index < code.count ? UInt64(code[index]) : 0) }
        return key
    }

    /// Whether a key is all of its code.
    private static func isWhole(_ key: UInt64) -> Bool { key >> 56 != 255 }

    private static func hash(_ code: Bytes, key: UInt64) -> UInt32 {
        var hasher = Hasher()
        if isWhole(key) {
            hasher.combine(key)
        } else {
            hasher.combine(bytes: UnsafeRawBufferPointer(code))
        }
        return UInt32(truncatingIfNeeded: hasher.finalize())
    }
}

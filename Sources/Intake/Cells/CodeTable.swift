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
    private var slots: [Int32] = Array(repeating: -1, count: 16)

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
        let slot = slot(for: code)
        return slots[slot] < 0 ? nil : Int(slots[slot])
    }

    func position(of code: String) -> Int? {
        var code = code
        return code.withUTF8 { position(of: $0) }
    }

    /// Adds a code unless it is there; returns its position.
    @discardableResult
    mutating func insert(_ code: Bytes) -> (position: Int, isNew: Bool) {
        let slot = slot(for: code)
        if slots[slot] >= 0 { return (Int(slots[slot]), false) }
        text.append(contentsOf: code)
        ends.append(text.count)
        slots[slot] = Int32(ends.count - 1)
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
    private func slot(for code: Bytes) -> Int {
        let mask = slots.count - 1
        var slot = CodeTable.hash(code) & mask
        while slots[slot] >= 0 {
            let range = range(of: Int(slots[slot]))
            if range.count == code.count,
                text.withUnsafeBufferPointer({ $0[range].elementsEqual(code) })
            {
                break
            }
            slot = (slot + 1) & mask
        }
        return slot
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        let mask = slots.count - 1
        text.withUnsafeBufferPointer { text in
            for position in 0..<ends.count {
                let range = range(of: position)
                var slot = CodeTable.hash(Bytes(rebasing: text[range])) & mask
                while slots[slot] >= 0 { slot = (slot + 1) & mask }
                slots[slot] = Int32(position)
            }
        }
    }

    private static func hash(_ code: Bytes) -> Int {
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(code))
        return hasher.finalize()
    }
}

/// A stack of at most as many entries as it was made for.
struct FlatStack: ~Copyable {
    private let entries: FlatArray<Int32>
    private(set) var count = 0

    init(capacity: Int) { entries = FlatArray(count: capacity, filledWith: 0) }

    @inline(__always)
    mutating func push(_ entry: Int) {
        entries[count] = Int32(truncatingIfNeeded: entry)
        count &+= 1
    }

    @inline(__always)
    mutating func pop() -> Int? {
        guard count > 0 else { return nil }
        count &-= 1
        return Int(entries[count])
    }

    mutating func removeAll() { count = 0 }
}

/// Arcs in the order of one of their ends: the other end and the value of each, side by side in 8
/// bytes, so that a scan reads one stream. Values beyond 32 bits keep their upper halves apart.
struct PackedArcs: ~Copyable {
    struct Entry: BitwiseCopyable {
        var end: Int32
        fileprivate var low: Int32
    }

    let entries: FlatArray<Entry>
    private let high: FlatArray<Int32>

    init(count: Int, isWide: Bool) {
        entries = FlatArray(count: count, filledWith: Entry(end: 0, low: 0))
        high = FlatArray(count: isWide ? count : 0, filledWith: 0)
    }

    var count: Int { entries.count }
    var isWide: Bool { high.count > 0 }

    func put(_ arc: Int, end: Int32, value: Int64) {
        entries.base[arc] = Entry(end: end, low: Int32(truncatingIfNeeded: value))
        if isWide { high.base[arc] = Int32(truncatingIfNeeded: value >> 32) }
    }

    @inline(__always)
    func end(_ arc: Int) -> Int { Int(entries.base[arc].end) }

    @inline(__always)
    func value(_ arc: Int) -> Int64 { isWide ? wideValue(arc) : narrowValue(arc) }

    /// The value where `isWide` is known to be false: loops ask once.
    @inline(__always)
    func narrowValue(_ arc: Int) -> Int64 { Int64(entries.base[arc].low) }

    @inline(__always)
    func wideValue(_ arc: Int) -> Int64 {
        Int64(high.base[arc]) << 32 | Int64(UInt32(bitPattern: entries.base[arc].low))
    }
}

/// One whole number per arc, in 32 bits each; 32 more stand beside them only if some value needs them.
///
/// Goals nearly always fit: a million children have twenty-five million arcs, and the solver is as fast
/// as it can read them.
package struct ArcValues: Sendable, Equatable {
    private var low: [Int32] = []
    /// The upper halves; empty while every value fits in the lower one.
    private var high: [Int32] = []

    package init(count: Int, _ value: (_ arc: Int) -> Int64) {
        low = [Int32](repeating: 0, count: count)
        for arc in 0..<count {
            let value = value(arc)
            low[arc] = Int32(truncatingIfNeeded: value)
            if high.isEmpty {
                guard Int64(low[arc]) != value else { continue }
                high = low.map { $0 < 0 ? -1 : 0 }
            }
            high[arc] = Int32(truncatingIfNeeded: value >> 32)
        }
    }

    package init(_ values: [Int64]) { self.init(count: values.count) { values[$0] } }

    package init(_ values: [Int32]) { low = values }

    /// The values of all pieces, one piece after the other.
    package init(joining pieces: [ArcValues]) {
        let isNarrow = pieces.allSatisfy(\.high.isEmpty)
        low.reserveCapacity(pieces.reduce(0) { $0 + $1.count })
        for piece in pieces {
            if !isNarrow {
                high += piece.high.isEmpty ? piece.low.map { $0 < 0 ? -1 : 0 } : piece.high
            }
            low += piece.low
        }
    }
}

extension ArcValues: RandomAccessCollection {
    package var startIndex: Int { 0 }
    package var endIndex: Int { low.count }

    package subscript(arc: Int) -> Int64 {
        if high.isEmpty { return Int64(low[arc]) }
        return Int64(high[arc]) << 32 | Int64(UInt32(bitPattern: low[arc]))
    }
}

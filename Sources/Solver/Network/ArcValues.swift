package import Parallel

/// One whole number per arc, in 32 bits each; 32 more stand beside them only if some value needs them.
///
/// Goals nearly always fit: a million children have twenty-five million arcs, and the solver is as fast
/// as it can read them.
package struct ArcValues: Sendable, Equatable {
    private var low: [Int32] = []
    /// The upper halves; empty while every value fits in the lower one.
    private var high: [Int32] = []

    package init(_ values: [Int64]) {
        low = values.map { Int32(truncatingIfNeeded: $0) }
        guard zip(low, values).contains(where: { Int64($0) != $1 }) else { return }
        high = values.map { Int32(truncatingIfNeeded: $0 >> 32) }
    }

    package init(_ values: [Int32]) { low = values }

    /// The values of all arcs of a problem, stretches of children side by side.
    ///
    /// - Parameter value: asked once for each arc, and once more for all if some value needs 64 bits.
    package init(
        _ problem: TransportationProblem,
        _ threads: Threads,
        _ value: @Sendable (_ child: Int, _ arc: Int) -> Int64
    ) {
        var fits = true
        low = Self.halves(problem, threads, &fits) { child, arc, fits in
            let value = value(child, arc)
            let half = Int32(truncatingIfNeeded: value)
            if Int64(half) != value { fits = false }
            return half
        }
        guard !fits else { return }
        high = Self.halves(problem, threads, &fits) { child, arc, _ in
            Int32(truncatingIfNeeded: value(child, arc) >> 32)
        }
    }

    /// - Parameter fits: becomes false where it does for some arc.
    private static func halves(
        _ problem: TransportationProblem,
        _ threads: Threads,
        _ fits: inout Bool,
        _ half: @Sendable (_ child: Int, _ arc: Int, _ fits: inout Bool) -> Int32
    ) -> [Int32] {
        [Int32](unsafeUninitializedCapacity: problem.arcCount) { buffer, count in
            // Every arc belongs to one child, and every child to one stretch.
            nonisolated(unsafe) let buffer = buffer
            let stretches = threads.stretches(of: problem.childCount, atLeast: 2000) { children in
                var fits = true
                for child in children {
                    for arc in problem.arcs(of: child) {
                        buffer.initializeElement(at: arc, to: half(child, arc, &fits))
                    }
                }
                return fits
            }
            fits = stretches.allSatisfy(\.self)
            count = problem.arcCount
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

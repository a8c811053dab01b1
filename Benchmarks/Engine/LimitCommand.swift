import Solver

/// What no solver can be faster than: `roost-bench limits ARCS`.
///
/// One pass over the arcs takes for every child the best arc at given prices, which is what a proof
/// needs once. Memory speed is that of adding up a buffer far larger than any cache.
enum LimitCommand {
    private static let repeats = 7
    private static let bufferWords = 1 << 25

    static func run(file: String) throws -> Figures {
        let arcs = try ArcFile(path: file)
        let prices = (0..<arcs.problem.seatGroupCount).map { Int64($0 % 7) }
        var best = Int64(0)
        let pass = least { best &+= surplus(arcs, prices) }
        let buffer = [UInt64](repeating: 3, count: bufferWords)
        var sum = UInt64(0)
        let read = least { sum &+= total(buffer) }
        var figures = Figures()
        figures[count: "arcs"] = arcs.problem.arcCount
        figures["pass_seconds"] = pass
        figures["memory_bytes_per_second"] = Double(8 * bufferWords) / read
        // Printed, so that neither loop can be left out.
        let checksum = best &+ Int64(bitPattern: sum) & 0xFFFF
        figures[count: "checksum"] = Int(truncatingIfNeeded: checksum)
        return figures
    }

    private static func least(_ work: () -> Void) -> Double {
        (0..<repeats).map { _ in measuredRegion(work).wall }.min() ?? 0
    }

    /// The sum over the children of their best arc's points beyond its price, or nothing.
    @inline(never)
    private static func surplus(_ arcs: ArcFile, _ prices: [Int64]) -> Int64 {
        arcs.problem.arcStart.withUnsafeBufferPointer { start in
            arcs.problem.arcSeatGroup.withUnsafeBufferPointer { groups in
                arcs.points.withUnsafeBufferPointer { points in
                    prices.withUnsafeBufferPointer { prices in
                        var sum = Int64(0)
                        for child in 0..<(start.count - 1) {
                            var best = Int64(0)
                            for arc in Int(start[child])..<Int(start[child + 1]) {
                                best = max(best, Int64(points[arc]) &- prices[Int(groups[arc])])
                            }
                            sum &+= best
                        }
                        return sum
                    }
                }
            }
        }
    }

    @inline(never)
    private static func total(_ words: [UInt64]) -> UInt64 {
        words.withUnsafeBufferPointer { words in
            var sum = UInt64(0)
            for word in words { sum &+= word }
            return sum
        }
    }
}

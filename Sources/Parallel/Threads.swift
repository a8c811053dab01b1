internal import Dispatch
internal import Synchronization

/// How many threads a piece of work may use; its results are the same for any number.
@usableFromInline
package struct Threads: Hashable, Sendable {
    /// At least 1.
    package let count: Int

    package init(_ count: Int) { self.count = max(1, count) }

    package static let one = Threads(1)

    /// How many stretches a thread gets, so that one that is held up does not keep the others.
    private static let stretchesPerThread = 8

    /// The results of tasks by position.
    ///
    /// - Parameter body: called once for each position from 0, from any of the threads.
    @usableFromInline
    package func map<Result: Sendable>(
        _ taskCount: Int,
        _ body: @Sendable (Int) -> Result
    ) -> [Result] {
        guard count > 1, taskCount > 1 else { return (0..<taskCount).map(body) }
        let found = Mutex<[Result?]>(Array(repeating: nil, count: taskCount))
        let next = Atomic<Int>(0)
        DispatchQueue.concurrentPerform(iterations: min(count, taskCount)) { _ in
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < taskCount else { return }
                let result = body(index)
                found.withLock { $0[index] = result }
            }
        }
        return found.withLock { $0.compactMap(\.self) }
    }

    /// Two pieces of work side by side, neither of which writes what the other reads; on one thread one
    /// after the other.
    package func both(_ one: () -> Void, _ other: () -> Void) {
        guard count > 1 else {
            one()
            other()
            return
        }
        withoutActuallyEscaping(one) { one in
            withoutActuallyEscaping(other) { other in
                // Each is called once, by one thread, before this function returns.
                nonisolated(unsafe) let pieces = [one, other]
                DispatchQueue.concurrentPerform(iterations: 2) { pieces[$0]() }
            }
        }
    }

    /// What the work makes of neighbouring stretches of positions, in their order. One thread works on
    /// all in one go, so what is made of the stretches must join to the same as of the whole.
    ///
    /// - Parameter smallest: below this many positions a stretch of its own does not pay.
    @usableFromInline
    package func stretches<Result: Sendable>(
        of positionCount: Int,
        atLeast smallest: Int,
        _ body: @Sendable (Range<Int>) -> Result
    ) -> [Result] {
        let ranges = ranges(of: positionCount, atLeast: smallest)
        return map(ranges.count) { body(ranges[$0]) }
    }

    /// The stretches that `stretches` works on.
    @usableFromInline
    package func ranges(of positionCount: Int, atLeast smallest: Int) -> [Range<Int>] {
        guard positionCount > 0 else { return [] }
        let most = count == 1 ? 1 : count * Threads.stretchesPerThread
        let stretchCount = max(1, min(most, positionCount / max(1, smallest)))
        return (0..<stretchCount).map { stretch in
            let lower = positionCount * stretch / stretchCount
            return lower..<positionCount * (stretch + 1) / stretchCount
        }
    }
}

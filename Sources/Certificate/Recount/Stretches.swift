import Dispatch
import Synchronization

/// Work on many children in stretches side by side; the result is the same as in one go.
enum Stretches {
    /// Below this many children a thread costs more than it saves.
    private static let smallest = 10_000
    private static let most = 8

    /// What the work makes of each stretch, in order.
    static func map<Result: Sendable>(
        _ count: Int,
        _ work: @Sendable (Range<Int>) -> Result
    ) -> [Result] {
        let stretches = max(1, min(most, count / smallest))
        let results = Mutex([Result?](repeating: nil, count: stretches))
        DispatchQueue.concurrentPerform(iterations: stretches) { index in
            let result = work(count * index / stretches..<count * (index + 1) / stretches)
            results.withLock { $0[index] = result }
        }
        return results.withLock { $0.compactMap { $0 } }
    }
}

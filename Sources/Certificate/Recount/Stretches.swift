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

    /// Pieces of work side by side, begun in their order; what each makes, in that order, too.
    static func all<Result: Sendable>(_ work: [@Sendable () -> Result]) -> [Result] {
        let results = Mutex([Result?](repeating: nil, count: work.count))
        DispatchQueue.concurrentPerform(iterations: work.count) { index in
            let result = work[index]()
            results.withLock { $0[index] = result }
        }
        return results.withLock { $0.compactMap { $0 } }
    }

    /// Two pieces of work side by side.
    static func both<First: Sendable, Second: Sendable>(
        _ first: @Sendable () -> First,
        _ second: @Sendable () -> Second
    ) -> (First, Second) {
        let results = Mutex<(First?, Second?)>((nil, nil))
        DispatchQueue.concurrentPerform(iterations: 2) { index in
            if index == 0 {
                let result = first()
                results.withLock { $0.0 = result }
            } else {
                let result = second()
                results.withLock { $0.1 = result }
            }
        }
        guard case (let one?, let other?) = results.withLock({ $0 }) else {
            preconditionFailure("both pieces of work have ended")
        }
        return (one, other)
    }
}

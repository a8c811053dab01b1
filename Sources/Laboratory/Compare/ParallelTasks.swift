internal import Dispatch
internal import Synchronization

/// The results of tasks by position, the same on any number of threads.
///
/// - Parameter body: called once for each position from 0, from any of the threads.
func inParallel<Result: Sendable>(
    _ count: Int,
    threads: Int,
    _ body: @escaping @Sendable (Int) -> Result
) -> [Result] {
    let found = Mutex<[Result?]>(Array(repeating: nil, count: count))
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, count))) { _ in
        while true {
            let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
            guard index < count else { return }
            let result = body(index)
            found.withLock { $0[index] = result }
        }
    }
    return found.withLock { $0.compactMap(\.self) }
}

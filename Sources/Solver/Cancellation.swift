internal import Synchronization

/// A request to stop, raised by one thread and polled in the solvers' loops.
package final class Cancellation: Sendable {
    private let raised = Atomic<Bool>(false)

    package init() {}

    package var isRequested: Bool { raised.load(ordering: .relaxed) }

    package func request() { raised.store(true, ordering: .relaxed) }
}

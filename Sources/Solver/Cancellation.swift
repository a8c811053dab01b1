internal import GLPK

/// A request to stop, raised by one thread and polled in the solvers' loops.
package final class Cancellation: Sendable {
    /// What GLPK polls inside its own loops.
    let flag = CancellationFlag()

    package init() {}

    package var isRequested: Bool { flag.isRaised }

    package func request() { flag.raise() }
}

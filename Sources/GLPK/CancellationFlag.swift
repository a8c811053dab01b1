import CGLPKGuard

/// A flag that asks a solve on another thread to stop. Once raised it stays raised.
package final class CancellationFlag: Sendable {
    /// Lives in C, where branch-and-bound reads it, and is touched by atomic operations alone.
    nonisolated(unsafe) let handle: OpaquePointer

    package init() {
        guard let handle = cglpk_flag_create() else {
            preconditionFailure("no memory for a single byte")
        }
        self.handle = handle
    }

    deinit { cglpk_flag_free(handle) }

    /// Raises the flag. May be called from any thread and from a signal handler.
    package func raise() { cglpk_flag_raise(handle) }

    package var isRaised: Bool { cglpk_flag_is_raised(handle) }
}

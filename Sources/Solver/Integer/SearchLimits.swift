internal import GLPK

/// What every search within a component is given.
struct SearchLimits: Sendable {
    var limits: IntegerLimits
    var threads: Int
    let cancellation: Cancellation

    /// Components of at most so many columns that are not fixed need no scout, dive or
    /// neighbourhoods: the tree alone decides them.
    static let smallColumnCount = 4_000

    /// Above so many columns the primal-dual method goes before the simplex method.
    static let primalDualColumnCount = 60_000

    var flag: CancellationFlag { cancellation.flag }
    var isCancelled: Bool { cancellation.isRequested }
}

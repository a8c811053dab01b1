/// Why a step did not happen. That a program is infeasible or unbounded is not a fault but an
/// outcome.
package enum SolverFault: Error, Equatable, Sendable {
    /// GLPK would have aborted the process; the message is GLPK's own, with its source line. All
    /// that the scope held is freed and every later step in it throws `scopeEnded`.
    case glpk(message: String)
    /// A step after a fault in the same scope.
    case scopeEnded
    /// This thread is inside another scope already, or GLPK found no memory for an environment.
    case environmentInUse
    /// The library is older than the oldest one that was tested.
    case unsupportedVersion(found: String, oldest: String)
    /// The library was built with one environment for all threads.
    case notThreadLocal
    /// The input was refused before GLPK could stumble over it; the problem remains usable.
    case invalid(InvalidInput)
    /// A file could not be written, opened or understood; the message is GLPK's own. A file that
    /// was not understood leaves the problem empty.
    case file(path: String, message: String)
}

/// What is wrong with an input. Indices count from 0.
package enum InvalidInput: Error, Equatable, Sendable {
    case negativeCount(Count, Int)
    case tooLarge(Count, Int)
    case indexOutOfRange(Element, index: Int, count: Int)
    case notFinite(Element, index: Int)
    case crossedBounds(Element, index: Int, lower: Double, upper: Double)
    case fractionalIntegerBound(column: Int)
    case repeatedEntry(row: Int, column: Int)
    case nameContainsNull(Element, index: Int)
    case objectiveConstantNotFinite
    /// Negative or not finite.
    case relativeGapOutOfRange
    case basisOfWrongShape(rowCount: Int, columnCount: Int)

    package enum Element: Equatable, Sendable {
        case row, column, entry
    }

    package enum Count: Equatable, Sendable {
        case rows, columns, entries, changes, iterations, nodes
    }
}

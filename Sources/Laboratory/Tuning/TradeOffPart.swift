package import PlacementModel
import Solver

/// What a solve of a trade-off was to find.
package enum TradeOffPart: Hashable, Sendable {
    /// The placement under the policy as it stands.
    case present
    /// The end of the curve at which this goal is best.
    case end(GoalLevel)
    /// The corner between two that were found, or that there is none.
    case between(TradedValues, TradedValues)
    /// The point with at least so much of the second goal.
    case above(second: Int)
}

/// The values of a trade-off's two goals at one point.
package struct TradedValues: Hashable, Sendable {
    package let first: Int
    package let second: Int

    init(_ solution: BlendedOptimum.Solution) {
        first = solution.first
        second = solution.second
    }
}

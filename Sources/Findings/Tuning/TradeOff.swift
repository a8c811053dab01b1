package import PlacementModel

/// What one goal costs in terms of another, while the goals before both stay at their optimum
/// (取舍曲线).
package struct TradeOff: Sendable {
    package let scenario: Scenario
    package let first: GoalLevel
    package let second: GoalLevel
    /// The goals before both, with the optimum that every point keeps.
    package let kept: [GoalResult]
    /// From the best of the first goal to the best of the second: the first falls, the second rises.
    package let points: [TradeOffPoint]
    package let extent: Extent
    /// False where the search was told to end after so many points.
    package let isComplete: Bool

    /// Which points there are.
    package enum Extent: String, CaseIterable, Sendable {
        /// The corners of the curve: best for some weighting of the two goals.
        case supported
        /// Every point at which one goal cannot be bettered without harm to the other.
        case nonDominated = "non-dominated"
    }

    package init(
        scenario: Scenario,
        first: GoalLevel,
        second: GoalLevel,
        kept: [GoalResult],
        points: [TradeOffPoint],
        extent: Extent,
        isComplete: Bool = true
    ) {
        self.scenario = scenario
        self.first = first
        self.second = second
        self.kept = kept
        self.points = points
        self.extent = extent
        self.isComplete = isComplete
    }
}

/// A point of a trade-off: no placement is better in one of the goals and as good in the other.
package struct TradeOffPoint: Sendable {
    /// Values in the goals' own units; distances are negative.
    package let first: Int
    package let second: Int
    /// Whether it is a corner of the curve: best for some weighting of the two goals.
    package let isCorner: Bool
    package let figures: TunedFigures
    /// Children who differ from the policy as it stands.
    package let changed: MoveCount

    package init(
        first: Int,
        second: Int,
        isCorner: Bool,
        figures: TunedFigures,
        changed: MoveCount
    ) {
        self.first = first
        self.second = second
        self.isCorner = isCorner
        self.figures = figures
        self.changed = changed
    }
}

package import PlacementModel

/// One or two parameters over ranges of values, and what was found at each point (扫描).
package struct Sweep: Sendable {
    package let scenario: Scenario
    /// One or two.
    package let axes: [SweepAxis]
    /// The policy as it stands; its figures are what changes are counted against.
    package let present: TunedPoint
    /// Row by row: the last axis runs fastest.
    package let points: [SweepPoint]

    package init(
        scenario: Scenario,
        axes: [SweepAxis],
        present: TunedPoint,
        points: [SweepPoint]
    ) {
        self.scenario = scenario
        self.axes = axes
        self.present = present
        self.points = points
    }
}

/// A parameter and the values it takes.
package struct SweepAxis: Hashable, Sendable {
    package let parameter: Parameter
    /// The value in the policy as it stands.
    package let present: Int
    /// Ascending.
    package let values: [Int]

    package init(parameter: Parameter, present: Int, values: [Int]) {
        self.parameter = parameter
        self.present = present
        self.values = values
    }
}

/// A point of a sweep.
package struct SweepPoint: Sendable {
    /// One per axis.
    package let values: [Int]
    /// Nil where there is none, for the reason of ``obstacle``.
    package let result: TunedPoint?
    package let obstacle: Obstacle?
    /// Children who differ from the policy as it stands.
    package let changedFromPresent: MoveCount?
    /// Children who differ from the point before on the last axis; nil at its first point.
    package let changedFromBefore: MoveCount?

    /// Why a point has no placement.
    package enum Obstacle: String, Sendable {
        /// None keeps the rules.
        case noPlacement = "no-placement"
        /// An option would be worth nothing or less, which no policy may have.
        case worthNothing = "worth-nothing"
    }

    package init(values: [Int], obstacle: Obstacle) {
        self.values = values
        self.obstacle = obstacle
        result = nil
        changedFromPresent = nil
        changedFromBefore = nil
    }

    package init(
        values: [Int],
        result: TunedPoint,
        changedFromPresent: MoveCount?,
        changedFromBefore: MoveCount?
    ) {
        self.values = values
        self.result = result
        obstacle = nil
        self.changedFromPresent = changedFromPresent
        self.changedFromBefore = changedFromBefore
    }
}

/// What was found at one setting of the parameters.
package struct TunedPoint: Sendable {
    package let figures: TunedFigures
    /// The goals in strict order, without draws; empty for mechanisms that pursue none.
    package let goals: [GoalResult]
    /// Whether every goal is proven, draws included; true for mechanisms that pursue none.
    package let isProven: Bool

    package init(figures: TunedFigures, goals: [GoalResult], isProven: Bool) {
        self.figures = figures
        self.goals = goals
        self.isProven = isProven
    }
}

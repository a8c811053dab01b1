/// What an option is worth, in integers, each with the rule that gives it (积分办法).
package struct PointsPolicy: Equatable, Sendable {
    package var groupCombination: GroupCombination
    package var rules: [PointsRule]

    package init(groupCombination: GroupCombination, rules: [PointsRule]) {
        self.groupCombination = groupCombination
        self.rules = rules
    }
}

/// How the points of several groups of one child combine.
package enum GroupCombination: String, CaseIterable, Sendable {
    /// They add up.
    case add
    /// The highest counts; of equal ones the first in the policy.
    case highest
}

/// One rule and the points it gives.
package struct PointsRule: Equatable, Sendable {
    package let criterion: PointsCriterion
    package let points: Points
    /// Other points in some classes, sites or modes; the first that matches holds.
    package let exceptions: [PointsException]
    /// The line of `scenario.yaml`.
    package let line: Int32

    package init(
        criterion: PointsCriterion,
        points: Points,
        exceptions: [PointsException],
        line: Int32
    ) {
        self.criterion = criterion
        self.points = points
        self.exceptions = exceptions
        self.line = line
    }
}

/// What a rule gives points for.
package enum PointsCriterion: Hashable, Sendable {
    /// For being placed at all.
    case placed
    /// For belonging to a group, by position in `Scenario.groups`.
    case group(Int)
    /// For the wish of this rank.
    case wish(rank: Int16)
    /// For living no farther than this; of several bands the nearest that holds counts.
    case distance(within: Metres)
    /// For being of this audience of the site.
    case audience(Audience)
    /// For returning to the site of last time.
    case returning
    /// For having waited in vain last time.
    case waited
}

/// Points that replace a rule's own in some places.
package struct PointsException: Equatable, Sendable {
    package let points: Points
    /// Positions in `Scenario.classes`; nil for all.
    package let classIndices: Set<Int32>?
    /// Nil for all.
    package let modes: ModeSet?
    /// The line of `scenario.yaml`.
    package let line: Int32

    package init(points: Points, classIndices: Set<Int32>?, modes: ModeSet?, line: Int32) {
        self.points = points
        self.classIndices = classIndices
        self.modes = modes
        self.line = line
    }

    /// Whether the exception holds for a class and a mode.
    package func covers(classIndex: Int32, mode: Mode) -> Bool {
        (classIndices?.contains(classIndex) ?? true) && (modes?.contains(mode) ?? true)
    }
}

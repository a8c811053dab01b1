package import PlacementModel

/// The value of a parameter that reaches a target, and what it costs (目标求解).
package struct GoalSeek: Sendable {
    package let scenario: Scenario
    package let parameter: Parameter
    package let target: SeekTarget
    package let preference: Preference
    /// The value in the policy as it stands, and what it comes to.
    package let presentValue: Int
    package let present: TunedPoint
    /// The values that may be the answer. All that would come before the answer were looked at, and where
    /// there is none, all of them.
    package let range: ClosedRange<Int>
    package let answer: Answer

    package enum Preference: String, CaseIterable, Sendable {
        case smallest
        /// The nearest to the policy as it stands; of two equally near ones the smaller.
        case nearest
    }

    package enum Answer: Sendable {
        case reached(SeekPoint)
        /// No value reaches the target; the one that comes nearest to it, or the present one where none
        /// comes nearer.
        case unreachable(best: SeekPoint)
        /// Stopped at this value before its proof.
        case unproven(at: Int)
    }

    package init(
        scenario: Scenario,
        parameter: Parameter,
        target: SeekTarget,
        preference: Preference,
        presentValue: Int,
        present: TunedPoint,
        range: ClosedRange<Int>,
        answer: Answer
    ) {
        self.scenario = scenario
        self.parameter = parameter
        self.target = target
        self.preference = preference
        self.presentValue = presentValue
        self.present = present
        self.range = range
        self.answer = answer
    }
}

/// A value that a goal seek found.
package struct SeekPoint: Sendable {
    package let value: Int
    package let result: TunedPoint
    /// Who moves against the policy as it stands, by application.
    package let moves: [ChildMove]

    package init(value: Int, result: TunedPoint, moves: [ChildMove]) {
        self.value = value
        self.result = result
        self.moves = moves
    }
}

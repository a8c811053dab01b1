package import PlacementModel

/// How far a weight can change before the first child moves (不变区间).
package struct WeightInterval: Sendable {
    package let parameter: Parameter
    package let present: Int
    /// The values that were looked at: those that the policy may have and every option is worth
    /// something under.
    package let allowed: ClosedRange<Int>
    /// The range that was asked for; nil where all values were looked at.
    package let asked: ClosedRange<Int>?
    /// Options whose points depend on the weight.
    package let optionCount: Int
    package let lower: IntervalEnd
    package let upper: IntervalEnd

    package init(
        parameter: Parameter,
        present: Int,
        allowed: ClosedRange<Int>,
        asked: ClosedRange<Int>? = nil,
        optionCount: Int,
        lower: IntervalEnd,
        upper: IntervalEnd
    ) {
        self.parameter = parameter
        self.present = present
        self.allowed = allowed
        self.asked = asked
        self.optionCount = optionCount
        self.lower = lower
        self.upper = upper
    }

    /// Whether no value that was looked at moves anybody.
    package var isConstant: Bool { lower.isOpen && upper.isOpen }
    /// Whether no allowed value moves anybody; a part of them does not show it.
    package var isWithoutEffect: Bool { isConstant && (asked == nil || optionCount == 0) }
    /// Whether the range asked for did not hold the present value, and was widened to it.
    package var isWidened: Bool { asked.map { !$0.contains(present) } ?? false }

    /// How much the weight must change, up or down, before somebody moves; nil where nobody ever
    /// does, or one end could not be proven.
    package var distanceToFirstMove: Int? {
        let below = lower.firstMove.map { present - $0 }
        let above = upper.firstMove.map { $0 - present }
        return [below, above].compactMap { $0 }.min()
    }
}

/// Where an interval ends.
package enum IntervalEnd: Sendable {
    /// Nobody moves up to the last allowed value.
    case open
    /// The first value at which somebody moves, and who does.
    case moves(at: Int, [ChildMove])
    /// The work limit ended a solve before its proof, at this value: nothing exact can be said.
    case unproven(at: Int)

    package var isOpen: Bool {
        if case .open = self { true } else { false }
    }

    /// The first value at which somebody moves.
    package var firstMove: Int? {
        if case .moves(let value, _) = self { value } else { nil }
    }
}

/// Every weight of a policy with its interval: those that are on a knife's edge first, those without
/// effect last.
package struct WeightReport: Sendable {
    package let scenario: Scenario
    package let intervals: [WeightInterval]

    package init(scenario: Scenario, intervals: [WeightInterval]) {
        self.scenario = scenario
        self.intervals = intervals.enumerated().sorted { left, right in
            let (one, two) = (left.element.rank, right.element.rank)
            return one == two ? left.offset < right.offset : one < two
        }.map(\.element)
    }
}

extension WeightInterval {
    fileprivate var rank: Int {
        if isWithoutEffect { return Int.max }
        return distanceToFirstMove ?? Int.max - 1
    }
}

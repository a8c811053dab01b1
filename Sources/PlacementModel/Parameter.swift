/// A number of the policy that can be tuned (参数).
package enum Parameter: Hashable, Sendable {
    /// The points of a rule of `policy.points`. Exceptions of the rule keep points of their own.
    case weight(PointsCriterion)
    /// The seats, or the thousandths, of a reserve, by position in `Policy.reserves`.
    case reserve(Int)
    /// The same of a quota, by position in `Policy.quotas`.
    case quota(Int)
}

extension Scenario {
    /// Every parameter of the policy, in its order: weights, reserves, quotas.
    package var parameters: [Parameter] {
        policy.points.rules.map { .weight($0.criterion) }
            + policy.reserves.indices.map(Parameter.reserve)
            + policy.quotas.indices.map(Parameter.quota)
    }

    /// What a parameter is now: points, seats, or thousandths where a share is reserved; nil where
    /// the policy does not have it.
    package func value(of parameter: Parameter) -> Int? {
        switch parameter {
        case .weight(let criterion):
            policy.points.rules.first { $0.criterion == criterion }.map { Int($0.points.value) }
        case .reserve(let index):
            policy.reserves.indices.contains(index) ? policy.reserves[index].amount.number : nil
        case .quota(let index):
            policy.quotas.indices.contains(index) ? policy.quotas[index].amount.number : nil
        }
    }

    /// What a scenario folder could say of a parameter.
    package func allowedValues(of parameter: Parameter) -> ClosedRange<Int> {
        switch parameter {
        case .weight: -1_000_000...1_000_000
        case .reserve(let index): policy.reserves[index].amount.allowedNumbers
        case .quota(let index): policy.quotas[index].amount.allowedNumbers
        }
    }

    /// The scenario with another value of a parameter.
    ///
    /// Precondition: the policy has the parameter, and the value is allowed.
    package func setting(_ parameter: Parameter, to value: Int) -> Scenario {
        precondition(allowedValues(of: parameter).contains(value), "the value must be allowed")
        var scenario = self
        switch parameter {
        case .weight(let criterion):
            scenario.policy.points.rules = policy.points.rules.map { rule in
                guard rule.criterion == criterion else { return rule }
                return PointsRule(
                    criterion: criterion,
                    points: Points(Int32(value)),
                    exceptions: rule.exceptions,
                    line: rule.line
                )
            }
        case .reserve(let index):
            let reserve = policy.reserves[index]
            scenario.policy.reserves[index] = Reserve(
                groups: reserve.groups,
                amount: reserve.amount.with(number: value),
                scope: reserve.scope,
                counts: reserve.counts,
                isReleased: reserve.isReleased,
                line: reserve.line
            )
        case .quota(let index):
            let quota = policy.quotas[index]
            scenario.policy.quotas[index] = Quota(
                groups: quota.groups,
                amount: quota.amount.with(number: value),
                scope: quota.scope,
                line: quota.line
            )
        }
        return scenario
    }

    /// Whether some places have points of their own for what a weight is given for, which stay as they
    /// are when the weight changes.
    package func hasExceptions(_ parameter: Parameter) -> Bool {
        guard case .weight(let criterion) = parameter else { return false }
        return policy.points.rules.contains {
            $0.criterion == criterion && !$0.exceptions.isEmpty
        }
    }
}

extension SeatAmount {
    /// Seats, or thousandths.
    package var number: Int {
        switch self {
        case .seats(let count): Int(count)
        case .share(let permille, _): Int(permille)
        }
    }

    /// Whether the number is thousandths of the capacity.
    package var isShare: Bool {
        if case .share = self { true } else { false }
    }

    fileprivate var allowedNumbers: ClosedRange<Int> { isShare ? 0...1000 : 0...1_000_000 }

    fileprivate func with(number: Int) -> SeatAmount {
        switch self {
        case .seats: .seats(Int32(number))
        case .share(_, let rounding): .share(permille: Int32(number), rounding: rounding)
        }
    }
}

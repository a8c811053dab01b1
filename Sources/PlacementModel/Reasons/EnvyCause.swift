/// Why a child does not sit where somebody of lower priority does (不满的原因).
package enum EnvyCause: Hashable, Sendable {
    /// A rule protects the other's place, or holds the child to its own. Such envy is not justified.
    case rule(ExchangeRule)
    /// No rule stands between them: the optimum counts all children, and would lose elsewhere.
    case goals
    /// The first goal that would lose if the child got its place, found by solving again.
    case goal(GoalLevel)
    /// No goal would lose: the placements are equal in all of them, and one was chosen.
    case equal
    /// The run was stopped: with the child there, the first goal that differs is better.
    case stopped
    /// The mechanism serves in another order, such as that of arrival.
    case mechanism(Mechanism)

    /// Whether no rule of the policy answers the child.
    package var isJustified: Bool {
        if case .rule = self { false } else { true }
    }
}

/// How many children of lower priority sit somewhere for one cause.
package struct CauseCount: Hashable, Sendable {
    package let cause: EnvyCause
    package let count: Int

    package init(cause: EnvyCause, count: Int) {
        self.cause = cause
        self.count = count
    }
}

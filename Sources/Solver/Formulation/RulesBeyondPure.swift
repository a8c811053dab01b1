package import PlacementModel

/// Finds the rules of a scenario that the network solver cannot hold, so that an integer program is
/// needed.
///
/// A rule that is switched on but that no data could make bind, such as siblings without any
/// household of two, is none of them.
package struct RulesBeyondPure: Sendable {
    private let scenario: Scenario
    private let options: RaggedTable<PlacementOption>

    package init(_ scenario: Scenario, options: RaggedTable<PlacementOption>) {
        self.scenario = scenario
        self.options = options
    }

    /// In the order of `Rule`.
    package var rules: [Rule] { Rule.allCases.filter(binds) }

    /// Those that the integer program does not hold either.
    package var rulesNotSolved: [Rule] { rules.filter { !RulesBeyondPure.solved.contains($0) } }

    private static let solved: Set<Rule> = [.siblings, .halfDays, .sessions, .wideReserves]

    private func binds(_ rule: Rule) -> Bool {
        let policy = scenario.policy
        switch rule {
        case .siblings: return policy.siblings != .separate && hasSiblings
        case .halfDays: return policy.halfDays == .share && hasSharedPlaces
        case .sessions: return policy.sessionsPerChild > 1 && scenario.sessions.count > 1
        case .carers: return scenario.sites.contains { $0.sharedCarerCount != nil }
        case .opening:
            return policy.opening != .unlimited
                || scenario.classes.contains {
                    $0.opening.isOptional || ($0.opening.minimumChildren ?? 0) > 0
                } || scenario.sites.contains(where: \.isOptional)
        case .wideReserves:
            return policy.reserves.contains { !$0.scope.isEachClass }
                || policy.quotas.contains { !$0.scope.isEachClass }
        // Goals before the order, options that drop out, or counted from the result.
        case .continuity, .audienceOrder, .fees, .pins: return false
        }
    }

    private var hasSiblings: Bool {
        var seen: Set<Int32> = []
        return scenario.children.contains { child in
            child.householdIndex.map { !seen.insert($0).inserted } ?? false
        }
    }

    /// Whether some class has options that use different parts of its places.
    private var hasSharedPlaces: Bool {
        var modes = [ModeSet](repeating: [], count: scenario.classes.count)
        for option in options.elements {
            modes[Int(option.classIndex)].formUnion(ModeSet([option.mode]))
        }
        let separable: [ModeSet] = [
            [], ModeSet([.fullDay]), ModeSet([.halfDayMorning]),
            ModeSet([.halfDayAfternoon]),
        ]
        return modes.contains { !separable.contains($0) }
    }
}

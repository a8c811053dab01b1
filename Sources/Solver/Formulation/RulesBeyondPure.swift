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

    private func binds(_ rule: Rule) -> Bool {
        let policy = scenario.policy
        switch rule {
        case .siblings: return policy.siblings != .separate && hasSiblings
        case .halfDays: return policy.halfDays == .share && hasSharedPlaces
        case .sessions: return policy.sessionsPerChild > 1 && scenario.sessions.count > 1
        case .carers: return scenario.sites.contains { $0.sharedCarerCount != nil }
        case .opening:
            return policy.opening != .unlimited
                || scenario.classes.contains(where: \.opening.mayStayClosed)
                || scenario.sites.contains(where: \.isOptional)
        case .wideReserves:
            return policy.reserves.contains { !$0.scope.isEachClass }
                || policy.quotas.contains { !$0.scope.isEachClass }
        // Goals before the order, options that drop out, or counted from the result.
        case .continuity, .audienceOrder, .fees, .pins, .announced: return false
        }
    }

    private var hasSiblings: Bool {
        var seen: Set<Int32> = []
        return scenario.children.contains { child in
            child.householdIndex.map { !seen.insert($0).inserted } ?? false
        }
    }

    /// Whether some class has options that take different parts of a place, or hours of it. Where all
    /// take the same part, each takes one seat as ever.
    private var hasSharedPlaces: Bool {
        var usesOfClass = [(mode: Mode, hours: Int8?)?](
            repeating: nil,
            count: scenario.classes.count
        )
        for (index, child) in scenario.children.enumerated() {
            let hours = child.hoursPerDay
            for option in options[index] {
                let careClass = Int(option.classIndex)
                let known = usesOfClass[careClass]
                // The same again, as nearly always, needs no counting.
                if let known, known.mode == option.mode, known.hours == hours { continue }
                let use = option.mode.placeUse(hours: hours)
                if use.day > use.morning + use.afternoon { return true }
                if let known, known.mode.placeUse(hours: known.hours) != use { return true }
                usesOfClass[careClass] = (option.mode, hours)
            }
        }
        return false
    }
}

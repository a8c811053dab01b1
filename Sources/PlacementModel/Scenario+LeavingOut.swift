extension Scenario {
    /// The same scenario without a rule, which the run's result then names.
    package func leavingOut(_ rule: Rule) -> Scenario {
        var scenario = self
        switch rule {
        case .siblings: scenario.policy.siblings = .separate
        case .halfDays: scenario.policy.halfDays = .wholePlace
        case .sessions: scenario.policy.sessionsPerChild = 1
        case .carers: scenario.sites = sites.map { $0.withoutSharedCarers() }
        case .opening:
            scenario.policy.opening = .unlimited
            scenario.classes = classes.map { $0.alwaysOpen() }
            scenario.sites = sites.map { $0.alwaysOpen() }
        case .wideReserves:
            scenario.policy.reserves.removeAll { !$0.scope.isEachClass }
            scenario.policy.quotas.removeAll { !$0.scope.isEachClass }
        case .continuity: scenario.policy.continuity = .none
        case .audienceOrder: scenario.policy.audienceOrder = .together
        case .fees: scenario.policy.fees = nil
        case .pins: scenario.pins = []
        case .announced: scenario.announced = []
        }
        return scenario
    }
}

extension SeatScope {
    /// Whether each class is counted by itself.
    package var isEachClass: Bool {
        if case .eachClass = self { true } else { false }
    }
}

extension Site {
    fileprivate func withoutSharedCarers() -> Site {
        var site = self
        site.sharedCarerCount = nil
        return site
    }

    fileprivate func alwaysOpen() -> Site {
        var site = self
        site.isOptional = false
        site.openingCost = nil
        return site
    }
}

extension CareClass {
    fileprivate func alwaysOpen() -> CareClass {
        CareClass(
            id: id,
            name: name,
            siteIndex: siteIndex,
            sessionIndex: sessionIndex,
            kind: kind,
            ages: ages,
            grades: grades,
            modes: modes,
            capacity: capacity,
            opening: .always,
            fee: fee,
            row: row
        )
    }
}

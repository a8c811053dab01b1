import PlacementModel

extension SeatModel {
    /// How the scenario's rules treat seats. Prices can prove a placement only where every child
    /// takes one seat of a block of fixed size, independently of every other child.
    init(_ facts: ScenarioFacts, _ recount: OptionRecount) {
        self = SeatModel.bindsChildren(facts, recount) ? .shared : .oneSeatEach
        if self == .oneSeatEach, SeatBlocks(facts, .oneSeatEach) == nil { self = .shared }
    }

    private static func bindsChildren(_ facts: ScenarioFacts, _ recount: OptionRecount) -> Bool {
        let scenario = facts.scenario
        let policy = scenario.policy
        if policy.siblings != .separate, hasSiblings(facts) { return true }
        if policy.sessionsPerChild > 1, scenario.sessions.count > 1 { return true }
        if scenario.sites.contains(where: { $0.sharedCarerCount != nil || $0.isOptional }) {
            return true
        }
        let budget = policy.opening
        if budget.classCount != nil || budget.money != nil || budget.carerCount != nil {
            return true
        }
        if scenario.classes.contains(where: { $0.opening.isOptional || $0.hasMinimum }) {
            return true
        }
        let scopes = policy.reserves.map(\.scope) + policy.quotas.map(\.scope)
        if scopes.contains(where: { !$0.isEachClass }) { return true }
        return policy.halfDays == .share && sharesPlaces(facts, recount)
    }

    private static func hasSiblings(_ facts: ScenarioFacts) -> Bool {
        var seen: Set<Int32> = []
        return facts.children.contains { $0.household >= 0 && !seen.insert($0.household).inserted }
    }

    /// Whether options of one class take different parts of a place, or hours of it.
    private static func sharesPlaces(_ facts: ScenarioFacts, _ recount: OptionRecount) -> Bool {
        var usual = [DayUse?](repeating: nil, count: facts.classes.count)
        for child in facts.children.indices {
            for position in recount.range(of: child) {
                let option = recount.options[position]
                if option.mode == .fullDay, usual[Int(option.classIndex)] == .whole { continue }
                let use = DayUse(
                    option.mode,
                    hours: facts.children[child].hours,
                    sharesPlaces: true
                )
                if use.day > use.morning + use.afternoon { return true }
                let first = usual[Int(option.classIndex)] ?? use
                if first != use { return true }
                usual[Int(option.classIndex)] = use
            }
        }
        return false
    }
}

extension CareClass {
    /// Whether the class stays closed with too few children.
    var hasMinimum: Bool { (opening.minimumChildren ?? 0) > 0 }
}

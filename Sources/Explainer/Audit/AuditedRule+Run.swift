import PlacementModel
import Points
import Solver

extension AuditedRule {
    /// The rules that a scenario names and that could bind: manual decisions, promises, audiences in
    /// turn, siblings, sessions, half days, carers, opening, each reserve, each quota, and those of
    /// eligibility that a planner may change. Age, grade, audience and fitness are no such rules.
    static func all(in run: Run) -> [AuditedRule] {
        let scenario = run.scenario
        let policy = scenario.policy
        let beyondPure = RulesBeyondPure(scenario, options: run.options).rules
        let rules = Rule.allCases.filter { rule in
            switch rule {
            case .siblings, .halfDays, .carers, .opening: beyondPure.contains(rule)
            case .sessions: beyondPure.contains(rule)
            case .continuity:
                switch policy.continuity {
                case .none: false
                case .guaranteed: scenario.previous.contains { $0?.siteIndex != nil }
                case .newcomersFirst: !scenario.previous.isEmpty
                }
            case .audienceOrder:
                policy.audienceOrder == .staged
                    && scenario.sites.contains { $0.audiences.count > 1 }
            case .pins: !scenario.pins.isEmpty
            case .announced: scenario.announced.contains { $0.stay != .withdrawn }
            // Each reserve and quota is asked for by itself; fees follow from the placement.
            case .wideReserves, .fees: false
            }
        }
        return rules.map(AuditedRule.rule)
            + policy.reserves.indices.map { .reserve(Int32($0)) }
            + policy.quotas.indices.map { .quota(Int32($0)) }
            + (policy.eligibility.distanceLimit.map { [.distanceLimit($0)] } ?? [])
            + (policy.eligibility.requiresPapers ? [.papers] : [])
    }

    func leftOut(of scenario: Scenario) -> Scenario {
        var scenario = scenario
        switch self {
        case .rule(let rule): return scenario.leavingOut(rule)
        case .reserve(let index): scenario.policy.reserves.remove(at: Int(index))
        case .quota(let index): scenario.policy.quotas.remove(at: Int(index))
        case .distanceLimit: scenario.policy.eligibility.distanceLimit = nil
        case .papers: scenario.policy.eligibility.requiresPapers = false
        }
        return scenario
    }
}

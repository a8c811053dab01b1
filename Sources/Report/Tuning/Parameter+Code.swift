package import PlacementModel

extension Parameter {
    /// A stable word, such as `weight:group.new-employment` or `reserve:1`; positions count from 1.
    package func code(in groups: [Group]) -> String {
        switch self {
        case .weight(let criterion):
            switch criterion {
            case .placed: "weight:placed"
            case .group(let index): "weight:group.\(groups[index].id)"
            case .wish(let rank): "weight:wish.\(rank)"
            case .distance(let limit): "weight:distance.\(limit.count)"
            case .audience(let audience): "weight:audience.\(audience.rawValue)"
            case .returning: "weight:returning"
            case .waited: "weight:waited"
            }
        case .reserve(let index): "reserve:\(index + 1)"
        case .quota(let index): "quota:\(index + 1)"
        }
    }

    /// What the parameter is, for people.
    package func title(in scenario: Scenario, _ language: Language) -> String {
        switch self {
        case .weight(let criterion):
            language.wording.text(criterion, groups: scenario.groups)
        case .reserve(let index):
            language.tuningWording.reserve(
                scenario.policy.reserves[index].groups.titles(
                    in: scenario.groups,
                    language: language
                ),
                isShare: scenario.policy.reserves[index].amount.isShare
            )
        case .quota(let index):
            language.tuningWording.quota(
                scenario.policy.quotas[index].groups.titles(
                    in: scenario.groups,
                    language: language
                ),
                isShare: scenario.policy.quotas[index].amount.isShare
            )
        }
    }
}

extension Scenario {
    /// The parameter with a code; nil where the policy has none.
    package func parameter(code: String) -> Parameter? {
        parameters.first { $0.code(in: groups) == code }
    }
}

import PlacementModel

extension ExchangeRule {
    /// A stable word for the rule.
    func code(in scenario: Scenario) -> String {
        switch self {
        case .pins: "pins"
        case .continuity: "continuity"
        case .siblings: "siblings"
        case .reserve(let index): "reserve-\(index + 1)"
        case .quota(let index): "quota-\(index + 1)"
        case .halfDays: "half-days"
        case .carers: "carers"
        case .opening: "opening"
        }
    }
}

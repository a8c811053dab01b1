import PlacementModel

/// Where the scenarios stand, among all that are solved, in which one variant's changes are switched.
struct AttributionPlan: Sendable {
    /// Per change; nil where there is no such scenario.
    let alone: [Int?]
    let without: [Int?]

    /// Adds the variant's scenarios to those that are to be solved.
    init(_ variant: Contestant, _ requests: inout [SolvedPool.Request]) {
        var alone: [Int?] = []
        var without: [Int?] = []
        for change in variant.changes {
            for (scenario, isAlone) in [(change.alone, true), (change.without, false)] {
                var position: Int?
                if let scenario {
                    position = requests.count
                    requests.append(
                        .init(scenario: scenario, rulesLeftOut: variant.rulesLeftOut)
                    )
                }
                if isAlone { alone.append(position) } else { without.append(position) }
            }
        }
        self.alone = alone
        self.without = without
    }
}

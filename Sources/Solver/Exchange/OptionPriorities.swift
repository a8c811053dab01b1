import PlacementModel

extension PlacementSolver {
    /// Per option its place in the order of priorities, 0 for the first: the goals of the policy read
    /// as criteria of one option, see `Priorities`. Equal where no criterion tells two options apart.
    ///
    /// Which seats of a class are open to whom makes no difference to it. An option in a class without
    /// any seat comes last.
    package func optionPriorities() throws(SolveFault) -> [Int32] {
        let open = scenario.withoutReservesAndQuotas
        let formulation = try PureFormulation(open, options: options)
        let facts = LedgerFacts(open, options: options, formulation: formulation)
        var priorities = [Int32](repeating: .max, count: options.elements.count)
        let rank = Priorities(facts, draw: draw).rank
        for (arc, option) in formulation.arcOption.enumerated() {
            priorities[Int(option)] = rank[arc]
        }
        return priorities
    }
}

extension Scenario {
    /// The scenario in which every class is one seat group that is open to all.
    var withoutReservesAndQuotas: Scenario {
        var open = self
        open.policy.reserves = []
        open.policy.quotas = []
        return open
    }
}

/// A scenario with its options and what was decided: everything a report is drawn from.
package struct Run: Sendable {
    package let scenario: Scenario
    /// Row i holds the options of child i by class; a class stands there at most once.
    package let options: RaggedTable<PlacementOption>
    package let outcome: Outcome

    package init(scenario: Scenario, options: RaggedTable<PlacementOption>, outcome: Outcome) {
        self.scenario = scenario
        self.options = options
        self.outcome = outcome
    }

    /// The option that a child was placed with; nil when it waits.
    package func assignedOption(ofChild child: Int) -> PlacementOption? {
        outcome.assignedOption[child].map { options.elements[Int($0)] }
    }
}

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

    /// The seats of a child with their options, in the order of its options; none when it waits.
    package func seats(ofChild child: Int) -> some Sequence<(AssignedSeat, PlacementOption)> {
        // The table alone is captured: the whole run would be copied for every child.
        let options = options.elements
        return outcome.seats[child].lazy.map { ($0, options[Int($0.option)]) }
    }

    /// Whether a child has a seat in any session.
    package func isPlaced(_ child: Int) -> Bool { !outcome.seats[child].isEmpty }
}

/// One of the goals in strict order: the sum of its values over the arcs used is made as large as
/// the goals before it allow.
package struct StrictGoal: Sendable {
    /// When the values are asked for at all.
    package enum Demand: Sendable {
        /// Always: the level has a value and prices even where it had nothing to decide.
        case always
        /// Only if the goals before it leave some child's seat group open.
        case whenTied
        /// Only if the goals before it leave some child's family of seat groups open.
        case whenFamilyTied
        /// Only if the goals before it leave open whether some child is placed at all.
        case whenPlacementTied
    }

    package let demand: Demand
    /// One value per arc of the problem, of either sign. Called at most once per solve and once
    /// per verification; it must return the same values each time.
    package let values: @Sendable () -> ArcValues

    package init(demand: Demand = .always, values: @escaping @Sendable () -> ArcValues) {
        self.demand = demand
        self.values = values
    }
}

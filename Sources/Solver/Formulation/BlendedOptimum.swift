// Problem: two goals are weighed against each other, while the goals before both keep their optimum.
//
// Method: the levels before both are decided once. A blend of the two is a level like any other,
// whose values are the weighted sums of theirs; the first of the two breaks its ties, then all other
// levels of the order, so that the placement is the only best one.
//
// Every answer is proven level by level. Weights are whole numbers; values that no longer fit
// exact arithmetic are an error (NetworkFault.overflow).

internal import Parallel
package import PlacementModel

/// A pure scenario in which two goals are blended.
package struct BlendedOptimum: Sendable {
    package let first: GoalLevel
    package let second: GoalLevel
    /// The levels before both, with their optimum; draws are not among them.
    package let kept: [GoalResult]
    let solver: PlacementSolver
    let formulation: PureFormulation
    private let goals: GoalLevels
    let before: StrictGoalsState
    private let later: [StrictGoal]
    let firstValues: ArcValues
    let secondValues: ArcValues

    /// A placement that is best for a blend.
    package struct Solution: Sendable {
        package let first: Int
        package let second: Int
        package let seats: RaggedTable<AssignedSeat>
        package let seatGroups: [SeatGroup]

        package init(
            first: Int,
            second: Int,
            seats: RaggedTable<AssignedSeat>,
            seatGroups: [SeatGroup]
        ) {
            self.first = first
            self.second = second
            self.seats = seats
            self.seatGroups = seatGroups
        }
    }

    /// Nil where the network method does not hold the scenario, or no placement keeps what must be kept.
    ///
    /// - Parameter options: those of the scenario.
    package init?(
        _ scenario: Scenario,
        options: RaggedTable<PlacementOption>,
        first: GoalLevel,
        second: GoalLevel,
        work: Work = Work()
    ) throws(SolveFault) {
        solver = PlacementSolver(scenario, options: options)
        guard solver.isPure else { return nil }
        self.first = first
        self.second = second
        formulation = try PureFormulation(scenario, options: options)
        goals = GoalLevels(
            scenario,
            options: options,
            formulation: formulation,
            draw: solver.draw
        )
        let levels = goals.levels
        let position =
            levels.firstIndex { $0 == first || $0 == second }
            ?? levels.firstIndex(of: .lottery) ?? levels.count
        var state = StrictGoalsState(formulation.problem, Threads(work.threadCount))
        let network = StrictGoalsSolver(
            threads: work.threadCount,
            cancellation: work.cancellation
        )
        for level in levels.prefix(position) {
            do {
                try state.decide(goals.goal(level), levelCount: levels.count, network)
            } catch {
                throw .network(error)
            }
        }
        before = state
        kept = zip(levels, state.solution.levels).compactMap { level, decided in
            decided.value.map { GoalResult(level: level, value: Int($0), bound: Int($0)) }
        }
        let after = levels.dropFirst(position).filter { $0 != first && $0 != second }
        later = after.map(goals.goal) + goals.seatNaming
        firstValues = goals.goal(first).values()
        secondValues = goals.goal(second).values()
        guard try solver.demandedArcs(formulation).conflict == nil else { return nil }
    }

    /// The placement that is best for `firstWeight` times the first goal and `secondWeight` times the
    /// second, then for the first, then for the second.
    ///
    /// Precondition: no weight is negative.
    package func best(
        firstWeight: Int64,
        secondWeight: Int64,
        _ work: Work
    ) throws(SolveFault) -> Solution {
        var blend = [Int64](repeating: 0, count: firstValues.count)
        for arc in blend.indices {
            let (one, isLarge) = firstValues[arc].multipliedReportingOverflow(by: firstWeight)
            let (two, isLarger) = secondValues[arc].multipliedReportingOverflow(by: secondWeight)
            let (sum, isLargest) = one.addingReportingOverflow(two)
            guard !isLarge, !isLarger, !isLargest else {
                throw .network(.overflow(level: before.level))
            }
            blend[arc] = sum
        }
        let network = StrictGoalsSolver(
            threads: work.threadCount,
            cancellation: work.cancellation
        )
        var state = before
        let levels = [ArcValues(blend), firstValues, secondValues].map { values in
            StrictGoal { values }
        }
        for goal in levels + later {
            do {
                try state.decide(
                    goal,
                    levelCount: before.level + levels.count + later.count,
                    network
                )
            } catch {
                throw .network(error)
            }
        }
        return read(state.solution.assignment)
    }

    func read(_ assignment: [Int32]) -> Solution {
        let outcome = solver.outcome(formulation, assignment.map { $0 < 0 ? nil : $0 })
        return Solution(
            first: sum(firstValues, assignment),
            second: sum(secondValues, assignment),
            seats: outcome.seats,
            seatGroups: outcome.seatGroups
        )
    }

    private func sum(_ values: ArcValues, _ assignment: [Int32]) -> Int {
        assignment.reduce(0) { $1 < 0 ? $0 : $0 + Int(values[Int($1)]) }
    }
}

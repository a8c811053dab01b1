package import Findings
package import PlacementModel
internal import Solver

/// A placement that was decided at one setting of the parameters, as it is compared, kept in a journal
/// and counted.
package struct TunedPlacement: Sendable {
    /// The setting that it was decided at, one value per parameter.
    package let values: [Int]
    /// Row i holds the seats of child i.
    package let seats: RaggedTable<AssignedSeat>
    /// Without cutoffs.
    package let seatGroups: [SeatGroup]
    /// Every level that was decided, draws included.
    package let goals: [GoalResult]
    /// Whether any placement keeps the rules; where none does, nobody has a seat.
    package let isFeasible: Bool
    /// What a solve under nearby weights goes on from.
    let solution: WeightedOptimum.Solution?

    /// A placement that was kept.
    package init(
        values: [Int],
        seats: RaggedTable<AssignedSeat>,
        seatGroups: [SeatGroup],
        goals: [GoalResult],
        isFeasible: Bool
    ) {
        self.values = values
        self.seats = seats
        self.seatGroups = seatGroups
        self.goals = goals
        self.isFeasible = isFeasible
        solution = nil
    }

    init(_ outcome: Outcome, at values: [Int], solution: WeightedOptimum.Solution? = nil) {
        self.values = values
        seats = outcome.seats
        seatGroups = outcome.seatGroups.map { group in
            var group = group
            group.cutoff = nil
            return group
        }
        goals = outcome.goals
        isFeasible = outcome.conflict == nil
        self.solution = solution
    }

    package var isProven: Bool { goals.allSatisfy { $0.value == $0.bound } }

    /// Whether every child has the same seats, reserved ones told apart.
    package func hasSameSeats(as other: TunedPlacement) -> Bool {
        isFeasible == other.isFeasible && seats.rowStart == other.seats.rowStart
            && seats.elements == other.seats.elements && seatGroups == other.seatGroups
    }

    /// Who has other classes in another placement, children in ascending order.
    package func moves(
        to other: TunedPlacement,
        _ options: RaggedTable<PlacementOption>
    ) -> [ChildMove] {
        var moves: [ChildMove] = []
        for child in 0..<seats.rowCount {
            let (here, there) = (seats[child], other.seats[child])
            if here.map(\.option) == there.map(\.option) { continue }
            func classes(_ seats: ArraySlice<AssignedSeat>) -> [Int32] {
                seats.map { options.elements[Int($0.option)].classIndex }.sorted()
            }
            let (from, to) = (classes(here), classes(there))
            if from != to { moves.append(ChildMove(child: Int32(child), from: from, to: to)) }
        }
        return moves
    }

    /// What the placement comes to under a scenario and its options.
    package func point(
        _ scenario: Scenario,
        _ options: RaggedTable<PlacementOption>
    ) -> TunedPoint {
        let outcome = Outcome(
            mechanism: scenario.policy.mechanism,
            rulesLeftOut: [],
            seats: seats,
            seatGroups: seatGroups,
            goals: goals,
            lottery: nil
        )
        return TunedPoint(
            figures: TunedFigures(Run(scenario: scenario, options: options, outcome: outcome)),
            goals: goals.filter { !$0.level.isDraw },
            isProven: isProven
        )
    }
}

extension GoalLevel {
    /// Whether the level only tells equal placements apart; pure scenarios decide it only where some
    /// are.
    package var isDraw: Bool {
        switch self {
        case .lottery, .finalDraw: true
        default: false
        }
    }
}

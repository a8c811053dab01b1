internal import Parallel

// Problem: maximise the first goal; among all assignments that do, the second; and so on.
//
// Method: level l is solved on the optimal face of the levels before it (OptimalFace). The face
// is first reduced to what is open in it (ExchangeGraph): children who stand the same in every
// best assignment are fixed, and the rest falls apart into parts that are solved on their own
// (Partition, Auction). The parts' prices are then joined into prices of the whole face, which
// prove the level and define the next face.
//
// Before the first level every child is outside and everything is open, so it needs no rule of
// its own.
//
// Complexity: per level O(arcs of the face) and the auctions of its open parts.

/// Solves the goals of a transportation problem in strict order.
package struct StrictGoalsSolver: Sendable {
    package struct Progress: Sendable, Equatable {
        package let level: Int
        package let levelCount: Int
        /// Parts of this level that are solved, of how many.
        package let partsSolved: Int
        package let partCount: Int
    }

    package var threads: Int
    package var cancellation: Cancellation?
    /// Called from any of the threads.
    package var progress: (@Sendable (Progress) -> Void)?

    package init(
        threads: Int = 1,
        cancellation: Cancellation? = nil,
        progress: (@Sendable (Progress) -> Void)? = nil
    ) {
        self.threads = threads
        self.cancellation = cancellation
        self.progress = progress
    }

    /// - Throws: ``NetworkFault``; never an answer that is not proven level by level.
    package func solve(
        _ problem: TransportationProblem,
        goals: [StrictGoal]
    ) throws(NetworkFault) -> StrictSolution {
        guard goals.count < Int(OptimalFace.never) else {
            throw .tooManyGoals(count: goals.count)
        }
        var state = StrictGoalsState(problem, Threads(threads))
        for goal in goals { try state.decide(goal, levelCount: goals.count, self) }
        return state.solution
    }
}

extension StrictGoal {
    func isDemanded(by ties: Ties) -> Bool {
        switch demand {
        case .always: true
        case .whenTied: !ties.seat.isEmpty
        case .whenFamilyTied: !ties.family.isEmpty
        case .whenPlacementTied: !ties.placement.isEmpty
        }
    }
}

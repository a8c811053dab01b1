// Problem: the points of options change, all else stands: what is the best placement now?
//
// Method: points enter the levels of points alone. The levels before them are decided once, and
// their state is taken up again for each table of points (StrictGoalsState). At the points levels
// the auction goes on from the prices and the assignment of a solution under nearby points: its
// first phase keeps what satisfies the invariant at an epsilon of about the step between the two.
//
// Every solution is proven level by level like any other. Prices may be others than those of a solve
// from the beginning, but values, faces and ties are those of the problem, and so is the assignment
// where nothing is tied in the end; where something is, the levels are decided without a start,
// exactly as a solve from the beginning does.

internal import Parallel
package import PlacementModel

/// A pure scenario whose points change and nothing else.
package struct WeightedOptimum: Sendable {
    private let solver: PlacementSolver
    private let formulation: PureFormulation
    private let goals: GoalLevels
    private let levels: [GoalLevel]
    /// The goals of all levels, those that name the seats included.
    private let strictGoals: [StrictGoal]
    /// The levels before the first one of points, decided.
    private let before: StrictGoalsState

    /// A solution, to be read and to go on from.
    package struct Solution: Sendable {
        /// Without proof and cutoffs.
        package let outcome: Outcome
        let assignment: [Int32]
        /// Per level of points its prices.
        let prices: [Int: [Int64]]
    }

    /// A solution to go on from, and by how much the points of an option differ from it at most.
    package struct Start: Sendable {
        let solution: Solution
        let step: Int64

        package init(_ solution: Solution, step: Int64) {
            self.solution = solution
            self.step = step
        }
    }

    /// Nil where the network method does not hold the scenario, the mechanism pursues no goals, or no
    /// placement keeps what must be kept.
    ///
    /// - Parameter options: those of the scenario; their points do not matter.
    package init?(
        _ scenario: Scenario,
        options: RaggedTable<PlacementOption>,
        rulesLeftOut: [Rule] = [],
        work: Work = Work()
    ) throws(SolveFault) {
        solver = PlacementSolver(scenario, options: options, rulesLeftOut: rulesLeftOut)
        guard scenario.policy.mechanism == .optimal, solver.isPure else { return nil }
        formulation = try PureFormulation(scenario, options: options)
        goals = GoalLevels(
            scenario,
            options: options,
            formulation: formulation,
            draw: solver.draw
        )
        levels = goals.levels
        strictGoals = levels.map(goals.goal) + goals.seatNaming
        var state = StrictGoalsState(formulation.problem, Threads(work.threadCount))
        let network = StrictGoalsSolver(
            threads: work.threadCount,
            cancellation: work.cancellation
        )
        for level in 0..<(levels.firstIndex(where: \.countsPoints) ?? levels.count) {
            do {
                try state.decide(
                    strictGoals[level],
                    levelCount: strictGoals.count,
                    network
                )
            } catch {
                throw .network(error)
            }
        }
        before = state
        guard
            try solver.demandedArcs(formulation).conflict == nil
        else { return nil }
    }

    /// The best placement when the options have these points.
    ///
    /// - Parameters:
    ///   - options: the options of the scenario in the same order, with other points.
    ///   - start: a solution under nearby points; it changes the time that is needed and nothing else.
    package func solution(
        _ options: RaggedTable<PlacementOption>,
        from start: Start? = nil,
        cancellation: Cancellation
    ) throws(SolveFault) -> Solution {
        do {
            let state = try decide(options, start, cancellation)
            guard start != nil, !state.solution.isUnique else { return try read(state) }
            return try read(decide(options, nil, cancellation))
        } catch let fault as SolveFault {
            throw fault
        } catch let fault as NetworkFault {
            throw .network(fault)
        } catch {
            preconditionFailure("nothing else is thrown")
        }
    }

    /// What seats count at a level of points when the options have these points.
    package func value(
        of level: GoalLevel,
        seats: RaggedTable<AssignedSeat>,
        _ options: RaggedTable<PlacementOption>
    ) -> Int64 {
        let rating = goals.counting(options).rating(level)
        var sum: Int64 = 0
        for child in 0..<seats.rowCount {
            for seat in seats[child] {
                let arc = formulation.problem.arcs(of: child).first { arc in
                    formulation.seat(ofArc: Int32(arc)) == seat
                }
                guard let arc else { continue }
                sum += rating.value(
                    RatedArc(
                        child: child,
                        option: options.elements[Int(seat.option)],
                        seatGroup: Int(seat.seatGroup),
                        use: formulation.arcUse[arc]
                    )
                )
            }
        }
        return sum
    }

    private func decide(
        _ options: RaggedTable<PlacementOption>,
        _ start: Start?,
        _ cancellation: Cancellation
    ) throws(NetworkFault) -> StrictGoalsState {
        let network = StrictGoalsSolver(cancellation: cancellation)
        let counted = goals.counting(options)
        var state = before
        while state.level < strictGoals.count {
            let level = state.level
            guard levels.indices.contains(level), levels[level].countsPoints else {
                try state.decide(strictGoals[level], levelCount: strictGoals.count, network)
                continue
            }
            let known = start.flatMap { start in
                start.solution.prices[level].map { prices in
                    AuctionStart(
                        prices: prices,
                        assignment: start.solution.assignment,
                        step: start.step
                    )
                }
            }
            try state.decide(
                counted.goal(levels[level]),
                levelCount: strictGoals.count,
                network,
                from: known
            )
        }
        return state
    }

    private func read(_ state: StrictGoalsState) throws(SolveFault) -> Solution {
        var prices: [Int: [Int64]] = [:]
        for (level, found) in state.partPrices.enumerated()
        where levels.indices.contains(level) && levels[level].countsPoints && !found.isEmpty {
            prices[level] = found
        }
        return Solution(
            outcome: try solver.decided(formulation, goals, state.solution),
            assignment: state.solution.assignment,
            prices: prices
        )
    }
}

extension GoalLevel {
    /// Whether the level's values are points of options.
    package var countsPoints: Bool {
        switch self {
        case .points, .pointsInAdditionalSeats, .pointsInReleasedSeats: true
        default: false
        }
    }
}

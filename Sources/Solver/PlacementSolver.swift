import GLPK
package import PlacementModel

/// Scenario and options in, outcome out.
package struct PlacementSolver: Sendable {
    package let scenario: Scenario
    package let options: RaggedTable<PlacementOption>
    /// Rules that the planner left out; they are named in the outcome.
    package let rulesLeftOut: [Rule]

    /// - Parameter scenario: already without the rules left out.
    package init(
        _ scenario: Scenario,
        options: RaggedTable<PlacementOption>,
        rulesLeftOut: [Rule] = []
    ) {
        self.scenario = scenario
        self.options = options
        self.rulesLeftOut = rulesLeftOut
    }

    /// How far the network solver is: the goal's place in the order, and its parts.
    package typealias Progress = StrictGoalsSolver.Progress

    /// Refuses a machine on which GLPK could not be trusted.
    package static func checkLibraries() throws(SolveFault) {
        do {
            try GLPKLibrary.check()
        } catch {
            throw .library(reason: "\(error)")
        }
    }

    /// - Parameters:
    ///   - threadCount: at least 1; the outcome does not depend on it.
    ///   - progress: called from any of the threads.
    package func solve(
        threadCount: Int,
        cancellation: Cancellation = Cancellation(),
        progress: (@Sendable (Progress) -> Void)? = nil
    ) throws(SolveFault) -> Outcome {
        let beyond = RulesBeyondPure(scenario, options: options)
        switch scenario.policy.mechanism {
        case .optimal:
            guard beyond.rulesNotSolved.isEmpty else {
                throw .rulesNotSolved(beyond.rulesNotSolved)
            }
            guard isPure else { return try integerOptimum(cancellation) }
            let solver = StrictGoalsSolver(
                threads: threadCount,
                cancellation: cancellation,
                progress: progress
            )
            return try optimum(PureFormulation(scenario, options: options), solver)
        case .firstCome:
            guard beyond.rules.isEmpty else { throw .rulesNotSolved(beyond.rules) }
            let formulation = try PureFormulation(scenario, options: options)
            let allocation = FirstComeAllocation(
                scenario,
                options: options,
                formulation: formulation
            )
            return outcome(formulation, allocation.assignment())
        case .deferredAcceptance, .tiers:
            throw .mechanismNotSolved(scenario.policy.mechanism)
        }
    }

    /// Whether the network solver holds the scenario; otherwise it becomes an integer program.
    package var isPure: Bool {
        RulesBeyondPure(scenario, options: options).rules.isEmpty
            && SeatPlan.holdsQuotas(of: scenario)
    }

    /// The draw, once the seed is revealed.
    var draw: LotteryDraw? {
        scenario.policy.lottery?.seed.map { seed in
            LotteryDraw(
                seed: seed,
                children: scenario.children.map(\.id),
                classes: scenario.classes.map(\.id)
            )
        }
    }

    private func optimum(
        _ formulation: PureFormulation,
        _ solver: StrictGoalsSolver
    ) throws(SolveFault) -> Outcome {
        let draw = draw
        let goals = GoalLevels(
            scenario,
            options: options,
            formulation: formulation,
            draw: draw
        )
        let levels = goals.levels
        let solution: StrictSolution
        do {
            solution = try solver.solve(
                formulation.problem,
                goals: levels.map(goals.goal) + goals.seatNaming
            )
        } catch {
            throw .network(error)
        }
        try requireSeed(goals, solution)
        var outcome = outcome(formulation, solution.assignment.map { $0 < 0 ? nil : $0 })
        outcome.goals = zip(levels, solution.levels).compactMap { level, decided in
            decided.value.map { GoalResult(level: level, value: Int($0), bound: Int($0)) }
        }
        outcome.lottery = scenario.policy.lottery.map { _ in
            let position = levels.firstIndex(of: .lottery)
            return LotteryResult(
                numbers: draw?.numbers ?? [],
                tiedChildren: position.map { solution.levels[$0].ties.placement } ?? []
            )
        }
        setCutoffs(&outcome, Cutoffs(formulation, goals: goals, solution: solution))
        return outcome
    }

    /// Without a revealed seed nothing may be left that only a draw could decide.
    private func requireSeed(
        _ goals: GoalLevels,
        _ solution: StrictSolution
    ) throws(SolveFault) {
        guard scenario.policy.lottery?.seed == nil else { return }
        let before = goals.levelCountBeforeLottery
        let atLottery =
            before < solution.levels.count ? solution.levels[before].ties : solution.remainingTies
        let tied = Set(atLottery.placement).union(solution.remainingTies.family)
        guard tied.isEmpty else { throw .seedNeeded(tiedCount: tied.count) }
    }

    private func setCutoffs(_ outcome: inout Outcome, _ cutoffs: Cutoffs) {
        for group in outcome.seatGroups.indices {
            outcome.seatGroups[group].cutoff = cutoffs.ofSeatGroup[group]
        }
    }

    private func outcome(_ formulation: PureFormulation, _ assignment: [Int32?]) -> Outcome {
        Outcome(
            mechanism: scenario.policy.mechanism,
            rulesLeftOut: rulesLeftOut,
            seats: RaggedTable(
                rows: assignment.lazy.map { arc in
                    CollectionOfOne(arc).lazy.compactMap { $0.map(formulation.seat) }
                }
            ),
            seatGroups: formulation.seatPlan.seatGroups,
            goals: [],
            lottery: nil
        )
    }
}

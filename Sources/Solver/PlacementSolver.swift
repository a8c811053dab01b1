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

    /// - Parameter threadCount: at least 1; the outcome does not depend on it.
    package func solve(
        threadCount: Int,
        cancellation: Cancellation = Cancellation()
    ) throws(SolveFault) -> Outcome {
        let beyond = RulesBeyondPure(scenario, options: options).rules
        guard beyond.isEmpty else { throw .rulesNotSolved(beyond) }
        switch scenario.policy.mechanism {
        case .optimal:
            let formulation = try PureFormulation(scenario, options: options)
            return try optimum(formulation, threadCount, cancellation)
        case .firstCome:
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

    private func optimum(
        _ formulation: PureFormulation,
        _ threadCount: Int,
        _ cancellation: Cancellation
    ) throws(SolveFault) -> Outcome {
        let draw = scenario.policy.lottery?.seed.map { seed in
            LotteryDraw(
                seed: seed,
                children: scenario.children.map(\.id),
                classes: scenario.classes.map(\.id)
            )
        }
        let goals = GoalLevels(
            scenario,
            options: options,
            formulation: formulation,
            draw: draw
        )
        let levels = goals.levels
        let solution: StrictSolution
        do {
            solution = try StrictSolver(formulation.problem, goals: levels.map(goals.goal))
                .solve(threads: threadCount, cancellation: cancellation)
        } catch {
            throw .network(error)
        }
        if draw == nil { try requireNothingTied(solution, levels) }
        var outcome = outcome(
            formulation,
            solution.assignment.map { $0 < 0 ? nil : $0 }
        )
        for (level, decided) in zip(levels, solution.levels) {
            guard let value = decided.value else { continue }
            outcome.goals.append(
                GoalResult(level: level, value: Int(value), bound: Int(value))
            )
        }
        outcome.lottery = lottery(solution, levels, draw)
        return outcome
    }
}

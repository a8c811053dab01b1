package import PlacementModel

extension PlacementSolver {
    /// The best placement under rules beyond the pure ones, or, for comparison, under pure ones.
    package func integerOptimum(
        _ cancellation: Cancellation = Cancellation()
    ) throws(SolveFault) -> Outcome {
        if scenario.policy.lottery != nil, draw == nil { throw .seedNeededForRules }
        let formulation = try IntegerFormulation(scenario, options: options, draw: draw)
        let found = try integerEngine(formulation, cancellation)
        switch found {
        case .solved(let values, let levels):
            let goals = zip(formulation.levels, levels).map { level, decided in
                GoalResult(level: level, value: Int(decided.value), bound: Int(decided.bound))
            }
            return formulation.outcome(of: values, rulesLeftOut: rulesLeftOut, goals: goals)
        case .infeasible(let rows):
            throw .infeasible(rows.map { formulation.program.rows[Int($0)].name })
        case .undecided:
            throw .undecided
        }
    }

    /// The one place where the engine is chosen.
    private func integerEngine(
        _ formulation: IntegerFormulation,
        _ cancellation: Cancellation
    ) throws(SolveFault) -> IntegerOutcome {
        try WholeProgram(formulation.program, cancellation: cancellation)
            .solve(levels: formulation.values)
    }
}

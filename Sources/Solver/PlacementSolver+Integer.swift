package import PlacementModel

extension PlacementSolver {
    /// The best placement under rules beyond the pure ones, or, for comparison, under pure ones.
    package func integerOptimum(
        threadCount: Int = 1,
        cancellation: Cancellation = Cancellation(),
        progress: (@Sendable (Progress) -> Void)? = nil
    ) throws(SolveFault) -> Outcome {
        if scenario.policy.lottery != nil, draw == nil { throw .seedNeededForRules }
        let formulation = try IntegerFormulation(scenario, options: options, draw: draw)
        let levelCount = formulation.levels.count
        var report: (@Sendable (IntegerProgress) -> Void)?
        if let progress {
            report = { step in progress(Progress(step, levelCount: levelCount)) }
        }
        let engine = IntegerSolver(
            threads: threadCount,
            cancellation: cancellation,
            progress: report
        )
        let found: IntegerOutcome
        do {
            found = try engine.solve(
                formulation.program,
                levels: formulation.values.map { values in { values } }
            )
        } catch {
            throw .integer(error)
        }
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
}

extension StrictGoalsSolver.Progress {
    fileprivate init(_ progress: IntegerProgress, levelCount: Int) {
        self.init(
            level: progress.level,
            levelCount: levelCount,
            partsSolved: progress.componentsDone,
            partCount: progress.componentCount
        )
    }
}

package import PlacementModel

extension PlacementSolver {
    /// The best placement under rules beyond the pure ones, or, for comparison, under pure ones.
    package func integerOptimum(
        _ work: Work = Work()
    ) throws(SolveFault) -> Outcome {
        if scenario.policy.lottery != nil, draw == nil { throw .seedNeededForRules }
        if let conflict = try demandConflict() { return conflict }
        let formulation = try integerFormulation()
        let found = try integerEngine(formulation, work)
        switch found {
        case .solved(let values, let levels, let proof):
            let goals = zip(formulation.levels, levels).map { level, decided in
                GoalResult(level: level, value: Int(decided.value), bound: Int(decided.bound))
            }
            var outcome = formulation.outcome(
                of: values,
                rulesLeftOut: rulesLeftOut,
                goals: goals
            )
            outcome.proof = goals.map { goal in
                ProvenLevel(
                    step: .goal(goal.level),
                    proof: .steps(value: Int64(goal.value), bound: Int64(goal.bound))
                )
            }
            outcome.proofSteps = formulation.text(of: proof, values)
            return outcome
        case .infeasible(let rows):
            let few = IrreducibleRows(
                program: formulation.program,
                cancellation: work.cancellation
            ).reduced(rows)
            throw .infeasible(few.map { formulation.program.rows[Int($0)].name })
        case .undecided:
            throw work.cancellation.isRequested ? .network(.cancelled) : .undecided(work.limits)
        }
    }

    /// An outcome of the integer program in which nobody has a seat and no goal a value, for one
    /// that is read from files.
    package func blankIntegerOutcome() throws(SolveFault) -> Outcome {
        let formulation = try integerFormulation()
        return formulation.outcome(
            of: [Int64](repeating: 0, count: formulation.program.columnCount),
            rulesLeftOut: rulesLeftOut,
            goals: formulation.levels.map { GoalResult(level: $0, value: 0, bound: 0) }
        )
    }

    /// The scenario as an integer program, also where the network solver would hold it.
    package func integerFormulation() throws(SolveFault) -> IntegerFormulation {
        try IntegerFormulation(scenario, options: options, draw: draw)
    }

    private func integerEngine(
        _ formulation: IntegerFormulation,
        _ work: Work
    ) throws(SolveFault) -> IntegerOutcome {
        let report: (@Sendable (IntegerProgress) -> Void)? = work.progress.map { report in
            let levelCount = formulation.levels.count
            return { report(Progress($0, levelCount: levelCount)) }
        }
        do {
            return try IntegerSolver(
                limits: work.limits,
                threads: work.threadCount,
                cancellation: work.cancellation,
                progress: report
            ).solve(
                formulation.program,
                levels: formulation.values.map { values in { values } },
                start: formulation.start()
            )
        } catch {
            throw .integer(error)
        }
    }
}

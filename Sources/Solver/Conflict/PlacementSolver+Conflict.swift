package import PlacementModel

extension PlacementSolver {
    /// Why the scenario has no placement and what would let one exist; nil where it has one, or where
    /// that cannot be told within the work it is given.
    package func conflictAnalysis(
        _ cancellation: Cancellation = Cancellation()
    ) -> ConflictAnalysis? {
        guard case .infeasible(let candidates) = Feasibility.of(scenario, cancellation),
            var conflict = IrreducibleConflict(
                scenario,
                candidates: candidates,
                cancellation: cancellation
            )
        else { return nil }
        conflict.prove()
        let search = RepairSearch(
            scenario,
            conflict: conflict.members,
            cancellation: cancellation
        )
        return ConflictAnalysis(
            members: conflict.members,
            isIrreducible: conflict.isProven,
            repairs: search.repairs,
            isCheapestProven: search.isCheapestProven
        )
    }

    /// The outcome of a scenario that conflicting rows prove to have no placement.
    package func conflict(
        of rows: [RowName],
        _ cancellation: Cancellation = Cancellation()
    ) throws(SolveFault) -> Outcome {
        let formulation = try integerFormulation()
        var outcome = try blankIntegerOutcome()
        outcome.goals = []
        let groups = formulation.formulation.seatPlan.seatGroups
        outcome.conflict = Conflict(
            conflictAnalysis(cancellation)
                ?? ConflictAnalysis(
                    members: scenario.members(of: rows, seatGroups: groups),
                    isIrreducible: false,
                    repairs: [],
                    isCheapestProven: false
                )
        )
        return outcome
    }
}

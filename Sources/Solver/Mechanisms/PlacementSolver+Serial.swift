import PlacementModel

extension PlacementSolver {
    /// Applicants served one after the other, each with the first of its choices that every rule
    /// allows; places that must be given before all others.
    ///
    /// - Parameter order: who is served when, with choices and arcs best first.
    func servedInTurn(
        _ work: Work,
        _ order: (LedgerFacts, [Applicant]) -> [Applicant]
    ) throws(SolveFault) -> Outcome {
        let isPure = isPure
        let formulation = try PureFormulation(
            scenario,
            options: options,
            seats: isPure ? .fixed : .decided
        )
        let facts = LedgerFacts(scenario, options: options, formulation: formulation)
        let turns = order(facts, Applicant.all(facts))
        let serial = SerialPlacement(facts: facts, turns: turns, reservedSeats: .keptForMembers)
        if isPure {
            let demanded = try demandedArcs(formulation)
            if let conflict = demanded.conflict { return outcome(formulation, conflict) }
            guard var given = PlacementLedger(facts),
                demanded.arcs.allSatisfy({ given.take($0) }),
                let ledger = serial.placement(given: given)
            else { preconditionFailure("a pure placement is one that the ledger allows") }
            return outcome(of: ledger)
        }
        if var given = PlacementLedger(facts), GivenPlaces(facts).give(turns, to: &given),
            let ledger = serial.placement(given: given)
        {
            return outcome(of: ledger)
        }
        // Serving in turn did not find what must be given: ask the integer program.
        let founders = try Founders(facts, integerFormulation(), work)
        guard let given = founders.ledger(turns), let ledger = serial.placement(given: given)
        else { throw .undecided }
        return outcome(of: ledger)
    }

    private func outcome(of ledger: PlacementLedger) -> Outcome {
        Outcome(
            mechanism: scenario.policy.mechanism,
            rulesLeftOut: rulesLeftOut,
            seats: ledger.assignedSeats,
            childrenWithoutCommonOption: Household.childrenWithoutCommonOption(
                scenario,
                options: options
            ),
            seatGroups: ledger.seatGroups,
            goals: [],
            lottery: nil
        )
    }
}

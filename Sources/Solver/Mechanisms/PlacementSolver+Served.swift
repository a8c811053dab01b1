import Parallel
import PlacementModel

extension PlacementSolver {
    /// Places that must be given, then everyone else as the mechanism serves them, while every rule
    /// holds.
    func served(_ work: Work) throws(SolveFault) -> Outcome {
        let isPure = isPure
        let threads = Threads(work.threadCount)
        let formulation = try PureFormulation(
            scenario,
            options: options,
            seats: isPure ? .fixed : .decided,
            threads: threads
        )
        let facts = LedgerFacts(scenario, options: options, formulation: formulation)
        let plan = try plan(facts, threads)
        let rounds = OpeningRounds(facts: facts, turns: plan.turns)
        if isPure {
            let demanded = try demandedArcs(formulation)
            if let conflict = demanded.conflict { return outcome(formulation, conflict) }
            guard var given = PlacementLedger(facts),
                demanded.arcs.allSatisfy({ given.take($0) }),
                let ledger = rounds.placement(given: given, serve: plan.serve)
            else { preconditionFailure("a pure placement is one that the ledger allows") }
            return outcome(of: ledger, given, plan)
        }
        if var given = PlacementLedger(facts), GivenPlaces(facts).give(plan.turns, to: &given),
            let ledger = rounds.placement(given: given, serve: plan.serve)
        {
            return outcome(of: ledger, given, plan)
        }
        // Serving in turn did not find what must be given: ask for a conflict, or the integer program.
        if let conflict = try demandConflict() { return conflict }
        let founders = try Founders(facts, integerFormulation(), work)
        guard let given = founders.ledger(plan.turns),
            let ledger = rounds.placement(given: given, serve: plan.serve)
        else { throw .undecided(work.limits) }
        var outcome = outcome(of: ledger, given, plan)
        outcome.foundingSeats = given.assignedSeats
        return outcome
    }

    private func plan(
        _ facts: LedgerFacts,
        _ threads: Threads
    ) throws(SolveFault) -> MechanismPlan {
        if scenario.policy.mechanism == .firstCome { return .firstCome(facts, threads) }
        let draw = draw
        let plan: MechanismPlan =
            scenario.policy.mechanism == .tiers
            ? .tiers(facts, draw: draw, threads)
            : .deferredAcceptance(facts, draw: draw, threads)
        if scenario.policy.lottery != nil, draw == nil, !plan.tiedChildren.isEmpty {
            throw .seedNeeded(tiedCount: plan.tiedChildren.count)
        }
        return plan
    }

    private func outcome(
        of ledger: PlacementLedger,
        _ given: PlacementLedger,
        _ plan: MechanismPlan
    ) -> Outcome {
        var outcome = Outcome(
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
        guard scenario.policy.mechanism != .firstCome else { return outcome }
        outcome.lottery = scenario.policy.lottery.map { _ in
            LotteryResult(numbers: draw?.numbers ?? [], tiedChildren: plan.tiedChildren)
        }
        guard let priorities = plan.priorities else { return outcome }
        var final = ledger
        final.opening.holdsBudgets = true
        outcome.blockingPairs = BlockingPairs(
            facts: ledger.facts,
            applicants: Array(plan.turns),
            priorities: priorities,
            given: given
        ).pairs(in: final)
        if isPure, priorities.isByPointsAlone { setLowestPoints(&outcome, ledger) }
        return outcome
    }

    /// Where seats go by points alone, the points of the last seat of each full seat group.
    private func setLowestPoints(_ outcome: inout Outcome, _ ledger: PlacementLedger) {
        var lowest = [Points?](repeating: nil, count: outcome.seatGroups.count)
        for child in 0..<outcome.seats.rowCount {
            for seat in outcome.seats[child] {
                let points = options.elements[Int(seat.option)].points
                let group = Int(seat.seatGroup)
                lowest[group] = min(lowest[group] ?? points, points)
            }
        }
        for group in outcome.seatGroups.indices
        where ledger.seats.places[group] == outcome.seatGroups[group].capacity {
            outcome.seatGroups[group].cutoff = lowest[group]
        }
    }
}

import Parallel
import PlacementModel

/// How a mechanism without an optimum serves everyone, once the places that must be given are.
struct MechanismPlan {
    /// Who is served when, with choices and arcs best first.
    let turns: Applicants
    let serve: (inout PlacementLedger) -> Void
    /// Children who only the draw tells apart from somebody else, ascending.
    var tiedChildren: [Int32] = []
    /// Set where classes choose by priority, so that cutoffs and blocking pairs have a meaning.
    var priorities: Priorities?
}

extension MechanismPlan {
    /// Applications in the order of their arrival, as is done today.
    static func firstCome(_ facts: LedgerFacts, _ threads: Threads) -> MechanismPlan {
        var turns = Applicants(facts)
        ArrivalOrder(facts: facts).sort(&turns, threads)
        let serial = SerialPlacement(facts: facts, turns: turns, reservedSeats: .keptForMembers)
        return MechanismPlan(turns: turns, serve: serial.serve)
    }

    /// Strict serial order of priorities.
    static func tiers(
        _ facts: LedgerFacts,
        draw: LotteryDraw?,
        _ threads: Threads
    ) -> MechanismPlan {
        let order = TierOrder(facts: facts, priorities: Priorities(facts, draw: draw))
        var turns = Applicants(facts)
        order.sort(&turns, threads)
        let serial = SerialPlacement(
            facts: facts,
            turns: turns,
            reservedSeats: .keptForMembers,
            stages: order.stages
        )
        return MechanismPlan(
            turns: turns,
            serve: serial.serve,
            tiedChildren: order.tiedChildren(turns)
        )
    }

    /// Children propose, classes choose by priority.
    static func deferredAcceptance(
        _ facts: LedgerFacts,
        draw: LotteryDraw?,
        _ threads: Threads
    ) -> MechanismPlan {
        let priorities = Priorities(facts, draw: draw)
        var turns = Applicants(facts)
        TierOrder(facts: facts, priorities: priorities).sort(&turns, threads)
        let acceptance = DeferredAcceptance(
            facts: facts,
            applicants: Array(turns),
            priorities: priorities
        )
        return MechanismPlan(
            turns: turns,
            serve: acceptance.serve,
            tiedChildren: acceptance.tiedChildren,
            priorities: priorities
        )
    }
}

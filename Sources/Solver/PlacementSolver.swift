import GLPK
import Parallel
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

    /// Refuses a machine on which GLPK could not be trusted.
    package static func checkLibraries() throws(SolveFault) {
        do {
            try GLPKLibrary.check()
        } catch {
            throw .library(reason: "\(error)")
        }
    }

    package func solve(_ work: Work = Work()) throws(SolveFault) -> Outcome {
        switch scenario.policy.mechanism {
        case .optimal:
            guard isPure else { return try integerOptimum(work) }
            let solver = StrictGoalsSolver(
                threads: work.threadCount,
                cancellation: work.cancellation,
                progress: networkReport(work)
            )
            return try optimum(
                PureFormulation(
                    scenario,
                    options: options,
                    threads: Threads(work.threadCount)
                ),
                solver,
                Threads(work.threadCount)
            )
        case .firstCome, .tiers, .deferredAcceptance: return try served(work)
        }
    }

    private func networkReport(
        _ work: Work
    ) -> (@Sendable (StrictGoalsSolver.Progress) -> Void)? {
        guard let report = work.progress else { return nil }
        return { report(Progress($0)) }
    }

    /// The conflict of manual placements and guarantees with the seats alone, where the rules beyond
    /// the pure ones are not even needed for one: it names applications, rows and classes. Nil
    /// where there is none, or where it takes the other rules to say.
    func demandConflict() throws(SolveFault) -> Outcome? {
        let relaxed = [Rule.siblings, .carers, .opening, .wideReserves]
            .reduce(scenario) { $0.leavingOut($1) }
        let solver = PlacementSolver(relaxed, options: options, rulesLeftOut: rulesLeftOut)
        // Seats that do not fit their reserves are for the integer program to speak of.
        guard solver.isPure,
            let formulation = try? PureFormulation(relaxed, options: options)
        else { return nil }
        let goals = GoalLevels(relaxed, options: options, formulation: formulation, draw: nil)
        guard !goals.demandLevels.isEmpty else { return nil }
        let solution: StrictSolution
        do {
            solution = try StrictGoalsSolver().solve(
                formulation.problem,
                goals: goals.demandLevels.map(goals.goal)
            )
        } catch {
            throw .network(error)
        }
        let assignment = solution.assignment.map { $0 < 0 ? nil : $0 }
        return solver.conflict(formulation, goals, assignment)
            .map { solver.outcome(formulation, $0) }
    }

    /// The places of a pure scenario that children must get, as arcs, or why they cannot all be had.
    func demandedArcs(
        _ formulation: PureFormulation
    ) throws(SolveFault) -> (arcs: [Int], conflict: Conflict?) {
        let goals = GoalLevels(scenario, options: options, formulation: formulation, draw: nil)
        var given = [Int32?](repeating: nil, count: scenario.children.count)
        if !goals.demandLevels.isEmpty {
            let solution: StrictSolution
            do {
                solution = try StrictGoalsSolver().solve(
                    formulation.problem,
                    goals: goals.demandLevels.map(goals.goal)
                )
            } catch {
                throw .network(error)
            }
            for (child, arc) in solution.assignment.enumerated()
            where arc >= 0 && goals.isDemanded(child) {
                given[child] = arc
            }
        }
        return (given.compactMap { $0.map { Int($0) } }, conflict(formulation, goals, given))
    }

    private func conflict(
        _ formulation: PureFormulation,
        _ goals: GoalLevels,
        _ assignment: [Int32?]
    ) -> Conflict? {
        PlaceConflict(
            scenario: scenario,
            formulation: formulation,
            demands: [goals.pinned, goals.kept, goals.announced]
        ).conflict(in: assignment)
    }

    func outcome(_ formulation: PureFormulation, _ conflict: Conflict) -> Outcome {
        var outcome = outcome(formulation, scenario.children.map { _ in nil })
        outcome.conflict = conflict
        return outcome
    }

    /// Whether the network solver holds the scenario; otherwise it becomes an integer program.
    package var isPure: Bool {
        RulesBeyondPure(scenario, options: options).rules.isEmpty
            && SeatPlan.holdsQuotas(of: scenario)
    }

    /// The draw, once the seed is revealed.
    var draw: LotteryDraw? { draw(.one) }

    private func draw(_ threads: Threads) -> LotteryDraw? {
        scenario.policy.lottery?.seed.map { seed in
            LotteryDraw(
                seed: seed,
                children: scenario.children.map(\.id),
                classes: scenario.classes.map(\.id),
                threads: threads
            )
        }
    }

    private func optimum(
        _ formulation: PureFormulation,
        _ solver: StrictGoalsSolver,
        _ threads: Threads
    ) throws(SolveFault) -> Outcome {
        let draw = draw(threads)
        let goals = GoalLevels(
            scenario,
            options: options,
            formulation: formulation,
            draw: draw,
            threads: threads
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
        var outcome = try decided(formulation, goals, solution)
        guard outcome.conflict == nil else { return outcome }
        outcome.proof = proof(levels, solution)
        let cutoffs = Cutoffs(formulation, goals: goals, solution: solution, threads: threads)
        setCutoffs(&outcome, cutoffs)
        return outcome
    }

    /// What a solution says, without its proof and cutoffs.
    func decided(
        _ formulation: PureFormulation,
        _ goals: GoalLevels,
        _ solution: StrictSolution
    ) throws(SolveFault) -> Outcome {
        let assignment = solution.assignment.map { $0 < 0 ? nil : $0 }
        if let conflict = conflict(formulation, goals, assignment) {
            return outcome(formulation, conflict)
        }
        try requireSeed(goals, solution)
        let levels = goals.levels
        var outcome = outcome(formulation, assignment)
        outcome.goals = zip(levels, solution.levels).compactMap { level, decided in
            decided.value.map { GoalResult(level: level, value: Int($0), bound: Int($0)) }
        }
        outcome.lottery = scenario.policy.lottery.map { _ in
            let position = levels.firstIndex(of: .lottery)
            return LotteryResult(
                numbers: goals.draw?.numbers ?? [],
                tiedChildren: position.map { tied(solution.levels[$0].ties, solution) } ?? []
            )
        }
        return outcome
    }

    /// The prices of every level, those that name the seats included.
    private func proof(_ levels: [GoalLevel], _ solution: StrictSolution) -> [ProvenLevel] {
        let goals = levels.map(ProofStep.goal)
        let names = (1...max(1, solution.levels.count - goals.count)).map(ProofStep.seatNaming)
        return zip(goals + names, solution.levels).map { step, decided in
            switch decided.decision {
            case .solved(let value, let prices):
                ProvenLevel(step: step, proof: .prices(value: value, prices: prices))
            case .nothingTied: ProvenLevel(step: step, proof: .nothingTied)
            }
        }
    }

    /// Who was tied before the lottery. Where all who were tied have a place, there was one for each,
    /// and nothing was drawn.
    private func tied(_ ties: Ties, _ solution: StrictSolution) -> [Int32] {
        let isContested = ties.placement.contains { solution.assignment[Int($0)] < 0 }
        return isContested ? ties.placement : []
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

    func outcome(_ formulation: PureFormulation, _ assignment: [Int32?]) -> Outcome {
        var rowStart: [Int32] = [0]
        var seats: [AssignedSeat] = []
        rowStart.reserveCapacity(assignment.count + 1)
        seats.reserveCapacity(assignment.count)
        for arc in assignment {
            if let arc { seats.append(formulation.seat(ofArc: arc)) }
            rowStart.append(Int32(seats.count))
        }
        return Outcome(
            mechanism: scenario.policy.mechanism,
            rulesLeftOut: rulesLeftOut,
            seats: RaggedTable(rowStart: rowStart, elements: seats),
            seatGroups: formulation.seatPlan.seatGroups,
            goals: [],
            lottery: nil
        )
    }
}

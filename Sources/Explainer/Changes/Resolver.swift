package import PlacementModel
import Points
package import Solver

/// Solves a run again with one change.
///
/// Where the network method holds the scenario, the optimum at hand is changed step by step
/// (`IncrementalOptimum`); everything else, other mechanisms and integer programs, is solved from
/// scratch with the work limit of the run. Both give what `roost solve` would give for the changed
/// scenario.
package struct Resolver: Sendable {
    package let run: Run
    let network: NetworkBase?
    private let work: Work

    /// A network optimum with the chains of moves that all questions share.
    struct NetworkBase: Sendable {
        let pure: PureOptimum
        let entering: MoveChains
        let leaving: MoveChains
    }

    /// - Parameter run: as it was decided; without a conflict.
    package init(_ run: Run, work: Work = Work()) throws(SolveFault) {
        self.run = run
        self.work = work
        let solver = PlacementSolver(
            run.scenario,
            options: run.options,
            rulesLeftOut: run.outcome.rulesLeftOut
        )
        guard let pure = try solver.pureOptimum(of: run.outcome) else {
            network = nil
            return
        }
        do {
            network = NetworkBase(
                pure: pure,
                entering: try pure.optimum.chains(.entering),
                leaving: try pure.optimum.chains(.leaving)
            )
        } catch {
            throw .network(error)
        }
    }

    /// Whether changes are quick to follow, whatever their number.
    package var isIncremental: Bool { network != nil }

    /// Whether the run itself is proven, so that a change can be compared with it.
    package var isProven: Bool {
        run.outcome.conflict == nil && run.outcome.goals.allSatisfy { $0.value == $0.bound }
    }

    /// The scenario with a change, solved from scratch.
    func solved(_ change: Change, of child: Int) throws(SolveFault) -> Run {
        switch change {
        case .seats(let count, let classIndex):
            let scenario = run.scenario.withMoreSeats(count, inClass: Int(classIndex))
            // A class that had no seats is open to nobody before.
            let had = run.scenario.classes[Int(classIndex)].capacity.seatCount > 0
            guard !had, let options = try? OptionTable(scenario).options() else {
                return try solved(scenario, run.options)
            }
            return try solved(scenario, options)
        case .options(let own):
            let rows = run.scenario.children.indices.map { index in
                index == child ? own[...] : run.options[index]
            }
            return try solved(run.scenario, RaggedTable(rows: rows))
        }
    }

    func solved(
        _ scenario: Scenario,
        _ options: RaggedTable<PlacementOption>
    ) throws(SolveFault) -> Run {
        let outcome = try PlacementSolver(
            scenario,
            options: options,
            rulesLeftOut: run.outcome.rulesLeftOut
        ).solve(work)
        return Run(scenario: scenario, options: options, outcome: outcome)
    }
}

extension Outcome {
    /// Whether every goal has reached its bound and everybody can be placed as demanded.
    var isDecided: Bool { conflict == nil && goals.allSatisfy { $0.value == $0.bound } }
}

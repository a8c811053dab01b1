import Findings
import PlacementModel
import Solver

/// Who decides blends of two goals: the network method where it holds the scenario, otherwise the
/// integer engine.
enum TradedGoals: Sendable {
    case network(BlendedOptimum)
    case program(BlendedProgram)

    init(
        _ scenario: Scenario,
        options: RaggedTable<PlacementOption>,
        first: GoalLevel,
        second: GoalLevel,
        work: Work
    ) throws(TuningFault) {
        do throws(SolveFault) {
            guard PlacementSolver(scenario, options: options).isPure else {
                self = .program(
                    try BlendedProgram(scenario, options: options, first: first, second: second)
                )
                return
            }
            if let optimum = try BlendedOptimum(
                scenario,
                options: options,
                first: first,
                second: second,
                work: work
            ) {
                self = .network(optimum)
                return
            }
        } catch {
            throw .laboratory(.solve(error))
        }
        throw .noPlacement
    }

    /// The placement that is best for a blend, ties broken by the first goal and then the second.
    func best(
        _ firstWeight: Int64,
        _ secondWeight: Int64,
        _ work: Work
    ) throws(SolveFault) -> BlendedOptimum.Solution {
        switch self {
        case .network(let optimum):
            try optimum.best(firstWeight: firstWeight, secondWeight: secondWeight, work)
        case .program(let program):
            try program.best(firstWeight: firstWeight, secondWeight: secondWeight, work)
        }
    }

    /// The goals before both, with the optimum that every point keeps, draws left out.
    ///
    /// - Parameter present: the proven placement under the policy as it stands; it has the same
    ///   optimum in them, because they come first there as well.
    func kept(_ present: TunedPlacement) -> [GoalResult] {
        let kept: [GoalResult]
        switch self {
        case .network(let optimum): kept = optimum.kept
        case .program(let program): kept = Array(present.goals.prefix(program.keptLevelCount))
        }
        return kept.filter { !$0.level.isDraw }
    }
}

import PlacementModel
import Points
import ScenarioFixtures
import Solver
import Testing

/// The integer program against every placement of tiny scenarios, with every subset of the rules on
/// siblings, half days, sessions and wide reserves.
@Suite struct RuleOracleTests {
    @Test(arguments: 0..<16)
    func equalsTheBestOfAllPlacements(subset: Int) throws {
        for seed in 0..<250 {
            let scenario = RandomRules(subset: subset, seed: seed).scenario()
            let options = try OptionTable(scenario).options()
            let oracle = RuleOracle(scenario: scenario, options: options)
            let best = oracle.best()
            guard let outcome = try outcome(PlacementSolver(scenario, options: options)) else {
                #expect(best == nil, "subset \(subset), seed \(seed)")
                continue
            }
            #expect(outcome.goals.map(\.value) == best, "subset \(subset), seed \(seed)")
            let placement = placement(outcome)
            #expect(oracle.isFeasible(placement), "subset \(subset), seed \(seed)")
            #expect(oracle.values(placement) == best, "subset \(subset), seed \(seed)")
        }
    }

    /// Nil when the rules conflict, or when a class reserves more than it has.
    private func outcome(_ solver: PlacementSolver) throws -> Outcome? {
        do {
            let outcome = try solver.integerOptimum()
            return outcome.conflict == nil ? outcome : nil
        } catch SolveFault.infeasible, SolveFault.reservesExceedSeats {
            return nil
        }
    }

    /// Without any rule beyond the pure ones both methods find the same values.
    @Test func equalsTheNetwork() throws {
        for seed in 0..<200 {
            let scenario = RandomRules(subset: 0, seed: seed).scenario()
            let options = try OptionTable(scenario).options()
            let solver = PlacementSolver(scenario, options: options)
            guard solver.isPure, let integer = try outcome(solver) else { continue }
            let network = try solver.solve()
            let values = Dictionary(
                network.goals.map { ($0.level, $0.value) },
                uniquingKeysWith: { first, _ in first }
            )
            for goal in integer.goals {
                // The lottery's level is left out by the network where nothing is tied.
                guard let value = values[goal.level] else { continue }
                #expect(goal.value == value, "seed \(seed)")
            }
        }
    }

    private func placement(_ outcome: Outcome) -> RuleOracle.Placement {
        (0..<outcome.seats.rowCount).map { child in
            outcome.seats[child].map { seat in
                RuleOracle.Seat(
                    option: Int(seat.option),
                    reserve: outcome.seatGroups[Int(seat.seatGroup)].reserveIndex.map(Int.init)
                )
            }
        }
    }
}

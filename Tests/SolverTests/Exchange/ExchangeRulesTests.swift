import PlacementModel
import Points
import ScenarioFixtures
import Solver
import Testing

/// Whether a child could sit in another's place, against the rules as the oracle reads them.
@Suite struct ExchangeRulesTests {
    /// Who could change places without breaking a rule is who the oracle says, among siblings, half
    /// days, sessions, quotas and demands in every combination.
    @Test(arguments: 0..<16)
    func obstaclesAreTheRules(subset: Int) throws {
        for seed in 0..<120 {
            var scenario = RandomRules(subset: subset, seed: seed).scenario()
            scenario.policy.reserves = []
            guard let solved = try solve(scenario) else { continue }
            var rules = try ExchangeRules(solved.solver, outcome: solved.outcome)
            let oracle = RuleOracle(scenario: scenario, options: solved.solver.options)
            for (child, option) in preferred(rules.held, solved.solver.options) {
                let careClass = solved.solver.options.elements[Int(option)].classIndex
                let givenUp = rules.held.givenUp(by: child, for: careClass)
                for seat in rules.held.ofClass[Int(careClass)] {
                    let obstacle = rules.obstacle(child: child, option: option, instead: seat)
                    let exchanged = placement(rules.held, givenUp + [seat], child, option)
                    #expect(
                        (obstacle == nil) == oracle.isFeasible(exchanged),
                        "subset \(subset), seed \(seed), \(child) for \(seat): \(obstacle as Any)"
                    )
                }
                let isFree = rules.free(child: child, option: option) == .open
                let added = placement(rules.held, givenUp, child, option)
                #expect(isFree == oracle.isFeasible(added), "subset \(subset), seed \(seed)")
            }
        }
    }

    /// Every outcome of every mechanism can be asked, with carers and opening, too.
    @Test(arguments: Mechanism.allCases)
    func everyOutcomeCanBeAsked(mechanism: Mechanism) throws {
        var asked = 0
        for subset in 16..<64 {
            for seed in 0..<12 {
                let scenario = RandomRules(subset: subset, seed: seed).scenario(mechanism)
                guard let solved = try solve(scenario) else { continue }
                var rules = try ExchangeRules(solved.solver, outcome: solved.outcome)
                for (child, option) in preferred(rules.held, solved.solver.options) {
                    let careClass = solved.solver.options.elements[Int(option)].classIndex
                    for seat in rules.held.ofClass[Int(careClass)] {
                        _ = rules.obstacle(child: child, option: option, instead: seat)
                        asked += 1
                    }
                }
            }
        }
        #expect(asked > 0)
    }

    private func solve(
        _ scenario: Scenario
    ) throws -> (solver: PlacementSolver, outcome: Outcome)? {
        let options = try OptionTable(scenario).options()
        let solver = PlacementSolver(scenario, options: options)
        return try MechanismCheck.outcome(solver).map { (solver, $0) }
    }

    private func preferred(
        _ held: HeldPlaces,
        _ options: RaggedTable<PlacementOption>
    ) -> [(child: Int32, option: Int32)] {
        (0..<options.rowCount).flatMap { child in
            options.range(of: child).map { (Int32(child), Int32($0)) }
        }.filter { held.prefers($0.0, option: $0.1) }
    }

    private func placement(
        _ held: HeldPlaces,
        _ gone: [HeldPlaces.Seat],
        _ child: Int32,
        _ option: Int32
    ) -> RuleOracle.Placement {
        var placement = held.ofChild.map { seats in
            seats.filter { !gone.contains($0) }.map {
                RuleOracle.Seat(option: Int($0.option), reserve: nil)
            }
        }
        placement[Int(child)].append(RuleOracle.Seat(option: Int(option), reserve: nil))
        return placement
    }
}

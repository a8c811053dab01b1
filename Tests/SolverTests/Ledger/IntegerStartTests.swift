import PlacementModel
import Points
import ScenarioFixtures
import Solver
import Testing

/// The quick start against the rows of the integer program, with every subset of the rules.
@Suite struct IntegerStartTests {
    @Test(arguments: 0..<64)
    func keepsEveryRow(subset: Int) throws {
        var missedCount = 0
        for seed in 0..<100 {
            let scenario = RandomRules(subset: subset, seed: seed).scenario()
            guard let formulation = try formulation(scenario) else { continue }
            let found = try IntegerSolver().solve(
                formulation.program,
                levels: formulation.values.map { values in { values } }
            )
            let start = formulation.start()
            guard case .solved(let best, _, _) = found else {
                #expect(start == nil, "seed \(seed)")
                continue
            }
            guard let start else {
                missedCount += 1
                continue
            }
            let violation = formulation.program.violation(of: start)
            #expect(violation == nil, "subset \(subset), seed \(seed)")
            #expect(!worth(best, formulation).lexicographicallyPrecedes(worth(start, formulation)))
        }
        #expect(missedCount <= 10, "subset \(subset)")
    }

    /// Whoever has most points takes the seat that another needs; the auction moves it on.
    @Test func theAuctionBettersServingInTurn() throws {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 1)
        sketch.addClass(seats: 1)
        sketch.addChild(wishes: [0, 1], groups: [0])
        sketch.addChild(wishes: [0])
        sketch.policy.points.rules.append(ScenarioSketch.rule(.group(0), 5))
        let formulation = try #require(try formulation(sketch.scenario()))
        let start = try #require(formulation.start())
        let points = try #require(formulation.levels.firstIndex(of: .points))
        // 115 for the second wish of the first child, 120 for the only one of the second.
        #expect(worth(start, formulation)[points] == 235)
    }

    /// Nil where a class reserves more than it has.
    private func formulation(_ scenario: Scenario) throws -> IntegerFormulation? {
        let options = try OptionTable(scenario).options()
        do {
            return try PlacementSolver(scenario, options: options).integerFormulation()
        } catch SolveFault.reservesExceedSeats {
            return nil
        }
    }

    private func worth(_ values: [Int64], _ formulation: IntegerFormulation) -> [Int64] {
        formulation.values.map { level in zip(level, values).reduce(0) { $0 + $1.0 * $1.1 } }
    }
}

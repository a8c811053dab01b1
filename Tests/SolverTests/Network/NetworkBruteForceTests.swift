import Testing

@testable import Solver

/// All feasible assignments of a small scenario, best in strict order.
private struct BruteForce {
    let scenario: NetworkScenario
    private(set) var bestValues: [Int64]
    /// Per level the assignments that are best for the goals before it; choice index or -1.
    private(set) var optimal: [[[Int]]] = []

    init(_ scenario: NetworkScenario) {
        self.scenario = scenario
        bestValues = []
        var all: [[Int]] = []
        var picks = [Int](repeating: -1, count: scenario.choices.count)
        var free = scenario.capacities
        func extend(_ child: Int) {
            guard child < picks.count else { return all.append(picks) }
            picks[child] = -1
            extend(child + 1)
            for (index, group) in scenario.choices[child].enumerated() where free[group] > 0 {
                free[group] -= 1
                picks[child] = index
                extend(child + 1)
                free[group] += 1
            }
            picks[child] = -1
        }
        extend(0)
        optimal = [all]
        for level in scenario.values.indices {
            let totals = optimal[level].map { total(level, $0) }
            let best = totals.max() ?? 0
            bestValues.append(best)
            optimal.append(zip(optimal[level], totals).filter { $0.1 == best }.map(\.0))
        }
    }

    private func total(_ level: Int, _ picks: [Int]) -> Int64 {
        picks.indices.reduce(0) { sum, child in
            picks[child] < 0 ? sum : sum + scenario.values[level][child][picks[child]]
        }
    }

    func ties(before level: Int) -> Ties {
        let children = scenario.choices.indices
        let set = optimal[level]
        return Ties(
            placement: children.filter { child in
                Set(set.map { $0[child] >= 0 }).count > 1
            }.map { Int32($0) },
            family: children.filter { child in
                Set(set.map { scenario.family(of: $0[child], child: child) }).count > 1
            }.map { Int32($0) },
            seat: children.filter { child in Set(set.map { $0[child] }).count > 1 }
                .map { Int32($0) }
        )
    }
}

@Suite("Strict goals against every feasible assignment")
struct NetworkBruteForceTests {
    @Test("values, ties and uniqueness", arguments: 0..<8)
    func enumerated(block: Int) throws {
        for index in 0..<100 {
            let seed = UInt64(block * 100 + index)
            let scenario = NetworkScenario.small(
                seed,
                goals: 1 + index % 4,
                children: 1 + index % 7,
                groups: 1 + (index / 7) % 4
            )
            let problem = try scenario.problem
            let goals = scenario.goals()
            let solution = try StrictGoalsSolver().solve(problem, goals: goals)
            try solution.verify(problem, goals: goals)
            let truth = BruteForce(scenario)
            #expect(solution.levels.compactMap(\.value) == truth.bestValues, "seed \(seed)")
            for level in goals.indices {
                #expect(
                    solution.levels[level].ties == truth.ties(before: level),
                    "seed \(seed), level \(level)"
                )
            }
            #expect(solution.remainingTies == truth.ties(before: goals.count), "seed \(seed)")
        }
    }

    @Test("goals that are only asked when something is tied decide the same", arguments: 0..<4)
    func lazy(block: Int) throws {
        for index in 0..<100 {
            let scenario = NetworkScenario.small(
                UInt64(10_000 + block * 100 + index),
                goals: 1 + index % 4,
                children: 1 + index % 7,
                groups: 1 + index % 4
            )
            let problem = try scenario.problem
            let eager = try StrictGoalsSolver().solve(problem, goals: scenario.goals())
            let demand: StrictGoal.Demand = index % 2 == 0 ? .whenTied : .whenFamilyTied
            let goals = scenario.goals(demand)
            let solution = try StrictGoalsSolver().solve(problem, goals: goals)
            try solution.verify(problem, goals: goals)
            for (level, outcome) in solution.levels.enumerated() {
                let ties = demand == .whenTied ? outcome.ties.seat : outcome.ties.family
                #expect((outcome.value == nil) == ties.isEmpty)
                // A goal that is not asked leaves seat groups open that the eager solve decides.
                guard demand == .whenTied else { continue }
                #expect(outcome.ties == eager.levels[level].ties)
                if let value = outcome.value { #expect(value == eager.levels[level].value) }
            }
        }
    }
}

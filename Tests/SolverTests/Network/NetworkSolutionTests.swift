import Parallel
import Synchronization
import Testing

@testable import Solver

@Suite("Strict goals on middle sizes")
struct NetworkSolutionTests {
    static let districts: [NetworkScenario] = [
        .district(1, children: 300, groups: 20, choices: 6),
        .district(2, children: 300, groups: 20, choices: 8, compounds: 12),
        .district(3, children: 1000, groups: 40, choices: 5),
        .district(4, children: 1000, groups: 40, choices: 9, compounds: 30),
        .district(5, children: 600, groups: 60, choices: 1),
        .district(6, children: 600, groups: 60, choices: 2, compounds: 40),
    ]

    @Test("every level is proven", arguments: districts)
    func proven(scenario: NetworkScenario) throws {
        let (problem, goals) = (try scenario.problem, scenario.goals())
        let solution = try StrictGoalsSolver().solve(problem, goals: goals)
        try solution.verify(problem, goals: goals)
        #expect(solution.levels[0].ties.seat.count == scenario.choices.count)
    }

    @Test("the number of threads changes nothing", arguments: districts)
    func threads(scenario: NetworkScenario) throws {
        let (problem, goals) = (try scenario.problem, scenario.goals())
        let one = try StrictGoalsSolver(threads: 1).solve(problem, goals: goals)
        for threads in [2, 3, 8] {
            let other = try StrictGoalsSolver(threads: threads).solve(problem, goals: goals)
            #expect(other == one)
        }
    }

    @Test("renaming children and seat groups leaves values and extreme prices", arguments: 0..<40)
    func relabelled(seed: UInt64) throws {
        var random = SeededRandom(seed)
        let scenario =
            seed < 30
            ? NetworkScenario.small(seed + 500, goals: 3, children: 12, groups: 5)
            : NetworkScenario.district(seed, children: 200, groups: 12, choices: 5, compounds: 9)
        let children = scenario.choices.indices.shuffled(using: &random)
        let groups = scenario.capacities.indices.shuffled(using: &random)
        var newName = groups
        for (name, group) in groups.enumerated() { newName[group] = name }
        let other = NetworkScenario(
            choices: children.map { scenario.choices[$0].map { newName[$0] } },
            capacities: groups.map { scenario.capacities[$0] },
            values: scenario.values.map { level in children.map { level[$0] } }
        )
        let before = try StrictGoalsSolver().solve(scenario.problem, goals: scenario.goals())
        let after = try StrictGoalsSolver().solve(other.problem, goals: other.goals())
        #expect(before.levels.map(\.value) == after.levels.map(\.value))
        for level in scenario.values.indices {
            let old = try #require(
                ExtremePrices(
                    scenario.problem,
                    before,
                    level: level,
                    values: scenario.goals()[level].values()
                )
            )
            let new = try #require(
                ExtremePrices(
                    other.problem,
                    after,
                    level: level,
                    values: other.goals()[level].values(),
                    threads: Threads(2)
                )
            )
            #expect(groups.map { old.maximal[$0] } == new.maximal, "level \(level)")
            #expect(groups.map { old.minimal[$0] } == new.minimal, "level \(level)")
        }
    }

    @Test("one more seat never lowers the first optimum", arguments: 0..<60)
    func oneMoreSeat(seed: UInt64) throws {
        let scenario = NetworkScenario.small(seed + 900, goals: 1, children: 14, groups: 5)
        let before = try StrictGoalsSolver().solve(scenario.problem, goals: scenario.goals())
        let prices = try #require(
            ExtremePrices(
                scenario.problem,
                before,
                level: 0,
                values: scenario.goals()[0].values()
            )
        )
        let value = try #require(before.levels[0].value)
        for group in scenario.capacities.indices {
            var larger = scenario
            larger.capacities[group] += 1
            let after = try StrictGoalsSolver().solve(larger.problem, goals: larger.goals())
            let gain = try #require(after.levels[0].value) - value
            #expect(gain >= 0)
            #expect(gain == prices.minimal[group])
            guard scenario.capacities[group] > 0 else { continue }
            var smaller = scenario
            smaller.capacities[group] -= 1
            let less = try StrictGoalsSolver().solve(smaller.problem, goals: smaller.goals())
            #expect(value - (try #require(less.levels[0].value)) == prices.maximal[group])
        }
    }

    @Test("extreme prices prove their level, and nothing beyond them does", arguments: 0..<60)
    func extremePrices(seed: UInt64) throws {
        let scenario = NetworkScenario.small(seed + 1300, goals: 1, children: 10, groups: 4)
        let (problem, goals) = (try scenario.problem, scenario.goals())
        let solution = try StrictGoalsSolver().solve(problem, goals: goals)
        let value = try #require(solution.levels[0].value)
        let values = goals[0].values()
        let extremes = try #require(ExtremePrices(problem, solution, level: 0, values: values))
        func dual(_ prices: [Int64]) -> Int64 {
            var total: Int64 = 0
            for child in 0..<problem.childCount {
                total += problem.arcs(of: child).reduce(0) {
                    max($0, values[$1] - prices[Int(problem.arcSeatGroup[$1])])
                }
            }
            return prices.indices.reduce(total) { $0 + prices[$1] * Int64(problem.capacities[$1]) }
        }
        let high = extremes.maximalProof
        let low = try extremes.minimal.map { try #require($0) }
        #expect(dual(high) == value && high.allSatisfy { $0 >= 0 })
        #expect(dual(low) == value && low.allSatisfy { $0 >= 0 })
        for group in high.indices {
            var beyond = high
            beyond[group] += 1
            if extremes.maximal[group] != nil { #expect(dual(beyond) > value) }
            beyond = low
            beyond[group] -= 1
            #expect(dual(beyond) > value || beyond[group] < 0)
        }
    }

    @Test("goals that have nothing to decide are not asked")
    func lazyGoals() throws {
        let scenario = NetworkScenario(
            choices: [[0], [0, 1]],
            capacities: [1, 1],
            values: [[[5], [3, 2]], [[1], [1, 1]]]
        )
        let asked = Mutex(0)
        let second = StrictGoal(demand: .whenTied) {
            asked.withLock { $0 += 1 }
            return ArcValues([1, 1, 1] as [Int64])
        }
        let goals = [scenario.goals()[0], second]
        let solution = try StrictGoalsSolver().solve(scenario.problem, goals: goals)
        #expect(solution.levels[1].decision == .nothingTied)
        #expect(solution.isUnique)
        #expect(asked.withLock { $0 } == 0)
        try solution.verify(scenario.problem, goals: goals)
    }

    @Test("identical children share what there is, in ascending order")
    func identical() throws {
        let scenario = NetworkScenario(
            choices: Array(repeating: [0, 1], count: 50),
            capacities: [7, 20],
            values: [Array(repeating: [9, 4], count: 50)]
        )
        let (problem, goals) = (try scenario.problem, scenario.goals())
        let solution = try StrictGoalsSolver().solve(problem, goals: goals)
        try solution.verify(problem, goals: goals)
        #expect(solution.levels[0].value == 143)
        let near = (0..<7).map { Int32(2 * $0) }
        let far = (7..<27).map { Int32(2 * $0 + 1) }
        #expect(solution.assignment == near + far + [Int32](repeating: -1, count: 23))
        #expect(solution.remainingTies.placement.count == 50)
    }

    @Test("nothing to place")
    func empty() throws {
        let none = try TransportationProblem(arcStart: [0], arcSeatGroup: [], capacities: [])
        let goal = StrictGoal { ArcValues([] as [Int64]) }
        let solution = try StrictGoalsSolver().solve(none, goals: [goal, goal])
        try solution.verify(none, goals: [goal, goal])
        #expect(solution.levels.map(\.value) == [0, 0])
        let alone = try TransportationProblem(arcStart: [0, 0], arcSeatGroup: [], capacities: [3])
        #expect(try StrictGoalsSolver().solve(alone, goals: [goal]).assignment == [-1])
    }
}

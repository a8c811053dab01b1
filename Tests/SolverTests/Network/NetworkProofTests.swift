import Testing

@testable import Solver

/// Takes true solutions, changes one thing, and expects the proof to fail.
@Suite("Falsified solutions are rejected")
struct NetworkProofTests {
    private func falsify(
        _ scenario: NetworkScenario,
        _ change: (inout StrictSolution, TransportationProblem) throws -> Void
    ) throws -> Bool {
        let (problem, goals) = (try scenario.problem, scenario.goals())
        var solution = try StrictGoalsSolver().solve(problem, goals: goals)
        try solution.verify(problem, goals: goals)
        let truth = solution
        try change(&solution, problem)
        try #require(solution != truth)
        do {
            try solution.verify(problem, goals: goals)
            return false
        } catch { return true }
    }

    private let district = NetworkScenario.district(11, children: 60, groups: 8, choices: 4)

    @Test("any child on another arc, or off its own", arguments: 0..<60)
    func movedChild(child: Int) throws {
        for arc in try Array(district.problem.arcs(of: child)) + [-1] {
            let moved = Int32(arc)
            var isTruth = false
            let rejected = try falsify(district) { solution, _ in
                isTruth = solution.assignment[child] == moved
                solution.assignment[child] = moved
                if isTruth { solution.levels.removeLast() }
            }
            #expect(rejected, "arc \(arc)")
        }
    }

    @Test("any price off by one that matters", arguments: 0..<8)
    func priceOffByOne(group: Int) throws {
        for step in [Int64(-1), 1] {
            for level in 0..<3 {
                let rejected = try falsify(district) { solution, _ in
                    let outcome = solution.levels[level]
                    var prices = try #require(outcome.prices)
                    prices[group] += step
                    solution.levels[level] = LevelOutcome(
                        ties: outcome.ties,
                        decision: .solved(value: try #require(outcome.value), prices: prices)
                    )
                }
                // A price may have room without losing its force; then the faces must tell.
                if !rejected { #expect(try stillProves(level, group, step)) }
            }
        }
    }

    /// Whether the changed price is another valid proof of the same level, found by its dual.
    private func stillProves(_ level: Int, _ group: Int, _ step: Int64) throws -> Bool {
        let (problem, goals) = (try district.problem, district.goals())
        let solution = try StrictGoalsSolver().solve(problem, goals: goals)
        let values = goals[level].values()
        var prices = try #require(solution.levels[level].prices)
        prices[group] += step
        var dual: Int64 = 0
        for child in 0..<problem.childCount {
            let nets = problem.arcs(of: child)
                .filter { solution.face.contains(arc: $0, at: level) }
                .map { values[$0] - prices[Int(problem.arcSeatGroup[$0])] }
            let floor: Int64? = solution.face.mustPlace(child, at: level) ? nil : 0
            dual += (nets + [floor].compactMap { $0 }).max() ?? 0
        }
        for index in prices.indices { dual += prices[index] * Int64(problem.capacities[index]) }
        return dual == solution.levels[level].value
    }

    @Test("a value, a tie or a face that is claimed differently")
    func claims() throws {
        #expect(
            try falsify(district) { solution, _ in
                let outcome = solution.levels[1]
                solution.levels[1] = LevelOutcome(
                    ties: outcome.ties,
                    decision: .solved(
                        value: try #require(outcome.value) + 1,
                        prices: try #require(outcome.prices)
                    )
                )
            }
        )
        #expect(
            try falsify(district) { solution, _ in
                let outcome = solution.levels[1]
                solution.levels[1] = LevelOutcome(
                    ties: Ties(
                        placement: [],
                        family: outcome.ties.family,
                        seat: outcome.ties.seat
                    ),
                    decision: outcome.decision
                )
            }
        )
        #expect(
            try falsify(district) { solution, _ in
                let outcome = solution.levels[1]
                solution.levels[1] = LevelOutcome(ties: outcome.ties, decision: .nothingTied)
            }
        )
        #expect(try falsify(district) { solution, _ in solution.face.arcDepth[0] ^= 1 })
        #expect(
            try falsify(district) { solution, _ in solution.face.childMandatoryFrom[0] ^= 1 }
        )
        #expect(
            try falsify(district) { solution, _ in solution.face.seatGroupMandatoryFrom[0] ^= 1 }
        )
    }

    /// A solution of one goal that hides its flaw as well as it can.
    private func forged(
        _ scenario: NetworkScenario,
        assignment: [Int32],
        value: Int64,
        prices: [Int64],
        arcDepth: [UInt8],
        mandatory: [UInt8]
    ) throws -> StrictSolution {
        let (problem, goals) = (try scenario.problem, scenario.goals())
        var solution = try StrictGoalsSolver().solve(problem, goals: goals)
        solution.assignment = assignment
        solution.levels = [
            LevelOutcome(
                ties: solution.levels[0].ties,
                decision: .solved(value: value, prices: prices)
            )
        ]
        solution.face.arcDepth = arcDepth
        solution.face.childMandatoryFrom = mandatory
        return solution
    }

    @Test("a worse seat, with everything else fitted to it")
    func worseSeat() throws {
        let scenario = NetworkScenario(choices: [[0, 1]], capacities: [1, 1], values: [[[5, 3]]])
        let solution = try forged(
            scenario,
            assignment: [1],
            value: 3,
            prices: [0, 0],
            arcDepth: [1, 0],
            mandatory: [1]
        )
        #expect(throws: ProofFailure.notOptimal(level: 0, value: 3)) {
            try solution.verify(scenario.problem, goals: scenario.goals())
        }
    }

    @Test("a dual that fits only through a negative price")
    func negativePrice() throws {
        let scenario = NetworkScenario(choices: [[0]], capacities: [1], values: [[[1]]])
        let solution = try forged(
            scenario,
            assignment: [0],
            value: 1,
            prices: [-1],
            arcDepth: [1],
            mandatory: [1]
        )
        #expect(throws: ProofFailure.negativePrice(level: 0, seatGroup: 0)) {
            try solution.verify(scenario.problem, goals: scenario.goals())
        }
    }

    @Test("an assignment that is none")
    func infeasible() throws {
        let scenario = NetworkScenario(choices: [[0], [0]], capacities: [1], values: [[[1], [1]]])
        let (problem, goals) = (try scenario.problem, scenario.goals())
        var solution = try StrictGoalsSolver().solve(problem, goals: goals)
        solution.assignment = [0, 1]
        #expect(throws: ProofFailure.overfull(seatGroup: 0)) {
            try solution.verify(problem, goals: goals)
        }
        solution.assignment = [1, -1]
        #expect(throws: ProofFailure.notAnArcOfTheChild(child: 0)) {
            try solution.verify(problem, goals: goals)
        }
        solution.assignment = [0]
        #expect(throws: ProofFailure.shapeDiffers) { try solution.verify(problem, goals: goals) }
    }
}

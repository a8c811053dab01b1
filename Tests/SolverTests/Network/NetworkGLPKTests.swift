import GLPK
import Testing

@testable import Solver

@Suite("Strict goals against GLPK's simplex")
struct NetworkGLPKTests {
    static let districts: [NetworkScenario] =
        [
            .district(21, children: 300, groups: 20, choices: 6),
            .district(22, children: 300, groups: 20, choices: 8, compounds: 12),
            .district(23, children: 1000, groups: 40, choices: 5),
            .district(24, children: 1000, groups: 40, choices: 7, compounds: 30),
        ]
        + (0..<20).map { .small($0 + 2_000, goals: 4, children: 60, groups: 9) }

    /// The whole problem, one row per child and per seat group, one column per arc.
    private static func program(
        _ problem: TransportationProblem,
        _ values: ArcValues
    ) -> LinearProgram {
        var program = LinearProgram(.maximize)
        for _ in 0..<problem.childCount { program.addRow(.atMost(1)) }
        for capacity in problem.capacities { program.addRow(.atMost(Double(capacity))) }
        for child in 0..<problem.childCount {
            for arc in problem.arcs(of: child) {
                let row = problem.childCount + Int(problem.arcSeatGroup[arc])
                program.addColumn(
                    .init(.atLeast(0), objective: Double(values[arc])),
                    entries: [(row: child, value: 1), (row: row, value: 1)]
                )
            }
        }
        return program
    }

    /// GLPK's optimum of every goal, those before it held by a constraint each.
    private static func constrained(
        _ problem: TransportationProblem,
        _ goals: [ArcValues]
    ) throws(SolverFault) -> [Double] {
        guard let first = goals.first, problem.arcCount > 0 else { return goals.map { _ in 0 } }
        return try Problem.withProblem { glpk throws(SolverFault) in
            try glpk.load(program(problem, first))
            var optima: [Double] = []
            for (level, values) in goals.enumerated() {
                if level > 0 {
                    let held = goals[level - 1].enumerated()
                    try glpk.append(
                        rows: [.init(.atLeast(optima[level - 1].rounded()))],
                        entries: held.filter { $0.element != 0 }.map {
                            .init(row: 0, column: $0.offset, value: Double($0.element))
                        }
                    )
                    let changes = values.enumerated().map {
                        (column: $0.offset, coefficient: Double($0.element))
                    }
                    try glpk.setObjective(.maximize, changes)
                }
                optima.append(try glpk.solveSimplex().primal?.objective ?? .nan)
            }
            return optima
        }
    }

    @Test("every goal's value, the ones before held by a constraint", arguments: districts)
    func values(scenario: NetworkScenario) throws {
        let (problem, goals) = (try scenario.problem, scenario.goals())
        let solution = try StrictGoalsSolver().solve(problem, goals: goals)
        try solution.verify(problem, goals: goals)
        let optima = try Self.constrained(problem, goals.map { $0.values() })
        for (outcome, optimum) in zip(solution.levels, optima) {
            let value = Double(try #require(outcome.value))
            #expect(abs(optimum - value) <= 1e-6 * max(1, abs(value)))
        }
    }

    @Test("every face as a program of its own: value and both duals", arguments: districts)
    func faces(scenario: NetworkScenario) throws {
        let (problem, goals) = (try scenario.problem, scenario.goals())
        let solution = try StrictGoalsSolver().solve(problem, goals: goals)
        for (level, goal) in goals.enumerated() {
            let values = goal.values()
            var program = Self.program(problem, values)
            for arc in 0..<problem.arcCount
            where !solution.face.contains(arc: arc, at: level) {
                program.columns[arc].bounds = .exactly(0)
            }
            for child in 0..<problem.childCount where solution.face.mustPlace(child, at: level) {
                program.rows[child].bounds = .exactly(1)
            }
            for group in problem.capacities.indices where solution.face.mustFill(group, at: level) {
                program.rows[problem.childCount + group].bounds =
                    .exactly(Double(problem.capacities[group]))
            }
            let face = program
            let result = try Problem.withProblem { glpk throws(SolverFault) in
                try glpk.load(face)
                return try glpk.solveSimplex()
            }
            let value = Double(try #require(solution.levels[level].value))
            let tolerance = 1e-6 * max(1, abs(value))
            #expect(abs(try #require(result.primal).objective - value) <= tolerance)

            // Both duals bound the same program, so both must bound it by the same value.
            let theirs = try #require(result.dual).rowDuals
            let ours = try Self.rowDuals(problem, solution, values, level)
            for duals in [theirs, ours] {
                let bound = zip(duals, face.rows).reduce(0) { $0 + $1.0 * Self.right($1.1) }
                #expect(abs(bound - value) <= tolerance)
                for child in 0..<problem.childCount {
                    for arc in problem.arcs(of: child)
                    where solution.face.contains(arc: arc, at: level) {
                        let row = problem.childCount + Int(problem.arcSeatGroup[arc])
                        #expect(duals[child] + duals[row] >= Double(values[arc]) - 1e-6)
                    }
                }
                for (dual, row) in zip(duals, face.rows) {
                    if case .atMost = row.bounds { #expect(dual >= -1e-6) }
                }
            }
        }
    }

    private static func right(_ row: LinearProgram.Row) -> Double {
        switch row.bounds {
        case .atMost(let most): most
        case .exactly(let value): value
        default: .nan
        }
    }

    /// Our duals in the order of GLPK's rows: surpluses of the children, prices of the groups.
    private static func rowDuals(
        _ problem: TransportationProblem,
        _ solution: StrictSolution,
        _ values: ArcValues,
        _ level: Int
    ) throws -> [Double] {
        let prices = try #require(solution.levels[level].prices)
        let surpluses = solution.surpluses(problem, values: values, prices: prices)
        return (surpluses + prices).map { Double($0) }
    }
}

import GLPK
import PlacementModel
import Points
import Testing

@testable import Solver

/// A scenario solved by GLPK alone, level by level: what the integer engine must agree with.
///
/// Values are rounded and verified in integers; each level becomes a row for the ones after it.
struct ReferenceIntegerSolve {
    let draft: ProgramDraft
    let levels: [GoalLevel]
    /// Per level its optimum; nil where no values satisfy the rows.
    private(set) var optimum: [Int64]?
    private(set) var values: [Int64] = []

    init(
        _ scenario: Scenario,
        levels: [GoalLevel] = [.points],
        rules: [any RuleFormulation] = [
            SeatRule(), PinRule(), ContinuityRule(), CarerRule(), OpeningRule(),
        ]
    ) throws {
        let options = try OptionTable(scenario).options()
        let formulation = try PureFormulation(scenario, options: options)
        var draft = ProgramDraft(scenario, options: options, formulation: formulation)
        for rule in rules { try rule.write(to: &draft) }
        let goals = GoalLevels(
            scenario,
            options: options,
            formulation: formulation,
            draw: nil
        )
        self.draft = draft
        self.levels = levels
        let weights = levels.map {
            draft.values(of: $0, seats: Array(goals.goal($0).values()))
        }
        optimum = try solve(draft.program(), weights)
    }

    /// Per child its class, or nil.
    var places: [Int32?] {
        draft.scenario.children.indices.map { child in
            draft.arcs(of: child).first { values[$0] == 1 }
                .map { draft.option(ofArc: $0).classIndex }
        }
    }

    private mutating func solve(
        _ program: IntegerProgram,
        _ weights: [[Int64]]
    ) throws -> [Int64]? {
        var linear = ReferenceIntegerSolve.linear(program)
        var optimum: [Int64] = []
        for weight in weights {
            for (column, value) in weight.enumerated() {
                linear.columns[column].objective = Double(value)
            }
            let loaded = linear
            let result = try Problem.withProblem { problem throws(SolverFault) in
                try problem.load(loaded)
                return try problem.solveInteger()
            }
            guard let primal = result.primal else {
                #expect(result.termination == .infeasible)
                return nil
            }
            #expect(result.termination == .optimal)
            values = primal.columns.map { Int64($0.rounded()) }
            #expect(program.violation(of: values) == nil)
            let value = zip(weight, values).reduce(0) { $0 + $1.0 * $1.1 }
            optimum.append(value)
            let row = linear.addRow(.atLeast(Double(value)))
            for (column, value) in weight.enumerated() where value != 0 {
                linear.entries.append(.init(row: row, column: column, value: Double(value)))
            }
        }
        return optimum
    }

    private static func linear(_ program: IntegerProgram) -> LinearProgram {
        var linear = LinearProgram(.maximize)
        for row in program.rows { linear.addRow(bounds(row.lower, row.upper)) }
        for (index, column) in program.columns.enumerated() {
            linear.addColumn(
                LinearProgram.Column(
                    bounds(column.lower, column.upper),
                    objective: 0,
                    kind: .integer
                ),
                entries: program.entries(ofColumn: index).map {
                    (
                        row: Int(program.entryRow[$0]),
                        value: Double(program.entryCoefficient[$0])
                    )
                }
            )
        }
        return linear
    }

    private static func bounds(_ lower: Int64?, _ upper: Int64?) -> LinearProgram.Bounds {
        switch (lower.map(Double.init), upper.map(Double.init)) {
        case (nil, nil): .free
        case (let lower?, nil): .atLeast(lower)
        case (nil, let upper?): .atMost(upper)
        case (let lower?, let upper?): lower == upper ? .exactly(lower) : .between(lower, upper)
        }
    }
}

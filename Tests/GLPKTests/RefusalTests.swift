import GLPK
import Testing

/// Inputs that GLPK would abort on, or solve wrongly, are refused with their place.
@Suite struct RefusalTests {
    typealias Case = (change: @Sendable (inout LinearProgram) -> Void, refusal: InvalidInput)

    static let cases: [Case] = [
        ({ $0.objectiveConstant = .infinity }, .objectiveConstantNotFinite),
        ({ $0.columns[1].objective = .nan }, .notFinite(.column, index: 1)),
        ({ $0.columns[2].bounds = .atLeast(-.infinity) }, .notFinite(.column, index: 2)),
        ({ $0.rows[1].bounds = .exactly(.nan) }, .notFinite(.row, index: 1)),
        ({ $0.entries[4].value = .infinity }, .notFinite(.entry, index: 4)),
        (
            { $0.rows[2].bounds = .between(3, 2) },
            .crossedBounds(.row, index: 2, lower: 3, upper: 2)
        ),
        (
            { $0.columns[0].bounds = .between(1, 0) },
            .crossedBounds(.column, index: 0, lower: 1, upper: 0)
        ),
        ({ $0.entries[0].row = 3 }, .indexOutOfRange(.row, index: 3, count: 3)),
        ({ $0.entries[0].column = -1 }, .indexOutOfRange(.column, index: -1, count: 3)),
        ({ $0.entries[0].column = .max }, .indexOutOfRange(.column, index: .max, count: 3)),
        ({ $0.entries.append($0.entries[5]) }, .repeatedEntry(row: 2, column: 1)),
        ({ $0.rows[0].name = "a\0b" }, .nameContainsNull(.row, index: 0)),
        (
            {
                $0.columns[1].kind = .integer
                $0.columns[1].bounds = .between(0, 2.5)
            },
            .fractionalIntegerBound(column: 1)
        ),
    ]

    @Test(arguments: cases.indices)
    func aProgramIsRefusedAndTheScopeGoesOn(index: Int) throws {
        var program = Programs.manual
        Self.cases[index].change(&program)
        try Problem.withProblem { problem throws(SolverFault) in
            #expect(throws: SolverFault.invalid(Self.cases[index].refusal)) {
                try problem.load(program)
            }
            try problem.load(Programs.manual)
            #expect(try problem.solveSimplex().termination == .optimal)
        }
    }

    @Test func changesAreRefusedAndNothingIsChanged() throws {
        var program = Programs.manual
        program.columns[0].kind = .integer
        try Problem.withProblem { problem throws(SolverFault) in
            try problem.load(program)
            let before = try problem.solveSimplex()
            #expect(throws: SolverFault.invalid(.fractionalIntegerBound(column: 0))) {
                try problem.setColumnBounds([(column: 1, .atMost(1)), (column: 0, .atMost(0.5))])
            }
            #expect(throws: SolverFault.invalid(.indexOutOfRange(.row, index: 3, count: 3))) {
                try problem.setRowBounds([(row: 0, .atMost(1)), (row: 3, .free)])
            }
            #expect(throws: SolverFault.invalid(.notFinite(.column, index: 2))) {
                try problem.setObjective(
                    .minimize,
                    [(column: 0, coefficient: 1), (column: 2, coefficient: .nan)]
                )
            }
            #expect(throws: SolverFault.invalid(.basisOfWrongShape(rowCount: 0, columnCount: 0))) {
                try problem.setBasis(Basis(rows: [], columns: []))
            }
            let entry = LinearProgram.Entry(row: 0, column: 0, value: 1)
            let column = LinearProgram.Column(.free, objective: 0)
            #expect(throws: SolverFault.invalid(.repeatedEntry(row: 0, column: 0))) {
                try problem.append(columns: [column], entries: [entry, entry])
            }
            #expect(throws: SolverFault.invalid(.indexOutOfRange(.row, index: 0, count: 0))) {
                try problem.append(rows: [], entries: [entry])
            }
            #expect(try problem.solveSimplex().primal == before.primal)
        }
    }

    @Test func limitsAreRefused() {
        #expect(throws: SolverFault.invalid(.negativeCount(.iterations, -1))) {
            try simplex(Programs.manual, SimplexOptions(iterationLimit: -1))
        }
        #expect(throws: SolverFault.invalid(.negativeCount(.nodes, -2))) {
            try branchAndCut(Programs.manual, IntegerOptions(nodeLimit: -2))
        }
        for gap in [-0.1, .nan, .infinity] {
            #expect(throws: SolverFault.invalid(.relativeGapOutOfRange)) {
                try branchAndCut(Programs.manual, IntegerOptions(relativeGap: gap))
            }
        }
    }
}

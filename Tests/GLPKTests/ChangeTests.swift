import GLPK
import Testing

/// A loaded problem is changed and solved again from the basis it has.
@Suite struct ChangeTests {
    @Test func boundsAndObjectiveChange() throws {
        try Problem.withProblem { problem throws(SolverFault) in
            try problem.load(Programs.manual)
            _ = try problem.solveSimplex()
            try problem.setColumnBounds([(column: 1, bounds: .between(0, 10))])
            try problem.setRowBounds([(row: 1, bounds: .atMost(140)), (row: 2, bounds: .free)])
            let bounded = try problem.solveSimplex(SimplexOptions(method: .dual))
            #expect(bounded.primal?.columns.isNear([10, 10, 0]) == true)
            try problem.setObjective(.minimize, [(column: 0, coefficient: -1)])
            let minimal = try problem.solveSimplex()
            #expect(minimal.primal?.objective.isNear(-14) == true)
        }
    }

    @Test func columnsAreAppendedToTheCurrentBasis() throws {
        let program = Programs.assignment(size: 12, seed: 9)
        let whole = try simplex(program)
        var half = program
        half.columns = Array(program.columns.prefix(100))
        half.entries = program.entries.filter { $0.column < 100 }
        let added = program.entries.filter { $0.column >= 100 }.map {
            LinearProgram.Entry(row: $0.row, column: $0.column - 100, value: $0.value)
        }
        try Problem.withProblem { problem throws(SolverFault) in
            try problem.load(half)
            _ = try problem.solveSimplex()
            let columns = Array(program.columns.dropFirst(100))
            try problem.append(columns: columns, entries: added.reversed())
            #expect(problem.columnCount == 144)
            let result = try problem.solveSimplex()
            #expect(result.primal?.objective == whole.primal?.objective)
            #expect(result.primal?.columns.count == 144)
        }
    }

    @Test func aRowIsAppendedAndCutsTheOptimumOff() throws {
        try Problem.withProblem { problem throws(SolverFault) in
            try problem.load(Programs.manual)
            _ = try problem.solveSimplex()
            try problem.append(
                rows: [LinearProgram.Row(.atMost(50))],
                entries: [LinearProgram.Entry(row: 0, column: 1, value: 1)]
            )
            #expect(problem.rowCount == 4)
            let result = try problem.solveSimplex(SimplexOptions(method: .dual))
            #expect(result.primal?.columns.isNear([40, 50, 0]) == true)
            #expect(result.primal?.rows.count == 4)
        }
    }

    @Test func aRowOfTheTableauIsASumOfRows() throws {
        let program = Programs.assignment(size: 12, seed: 9)
        try Problem.withProblem { problem throws(SolverFault) in
            try problem.load(program)
            #expect(try problem.tableauRow(ofColumn: 0) == nil)
            _ = try problem.solveSimplex()
            let basis = try problem.basis()
            for column in program.columns.indices {
                guard let row = try problem.tableauRow(ofColumn: column) else {
                    #expect(basis.columns[column] != .basic)
                    continue
                }
                var sum = [Double](repeating: 0, count: program.columns.count)
                for entry in program.entries { sum[entry.column] += row[entry.row] * entry.value }
                for other in sum.indices where basis.columns[other] == .basic {
                    #expect(abs(sum[other] - (other == column ? 1 : 0)) < 1e-9)
                }
                for other in row.indices where basis.rows[other] == .basic {
                    #expect(abs(row[other]) < 1e-9)
                }
            }
        }
    }

    @Test func aBasisCarriesOverToAnotherScope() throws {
        let program = Programs.assignment(size: 30, seed: 4)
        let basis = try Problem.withProblem { problem throws(SolverFault) in
            try problem.load(program)
            _ = try problem.solveSimplex()
            return try problem.basis()
        }
        #expect((basis.rows + basis.columns).count { $0 == .basic } == 60)
        try Problem.withProblem { problem throws(SolverFault) in
            try problem.load(program)
            try problem.setBasis(basis)
            let result = try problem.solveSimplex()
            #expect(result.termination == .optimal)
            #expect(result.iterationCount == 0)
        }
    }

    @Test func aBasisThatIsNoneIsANumericalFailure() throws {
        try Problem.withProblem { problem throws(SolverFault) in
            try problem.load(Programs.manual)
            let none = Array(repeating: Basis.Status.atLower, count: 3)
            try problem.setBasis(Basis(rows: none, columns: none))
            let result = try problem.solveSimplex()
            #expect(result.termination == .numericalFailure(code: 1))
            #expect(result.primal == nil)
        }
    }

    @Test func loadingReplacesTheProblem() throws {
        try Problem.withProblem { problem throws(SolverFault) in
            try problem.load(Programs.assignment(size: 5, seed: 1))
            _ = try problem.solveSimplex()
            try problem.load(Programs.manual)
            #expect(problem.rowCount == 3)
            #expect(problem.columnCount == 3)
            #expect(try problem.solveSimplex().primal?.objective.isNear(2200 / 3.0) == true)
        }
    }
}

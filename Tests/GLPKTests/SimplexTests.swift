import GLPK
import Testing

@Suite struct SimplexTests {
    @Test(arguments: [SimplexOptions.Method.primal, .dual, .exact])
    func theManualsExampleHasItsKnownOptimumAndDuals(method: SimplexOptions.Method) throws {
        let result = try simplex(Programs.manual, SimplexOptions(method: method))
        #expect(result.termination == .optimal)
        #expect(result.primalStatus == .feasible)
        #expect(result.dualStatus == .feasible)
        let primal = try #require(result.primal)
        let dual = try #require(result.dual)
        #expect(primal.objective.isNear(2200 / 3.0))
        #expect(primal.columns.isNear([100 / 3.0, 200 / 3.0, 0]))
        #expect(primal.rows.isNear([100, 600, 200]))
        #expect(dual.rowDuals.isNear([10 / 3.0, 2 / 3.0, 0]))
        #expect(dual.reducedCosts.isNear([0, 0, -8 / 3.0]))
    }

    @Test(arguments: UInt64(0)..<40)
    func dualsProveTheOptimum(seed: UInt64) throws {
        let program = Programs.assignment(size: 8, seed: seed)
        let result = try simplex(program)
        let primal = try #require(result.primal)
        let dual = try #require(result.dual)
        var reducedCosts = program.columns.map(\.objective)
        for entry in program.entries {
            reducedCosts[entry.column] -= entry.value * dual.rowDuals[entry.row]
        }
        #expect(reducedCosts.isNear(dual.reducedCosts))
        #expect(dual.reducedCosts.allSatisfy { $0 >= -1e-7 })
        #expect(dual.rowDuals.reduce(0, +).isNear(primal.objective))
        #expect(primal.rows.isNear(Array(repeating: 1, count: 16)))
    }

    @Test func theConstantOfTheObjectiveIsCounted() throws {
        var program = Programs.manual
        program.objectiveConstant = 1000
        #expect(try simplex(program).primal?.objective.isNear(1000 + 2200 / 3.0) == true)
    }

    @Test(arguments: [SimplexOptions.Method.primal, .dual, .exact])
    func infeasibleIsAnOutcome(method: SimplexOptions.Method) throws {
        var program = Programs.manual
        program.addRow(.atLeast(101))
        program.entries += (0..<3).map { LinearProgram.Entry(row: 3, column: $0, value: 1) }
        let result = try simplex(program, SimplexOptions(method: method))
        #expect(result.termination == .infeasible)
        #expect(result.primalStatus == .nonexistent)
        #expect(result.primal == nil)
    }

    @Test(arguments: [SimplexOptions.Method.primal, .dual, .exact])
    func unboundedIsAnOutcome(method: SimplexOptions.Method) throws {
        var program = Programs.manual
        program.addColumn(LinearProgram.Column(.free, objective: 1))
        let result = try simplex(program, SimplexOptions(method: method))
        #expect(result.termination == .unbounded)
        #expect(result.primalStatus == .feasible)
        #expect(result.dualStatus == .nonexistent)
        #expect(result.dual == nil)
    }

    @Test(arguments: [SimplexOptions.Method.primal, .dual, .exact])
    func programsWithoutRowsOrColumnsAreSolved(method: SimplexOptions.Method) throws {
        let options = SimplexOptions(method: method)
        #expect(try simplex(LinearProgram(.minimize), options).termination == .optimal)
        var columnOnly = LinearProgram(.maximize)
        columnOnly.addColumn(LinearProgram.Column(.between(0, 3), objective: 2))
        #expect(try simplex(columnOnly, options).primal?.objective == 6)
        var rowOnly = LinearProgram(.maximize)
        rowOnly.addRow(.atLeast(1))
        #expect(try simplex(rowOnly, options).termination == .infeasible)
    }

    @Test(arguments: [SimplexOptions.Method.primal, .dual, .exact])
    func theIterationLimitStopsAndAWarmCallFinishes(method: SimplexOptions.Method) throws {
        let program = Programs.assignment(size: 12, seed: 1)
        let optimum = try #require(try simplex(program).primal?.objective)
        try Problem.withProblem { problem throws(SolverFault) in
            try problem.load(program)
            let stopped = try problem.solveSimplex(
                SimplexOptions(method: method, iterationLimit: 5)
            )
            #expect(stopped.termination == .iterationLimit)
            #expect(stopped.iterationCount == 5)
            #expect(stopped.primal == nil || stopped.dual == nil)
            let finished = try problem.solveSimplex(SimplexOptions(method: method))
            #expect(finished.termination == .optimal)
            #expect(finished.primal?.objective.isNear(optimum) == true)
            #expect(try problem.solveSimplex().iterationCount == 0)
        }
    }

    @Test func aRaisedFlagStopsBeforeTheFirstIteration() throws {
        let flag = CancellationFlag()
        #expect(!flag.isRaised)
        flag.raise()
        #expect(flag.isRaised)
        let result = try simplex(Programs.manual, SimplexOptions(cancellation: flag))
        #expect(result.termination == .cancelled)
        #expect(result.iterationCount == 0)
        #expect(result.dual == nil)
    }

    @Test func aFlagRaisedDuringTheSolveStopsItAndTheProblemRemains() throws {
        let program = Programs.assignment(size: 200, seed: 3)
        let whole = try simplex(program)
        #expect(whole.iterationCount > 1000)
        let flag = CancellationFlag()
        try Problem.withProblem(log: { _ in flag.raise() }) { problem throws(SolverFault) in
            try problem.load(program)
            let stopped = try problem.solveSimplex(SimplexOptions(cancellation: flag))
            #expect(stopped.termination == .cancelled)
            #expect(stopped.iterationCount == 1000)
            let finished = try problem.solveSimplex()
            #expect(finished.primal?.objective == whole.primal?.objective)
            #expect(stopped.iterationCount + finished.iterationCount == whole.iterationCount)
        }
    }

    @Test func theLogReceivesWholeLines() throws {
        var lines: [String] = []
        let result = try Problem.withProblem(log: { lines.append($0) }) {
            problem throws(SolverFault) in
            try problem.load(Programs.manual)
            return try problem.solveSimplex()
        }
        #expect(result.termination == .optimal)
        #expect(lines.contains("3 rows, 3 columns, 9 non-zeros"))
        #expect(lines.allSatisfy { !$0.contains("\n") })
    }
}

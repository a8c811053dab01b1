import CGLPK
import Testing

@testable import GLPK

/// What would abort the process becomes an error, and the thread goes on.
@Suite struct FaultTests {
    @Test(arguments: 0..<256)
    func aFaultIsThrownAndTheThreadSolvesAfterwards(_: Int) throws {
        let fault = #expect(throws: SolverFault.self) {
            try simplex(Programs.faulty)
        }
        guard case .glpk(let message) = fault else {
            Issue.record("expected GLPK's own fault, got \(String(describing: fault))")
            return
        }
        #expect(message.contains("glp_set_col_name: j = 3; column name too long"))
        #expect(message.contains("Error detected in file"))
        #expect(try simplex(Programs.manual).primal?.objective.isNear(2200 / 3.0) == true)
    }

    @Test func faultsAndSolvesOfManyTasksDoNotMeet() async throws {
        let objectives = try await withThrowingTaskGroup(of: Double?.self) { group in
            for task in 0..<240 {
                group.addTask {
                    let isFaulty = task.isMultiple(of: 2)
                    do {
                        let program = isFaulty ? Programs.faulty : Programs.manual
                        return try simplex(program).primal?.objective
                    } catch SolverFault.glpk where isFaulty {
                        return nil
                    }
                }
            }
            return try await group.reduce(into: [Double?]()) { $0.append($1) }
        }
        #expect(objectives.count { $0 == nil } == 120)
        #expect(objectives.compactMap(\.self).allSatisfy { $0.isNear(2200 / 3.0) })
    }

    /// The limit of one megabyte holds the program but not its solve, so that the jump leaves the
    /// presolver or the search tree from many frames deep.
    @Test(arguments: [IntegerOptions.Root.presolved, .warm])
    func aFaultDeepInsideASolveIsThrown(root: IntegerOptions.Root) throws {
        var program = Programs.assignment(size: 45, seed: 2)
        for column in program.columns.indices { program.columns[column].kind = .integer }
        let fault = #expect(throws: SolverFault.self) {
            try Problem.withProblem { problem throws(SolverFault) in
                try problem.load(program)
                glp_mem_limit(1)
                _ = try problem.solveInteger(IntegerOptions(root: root))
            }
        }
        guard case .glpk(let message) = fault else {
            Issue.record("expected GLPK's own fault, got \(String(describing: fault))")
            return
        }
        #expect(message.contains("memory"))
        #expect(try simplex(Programs.manual).termination == .optimal)
    }

    @Test func theWordsOfAFaultAreInTheErrorAndNotInTheLog() throws {
        var lines: [String] = []
        #expect(throws: SolverFault.self) {
            try Problem.withProblem(log: { lines.append($0) }) { problem throws(SolverFault) in
                try problem.load(Programs.manual)
                _ = try problem.solveSimplex()
                try problem.load(Programs.faulty)
            }
        }
        #expect(lines.contains("OPTIMAL LP SOLUTION FOUND"))
        #expect(!lines.contains { $0.contains("glp_set_col_name") || $0.contains("Error") })
    }

    @Test func everyStepAfterAFaultIsRefused() throws {
        try Problem.withProblem { problem throws(SolverFault) in
            #expect(throws: SolverFault.self) { try problem.load(Programs.faulty) }
            #expect(throws: SolverFault.scopeEnded) { try problem.load(Programs.manual) }
            #expect(throws: SolverFault.scopeEnded) { try problem.solveSimplex() }
            #expect(throws: SolverFault.scopeEnded) { try problem.solveInteger() }
            #expect(throws: SolverFault.scopeEnded) { try problem.basis() }
            #expect(throws: SolverFault.scopeEnded) { try problem.writeLP(to: "/dev/null") }
        }
        #expect(try simplex(Programs.manual).termination == .optimal)
    }

    @Test func aScopeInsideAScopeIsRefusedAndTheOuterOneGoesOn() throws {
        let result = try Problem.withProblem { problem throws(SolverFault) in
            try problem.load(Programs.manual)
            #expect(throws: SolverFault.environmentInUse) { try simplex(Programs.manual) }
            return try problem.solveSimplex()
        }
        #expect(result.primal?.objective.isNear(2200 / 3.0) == true)
    }

    @Test func aScopeInsideTheLogIsRefused() throws {
        var refusals: [SolverFault] = []
        let solveInside = { (_: String) in
            do throws(SolverFault) {
                _ = try simplex(Programs.manual)
            } catch {
                refusals.append(error)
            }
        }
        let result = try Problem.withProblem(log: solveInside) { problem throws(SolverFault) in
            try problem.load(Programs.manual)
            return try problem.solveSimplex()
        }
        #expect(result.termination == .optimal)
        #expect(!refusals.isEmpty && refusals.allSatisfy { $0 == .environmentInUse })
    }
}

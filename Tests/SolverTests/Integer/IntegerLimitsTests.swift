import GLPK
import Testing

@testable import Solver

/// Middle sizes, limits, threads and cancellation.
struct IntegerLimitsTests {
    /// Children with options in classes that open, in several districts without common classes.
    private func town(districts: Int, children: Int, seed: UInt64) -> RandomTown {
        RandomTown(districts: districts, children: children, seed: seed)
    }

    @Test func agreesWithGLPKOnMiddleSizes() throws {
        for seed in 0..<UInt64(12) {
            let town = town(districts: 1, children: 40, seed: seed)
            let dump = try ProgramDump(town.program, values: town.points)
            let result = try Problem.withProblem { problem throws(SolverFault) in
                try problem.load(dump.linearProgram(.maximize))
                return try problem.solveInteger()
            }
            let best = try #require(result.primal).objective
            let points = town.points
            let outcome = try IntegerSolver().solve(town.program, levels: [{ points }])
            guard case .solved(_, let levels, _) = outcome else {
                Issue.record("seed \(seed) has no solution")
                continue
            }
            #expect(levels[0].value == Int64(best.rounded()), "seed \(seed)")
            #expect(levels[0].isProven, "seed \(seed)")
        }
    }

    @Test func threadsChangeNothing() throws {
        let town = town(districts: 6, children: 25, seed: 3)
        let (points, lots) = (town.points, town.lots)
        func solve(_ threads: Int) throws -> ([Int64], [IntegerLevel]) {
            let outcome = try IntegerSolver(limits: IntegerLimits(nodes: 40), threads: threads)
                .solve(town.program, levels: [{ points }, { lots }])
            guard case .solved(let values, let levels, _) = outcome else { return ([], []) }
            return (values, levels)
        }
        let (values, levels) = try solve(1)
        #expect(!values.isEmpty)
        for threads in [2, 5] {
            let other = try solve(threads)
            #expect(other.0 == values)
            #expect(other.1 == levels)
        }
    }

    @Test func cancelledBeforeItBeganIsUndecided() throws {
        let town = town(districts: 1, children: 30, seed: 1)
        let points = town.points
        let cancellation = Cancellation()
        cancellation.request()
        let solver = IntegerSolver(cancellation: cancellation)
        guard case .undecided = try solver.solve(town.program, levels: [{ points }]) else {
            Issue.record("cancelled work was decided")
            return
        }
        let empty = [Int64](repeating: 0, count: town.program.columnCount)
        let outcome = try solver.solve(town.program, levels: [{ points }], start: empty)
        guard case .solved(let values, let levels, _) = outcome else {
            Issue.record("the start was lost")
            return
        }
        #expect(values == empty)
        #expect(levels[0].value == 0)
        #expect(levels[0].bound > 0)
    }

    @Test func refusesWhatItCannotComputeExactly() {
        var program = IntegerProgram()
        program.addColumn(IntegerColumn(.classOpens(0), upper: 1 << 40), entries: [])
        #expect(throws: IntegerFault.boundsTooLarge(column: 0)) {
            try IntegerSolver().solve(program, levels: [])
        }
        var other = IntegerProgram()
        other.addColumn(IntegerColumn(.classOpens(0)), entries: [])
        let large = other
        #expect(throws: IntegerFault.valueTooLarge(level: 0, column: 0)) {
            try IntegerSolver().solve(large, levels: [{ [1 << 50] }])
        }
        #expect(throws: IntegerFault.startInfeasible(.column(0))) {
            try IntegerSolver().solve(large, levels: [], start: [2])
        }
    }
}

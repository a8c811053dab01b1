import Foundation
import GLPK
import Testing

@Suite struct IntegerTests {
    private static let hard = Programs.knapsack(itemCount: 120, capacityCount: 15, seed: 7)

    @Test(arguments: UInt64(0)..<60)
    func theOptimumIsThatOfEveryChoiceTried(seed: UInt64) throws {
        let program = Programs.knapsack(itemCount: 10, capacityCount: 3, seed: seed)
        let best = bestByTryingAll(program)
        for root in [IntegerOptions.Root.presolved, .warm] {
            let result = try branchAndCut(program, IntegerOptions(root: root))
            #expect(result.termination == .optimal)
            #expect(result.primalStatus == .feasible)
            let primal = try #require(result.primal)
            #expect(primal.objective.isNear(best))
            #expect(result.bound == primal.objective)
            #expect(primal.columns.allSatisfy { $0 == 0 || $0 == 1 })
            let value = zip(program.columns, primal.columns).reduce(0) {
                $0 + $1.0.objective * $1.1
            }
            #expect(value.isNear(best))
        }
    }

    @Test func cutsDoNotChangeTheOptimum() throws {
        let program = Programs.knapsack(itemCount: 25, capacityCount: 4, seed: 5)
        let plain = try branchAndCut(program)
        let cuts: IntegerOptions.Cuts = [.mixedIntegerRounding, .gomory, .cover, .clique]
        let cut = try branchAndCut(program, IntegerOptions(cuts: cuts))
        #expect(plain.termination == .optimal)
        #expect(cut.primal?.objective == plain.primal?.objective)
        #expect(cut.nodeCount != plain.nodeCount)
    }

    @Test(arguments: [IntegerOptions.Root.presolved, .warm])
    func infeasibleAndUnboundedAreOutcomes(root: IntegerOptions.Root) throws {
        var oddSum = LinearProgram(.minimize)
        oddSum.addRow(.exactly(3))
        for _ in 0..<2 {
            oddSum.addColumn(
                LinearProgram.Column(.between(0, 5), objective: 1, kind: .integer),
                entries: [(row: 0, value: 2)]
            )
        }
        let infeasible = try branchAndCut(oddSum, IntegerOptions(root: root))
        #expect(infeasible.termination == .infeasible)
        #expect(infeasible.primalStatus == .nonexistent)
        #expect(infeasible.primal == nil)
        #expect(infeasible.bound == nil)

        var free = LinearProgram(.maximize)
        free.addRow(.atMost(1))
        free.addColumn(LinearProgram.Column(.free, objective: 1, kind: .integer))
        free.addColumn(
            LinearProgram.Column(.atLeast(0), objective: 1, kind: .integer),
            entries: [(row: 0, value: 1)]
        )
        let unbounded = try branchAndCut(free, IntegerOptions(root: root))
        #expect(unbounded.termination == .unbounded)
        #expect(unbounded.primal == nil)
    }

    @Test func theNodeLimitStopsAtTheSamePlaceEveryTime() throws {
        let options = IntegerOptions(nodeLimit: 400)
        let first = try branchAndCut(Self.hard, options)
        #expect(first.termination == .nodeLimit)
        #expect((401...403).contains(first.nodeCount))
        let bound = try #require(first.bound)
        #expect(try bound > #require(first.primal).objective)
        #expect(try branchAndCut(Self.hard, options) == first)
        let second = try branchAndCut(Self.hard, IntegerOptions(nodeLimit: 4_000))
        #expect(try #require(second.bound) <= bound)
    }

    @Test func theGapStopsTheSearchWithABound() throws {
        let result = try branchAndCut(Self.hard, IntegerOptions(relativeGap: 0.02))
        #expect(result.termination == .gapReached)
        let objective = try #require(result.primal).objective
        let bound = try #require(result.bound)
        #expect(bound >= objective)
        #expect((bound - objective) / objective <= 0.02)
    }

    /// The log speaks during the search, so the flag is raised at a known moment.
    @Test func aFlagRaisedAtTheFirstSolutionKeepsIt() throws {
        let flag = CancellationFlag()
        let raise = { (line: String) in if line.hasPrefix("Solution found") { flag.raise() } }
        let result = try Problem.withProblem(log: raise) { problem throws(SolverFault) in
            try problem.load(Self.hard)
            return try problem.solveInteger(IntegerOptions(cancellation: flag))
        }
        #expect(result.termination == .cancelled)
        #expect(result.primalStatus == .feasible)
        let objective = try #require(result.primal).objective
        #expect(try #require(result.bound) >= objective)
    }

    @Test func aFlagRaisedByAnotherThreadStopsTheSearch() throws {
        let flag = CancellationFlag()
        Thread.detachNewThread {
            Thread.sleep(forTimeInterval: 0.05)
            flag.raise()
        }
        let options = IntegerOptions(nodeLimit: 1_000_000, cancellation: flag)
        #expect(try branchAndCut(Self.hard, options).termination == .cancelled)
    }

    @Test func aRaisedFlagStopsTheRootRelaxation() throws {
        let flag = CancellationFlag()
        flag.raise()
        let options = IntegerOptions(root: .warm, cancellation: flag)
        let result = try branchAndCut(Self.hard, options)
        #expect(result.termination == .cancelled)
        #expect(result.nodeCount == 0)
        #expect(result.primal == nil)
        #expect(result.bound == nil)
    }

    private func bestByTryingAll(_ program: LinearProgram) -> Double {
        var best = 0.0
        for choice in 0..<(1 << program.columns.count) {
            func isChosen(_ column: Int) -> Bool { choice >> column & 1 == 1 }
            var load = [Double](repeating: 0, count: program.rows.count)
            for entry in program.entries where isChosen(entry.column) {
                load[entry.row] += entry.value
            }
            let fits = zip(load, program.rows).allSatisfy { load, row in
                if case .atMost(let capacity) = row.bounds { load <= capacity } else { false }
            }
            guard fits else { continue }
            let value = program.columns.indices.filter(isChosen).reduce(0) {
                $0 + program.columns[$1].objective
            }
            best = max(best, value)
        }
        return best
    }
}

import Foundation
import Solver
import Testing

/// The engine against enumeration, on programs of every shape.
struct IntegerBruteForceTests {
    private static let seeds: Range<UInt64> =
        ProcessInfo.processInfo.environment["ROOST_SLOW_TESTS"] == nil ? 0..<600 : 0..<20_000

    @Test func agreesWithEnumeration() throws {
        var infeasibleCount = 0
        for seed in Self.seeds {
            let random = RandomProgram(seed: seed)
            let outcome = try IntegerSolver().solve(random.program, levels: random.goals)
            switch (outcome, random.bestByEnumeration) {
            case (.solved(let values, let levels, _), let best?):
                #expect(random.program.violation(of: values) == nil, "seed \(seed)")
                #expect(levels.map(\.value) == best, "seed \(seed)")
                #expect(levels.map(\.bound) == best, "seed \(seed)")
            case (.infeasible, nil): infeasibleCount += 1
            case (let found, let best):
                Issue.record("seed \(seed): \(found), but \(String(describing: best))")
            }
        }
        #expect(infeasibleCount > 50)
    }

    /// The rows named with an infeasible outcome are infeasible by themselves.
    @Test func namesRowsThatConflict() throws {
        for seed in 0..<UInt64(400) {
            let random = RandomProgram(seed: seed)
            let outcome = try IntegerSolver().solve(random.program, levels: random.goals)
            guard case .infeasible(let rows) = outcome else { continue }
            var relaxed = IntegerProgram()
            for (index, row) in random.program.rows.enumerated() {
                let isNamed = rows.contains(Int32(index))
                relaxed.addRow(isNamed ? row : IntegerRow(row.name))
            }
            for column in 0..<random.program.columnCount {
                relaxed.addColumn(
                    random.program.columns[column],
                    entries: random.program.entries(ofColumn: column).map {
                        (random.program.entryRow[$0], random.program.entryCoefficient[$0])
                    }
                )
            }
            guard case .infeasible = try IntegerSolver().solve(relaxed, levels: []) else {
                Issue.record("seed \(seed): rows \(rows) have a solution")
                continue
            }
        }
    }

    @Test func boundsHoldWithinAnyWorkLimit() throws {
        for seed in 0..<UInt64(300) {
            let random = RandomProgram(seed: seed, columns: 9)
            let best = random.bestByEnumeration
            for nodes in [0, 1, 3] {
                let outcome = try IntegerSolver(limits: IntegerLimits(nodes: nodes))
                    .solve(random.program, levels: random.goals)
                switch outcome {
                case .solved(let values, let levels, _):
                    #expect(random.program.violation(of: values) == nil, "seed \(seed)")
                    let best = try #require(best, "seed \(seed)")
                    #expect(levels.allSatisfy { $0.value <= $0.bound }, "seed \(seed)")
                    #expect(levels[0].value <= best[0], "seed \(seed)")
                    #expect(levels[0].bound >= best[0], "seed \(seed)")
                case .infeasible: #expect(best == nil, "seed \(seed)")
                case .undecided: break
                }
            }
        }
    }

    @Test func beginsWithAStart() throws {
        for seed in 0..<UInt64(200) {
            let random = RandomProgram(seed: seed)
            let first = try IntegerSolver().solve(random.program, levels: [])
            guard case .solved(let start, _, _) = first else { continue }
            let limits = IntegerLimits(nodes: 0)
            let outcome = try IntegerSolver(limits: limits)
                .solve(random.program, levels: random.goals, start: start)
            guard case .solved(_, let levels, _) = outcome else {
                Issue.record("seed \(seed): a start was lost")
                continue
            }
            let worth = zip(random.levels[0], start).reduce(0) { $0 + $1.0 * $1.1 }
            #expect(levels[0].value >= worth, "seed \(seed)")
        }
    }
}

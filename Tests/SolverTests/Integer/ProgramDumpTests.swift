import Foundation
import GLPK
import Testing

@testable import Solver

/// A dumped program is the program: another reader finds the same optimum.
struct ProgramDumpTests {
    @Test func readsBackWithTheSameOptimum() throws {
        for seed in 0..<UInt64(40) {
            let random = RandomProgram(seed: seed)
            // GLPK does not read back what it writes for a program without rows.
            guard random.program.rowCount > 0, let best = random.bestByEnumeration?[0] else {
                continue
            }
            let dump = try ProgramDump(random.program, values: random.levels[0])
            let path = NSTemporaryDirectory() + "roost-dump-\(UUID().uuidString)"
            defer { try? FileManager.default.removeItem(atPath: path) }
            try dump.writeLP(to: path)
            #expect(
                try optimum { problem throws(SolverFault) in try problem.readLP(from: path) }
                    == best
            )
            try dump.writeMPS(to: path)
            #expect(
                try optimum { problem throws(SolverFault) in try problem.readMPS(from: path) }
                    == -best
            )
        }
    }

    @Test func namesAreInWordsAndDistinct() throws {
        var program = IntegerProgram()
        let row = program.addRow(IntegerRow(.child(3, session: 0), upper: 1))
        for _ in 0..<2 {
            program.addColumn(
                IntegerColumn(.seat(child: 3, option: 1, seatGroup: 2)),
                entries: [(row, 1)]
            )
        }
        let dump = try ProgramDump(
            program,
            values: [1, 2],
            nameOfColumn: { _ in "seat(A 12,托管,open)" },
            nameOfRow: { _ in String(repeating: "x", count: 300) }
        )
        let linear = dump.linearProgram(.maximize)
        let name = "seat(A12,%E6%89%98%E7%AE%A1,open)"
        #expect(linear.columns.map(\.name) == [name, name + ".2"])
        #expect(linear.rows[0].name?.count == 255)
        let path = NSTemporaryDirectory() + "roost-dump-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try dump.writeLP(to: path)
        #expect(try String(contentsOfFile: path, encoding: .utf8).contains(name))
    }

    private func optimum(
        _ read: (inout Problem) throws(SolverFault) -> Void
    ) throws -> Int64? {
        let result = try Problem.withProblem { problem throws(SolverFault) in
            try read(&problem)
            return try problem.solveInteger()
        }
        return result.primal.map { Int64($0.objective.rounded()) }
    }
}

import Testing

@testable import Solver

/// Rows that conflict, reduced to those that a person must read.
@Suite struct IrreducibleRowsTests {
    /// Every row of the result is needed, and together they have no solution.
    @Test func nothingCanBeLeftOut() throws {
        var count = 0
        for seed in 0..<UInt64(300) {
            let random = RandomProgram(seed: seed)
            guard
                case .infeasible(let rows) = try IntegerSolver()
                    .solve(random.program, levels: random.goals)
            else { continue }
            count += 1
            let few = IrreducibleRows(program: random.program, cancellation: Cancellation())
                .reduced(rows)
            #expect(Set(few).isSubset(of: rows))
            #expect(try isInfeasible(few, random.program), "seed \(seed)")
            for row in few {
                let isConflict = try isInfeasible(few.filter { $0 != row }, random.program)
                #expect(!isConflict, "seed \(seed): row \(row)")
            }
        }
        #expect(count > 30)
    }

    private func isInfeasible(_ rows: [Int32], _ program: IntegerProgram) throws -> Bool {
        var relaxed = IntegerProgram()
        for (index, row) in program.rows.enumerated() {
            relaxed.addRow(rows.contains(Int32(index)) ? row : IntegerRow(row.name))
        }
        for column in 0..<program.columnCount {
            relaxed.addColumn(
                program.columns[column],
                entries: program.entries(ofColumn: column).map {
                    (program.entryRow[$0], program.entryCoefficient[$0])
                }
            )
        }
        if case .infeasible = try IntegerSolver().solve(relaxed, levels: []) { return true }
        return false
    }
}

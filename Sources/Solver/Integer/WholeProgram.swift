import GLPK

/// The whole integer program given to GLPK's branch and cut, level by level: simple, and fit for
/// small scenarios. The values are verified in integers; the bounds are GLPK's word.
struct WholeProgram: Sendable {
    private let program: IntegerProgram
    private let cancellation: Cancellation

    init(_ program: IntegerProgram, cancellation: Cancellation) {
        self.program = program
        self.cancellation = cancellation
    }

    /// - Parameter levels: per level the value of each column.
    func solve(levels: [[Int64]]) throws(SolveFault) -> IntegerOutcome {
        let none = [Int64](repeating: 0, count: program.columnCount)
        if program.columnCount == 0 {
            let decided = levels.map { _ in IntegerLevel(value: 0, bound: 0) }
            return program.violation(of: none) == nil
                ? .solved(values: none, levels: decided)
                : .infeasible(rows: Array(0..<Int32(program.rowCount)))
        }
        var reached: [(values: [Int64], best: Int64)] = []
        var solution = none
        for level in levels.isEmpty ? [none] : levels {
            if cancellation.isRequested { return .undecided }
            guard let found = try best(level, keeping: reached) else {
                return .infeasible(rows: Array(0..<Int32(program.rowCount)))
            }
            guard program.violation(of: found) == nil else {
                throw .library(reason: "its solution breaks a rule")
            }
            solution = found
            reached.append((level, zip(level, found).reduce(0) { $0 + $1.0 * $1.1 }))
        }
        let decided = reached.prefix(levels.count).map {
            IntegerLevel(value: $0.best, bound: $0.best)
        }
        return .solved(values: solution, levels: decided)
    }

    /// Nil when there is no solution.
    private func best(
        _ level: [Int64],
        keeping reached: [(values: [Int64], best: Int64)]
    ) throws(SolveFault) -> [Int64]? {
        let linear = linearProgram(level, keeping: reached)
        do {
            return try Problem.withProblem { problem throws(SolverFault) in
                try problem.load(linear)
                let result = try problem.solveInteger()
                return result.primal?.columns.map { Int64($0.rounded()) }
            }
        } catch {
            throw .library(reason: "\(error)")
        }
    }

    private func linearProgram(
        _ level: [Int64],
        keeping reached: [(values: [Int64], best: Int64)]
    ) -> LinearProgram {
        var linear = LinearProgram(.maximize)
        for row in program.rows { linear.addRow(bounds(row.lower, row.upper)) }
        let keptRows = reached.map { linear.addRow(.atLeast(Double($0.best))) }
        for (index, column) in program.columns.enumerated() {
            let entries =
                program.entries(ofColumn: index).map { entry in
                    (
                        row: Int(program.entryRow[entry]),
                        value: Double(program.entryCoefficient[entry])
                    )
                }
                + zip(keptRows, reached).filter { $0.1.values[index] != 0 }.map { row, level in
                    (row: row, value: Double(level.values[index]))
                }
            linear.addColumn(
                LinearProgram.Column(
                    bounds(column.lower, column.upper),
                    objective: Double(level[index]),
                    kind: .integer
                ),
                entries: entries
            )
        }
        return linear
    }

    private func bounds(_ lower: Int64?, _ upper: Int64?) -> LinearProgram.Bounds {
        switch (lower, upper) {
        case (nil, nil): .free
        case (let lower?, nil): .atLeast(Double(lower))
        case (nil, let upper?): .atMost(Double(upper))
        case (let lower?, let upper?):
            lower == upper ? .exactly(Double(lower)) : .between(Double(lower), Double(upper))
        }
    }
}

internal import Dispatch
internal import GLPK
internal import Synchronization

// Solves an integer program with goals in strict order.
//
// What is proven how: every value is that of a point which satisfies all rows in exact integers.
// Every bound is the floor of a sum over all columns in 128-bit integers, from multipliers that
// GLPK's duals suggest (`SafeBound`), or the largest such bound over the leaves of the engine's own
// tree (`BranchAndBound`), whose empty leaves are proven by exact Farkas multipliers. Cuts are
// derived in integers from their parents (`Cut`). GLPK's branch-and-cut only finds points.

/// The integer engine.
package struct IntegerSolver: Sendable {
    private let limits: IntegerLimits
    private let threads: Int
    private let cancellation: Cancellation
    private let progress: (@Sendable (IntegerProgress) -> Void)?

    /// - Parameters:
    ///   - threads: at least 1; the outcome does not depend on it.
    ///   - progress: called from any of the threads.
    package init(
        limits: IntegerLimits = IntegerLimits(),
        threads: Int = 1,
        cancellation: Cancellation = Cancellation(),
        progress: (@Sendable (IntegerProgress) -> Void)? = nil
    ) {
        self.limits = limits
        self.threads = max(1, threads)
        self.cancellation = cancellation
        self.progress = progress
    }

    /// - Parameters:
    ///   - levels: per level the values of all columns, larger sums being better; asked for once.
    ///   - start: feasible values to begin with.
    package func solve(
        _ program: IntegerProgram,
        levels: [@Sendable () -> [Int64]],
        start: [Int64]? = nil
    ) throws(IntegerFault) -> IntegerOutcome {
        try requireRange(program)
        if let start { try require(start, feasibleFor: program) }
        switch IntegerPresolve.split(program) {
        case .infeasible(let rows): return .infeasible(rows: rows)
        case .split(let presolve):
            var run = IntegerRun(program, presolve, start: start)
            let limits = SearchLimits(
                limits: limits,
                threads: threads,
                cancellation: cancellation
            )
            let goals = levels.isEmpty ? [{ [] }] : levels
            var decided: [[Int64]] = []
            var leading = LeadingLevels(levels)
            if let blend = leading.blend { try run.scout(blend, limits) }
            for (index, level) in goals.enumerated() {
                var values = leading.take(index) ?? level()
                if levels.isEmpty { values = [Int64](repeating: 0, count: program.columnCount) }
                try requireRange(values, program, level: index)
                try run.advance(level: index, values, limits, progress)
                if let rows = run.infeasibleRows { return .infeasible(rows: rows) }
                if run.isUndecided { return .undecided }
                if !levels.isEmpty { decided.append(values) }
            }
            if let violation = program.violation(of: run.values) { throw .unverified(violation) }
            let values = program.completed(run.values, for: decided)
            return .solved(
                values: values,
                levels: zip(run.levels, decided).map { $0.reached(by: values, $1) },
                proof: IntegerProof(parts: run.proof)
            )
        }
    }

    private func require(
        _ start: [Int64],
        feasibleFor program: IntegerProgram
    ) throws(IntegerFault) {
        guard start.count == program.columnCount else {
            throw .startCountDiffers(expected: program.columnCount, found: start.count)
        }
        if let violation = program.violation(of: start) { throw .startInfeasible(violation) }
    }

    private func requireRange(_ program: IntegerProgram) throws(IntegerFault) {
        for (index, column) in program.columns.enumerated() {
            guard ExactRange.holds(column.lower, within: ExactRange.bound),
                ExactRange.holds(column.upper, within: ExactRange.bound)
            else { throw .boundsTooLarge(column: index) }
            for entry in program.entries(ofColumn: index) {
                let coefficient = program.entryCoefficient[entry]
                guard ExactRange.holds(coefficient, within: ExactRange.coefficient) else {
                    throw .coefficientTooLarge(
                        row: Int(program.entryRow[entry]),
                        column: index
                    )
                }
            }
        }
        for (index, row) in program.rows.enumerated() {
            for bound in [row.lower, row.upper] {
                guard ExactRange.holds(bound ?? 0, within: ExactRange.value) else {
                    throw .rowBoundsTooLarge(row: index)
                }
            }
        }
    }

    private func requireRange(
        _ values: [Int64],
        _ program: IntegerProgram,
        level: Int
    ) throws(IntegerFault) {
        guard values.count == program.columnCount else {
            throw .valueCountDiffers(
                level: level,
                expected: program.columnCount,
                found: values.count
            )
        }
        for (column, value) in values.enumerated()
        where !ExactRange.holds(value, within: ExactRange.value) {
            throw .valueTooLarge(level: level, column: column)
        }
    }
}

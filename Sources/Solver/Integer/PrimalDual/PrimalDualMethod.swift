internal import Parallel

// Problem: the relaxation of a component that is too large for the simplex method to be quick.
//
// Method: primal-dual hybrid gradient (Chambolle and Pock 2011) with steps by row and column (Pock and
// Chambolle 2011), in the reflected and restarted form of Halpern's iteration (Lu and Yang 2024,
// Restarted Halpern PDHG for linear programming). Each group, of which at most one column is taken, is
// held by a projection, so that only rows between groups have multipliers that move.
//
// Invariant: whole numbers only, and sums that do not depend on their order; the outcome is the same
// on any machine with any number of threads. It chooses multipliers and points; what a bound is worth
// is recomputed from its multipliers (`SafeBound`).
//
// Complexity: two passes over the entries a step.

/// The relaxation's point and multipliers, nearer step by step.
///
/// Threads share it unchecked: each writes its own columns or rows and reads what none writes.
struct PrimalDualMethod: ~Copyable, @unchecked Sendable {
    let program: PrimalDualProgram
    let threads: Threads
    /// Amounts and multipliers, where they were at the last restart, and their reflected step.
    let amount: FlatArray<Int64>
    private let amountAnchor: FlatArray<Int64>
    let amountStep: FlatArray<Int64>
    let multiplier: FlatArray<Int64>
    private let multiplierAnchor: FlatArray<Int64>
    let multiplierStep: FlatArray<Int64>
    private var stepCount = 0
    private var sinceRestart: Int64 = 0
    private var residualAtRestart: Int128?
    private var lastResidual: Int128 = .max
    private var isRestartDue = false

    static let largestMultiplier: Int64 = 1 << 44

    /// - Parameters:
    ///   - amounts: per column of the component, times `PrimalDualProgram.one`.
    ///   - multipliers: per row of the component, as the method had them; further rows begin at 0.
    init(
        _ program: consuming PrimalDualProgram,
        amounts: [Int64],
        multipliers: [Int64],
        threads: Int
    ) {
        let (columnCount, rowCount) = (program.columns.count, program.rows.count)
        amount = FlatArray(count: columnCount, filledWith: 0)
        amountAnchor = FlatArray(count: columnCount, filledWith: 0)
        amountStep = FlatArray(count: columnCount, filledWith: 0)
        multiplier = FlatArray(count: rowCount, filledWith: 0)
        multiplierAnchor = FlatArray(count: rowCount, filledWith: 0)
        multiplierStep = FlatArray(count: rowCount, filledWith: 0)
        self.threads = Threads(threads)
        for (index, column) in program.columns.enumerated() {
            let start = amounts.isEmpty ? 0 : amounts[Int(column)]
            amount[index] = min(max(start, program.lower[index]), program.upper[index])
            amountStep[index] = amount[index]
            amountAnchor[index] = amount[index]
        }
        for (index, row) in program.rows.enumerated() where Int(row) < multipliers.count {
            multiplier[index] = multipliers[Int(row)]
            multiplierStep[index] = multiplier[index]
            multiplierAnchor[index] = multiplier[index]
        }
        self.program = program
    }

    /// The point before the last reflection, times `PrimalDualProgram.one`.
    func position(_ index: Int) -> Int64 { (amountStep[index] + amount[index]) >> 1 }

    /// The same for the multiplier of a coupling row.
    func price(_ index: Int) -> Int64 { (multiplierStep[index] + multiplier[index]) >> 1 }

    mutating func run(steps: Int) {
        for _ in 0..<steps { step() }
    }

    private mutating func step() {
        if stepCount > 0 { if isRestartDue { restart() } else { moveTowardsReflection() } }
        stepCount += 1
        let residual = stepColumns() + stepRows()
        isRestartDue = isTimeToRestart(residual)
        sinceRestart += 1
        if residualAtRestart == nil { residualAtRestart = residual }
        lastResidual = residual
    }

    /// When the step has become much shorter, shorter and longer again, or after a long way.
    private func isTimeToRestart(_ residual: Int128) -> Bool {
        guard sinceRestart > 5, let first = residualAtRestart else { return false }
        return residual < first / 25
            || (residual < first * 16 / 25 && residual > lastResidual)
            || sinceRestart >= Int64(stepCount * 9 / 25 + 50)
    }

    private mutating func restart() {
        for index in 0..<amount.count {
            let position = position(index)
            amount[index] = position
            amountAnchor[index] = position
            amountStep[index] = position
        }
        for index in 0..<multiplier.count {
            let price = price(index)
            multiplier[index] = price
            multiplierAnchor[index] = price
            multiplierStep[index] = price
        }
        sinceRestart = 0
        residualAtRestart = nil
        lastResidual = .max
    }

    private func moveTowardsReflection() {
        let part = (sinceRestart << 16) / (sinceRestart + 1)
        for index in 0..<amount.count {
            let anchor = amountAnchor[index]
            amount[index] = anchor &+ ((amountStep[index] &- anchor) &* part) >> 16
        }
        for index in 0..<multiplier.count {
            let anchor = multiplierAnchor[index]
            multiplier[index] = anchor &+ ((multiplierStep[index] &- anchor) &* part) >> 16
        }
    }
}

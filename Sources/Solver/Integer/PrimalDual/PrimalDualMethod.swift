internal import Dispatch

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
    private let threads: Int
    /// Amounts and multipliers, where they were at the last restart, and their reflected step.
    private let amount: FlatArray<Int64>
    private let amountAnchor: FlatArray<Int64>
    private let amountStep: FlatArray<Int64>
    private let multiplier: FlatArray<Int64>
    private let multiplierAnchor: FlatArray<Int64>
    private let multiplierStep: FlatArray<Int64>
    private let residuals: FlatArray<Int128>
    private var stepCount = 0
    private var sinceRestart: Int64 = 0
    private var residualAtRestart: Int128?
    private var lastResidual: Int128 = .max
    private var isRestartDue = false

    private static let largestMultiplier: Int64 = 1 << 44

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
        self.threads = max(1, threads)
        residuals = FlatArray(count: self.threads, filledWith: 0)
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
        residuals.base.update(repeating: 0, count: residuals.count)
        stepColumns()
        stepRows()
        let residual = (0..<threads).reduce(Int128(0)) { $0 + residuals[$1] }
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

    private func inParts(_ work: @Sendable (Int) -> Void) {
        if threads == 1 { return work(0) }
        DispatchQueue.concurrentPerform(iterations: threads, execute: work)
    }

    // MARK: - Columns

    private func stepColumns() {
        let groupCount = program.groupRows.count
        let loneCount = program.columns.count - program.loneStart
        inParts { part in
            var residual: Int128 = 0
            for group in part * groupCount / threads..<(part + 1) * groupCount / threads {
                let members = program.groupStart[group]..<program.groupStart[group + 1]
                for column in members { amountStep[column] = moved(column) }
                project(members)
                for column in members { residual += Int128(reflect(column)) }
            }
            for lone in part * loneCount / threads..<(part + 1) * loneCount / threads {
                let column = program.loneStart + lone
                let target = moved(column)
                amountStep[column] =
                    min(max(target, program.lower[column]), program.upper[column])
                residual += Int128(reflect(column))
            }
            residuals[part] += residual
        }
    }

    /// Where a column goes at the rows' multipliers.
    @inline(__always)
    private func moved(_ column: Int) -> Int64 {
        var cost = program.value[column]
        for entry in Int(program.columnStart[column])..<Int(program.columnStart[column + 1]) {
            let row = Int(program.columnRow[entry])
            cost &-= Int64(program.columnCoefficient[entry]) &* multiplier[row]
        }
        cost = min(max(cost, -Self.largestMultiplier), Self.largestMultiplier)
        return amount[column] &+ (cost &* program.columnStep[column]) >> 24
    }

    /// The nearest amounts that are not negative and come to at most one.
    @inline(__always)
    private func project(_ members: Range<Int>) {
        var (sum, count): (Int64, Int64) = (0, 0)
        for column in members {
            amountStep[column] = max(0, amountStep[column])
            sum &+= amountStep[column]
            count += amountStep[column] > 0 ? 1 : 0
        }
        guard sum > PrimalDualProgram.one else { return }
        // Michelot 1986: whatever falls below the common deduction is left out of it.
        var deduction: Int64 = 0
        while true {
            let next = (sum - PrimalDualProgram.one) / count
            guard next > deduction else { break }
            deduction = next
            (sum, count) = (0, 0)
            for column in members where amountStep[column] > deduction {
                sum &+= amountStep[column]
                count += 1
            }
        }
        for column in members { amountStep[column] = max(0, amountStep[column] &- deduction) }
    }

    /// - Returns: what the column's step adds to the squared length of the step.
    @inline(__always)
    private func reflect(_ column: Int) -> Int64 {
        let change = amountStep[column] &- amount[column]
        amountStep[column] &+= change
        let short = min(max(change, -1 << 22), 1 << 22)
        return ((short &* short) >> 8) &* (1 << 16 / max(1, program.columnStep[column]))
    }

    // MARK: - Rows

    private func stepRows() {
        let rowCount = program.rows.count
        inParts { part in
            var residual: Int128 = 0
            for row in part * rowCount / threads..<(part + 1) * rowCount / threads {
                var sum: Int64 = 0
                for entry in Int(program.rowStart[row])..<Int(program.rowStart[row + 1]) {
                    let column = Int(program.rowColumn[entry])
                    sum &+= Int64(program.rowCoefficient[entry]) &* amountStep[column]
                }
                let target = multiplier[row] &+ (sum &* program.rowStep[row]) >> 16
                let (low, high) = (program.rowLow[row], program.rowHigh[row])
                // Beyond its bounds a row's multiplier is what is left over.
                var next = target > high ? target &- high : target < low ? target &- low : 0
                next = min(max(next, -Self.largestMultiplier), Self.largestMultiplier)
                let change = next &- multiplier[row]
                multiplierStep[row] = next &+ change
                let short = min(max(change >> 8, -1 << 24), 1 << 24)
                residual += Int128((short &* short) >> 8) * Int128(rowSum(row))
            }
            residuals[part] += residual
        }
    }

    @inline(__always)
    private func rowSum(_ row: Int) -> Int64 {
        let step = program.rowStep[row]
        return step == 0 ? 0 : (1 << 24) / step
    }
}

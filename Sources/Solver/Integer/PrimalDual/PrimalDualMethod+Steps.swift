internal import Parallel

/// One step: all columns, then all rows, each in as many parts as there are threads.
extension PrimalDualMethod {
    private func inParts(_ work: @Sendable (_ part: Int, _ threads: Int) -> Int128) -> Int128 {
        let count = threads.count
        return threads.map(count) { work($0, count) }.reduce(0, +)
    }

    /// Moves all columns at the rows' multipliers and reflects them.
    ///
    /// - Returns: the squared length of the step.
    func stepColumns() -> Int128 {
        let groupCount = program.groupRows.count
        let loneCount = program.columns.count - program.loneStart
        return inParts { part, threads in
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
            return residual
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

    /// Moves all rows' multipliers at the columns' amounts and reflects them.
    ///
    /// - Returns: the squared length of the step.
    func stepRows() -> Int128 {
        let rowCount = program.rows.count
        return inParts { part, threads in
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
            return residual
        }
    }

    @inline(__always)
    private func rowSum(_ row: Int) -> Int64 {
        let step = program.rowStep[row]
        return step == 0 ? 0 : (1 << 24) / step
    }
}

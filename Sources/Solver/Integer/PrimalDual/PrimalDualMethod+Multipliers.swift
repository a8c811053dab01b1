extension PrimalDualMethod {
    /// The multipliers of all rows of the component, as `SafeBound` takes them.
    ///
    /// A group's own row gets the largest reduced cost of its columns: no other multiplier gives a
    /// lower bound beside those of the coupling rows.
    func multipliers(
        _ component: IntegerComponent,
        _ values: [Int64],
        _ entries: ColumnEntries
    ) -> [Int64] {
        var result = [Int64](repeating: 0, count: component.rowCount)
        let scale = Int128(program.unit) * SafeBound.scale
        for (index, row) in program.rows.enumerated() {
            let exact = (Int128(price(index)) * scale) >> Int128(PrimalDualProgram.valueBits)
            let rounded = Int64(clamping: exact)
            let bounds = component.rows[Int(row)]
            guard (rounded > 0 ? bounds.upper : bounds.lower) != nil else { continue }
            guard rounded.magnitude < 1 << 59 else { continue }
            result[Int(row)] = rounded
        }
        for (group, row) in program.groupRows.enumerated() {
            var best: Int128 = 0
            for member in program.groupStart[group]..<program.groupStart[group + 1] {
                let column = Int(program.columns[member])
                var cost = Int128(values[column]) * SafeBound.scale
                for entry in entries.range(ofColumn: column) {
                    let price = result[Int(entries.row[entry])]
                    guard price != 0, entries.row[entry] != row else { continue }
                    cost -= Int128(price) * Int128(entries.coefficient[entry])
                }
                best = max(best, cost)
            }
            result[Int(row)] = best < 1 << 59 ? Int64(best) : 0
        }
        return result
    }

    /// Amounts of all columns of the component, times `PrimalDualProgram.one`.
    func amounts(_ box: IntegerBox) -> [Int64] {
        var result = box.lower.map { $0 &* PrimalDualProgram.one }
        for (index, column) in program.columns.enumerated() {
            result[Int(column)] = position(index)
        }
        return result
    }

    /// Per row of the component the multiplier as the method has it.
    func prices(rowCount: Int) -> [Int64] {
        var result = [Int64](repeating: 0, count: rowCount)
        for (index, row) in program.rows.enumerated() { result[Int(row)] = price(index) }
        return result
    }
}

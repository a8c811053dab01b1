// Weak duality. For any multipliers y of rows, positive ones where the upper bound of the row is
// meant and negative ones where the lower one is,
//
//     values x  =  y (A x) + (values - y A) x  <=  y b  +  sum of the best that each column's rest can do,
//
// and the right side needs nothing but the box. Multipliers are whole numbers over a common
// denominator; so is everything here.

/// Rows with their multipliers, as a line states them.
struct Multipliers {
    let denominator: Int64
    let terms: [(row: Int, multiplier: Int64)]

    /// With columns below 2^31 in size and coefficients below 2^41, sums of columns fit 128 bits.
    static let largest: Int64 = 1 << 60
}

/// What multipliers prove of a box.
struct MultiplierBound {
    /// Times the denominator.
    private let total: Int128
    private let costs: [Int128]
    private let denominator: Int128

    /// - Returns: nil where a multiplier means a bound that its row does not have, or sums are too large.
    init?(_ multipliers: Multipliers, _ rows: PartRows, values: [Int64], box: ColumnBox) {
        denominator = Int128(multipliers.denominator)
        var costs = values.map { Int128($0) * Int128(multipliers.denominator) }
        var total: Int128 = 0
        func add(_ one: Int128, _ other: Int128) -> Bool {
            let (product, isLarge) = one.multipliedReportingOverflow(by: other)
            let (sum, isTooLarge) = total.addingReportingOverflow(product)
            total = sum
            return !isLarge && !isTooLarge
        }
        for (row, multiplier) in multipliers.terms where multiplier != 0 {
            guard let bound = multiplier > 0 ? rows.upper[row] : rows.lower[row],
                add(Int128(multiplier), Int128(bound))
            else { return nil }
            rows.subtract(Int128(multiplier), timesRow: row, from: &costs)
        }
        for column in costs.indices where costs[column] != 0 {
            let end = costs[column] > 0 ? box.upper[column] : box.lower[column]
            guard add(costs[column], Int128(end)) else { return nil }
        }
        self.total = total
        self.costs = costs
    }

    /// Below zero; with values of zero, nothing satisfies the rows then.
    var isNegative: Bool { total < 0 }

    /// The largest whole number that is not above the bound.
    var floor: Int128 {
        let (quotient, remainder) = total.quotientAndRemainder(dividingBy: denominator)
        return remainder < 0 ? quotient - 1 : quotient
    }

    /// Per column that points of at least `value` cannot use freely, what is left of it: being k away
    /// from its better end costs k times its rest.
    func narrowed(_ box: ColumnBox, toReach value: Int64) -> [BoxChange] {
        let slack = total - Int128(value) * denominator
        guard slack >= 0 else { return [] }
        return costs.indices.compactMap { column in
            let cost = costs[column]
            guard cost != 0 else { return nil }
            let steps = slack / (cost > 0 ? cost : -cost)
            let (lower, upper) = (box.lower[column], box.upper[column])
            guard steps < Int128(upper - lower) else { return nil }
            return BoxChange(
                column: Int32(column),
                bounds: cost > 0 ? upper - Int64(steps)...upper : lower...lower + Int64(steps)
            )
        }
    }
}

/// A column held within bounds.
struct BoxChange {
    let column: Int32
    let bounds: ClosedRange<Int64>
}

// Weak duality in exact integers: an upper bound that no rounding can make wrong.
//
// For any multipliers y, with y[i] >= 0 where only the upper bound of row i is used and y[i] <= 0
// where only the lower one is,
//
//     values x  =  y (A x) + (values - y A) x
//               <= sum over i of y[i] b[i]  +  sum over j of max(d[j] lower[j], d[j] upper[j]),
//
// where b[i] is the upper bound of row i for y[i] > 0 and the lower one for y[i] < 0, and
// d = values - y A. The multipliers come from GLPK's floating point, rounded to whole multiples of
// 1 / `scale` and clipped to the sign that the row's bounds allow; whatever they are, the bound
// holds. `scale` has the small primes as factors, because duals of these programs are mostly small
// fractions and are then hit exactly. With values of zero a negative bound proves that no point
// exists (Farkas).

/// A bound on a level's value over a box, recomputed from row multipliers.
struct SafeBound: Sendable {
    /// Multipliers are whole multiples of 1 / scale.
    static let scale: Int128 = 65_536 * 315
    /// Multipliers beyond this are not used; keeps every sum within 128 bits.
    private static let largestMultiplier = 0x1p59

    /// The bound, times `scale`.
    let scaled: Int128
    /// What a unit of each column adds beyond its rows' prices, times `scale`.
    let reducedCosts: [Int128]
    /// The multipliers that give it.
    let weights: RowWeights

    /// - Returns: nil if the numbers are too large for 128 bits.
    /// - Complexity: O(entries of rows with a multiplier + columns).
    init?(
        _ component: IntegerComponent,
        values: [Int64],
        multipliers: [Int64],
        box: IntegerBox
    ) {
        var costs = values.map { Int128($0) * Self.scale }
        var total: Int128 = 0
        var weights = RowWeights()
        for row in 0..<min(component.rowCount, multipliers.count) {
            let multiplier = Int128(multipliers[row])
            guard multiplier != 0 else { continue }
            let bounds = component.rows[row]
            guard let bound = multiplier > 0 ? bounds.upper : bounds.lower else { continue }
            let (term, isLarge) = multiplier.multipliedReportingOverflow(by: Int128(bound))
            let (sum, isTooLarge) = total.addingReportingOverflow(term)
            guard !isLarge, !isTooLarge else { return nil }
            total = sum
            weights.append(multipliers[row], ofRow: component.rowNumbers[row])
            for entry in component.entries(ofRow: row) {
                costs[Int(component.entryColumn[entry])] -=
                    multiplier * Int128(component.entryCoefficient[entry])
            }
        }
        for column in costs.indices where costs[column] != 0 {
            let end = costs[column] > 0 ? box.upper[column] : box.lower[column]
            let (term, isLarge) = costs[column].multipliedReportingOverflow(by: Int128(end))
            let (sum, isTooLarge) = total.addingReportingOverflow(term)
            guard !isLarge, !isTooLarge else { return nil }
            total = sum
        }
        scaled = total
        reducedCosts = costs
        self.weights = weights
    }

    /// The largest whole number that the bound allows.
    var floor: Int64 { Int64(clamping: Self.floored(scaled)) }

    static func floored(_ scaled: Int128) -> Int128 {
        let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: scale)
        return remainder < 0 ? quotient - 1 : quotient
    }

    /// GLPK's row duals as whole multiples of 1 / scale, with the signs that rows allow.
    static func multipliers(_ duals: [Double], _ rows: [RowBounds]) -> [Int64] {
        zip(duals, rows).map { dual, bounds in
            let scaled = (dual * Double(scale)).rounded()
            guard scaled.isFinite, abs(scaled) < largestMultiplier else { return 0 }
            if scaled > 0 { return bounds.upper == nil ? 0 : Int64(scaled) }
            return bounds.lower == nil ? 0 : Int64(scaled)
        }
    }

    /// Narrows the box to what points of at least `value` can use: a column that lies k away from
    /// its better end costs k times its reduced cost.
    func narrow(_ box: inout IntegerBox, toReach value: Int64) {
        let slack = scaled - Int128(value) * Self.scale
        guard slack >= 0 else { return }
        for column in reducedCosts.indices where reducedCosts[column] != 0 {
            let cost = reducedCosts[column]
            let steps = slack / (cost > 0 ? cost : -cost)
            guard steps < Int128(box.upper[column] - box.lower[column]) else { continue }
            if cost > 0 {
                box.lower[column] = box.upper[column] - Int64(steps)
            } else {
                box.upper[column] = box.lower[column] + Int64(steps)
            }
        }
    }
}

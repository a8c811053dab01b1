internal import GLPK

// Finds rounded cuts in rows of the simplex tableau (Gomory 1960).
//
// The multipliers of such a row, which GLPK has as floating point, become whole numbers over a common
// denominator. That denominator rounds the sum, so that the cut is exact whatever the multipliers
// were worth.

struct TableauSeparation {
    /// Beyond this many columns a cut costs the simplex method more than it gains.
    private static let mostEntries = 4_000
    private static let mostRows = 60
    private static let leastFraction = 1e-4
    /// In lengths of the cut's coefficients.
    private static let leastViolation = 1e-3
    private static let largestCoefficient: Int64 = 10_000

    /// Cuts from the rows of classes, carers and other columns without a group that are not whole, those
    /// furthest from it first.
    static func cuts(
        _ relaxation: RelaxationLP,
        _ problem: borrowing Problem,
        _ groups: GroupRows,
        at point: [Double]
    ) throws(SolverFault) -> [Cut] {
        let basis = try problem.basis()
        var cuts: [Cut] = []
        var sum = ParentSum(relaxation.component)
        for column in fractional(groups, at: point) {
            guard let place = relaxation.position[column],
                let row = try problem.tableauRow(ofColumn: Int(place)),
                let weights = WholeWeights(row)
            else { continue }
            sum.removeAll()
            let cut = cut(weights, relaxation, basis, &sum)
            if let cut, isWorthwhile(cut, at: point) { cuts.append(cut) }
        }
        return cuts
    }

    private static func fractional(_ groups: GroupRows, at point: [Double]) -> [Int] {
        let distance = { (column: Int) in abs(point[column] - point[column].rounded()) }
        return point.indices
            .filter { groups.isStructure[$0] && distance($0) > leastFraction }
            .sorted { (distance($1), $0) < (distance($0), $1) }
            .prefix(mostRows)
            .map { $0 }
    }

    private static func cut(
        _ weights: WholeWeights,
        _ relaxation: RelaxationLP,
        _ basis: Basis,
        _ sum: inout ParentSum
    ) -> Cut? {
        var parents: [Cut.Parent] = []
        for (row, weight) in weights.weights {
            guard let side = side(ofRow: row, relaxation.component, basis.rows[row]) else {
                return nil
            }
            let sign: Int64 = if case .rowLower = side { -1 } else { 1 }
            parents.append(Cut.Parent(side, weight: sign * weight))
        }
        for parent in parents {
            guard sum.add(parent) else { return nil }
        }
        // Columns at their upper bound are counted from there.
        for column in sum.touched where sum[column] % weights.denominator != 0 {
            guard let place = relaxation.position[Int(column)],
                basis.columns[Int(place)] == .atUpper
            else { continue }
            let parent = Cut.Parent(.columnUpper(column), weight: -sum[column])
            parents.append(parent)
            guard sum.add(parent) else { return nil }
        }
        return sum.rounded(parents, divisor: weights.denominator)
    }

    /// The bound at which a row stands.
    private static func side(
        ofRow row: Int,
        _ component: IntegerComponent,
        _ status: Basis.Status
    ) -> Cut.Parent.Side? {
        switch status {
        case .atLower: .rowLower(Int32(row))
        case .atUpper, .fixed: .rowUpper(Int32(row))
        case .basic, .free: nil
        }
    }

    private static func isWorthwhile(_ cut: Cut, at point: [Double]) -> Bool {
        guard cut.entries.count <= mostEntries,
            cut.entries.allSatisfy({ abs($0.coefficient) <= largestCoefficient })
        else { return false }
        let length = cut.entries.reduce(0) { $0 + Double($1.coefficient) * Double($1.coefficient) }
        return cut.violation(at: point) > leastViolation * length.squareRoot()
    }
}

/// Multipliers of rows as whole numbers over a common denominator.
struct WholeWeights {
    let denominator: Int64
    let weights: [(row: Int, weight: Int64)]

    private static let most: (denominator: Int64, common: Int64) = (1_000, 10_000)
    private static let precision = 1e-8

    /// - Returns: nil where they have no small denominator.
    init?(_ multipliers: [Double]) {
        let used = multipliers.indices.filter { abs(multipliers[$0]) > 1e-9 }
        var common: Int64 = 1
        for row in used {
            guard let own = Self.denominator(of: multipliers[row]) else { return nil }
            common = common / greatestCommonDivisor(common, own) * own
            guard common <= Self.most.common else { return nil }
        }
        denominator = common
        weights = used.compactMap { row in
            let weight = (multipliers[row] * Double(common)).rounded()
            return weight == 0 ? nil : (row, Int64(weight))
        }
        guard common > 1 else { return nil }
    }

    /// The denominator of the first convergent of the continued fraction that is as good as equal.
    private static func denominator(of number: Double) -> Int64? {
        var (last, current) = (0.0, 1.0)
        var rest = abs(number)
        while current <= Double(most.denominator) {
            if abs(number * current - (number * current).rounded()) < precision * current {
                return Int64(current)
            }
            let part = rest - rest.rounded(.down)
            guard part > 1e-9 else { return nil }
            rest = 1 / part
            (last, current) = (current, rest.rounded(.down) * current + last)
        }
        return nil
    }
}

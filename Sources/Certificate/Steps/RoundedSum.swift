/// Rows and columns' bounds added up and rounded (mixed-integer rounding, all columns and slacks whole).
///
/// The sum, with weights w of any sign of slacks s >= 0, is  sum c x + sum w s = b. With a divisor d, and
/// l <= x for the columns whose c is no multiple of it, b' = b - sum of c l over these, r = b' mod d:
///
///     sum g(c) (x - l) + sum g(w) s  <=  (d - r) floor(b' / d),
///     g(v) = (d - r) floor(v / d) + max(0, v mod d - r).
///
/// Then everything is divided by what all columns have in common, and the bound rounded down.
struct RoundedSum {
    private struct Parent {
        let entries: [(column: Int32, coefficient: Int64)]
        let bound: Int64
        let weight: Int64
        let hasSlack: Bool
    }

    let divisor: Int64
    private var parents: [Parent] = []
    private var least: [Int32: Int64] = [:]

    /// - Returns: nil for a divisor that rounds nothing, or is too large for exact sums.
    init?(divisor: Int64) {
        guard (2...RoundedSum.largest).contains(divisor) else { return nil }
        self.divisor = divisor
    }

    /// What weights, divisors and lower bounds may be, so that all sums fit 128 bits.
    private static let largest: Int64 = 1 << 31

    /// - Parameter isLower: whether the lower bound is meant, turned round.
    /// - Returns: false where the row has no such bound, or the weight is too large.
    mutating func add(_ row: Int, isLower: Bool, weight: Int64, _ rows: PartRows) -> Bool {
        guard let side = isLower ? rows.lower[row] : rows.upper[row] else { return false }
        return add(
            rows.entries(of: row).map { ($0.column, isLower ? -$0.coefficient : $0.coefficient) },
            atMost: isLower ? -side : side,
            weight,
            hasSlack: rows.lower[row] != rows.upper[row]
        )
    }

    mutating func add(_ column: Int32, atMost most: Int64, weight: Int64) -> Bool {
        add([(column, 1)], atMost: most, weight, hasSlack: true)
    }

    /// - Returns: false where the bound is too large.
    mutating func say(_ column: Int32, atLeast bound: Int64) -> Bool {
        least[column] = bound
        return bound.magnitude <= RoundedSum.largest.magnitude
    }

    private mutating func add(
        _ entries: [(column: Int32, coefficient: Int64)],
        atMost bound: Int64,
        _ weight: Int64,
        hasSlack: Bool
    ) -> Bool {
        guard weight.magnitude <= RoundedSum.largest.magnitude else { return false }
        parents.append(
            Parent(entries: entries, bound: bound, weight: weight, hasSlack: hasSlack)
        )
        return true
    }

    /// - Returns: nil where a column may be below its bound, nothing is rounded, or a sum is too large.
    func rounded(_ box: ColumnBox) -> DerivedRow? {
        var sum = Sum()
        for parent in parents { sum.add(parent, times: Int128(parent.weight)) }
        let d = Int128(divisor)
        var shifted = sum.bound
        for (column, coefficient) in sum.coefficients where coefficient % d != 0 {
            let bound = least[column] ?? 0
            guard box.lower[Int(column)] >= bound, Int64(exactly: coefficient) != nil else {
                return nil
            }
            shifted -= coefficient * Int128(bound)
        }
        let r = shifted - RoundedSum.floor(shifted, d) * d
        guard r > 0 else { return nil }
        func g(_ value: Int128) -> Int128 {
            let down = RoundedSum.floor(value, d)
            return (d - r) * down + max(0, value - down * d - r)
        }
        var result = Sum(bound: (d - r) * RoundedSum.floor(shifted, d))
        for (column, coefficient) in sum.coefficients {
            result.coefficients[column] = g(coefficient)
            if coefficient % d != 0 { result.bound += g(coefficient) * Int128(least[column] ?? 0) }
        }
        for parent in parents where parent.hasSlack {
            result.add(parent, times: -g(Int128(parent.weight)))
        }
        return result.row
    }

    private static func floor(_ value: Int128, _ divisor: Int128) -> Int128 {
        let quotient = value / divisor
        return quotient * divisor > value ? quotient - 1 : quotient
    }

    private struct Sum {
        var bound: Int128 = 0
        var coefficients: [Int32: Int128] = [:]

        mutating func add(_ parent: Parent, times weight: Int128) {
            bound += weight * Int128(parent.bound)
            for entry in parent.entries {
                coefficients[entry.column, default: 0] += weight * Int128(entry.coefficient)
            }
        }

        /// Divided by what the coefficients have in common.
        var row: DerivedRow? {
            var common: Int128 = 0
            for coefficient in coefficients.values {
                var (first, second) = (common, abs(coefficient))
                while second != 0 { (first, second) = (second, first % second) }
                common = first
            }
            guard common > 0, let upper = Int64(exactly: floor(bound, common)) else { return nil }
            var entries: [(column: Int32, coefficient: Int64)] = []
            for (column, coefficient) in coefficients.sorted(by: { $0.key < $1.key })
            where coefficient != 0 {
                guard let whole = Int64(exactly: coefficient / common) else { return nil }
                entries.append((column, whole))
            }
            return DerivedRow(upper: upper, entries: entries)
        }
    }
}

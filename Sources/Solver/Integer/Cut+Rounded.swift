// Mixed-integer rounding (Gomory 1960; Nemhauser and Wolsey 1990) over whole columns and slacks.
//
// Parents a[i] x <= b[i] leave slacks s[i] = b[i] - a[i] x, whole and at least 0. Added up with
// weights w[i] of any sign they say  sum c[j] x[j] + sum w[i] s[i] = b. With a divisor d, lower
// bounds l[j] of the columns whose c[j] is no multiple of d, and b' = b - sum c[j] l[j] over these,
//
//     sum g(c[j]) (x[j] - l[j]) + sum g(w[i]) s[i]  <=  (d - r) floor(b' / d)
//     where  r = b' mod d  and  g(v) = (d - r) floor(v / d) + max(0, v mod d - r).
//
// d = 2 and weights of 1 give zero-half cuts (Caprara and Fischetti 1996); a row of the simplex
// tableau gives Gomory's mixed-integer cut.

extension Cut {
    /// Derives a rounded cut.
    ///
    /// - Returns: nil where a parent has no such bound, nothing is left to round, or sums leave 64 bits.
    static func rounded(
        _ parents: [Parent],
        divisor: Int64,
        of component: IntegerComponent
    ) -> Cut? {
        var sum = ParentSum(component)
        for parent in parents {
            guard sum.add(parent) else { return nil }
        }
        return sum.rounded(parents, divisor: divisor)
    }
}

/// Parents of a cut, added up. Made once and emptied between cuts, for it is as long as the
/// component has columns.
struct ParentSum {
    private let component: IntegerComponent
    private var coefficients: [Int64]
    private var isTouched: [Bool]
    private(set) var touched: [Int32] = []
    private var bound: Int64 = 0
    private var isExact = true

    init(_ component: IntegerComponent) {
        self.component = component
        coefficients = [Int64](repeating: 0, count: component.columnCount)
        isTouched = [Bool](repeating: false, count: component.columnCount)
    }

    subscript(column: Int32) -> Int64 { coefficients[Int(column)] }

    mutating func removeAll() {
        for column in touched {
            coefficients[Int(column)] = 0
            isTouched[Int(column)] = false
        }
        touched.removeAll(keepingCapacity: true)
        bound = 0
        isExact = true
    }

    /// - Returns: whether the parent exists and the sums fit.
    mutating func add(_ parent: Cut.Parent) -> Bool {
        switch parent.side {
        case .rowUpper(let row):
            guard let upper = component.rows[Int(row)].upper else { return false }
            raise(by: upper, times: parent.weight)
            addRow(Int(row), times: parent.weight)
        case .rowLower(let row):
            guard let lower = component.rows[Int(row)].lower else { return false }
            raise(by: -lower, times: parent.weight)
            addRow(Int(row), times: -parent.weight)
        case .columnUpper(let column):
            raise(by: component.box.upper[Int(column)], times: parent.weight)
            add(column, 1, times: parent.weight)
        }
        return isExact
    }

    /// Turns the sum into the cut; only `removeAll` may follow.
    ///
    /// - Parameter parents: those that were added.
    mutating func rounded(_ parents: [Cut.Parent], divisor: Int64) -> Cut? {
        var above: [Cut.ColumnBound] = []
        var rest = Int128(bound)
        touched.sort()
        for column in touched where self[column] % divisor != 0 {
            let lower = component.box.lower[Int(column)]
            guard lower != 0 else { continue }
            rest -= Int128(self[column]) * Int128(lower)
            above.append(Cut.ColumnBound(column: column, bound: lower))
        }
        guard let rounding = MixedIntegerRounding(rest, divisor: divisor) else { return nil }
        var upper = rounding.bound
        for one in above { upper += rounding[self[one.column]] * Int128(one.bound) }
        for column in touched {
            guard let coefficient = Int64(exactly: rounding[self[column]]) else { return nil }
            coefficients[Int(column)] = coefficient
        }
        guard let upper = Int64(exactly: upper) else { return nil }
        bound = upper
        for parent in parents where !isEquation(parent.side) {
            guard let weight = Int64(exactly: rounding[parent.weight]) else { return nil }
            if weight != 0, !add(Cut.Parent(parent.side, weight: -weight)) { return nil }
        }
        return cut(.rounded(parents, divisor: divisor, above: above))
    }

    private func cut(_ proof: Cut.Proof) -> Cut? {
        var common: Int64 = 0
        for column in touched { common = greatestCommonDivisor(self[column], common) }
        guard isExact, common > 0 else { return nil }
        let entries = touched.sorted().filter { self[$0] != 0 }.map { ($0, self[$0] / common) }
        return Cut(proof, entries, upper: bound.dividedRoundingDown(by: common))
    }

    /// Whether there is no slack.
    private func isEquation(_ side: Cut.Parent.Side) -> Bool {
        switch side {
        case .rowUpper(let row), .rowLower(let row):
            component.rows[Int(row)].lower == component.rows[Int(row)].upper
        case .columnUpper: false
        }
    }

    private mutating func addRow(_ row: Int, times weight: Int64) {
        for entry in component.entries(ofRow: row) {
            add(component.entryColumn[entry], component.entryCoefficient[entry], times: weight)
        }
    }

    private mutating func add(_ column: Int32, _ coefficient: Int64, times weight: Int64) {
        let index = Int(column)
        if !isTouched[index] {
            isTouched[index] = true
            touched.append(column)
        }
        let (product, isProductTooLarge) = coefficient.multipliedReportingOverflow(by: weight)
        let (sum, isSumTooLarge) = coefficients[index].addingReportingOverflow(product)
        coefficients[index] = sum
        isExact = isExact && !isProductTooLarge && !isSumTooLarge
    }

    private mutating func raise(by amount: Int64, times weight: Int64) {
        let (product, isProductTooLarge) = amount.multipliedReportingOverflow(by: weight)
        let (sum, isSumTooLarge) = bound.addingReportingOverflow(product)
        bound = sum
        isExact = isExact && !isProductTooLarge && !isSumTooLarge
    }
}

/// g of the formula above, and the right side.
private struct MixedIntegerRounding {
    let divisor: Int128
    let remainder: Int128
    let bound: Int128

    /// - Returns: nil where nothing is rounded.
    init?(_ rest: Int128, divisor: Int64) {
        self.divisor = Int128(divisor)
        let floor = rest.dividedRoundingDown(by: self.divisor)
        remainder = rest - floor * self.divisor
        guard remainder > 0 else { return nil }
        bound = (self.divisor - remainder) * floor
    }

    subscript(value: Int64) -> Int128 {
        let floor = Int128(value).dividedRoundingDown(by: divisor)
        let part = Int128(value) - floor * divisor
        return (divisor - remainder) * floor + max(0, part - remainder)
    }
}

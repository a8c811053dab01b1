// Zero-half cuts (Caprara and Fischetti 1996): add up rows and column bounds, halve, round down.
//
// For parents sum a x <= b over whole x >= lower:
//     sum floor(a / 2) (x - lower)  <=  floor((b - a lower) / 2).

extension Cut {
    /// Derives a zero-half cut.
    ///
    /// - Returns: nil where a parent has no such bound or the sums leave 64 bits.
    static func halved(_ parents: [Parent], of component: IntegerComponent) -> Cut? {
        var sum = ParentSum(component)
        for parent in parents {
            guard sum.add(parent) else { return nil }
        }
        return sum.halved(parents)
    }
}

/// Parents of a cut, added up.
struct ParentSum {
    private let component: IntegerComponent
    private(set) var coefficients: [Int32: Int64] = [:]
    private var bound: Int64 = 0
    private var isExact = true

    init(_ component: IntegerComponent) { self.component = component }

    /// - Returns: whether the parent exists and the sums fit.
    mutating func add(_ parent: Cut.Parent) -> Bool {
        switch parent {
        case .rowUpper(let row):
            guard let upper = component.rows[Int(row)].upper else { return false }
            raise(by: upper)
            addRow(Int(row), sign: 1)
        case .rowLower(let row):
            guard let lower = component.rows[Int(row)].lower else { return false }
            raise(by: -lower)
            addRow(Int(row), sign: -1)
        case .columnUpper(let column):
            raise(by: component.box.upper[Int(column)])
            add(column, 1)
        }
        return isExact
    }

    /// Columns with an odd sum, in their order.
    var oddColumns: [Int32] {
        coefficients.filter { $0.value & 1 != 0 }.keys.sorted()
    }

    func halved(_ parents: [Cut.Parent]) -> Cut? {
        var entries: [Cut.Entry] = []
        var shifted = Int128(bound)
        var back: Int128 = 0
        for (column, sum) in coefficients.sorted(by: { $0.key < $1.key }) where sum != 0 {
            let half = sum >> 1
            let lower = Int128(component.box.lower[Int(column)])
            shifted -= Int128(sum) * lower
            back += Int128(half) * lower
            if half != 0 { entries.append((column, half)) }
        }
        guard let upper = Int64(exactly: (shifted >> 1) + back) else { return nil }
        return Cut(.halved(parents), entries, upper: upper)
    }

    private mutating func addRow(_ row: Int, sign: Int64) {
        for entry in component.entries(ofRow: row) {
            add(component.entryColumn[entry], sign * component.entryCoefficient[entry])
        }
    }

    private mutating func add(_ column: Int32, _ coefficient: Int64) {
        let old = coefficients[column, default: 0]
        let (sum, isTooLarge) = old.addingReportingOverflow(coefficient)
        coefficients[column] = sum
        isExact = isExact && !isTooLarge
    }

    private mutating func raise(by amount: Int64) {
        let (sum, isTooLarge) = bound.addingReportingOverflow(amount)
        bound = sum
        isExact = isExact && !isTooLarge
    }
}

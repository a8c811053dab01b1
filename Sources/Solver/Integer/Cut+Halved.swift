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

/// Parents of a cut, added up. Made once and emptied between cuts, for it is as long as the
/// component has columns.
struct ParentSum {
    private let component: IntegerComponent
    private var coefficients: [Int64]
    private var isTouched: [Bool]
    private var touched: [Int32] = []
    private var bound: Int64 = 0
    private var isExact = true

    init(_ component: IntegerComponent) {
        self.component = component
        coefficients = [Int64](repeating: 0, count: component.columnCount)
        isTouched = [Bool](repeating: false, count: component.columnCount)
    }

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

    /// Columns with an odd sum, in the order in which they were touched.
    var oddColumns: [Int32] { touched.filter { coefficients[Int($0)] & 1 != 0 } }

    /// How far a point breaks the halved sum; floating point, for choosing only.
    func violation(at point: [Double]) -> Double {
        var (sum, shifted) = (0.0, Double(bound))
        for column in touched.map(Int.init) {
            let lower = Double(component.box.lower[column])
            sum += Double(coefficients[column] >> 1) * (point[column] - lower)
            shifted -= Double(coefficients[column]) * lower
        }
        return sum - (shifted / 2).rounded(.down)
    }

    func halved(_ parents: [Cut.Parent]) -> Cut? {
        var entries: [Cut.Entry] = []
        var above: [Cut.ColumnBound] = []
        var shifted = Int128(bound)
        var back: Int128 = 0
        for column in touched.sorted() {
            let sum = coefficients[Int(column)]
            let half = sum >> 1
            let lower = Int128(component.box.lower[Int(column)])
            shifted -= Int128(sum) * lower
            back += Int128(half) * lower
            if half != 0 { entries.append((column, half)) }
            if sum & 1 != 0, lower != 0 {
                above.append(Cut.ColumnBound(column: column, bound: Int64(lower)))
            }
        }
        guard let upper = Int64(exactly: (shifted >> 1) + back) else { return nil }
        return Cut(.halved(parents, above: above), entries, upper: upper)
    }

    private mutating func addRow(_ row: Int, sign: Int64) {
        for entry in component.entries(ofRow: row) {
            add(component.entryColumn[entry], sign * component.entryCoefficient[entry])
        }
    }

    private mutating func add(_ column: Int32, _ coefficient: Int64) {
        let index = Int(column)
        if !isTouched[index] {
            isTouched[index] = true
            touched.append(column)
        }
        let (sum, isTooLarge) = coefficients[index].addingReportingOverflow(coefficient)
        coefficients[index] = sum
        isExact = isExact && !isTooLarge
    }

    private mutating func raise(by amount: Int64) {
        let (sum, isTooLarge) = bound.addingReportingOverflow(amount)
        bound = sum
        isExact = isExact && !isTooLarge
    }
}

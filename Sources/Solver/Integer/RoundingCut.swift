// A row that every whole point satisfies although the relaxation does not (Chvátal, Gomory): add up
// rows and column bounds so that all is halved, then round down.
//
// For parents sum a x <= b over whole x >= lower:
//     sum floor(a / 2) (x - lower)  <=  floor((b - a lower) / 2).
//
// The parents are kept, so that the cut can be derived again by anybody.

/// A zero-half cut with the parents that prove it.
struct RoundingCut: Equatable, Sendable {
    enum Parent: Hashable, Sendable {
        /// The upper bound of a row; earlier cuts are rows, too.
        case rowUpper(Int32)
        /// The lower bound of a row, turned around.
        case rowLower(Int32)
        /// The upper bound of a column.
        case columnUpper(Int32)
    }

    let parents: [Parent]
    let entries: [(column: Int32, coefficient: Int64)]
    let upper: Int64

    /// Derives the cut in exact integers.
    ///
    /// - Returns: nil where a parent has no such bound or the sums leave 64 bits.
    init?(_ parents: [Parent], of component: IntegerComponent) {
        var sums: [Int32: Int64] = [:]
        var bound: Int64 = 0
        var isExact = true
        func add(_ column: Int32, _ coefficient: Int64) {
            let (sum, isTooLarge) = sums[column, default: 0].addingReportingOverflow(coefficient)
            sums[column] = sum
            isExact = isExact && !isTooLarge
        }
        func raise(by amount: Int64) {
            let (sum, isTooLarge) = bound.addingReportingOverflow(amount)
            bound = sum
            isExact = isExact && !isTooLarge
        }
        for parent in parents {
            switch parent {
            case .rowUpper(let row):
                guard let upper = component.rows[Int(row)].upper else { return nil }
                raise(by: upper)
                for entry in component.entries(ofRow: Int(row)) {
                    add(component.entryColumn[entry], component.entryCoefficient[entry])
                }
            case .rowLower(let row):
                guard let lower = component.rows[Int(row)].lower else { return nil }
                raise(by: -lower)
                for entry in component.entries(ofRow: Int(row)) {
                    add(component.entryColumn[entry], -component.entryCoefficient[entry])
                }
            case .columnUpper(let column):
                raise(by: component.box.upper[Int(column)])
                add(column, 1)
            }
        }
        guard isExact else { return nil }
        var entries: [(column: Int32, coefficient: Int64)] = []
        var shifted = Int128(bound)
        var back: Int128 = 0
        for (column, sum) in sums.sorted(by: { $0.key < $1.key }) where sum != 0 {
            let half = sum >> 1
            let lower = Int128(component.box.lower[Int(column)])
            shifted -= Int128(sum) * lower
            back += Int128(half) * lower
            if half != 0 { entries.append((column, half)) }
        }
        guard let upper = Int64(exactly: (shifted >> 1) + back),
            ExactRange.holds(upper, within: ExactRange.value),
            entries.allSatisfy({ ExactRange.holds($0.coefficient, within: ExactRange.coefficient) })
        else { return nil }
        self.parents = parents
        self.entries = entries
        self.upper = upper
    }

    static func == (one: Self, other: Self) -> Bool {
        one.parents == other.parents && one.upper == other.upper
            && one.entries.elementsEqual(other.entries, by: ==)
    }

    /// How far a point of the relaxation breaks the cut; floating point, for choosing only.
    func violation(at point: [Double]) -> Double {
        entries.reduce(-Double(upper)) {
            $0 + Double($1.coefficient) * point[Int($1.column)]
        }
    }
}

/// A row that every point still sought satisfies although the relaxation may not, with what proves it.
///
/// The engine derives a cut from its proof alone, in exact integers, so that anybody can derive it
/// again.
struct Cut: Equatable, Sendable {
    enum Proof: Equatable, Sendable {
        /// Parents added up and rounded by a divisor, with the lower bounds other than 0 of columns
        /// whose sum is no multiple of it.
        case rounded([Parent], divisor: Int64, above: [ColumnBound])
        /// Of a group of which at most one is taken, none is taken while the switch is off.
        case linked(row: Int32, group: Int32)
        /// Places that a whole number of carers and the seats bound together.
        case staffed(seats: Int32, ratio: Int32)
    }

    /// A bound, so many times; less than no times takes its slack along.
    struct Parent: Hashable, Sendable {
        enum Side: Hashable, Sendable {
            /// The upper bound of a row; earlier cuts are rows, too.
            case rowUpper(Int32)
            /// The lower bound of a row, turned around.
            case rowLower(Int32)
            /// The upper bound of a column.
            case columnUpper(Int32)
        }

        let side: Side
        let weight: Int64

        init(_ side: Side, weight: Int64 = 1) {
            self.side = side
            self.weight = weight
        }
    }

    /// A column and a bound of it, or its value.
    struct ColumnBound: Hashable, Sendable {
        let column: Int32
        let bound: Int64
    }

    typealias Entry = (column: Int32, coefficient: Int64)

    let proof: Proof
    let entries: [Entry]
    let upper: Int64

    /// - Returns: nil where a coefficient leaves the exact range.
    init?(_ proof: Proof, _ entries: [Entry], upper: Int64) {
        guard ExactRange.holds(upper, within: ExactRange.value),
            entries.allSatisfy({
                ExactRange.holds($0.coefficient, within: ExactRange.coefficient)
            })
        else { return nil }
        self.proof = proof
        self.entries = entries
        self.upper = upper
    }

    static func == (one: Self, other: Self) -> Bool {
        one.proof == other.proof && one.upper == other.upper
            && one.entries.elementsEqual(other.entries, by: ==)
    }

    /// How far a point of the relaxation breaks the cut; floating point, for choosing only.
    func violation(at point: [Double]) -> Double {
        entries.reduce(-Double(upper)) {
            $0 + Double($1.coefficient) * point[Int($1.column)]
        }
    }
}

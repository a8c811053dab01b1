/// The whole numbers that each column may still take.
struct IntegerBox: Equatable, Sendable {
    var lower: [Int64]
    var upper: [Int64]

    var count: Int { lower.count }

    func isFixed(_ column: Int) -> Bool { lower[column] == upper[column] }

    /// The largest value that any point of the box has, rows aside.
    func largestValue(_ values: [Int64]) -> Int128 {
        var sum: Int128 = 0
        for column in 0..<count where values[column] != 0 {
            let end = values[column] > 0 ? upper[column] : lower[column]
            sum += Int128(values[column]) * Int128(end)
        }
        return sum
    }

    /// - Returns: nil if nothing is left.
    func restricted(to changes: [BoundChange]) -> IntegerBox? {
        var box = self
        for change in changes {
            let column = Int(change.column)
            box.lower[column] = max(box.lower[column], change.lower)
            box.upper[column] = min(box.upper[column], change.upper)
            if box.lower[column] > box.upper[column] { return nil }
        }
        return box
    }

    /// The smallest box around this one and another.
    func hull(with other: IntegerBox) -> IntegerBox {
        IntegerBox(
            lower: zip(lower, other.lower).map { min($0, $1) },
            upper: zip(upper, other.upper).map { max($0, $1) }
        )
    }
}

/// A part of a component's box, and the node of the proof that it is.
struct Region: Sendable {
    let node: Int32
    let path: [BoundChange]

    static let whole = Region(node: 0, path: [])
}

/// A column held within new bounds; a branching's path is a list of these.
struct BoundChange: Equatable, Sendable {
    let column: Int32
    let lower: Int64
    let upper: Int64
}

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
}

/// A column held within new bounds; a branching's path is a list of these.
struct BoundChange: Equatable, Sendable {
    let column: Int32
    let lower: Int64
    let upper: Int64
}

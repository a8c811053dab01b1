/// The whole numbers that each column of a part may take.
struct ColumnBox {
    var lower: [Int64]
    var upper: [Int64]

    var count: Int { lower.count }

    /// Nothing is left.
    var isEmpty: Bool { lower.indices.contains { lower[$0] > upper[$0] } }

    var isPoint: Bool { lower == upper }

    /// The most that any point of the box is worth, rows aside.
    func most(_ values: [Int64]) -> Int128 {
        var sum: Int128 = 0
        for column in values.indices where values[column] != 0 {
            let end = values[column] > 0 ? upper[column] : lower[column]
            sum += Int128(values[column]) * Int128(end)
        }
        return sum
    }

    mutating func narrow(_ column: Int, to bounds: ClosedRange<Int64>) {
        lower[column] = max(lower[column], bounds.lowerBound)
        upper[column] = min(upper[column], bounds.upperBound)
    }

    mutating func extend(over other: ColumnBox) {
        for column in lower.indices {
            lower[column] = min(lower[column], other.lower[column])
            upper[column] = max(upper[column], other.upper[column])
        }
    }
}

/// The rows of a part over its columns, numbered from 0: those of the program first, then those that
/// follow from others.
struct PartRows {
    private(set) var lower: [Int64?] = []
    private(set) var upper: [Int64?] = []
    private var start = [0]
    private var entryColumn: [Int32] = []
    private var entryCoefficient: [Int64] = []

    /// What the sums of a bound allow; see `MultiplierBound`.
    static let largestCoefficient: Int64 = 1 << 41

    var count: Int { lower.count }

    /// - Returns: the new row's position; nil if a coefficient is too large.
    mutating func append(
        lower: Int64? = nil,
        upper: Int64? = nil,
        _ entries: [(column: Int32, coefficient: Int64)]
    ) -> Int? {
        for entry in entries where entry.coefficient != 0 {
            guard entry.coefficient.magnitude <= PartRows.largestCoefficient.magnitude else {
                return nil
            }
            entryColumn.append(entry.column)
            entryCoefficient.append(entry.coefficient)
        }
        self.lower.append(lower)
        self.upper.append(upper)
        start.append(entryColumn.count)
        return count - 1
    }

    func entries(of row: Int) -> [(column: Int32, coefficient: Int64)] {
        (start[row]..<start[row + 1]).map { (entryColumn[$0], entryCoefficient[$0]) }
    }

    /// Takes `multiplier` times the row off `costs`.
    func subtract(_ multiplier: Int128, timesRow row: Int, from costs: inout [Int128]) {
        for entry in start[row]..<start[row + 1] {
            costs[Int(entryColumn[entry])] -= multiplier * Int128(entryCoefficient[entry])
        }
    }

    /// Whether a point keeps within all rows.
    func admits(_ point: [Int64]) -> Bool {
        for row in 0..<count {
            var sum: Int128 = 0
            for entry in start[row]..<start[row + 1] {
                sum += Int128(entryCoefficient[entry]) * Int128(point[Int(entryColumn[entry])])
            }
            if let lower = lower[row], sum < Int128(lower) { return false }
            if let upper = upper[row], sum > Int128(upper) { return false }
        }
        return true
    }
}

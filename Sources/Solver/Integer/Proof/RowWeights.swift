/// Multipliers of rows, as whole multiples of 1 / `SafeBound.scale`; rows by their numbers.
struct RowWeights: Equatable, Sendable {
    private(set) var rows: [Int32] = []
    private(set) var multipliers: [Int64] = []

    mutating func append(_ multiplier: Int64, ofRow row: Int32) {
        rows.append(row)
        multipliers.append(multiplier)
    }
}

/// The first levels, taken together for a search that only looks for a good point.
///
/// Levels that only count, such as reserved seats taken, leave a relaxation with countless points of
/// the same value, in which little guides a search. Together with the first level that tells columns
/// apart they lead to a point that is good in all of them, and most often closes the counting ones.
struct LeadingLevels {
    private var values: [[Int64]] = []

    /// Fewer different values than this count; more tell columns apart.
    private static let mostCounts = 8
    private static let largestBlend: Int64 = 1 << 40

    init(_ levels: [@Sendable () -> [Int64]]) {
        for level in levels {
            values.append(level())
            if Set(values[values.count - 1]).count > Self.mostCounts { break }
        }
    }

    /// One unit of an earlier level outweighs a column's values in all later ones; nil where the
    /// first level tells columns apart by itself, or where the numbers get too large.
    var blend: LevelBlend? {
        guard values.count > 1, var blend = values.last else { return nil }
        var weights: [Int64] = []
        for level in values.dropLast().reversed() {
            let largest = blend.lazy.map(\.magnitude).max() ?? 0
            guard largest < Self.largestBlend.magnitude,
                level.allSatisfy({ $0.magnitude < 1 << 10 })
            else { return nil }
            let weight = 2 * Int64(largest) + 1
            for column in blend.indices { blend[column] += weight * level[column] }
            weights.append(weight)
        }
        return LevelBlend(values: blend, weights: weights.reversed())
    }

    /// A level's values, once.
    mutating func take(_ index: Int) -> [Int64]? {
        guard values.indices.contains(index) else { return nil }
        defer { values[index] = [] }
        return values[index]
    }
}

/// Several levels as one: each earlier one times its weight, and the last one.
struct LevelBlend: Sendable {
    /// Per column.
    var values: [Int64]
    /// Of the levels before the last.
    let weights: [Int64]
}

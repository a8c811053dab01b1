/// Per arc its value for every goal, the first goal first, in one flat array. Vectors are compared
/// as the goals are: the first difference decides.
struct GoalVectors: Sendable {
    let levelCount: Int
    /// The values of arc e are `values[e * levelCount ..< (e + 1) * levelCount]`.
    private(set) var values: [Int64]
    /// No value may be farther from 0, so that sums along any chain of moves fit.
    private let limit: Int64

    /// - Parameters:
    ///   - levels: per goal its values, one per arc.
    ///   - chainLength: the most moves that are ever added up.
    init(levels: [ArcValues], arcCount: Int, chainLength: Int) throws(NetworkFault) {
        levelCount = levels.count
        let limit = Int64.max / 4 / Int64(max(1, chainLength))
        self.limit = limit
        for (level, values) in levels.enumerated() {
            guard values.count == arcCount else {
                throw .valueCountDiffers(level: level, expected: arcCount, found: values.count)
            }
            guard values.allSatisfy({ $0.magnitude <= limit.magnitude }) else {
                throw .overflow(level: level)
            }
        }
        values = [Int64](repeating: 0, count: arcCount * levels.count)
        for (level, column) in levels.enumerated() {
            for (arc, value) in column.enumerated() { values[arc * levelCount + level] = value }
        }
    }

    /// Adds one arc and returns its number.
    mutating func append(_ vector: [Int64]) throws(NetworkFault) -> Int32 {
        guard vector.count == levelCount else {
            throw .valueCountDiffers(level: 0, expected: levelCount, found: vector.count)
        }
        if let level = vector.firstIndex(where: { $0.magnitude > limit.magnitude }) {
            throw .overflow(level: level)
        }
        let arc = Int32(values.count / max(1, levelCount))
        values += vector
        return arc
    }

    /// A child's value for one goal on an arc; 0 where it has none (-1).
    func value(_ arc: Int32, _ level: Int) -> Int64 {
        arc < 0 ? 0 : values[Int(arc) * levelCount + level]
    }

    /// What moving from one arc to another changes at one level.
    func gain(_ move: MoveEdge, _ level: Int) -> Int64 {
        value(move.to, level) - value(move.from, level)
    }

    /// Whether one move gains more than another.
    func isBetter(_ move: MoveEdge, than other: MoveEdge) -> Bool {
        for level in 0..<levelCount {
            let (one, two) = (gain(move, level), gain(other, level))
            if one != two { return one > two }
        }
        return false
    }
}

/// The best way for one unit from one location to another: a child who moves, or, without one, a
/// seat that is left empty or was free.
struct MoveEdge: Sendable, Equatable {
    let head: Int32
    /// The child, or -1.
    let child: Int32
    /// Its arc before and after, or -1 for outside.
    let from: Int32
    let to: Int32
}

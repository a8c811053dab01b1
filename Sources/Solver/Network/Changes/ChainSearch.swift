// Problem: some locations are reached with gains of their own; which chain of moves from one of them
// to another location gains most in all?
//
// Method: label-correcting with a queue, as in MoveChains, along the edges as they lie at their tails.
// One change needs chains to one location only, so nothing is bundled, reversed or copied first, and
// of most edges only the first goals are looked at.
//
// Complexity: O(locations x edges x goals) at worst, about linear in the edges as a rule.

/// The chain of moves that gains most from where it may begin.
struct ChainSearch {
    private let outside: Int
    private let levelCount: Int
    private let edges: [[MoveEdge]]
    private let gains: [[Int64]]
    /// Per location the gain of its best chain; of no meaning where it is not reached.
    private var labels: [Int64]
    /// Per location the last step of its chain.
    private var steps: [Step]
    private var isReached: [Bool]
    /// Locations from which chains go on, in turn; those before `first` had theirs.
    private var queue: [Int] = []
    private var isQueued: [Bool]

    /// An edge by its tail, or -1 where the chain begins.
    private struct Step {
        var tail: Int32 = -1
        var edge: Int32 = -1
    }

    init(_ optimum: IncrementalOptimum) {
        outside = optimum.outside
        levelCount = optimum.vectors.levelCount
        edges = optimum.edges
        gains = optimum.edgeGains
        labels = [Int64](repeating: 0, count: optimum.locationCount * levelCount)
        steps = [Step](repeating: Step(), count: optimum.locationCount)
        isReached = [Bool](repeating: false, count: optimum.locationCount)
        isQueued = isReached
    }

    /// Lets chains begin at a location with this gain, unless another begins there with more.
    mutating func begin(at location: Int, gain: [Int64]) {
        let range = location * levelCount..<(location + 1) * levelCount
        guard !isReached[location] || labels[range].lexicographicallyPrecedes(gain) else { return }
        labels.replaceSubrange(range, with: gain)
        isReached[location] = true
        enqueue(location)
    }

    /// Follows chains until none gains more. A chain may end outside, or begin there, and does neither
    /// on its way.
    mutating func settle() throws(NetworkFault) {
        let count = isReached.count
        let beginsOutside = isReached[outside]
        var turns = [Int32](repeating: 0, count: count)
        var first = 0
        while first < queue.count {
            let here = queue[first]
            first += 1
            isQueued[here] = false
            turns[here] += 1
            guard turns[here] <= count + 1 else { throw .startNotBest }
            follow(edges[here], gains[here], from: here, isClosed: beginsOutside)
        }
    }

    /// What the best chain to a location gains per goal; nil where there is none.
    func gain(_ location: Int) -> [Int64]? {
        isReached[location]
            ? Array(labels[location * levelCount..<(location + 1) * levelCount]) : nil
    }

    /// The moves of the best chain to a location, and where it begins.
    func chain(to location: Int) -> (start: Int, moves: [MoveEdge]) {
        var moves: [MoveEdge] = []
        var here = location
        while steps[here].tail >= 0 {
            let step = steps[here]
            moves.append(edges[Int(step.tail)][Int(step.edge)])
            here = Int(step.tail)
        }
        return (here, moves.reversed())
    }

    private mutating func enqueue(_ location: Int) {
        guard !isQueued[location] else { return }
        isQueued[location] = true
        queue.append(location)
    }

    /// - Parameter isClosed: whether no chain may come back to outside.
    private mutating func follow(
        _ edges: [MoveEdge],
        _ gains: [Int64],
        from here: Int,
        isClosed: Bool
    ) {
        gains.withUnsafeBufferPointer { gains in
            for (index, edge) in edges.enumerated() {
                let there = Int(edge.head)
                guard !isClosed || there != outside,
                    improve(there, from: here, gains: gains, edge: index)
                else { continue }
                steps[there] = Step(tail: Int32(here), edge: Int32(index))
                if there != outside { enqueue(there) }
            }
        }
    }

    private mutating func improve(
        _ there: Int,
        from here: Int,
        gains: UnsafeBufferPointer<Int64>,
        edge: Int
    ) -> Bool {
        let (source, target, weight) = (here * levelCount, there * levelCount, edge * levelCount)
        var isBetter = !isReached[there]
        var level = 0
        while !isBetter, level < levelCount {
            let sum = labels[source + level] + gains[weight + level]
            if sum < labels[target + level] { return false }
            isBetter = sum > labels[target + level]
            level += 1
        }
        guard isBetter else { return false }
        isReached[there] = true
        for level in 0..<levelCount {
            labels[target + level] = labels[source + level] + gains[weight + level]
        }
        return true
    }
}

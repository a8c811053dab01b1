// Problem: for every seat group the chain of moves that gains most, from outside to it (what one
// more seat there would set off) or from it to outside (what one seat less would).
//
// Method: label-correcting with a queue (Bellman, Ford, Moore), on vectors over the goals. The
// graph has edges of either sign but no gaining cycle, so labels settle after at most as many
// rounds as there are locations; if they do not, the assignment was not best.
//
// Complexity: O(locations x edges x goals) at worst.
//
// Reference: E. F. Moore, The Shortest Path Through a Maze (1959).

/// The best chains of moves between outside and every seat group.
package struct MoveChains: Sendable {
    package enum Direction: Sendable {
        /// Chains that begin outside and end with someone moving in.
        case entering
        /// Chains that begin with someone moving away and end outside.
        case leaving
    }

    let direction: Direction
    private let levelCount: Int
    private let outside: Int
    private let graph: ChainGraph
    /// Per location the gain of its best chain.
    private var labels: [Int64]
    /// Per location the edge by which its chain goes on, or -1.
    private var via: [Int32]
    private var isReached: [Bool]

    /// What the best chain of a seat group gains per goal; nil where there is none. An entering
    /// chain that gains nothing is better left alone.
    package func gain(_ group: Int) -> [Int64]? {
        isReached[group]
            ? Array(labels[group * levelCount..<(group + 1) * levelCount]) : nil
    }

    /// The moves of a seat group's chain, from its beginning to its end.
    func moves(_ group: Int) -> [MoveEdge] {
        var moves: [MoveEdge] = []
        var here = group
        while here != outside {
            let edge = Int(via[here])
            moves.append(graph.edges[edge])
            here = Int(direction == .entering ? graph.tails[edge] : graph.edges[edge].head)
        }
        return direction == .entering ? moves.reversed() : moves
    }

    /// The children who move in a seat group's chain, with their arcs before and after, -1 for
    /// outside; from its beginning to its end.
    package func movers(_ group: Int) -> [(child: Int, from: Int32, to: Int32)] {
        moves(group).filter { $0.child >= 0 }.map { (Int($0.child), $0.from, $0.to) }
    }

    init(_ optimum: IncrementalOptimum, _ direction: Direction) throws(NetworkFault) {
        self.init(optimum, direction, ChainGraph(optimum, by: direction))
        reach(outside)
        try settle([outside], isClosed: { [outside] in $0 == outside })
    }

    /// - Throws: ``NetworkFault/startNotBest`` when some cycle of moves gains.
    static func verifyNoGain(_ optimum: IncrementalOptimum) throws(NetworkFault) {
        var chains = MoveChains(optimum, .entering, ChainGraph(optimum, by: .entering))
        for location in 0..<optimum.locationCount { chains.reach(location) }
        try chains.settle(Array(0..<optimum.locationCount), isClosed: { _ in false })
    }

    private init(_ optimum: IncrementalOptimum, _ direction: Direction, _ graph: ChainGraph) {
        self.direction = direction
        self.graph = graph
        levelCount = optimum.vectors.levelCount
        outside = optimum.outside
        labels = [Int64](repeating: 0, count: optimum.locationCount * levelCount)
        via = [Int32](repeating: -1, count: optimum.locationCount)
        isReached = [Bool](repeating: false, count: optimum.locationCount)
    }

    private mutating func reach(_ location: Int) { isReached[location] = true }

    /// Corrects labels until no edge improves one.
    private mutating func settle(
        _ start: [Int],
        isClosed: (Int) -> Bool
    ) throws(NetworkFault) {
        let count = isReached.count
        var queue = start
        var isQueued = [Bool](repeating: false, count: count)
        for location in start { isQueued[location] = true }
        var first = 0
        var turns = [Int](repeating: 0, count: count)
        while first < queue.count {
            let here = queue[first]
            first += 1
            isQueued[here] = false
            turns[here] += 1
            guard turns[here] <= count + 1 else { throw .startNotBest }
            for edge in graph.range(of: here) {
                let there = graph.far(edge, direction)
                guard !isClosed(there), improve(there, from: here, by: edge) else { continue }
                if !isQueued[there] {
                    isQueued[there] = true
                    queue.append(there)
                }
            }
        }
    }

    private mutating func improve(_ there: Int, from here: Int, by edge: Int) -> Bool {
        let (source, target, weight) = (here * levelCount, there * levelCount, edge * levelCount)
        var isBetter = !isReached[there]
        var level = 0
        while !isBetter, level < levelCount {
            let sum = labels[source + level] + graph.weights[weight + level]
            if sum < labels[target + level] { return false }
            isBetter = sum > labels[target + level]
            level += 1
        }
        guard isBetter else { return false }
        for level in 0..<levelCount {
            labels[target + level] = labels[source + level] + graph.weights[weight + level]
        }
        isReached[there] = true
        via[there] = Int32(edge)
        return true
    }
}

/// The edges of all locations in flat arrays, bundled by the end from which chains are searched.
private struct ChainGraph: Sendable {
    private(set) var edges: [MoveEdge] = []
    private(set) var tails: [Int32] = []
    private(set) var weights: [Int64] = []
    private let start: [Int32]

    init(_ optimum: IncrementalOptimum, by direction: MoveChains.Direction) {
        var all: [(tail: Int32, edge: MoveEdge, index: Int)] = []
        all.reserveCapacity(optimum.edges.reduce(0) { $0 + $1.count })
        for (tail, own) in optimum.edges.enumerated() {
            for (index, edge) in own.enumerated() { all.append((Int32(tail), edge, index)) }
        }
        let keys = direction == .entering ? all.map(\.tail) : all.map(\.edge.head)
        let order: [Int32]
        (start, order) = Partition.bucket(keys, count: optimum.locationCount)
        edges.reserveCapacity(all.count)
        tails.reserveCapacity(all.count)
        weights.reserveCapacity(all.count * optimum.vectors.levelCount)
        for index in order {
            let (tail, edge, position) = all[Int(index)]
            tails.append(tail)
            edges.append(edge)
            let first = position * optimum.vectors.levelCount
            let gains = optimum.edgeGains[Int(tail)]
            weights.append(contentsOf: gains[first..<first + optimum.vectors.levelCount])
        }
    }

    /// The edges to follow from a location.
    func range(of location: Int) -> Range<Int> { Int(start[location])..<Int(start[location + 1]) }

    /// The end of an edge to which the search goes on.
    func far(_ edge: Int, _ direction: MoveChains.Direction) -> Int {
        Int(direction == .entering ? edges[edge].head : tails[edge])
    }
}

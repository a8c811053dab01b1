package import Parallel

// Problem: the optimal prices of a level form a lattice; find its largest and its least element.
// The largest prices are the cutoffs: with them, every child that sits in a seat group is as close
// to losing its seat as any valid price allows. The least price of a seat group is what one more
// seat in it would be worth.
//
// Method: prices are optimal exactly if no edge a -> b of the exchange graph pays, that is
//   p_a <= p_b + v_ia - v_ib,
// with p = 0 outside. So the largest p_a is the length of the shortest path from a to outside, and
// the least p_b is minus the length of the shortest path from outside to b. With any optimal prices
// as potentials all lengths are non-negative, and Dijkstra's algorithm finds them. A seat group
// without such a path has no limit on that side.
//
// After the first level only moves that some best assignment of the levels before it makes count
// (edges within a strongly connected component): the arcs that lie on the face as well depend on
// the prices of those levels, of which there may be several. So the result depends only on the
// problem and its goals: not on the assignment or the prices at hand, nor on the order of children.
//
// Complexity: O(arcs of the face + e log e) for e pairs of seat groups with an edge.
//
// References: L. S. Shapley, M. Shubik, "The assignment game I", Int. J. Game Theory 1 (1971);
// E. W. Dijkstra, Numer. Math. 1 (1959).

/// The largest and the least prices that prove one level of a solution.
package struct ExtremePrices: Sendable {
    /// Per seat group the largest optimal price; `nil` if it has no upper limit.
    package let maximal: [Int64?]
    /// Prices that prove the level and equal `maximal` wherever it has a limit.
    package let maximalProof: [Int64]
    private let prices: [Int64]
    private let edges: [ExchangeEdge]

    /// Per seat group the least optimal price; `nil` if it has no lower limit. A search of its own.
    package var minimal: [Int64?] {
        let count = prices.count
        let fromOutside = ShortestDistances(edges, from: count, nodes: count + 1)
        return prices.indices.map { group in
            fromOutside.distance[group].map { prices[group] - $0 }
        }
    }

    /// - Parameters:
    ///   - level: a level that was solved.
    ///   - values: the values of its goal.
    /// - Returns: `nil` if the level was not solved.
    package init?(
        _ problem: TransportationProblem,
        _ solution: StrictSolution,
        level: Int,
        values: ArcValues,
        threads: Threads = .one
    ) {
        guard let prices = solution.levels[level].prices else { return nil }
        let graph = ExchangeGraph(
            problem,
            face: ArcSelection(problem) { _, arc in solution.face.contains(arc: arc, at: level) },
            bounds: solution.face,
            level: level,
            assignment: solution.assignment,
            components: solution.components[level],
            threads: threads
        )
        let edges = graph.cheapestEdges(prices, values, solution.assignment).filter {
            level == 0 || graph.isTied(Int($0.tail), Int($0.head))
        }
        let count = problem.seatGroupCount
        let toOutside = ShortestDistances(edges.map(\.reversed), from: count, nodes: count + 1)
        self.prices = prices
        self.edges = edges
        maximal = (0..<count).map { group in
            toOutside.distance[group].map { prices[group] + $0 }
        }
        // No edge leads from an unlimited seat group to a limited one, and raising all unlimited
        // ones by the longest distance keeps the edges into them from paying.
        let longest = toOutside.distance.compactMap { $0 }.max() ?? 0
        maximalProof = (0..<count).map { prices[$0] + (toOutside.distance[$0] ?? longest) }
    }
}

/// An edge of the exchange graph and what moving along it costs against the prices; never negative.
struct ExchangeEdge: BitwiseCopyable, Sendable {
    var tail: Int32
    var head: Int32
    var length: Int64

    var reversed: ExchangeEdge { ExchangeEdge(tail: head, head: tail, length: length) }
}

extension ExchangeGraph {
    /// For every two locations with an edge between them the cheapest one.
    func cheapestEdges(
        _ prices: [Int64],
        _ values: ArcValues,
        _ assignment: [Int32]
    ) -> [ExchangeEdge] {
        threads.stretches(of: locationCount, atLeast: 500) { locations in
            cheapestEdges(from: locations, prices, values, assignment)
        }.flatMap(\.self)
    }

    private func cheapestEdges(
        from locations: Range<Int>,
        _ prices: [Int64],
        _ values: ArcValues,
        _ assignment: [Int32]
    ) -> [ExchangeEdge] {
        var edges: [ExchangeEdge] = []
        var place = [Int](repeating: -1, count: locationCount)
        for here in locations {
            let first = edges.count
            func add(_ there: Int, _ length: Int64) {
                guard there != here else { return }
                if place[there] >= first {
                    edges[place[there]].length = min(edges[place[there]].length, length)
                } else {
                    place[there] = edges.count
                    let (tail, head) = (Int32(here), Int32(there))
                    edges.append(ExchangeEdge(tail: tail, head: head, length: length))
                }
            }
            for row in rows(at: here).map(Int.init) {
                let used = assignment[Int(face.children[row])]
                let surplus = used < 0 ? 0 : values[Int(used)] - prices[here]
                for index in face.range(of: row) {
                    let there = group(of: face.arcs[index])
                    add(there, surplus - values[Int(face.arcs[index])] + prices[there])
                }
                if isOptional[row] { add(outside, surplus) }
            }
            if here == outside {
                for group in 0..<outside where !mustFill[group] { add(group, prices[group]) }
            } else if load[here] < problem.capacities[here] {
                add(outside, -prices[here])
            }
        }
        return edges
    }
}

/// Dijkstra's algorithm from one node.
struct ShortestDistances {
    /// Per node the length of the shortest path to it, or `nil` if there is none.
    private(set) var distance: [Int64?]

    private struct Stop {
        var distance: Int64
        var node: Int32
    }

    init(_ edges: [ExchangeEdge], from source: Int, nodes: Int) {
        let (start, order) = Partition.bucket(edges.map(\.tail), count: nodes)
        distance = [Int64?](repeating: nil, count: nodes)
        var heap = BinaryHeap<Stop> { $0.distance < $1.distance }
        heap.insert(Stop(distance: 0, node: Int32(source)))
        while let stop = heap.popFirst() {
            let node = Int(stop.node)
            guard distance[node] == nil else { continue }
            distance[node] = stop.distance
            for index in order[Int(start[node])..<Int(start[node + 1])] {
                let edge = edges[Int(index)]
                guard distance[Int(edge.head)] == nil else { continue }
                heap.insert(Stop(distance: stop.distance + edge.length, node: edge.head))
            }
        }
    }
}

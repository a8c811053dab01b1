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
// Where children of a seat group may go outside themselves, no longer edge is on a shortest path to
// there: of the millions of edges few are left to search.
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
    private let edges: CheapestEdges

    /// Per seat group the least optimal price; `nil` if it has no lower limit. A search of its own.
    package var minimal: [Int64?] {
        let outside = edges.prices.count
        let fromOutside = ShortestDistances(edges.all(), from: outside, nodes: outside + 1)
        return edges.prices.indices.map { group in
            fromOutside.distance[group].map { edges.prices[group] - $0 }
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
        let face = solution.face
        let graph = ExchangeGraph(
            problem,
            face: ArcSelection(problem, threads) { _, arc in face.contains(arc: arc, at: level) },
            bounds: face,
            level: level,
            assignment: solution.assignment,
            components: solution.components[level],
            threads: threads
        )
        edges = CheapestEdges(
            graph: graph,
            prices: prices,
            values: values,
            assignment: solution.assignment,
            scope: level == 0 ? .face : .components
        )
        let count = problem.seatGroupCount
        let toOutside = ShortestDistances(
            edges.towardsOutside().map(\.reversed),
            from: count,
            nodes: count + 1
        )
        maximal = (0..<count).map { group in
            toOutside.distance[group].map { prices[group] + $0 }
        }
        // No edge leads from an unlimited seat group to a limited one, and raising all unlimited
        // ones by the longest distance keeps the edges into them from paying.
        let longest = toOutside.distance.compactMap { $0 }.max() ?? 0
        maximalProof = (0..<count).map { prices[$0] + (toOutside.distance[$0] ?? longest) }
    }
}

import Parallel

/// What moving from one location of an exchange graph to another costs at least, against prices that
/// prove the graph's level.
struct CheapestEdges: Sendable {
    /// Which moves count.
    enum Scope: Sendable {
        /// All arcs of the face.
        case face
        /// Those that some best assignment makes.
        case components
    }

    let graph: ExchangeGraph
    let prices: [Int64]
    let values: ArcValues
    let assignment: [Int32]
    let scope: Scope

    /// For every two locations with an edge between them the cheapest one.
    func all() -> [ExchangeEdge] {
        joined { here, edges in add(from: here, to: &edges) }
    }

    /// Those of them that a shortest path to outside may take. None begins outside, and all are shorter
    /// than the edge from their tail to outside, or are that edge.
    func towardsOutside() -> [ExchangeEdge] {
        joined { here, edges in
            guard here != graph.outside else { return }
            edges.limit = lengthToOutside(here)
            add(from: here, to: &edges)
            edges.addLimit(to: graph.outside)
        }
    }

    private func joined(
        _ add: @Sendable (_ here: Int, _ edges: inout EdgeList) -> Void
    ) -> [ExchangeEdge] {
        let pieces = graph.overLocations { locations in
            var edges = EdgeList(locationCount: graph.locationCount)
            for here in locations {
                edges.begin(here)
                add(here, &edges)
            }
            return edges.edges
        }
        return Array(joining: pieces, graph.threads)
    }

    /// Of the edge from a seat group to outside; `nil` where there is none.
    private func lengthToOutside(_ here: Int) -> Int64? {
        guard counts(here, graph.outside) else { return nil }
        var least: Int64?
        if graph.load[here] < graph.problem.capacities[here] { least = -prices[here] }
        for row in graph.rows(at: here).map(Int.init) where graph.isOptional[row] {
            let surplus = surplus(of: row, at: here)
            least = least.map { min($0, surplus) } ?? surplus
        }
        return least
    }

    private func add(from here: Int, to edges: inout EdgeList) {
        for row in graph.rows(at: here).map(Int.init) {
            let surplus = surplus(of: row, at: here)
            for index in graph.face.range(of: row) {
                let arc = graph.face.arcs[index]
                let there = graph.group(of: arc)
                guard counts(here, there) else { continue }
                edges.add(there, surplus - values[Int(arc)] + prices[there])
            }
            if graph.isOptional[row], counts(here, graph.outside) {
                edges.add(graph.outside, surplus)
            }
        }
        if here == graph.outside {
            for group in prices.indices where !graph.mustFill[group] && counts(here, group) {
                edges.add(group, prices[group])
            }
        } else if graph.load[here] < graph.problem.capacities[here], counts(here, graph.outside) {
            edges.add(graph.outside, -prices[here])
        }
    }

    private func surplus(of row: Int, at here: Int) -> Int64 {
        let used = assignment[Int(graph.face.children[row])]
        return used < 0 ? 0 : values[Int(used)] - prices[here]
    }

    private func counts(_ here: Int, _ there: Int) -> Bool {
        scope == .face || graph.isTied(here, there)
    }
}

/// Edges location by location, of several between the same two the cheapest.
private struct EdgeList {
    private(set) var edges: [ExchangeEdge] = []
    /// Only shorter edges of the location are wanted.
    var limit: Int64?
    private var here = 0
    private var first = 0
    /// Per location where its edge stands, if that is at or after `first`.
    private var place: [Int]

    init(locationCount: Int) { place = [Int](repeating: -1, count: locationCount) }

    /// What comes now begins at this location.
    mutating func begin(_ location: Int) {
        here = location
        first = edges.count
        limit = nil
    }

    /// The edge that sets the limit, if there is one.
    mutating func addLimit(to there: Int) {
        guard let length = limit else { return }
        limit = nil
        add(there, length)
    }

    mutating func add(_ there: Int, _ length: Int64) {
        guard there != here else { return }
        if let limit, length >= limit { return }
        if place[there] >= first {
            edges[place[there]].length = min(edges[place[there]].length, length)
        } else {
            place[there] = edges.count
            edges.append(
                ExchangeEdge(tail: Int32(here), head: Int32(there), length: length)
            )
        }
    }
}

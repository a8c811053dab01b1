/// An edge of the exchange graph and what moving along it costs against the prices; never negative.
struct ExchangeEdge: BitwiseCopyable, Sendable {
    var tail: Int32
    var head: Int32
    var length: Int64

    var reversed: ExchangeEdge { ExchangeEdge(tail: head, head: tail, length: length) }
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
        var isFinal = [Bool](repeating: false, count: nodes)
        var heap = BinaryHeap<Stop> { $0.distance < $1.distance }
        distance[source] = 0
        heap.insert(Stop(distance: 0, node: Int32(source)))
        while let stop = heap.popFirst() {
            let node = Int(stop.node)
            guard !isFinal[node] else { continue }
            isFinal[node] = true
            for index in order[Int(start[node])..<Int(start[node + 1])] {
                let edge = edges[Int(index)]
                let length = stop.distance + edge.length
                if let known = distance[Int(edge.head)], known <= length { continue }
                distance[Int(edge.head)] = length
                heap.insert(Stop(distance: length, node: edge.head))
            }
        }
    }
}

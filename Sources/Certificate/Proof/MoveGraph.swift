/// Who could stand otherwise without loss to any goal so far.
///
/// Notation: places are the blocks of seats and one more, the waiting room. From a place to another
/// leads a move if a child there has a live arc to the other, or may wait; from a block with a free
/// seat to the waiting room, and from the waiting room to a block that need not be full, the seat
/// itself moves. Two best placements differ by disjoint cycles of moves, and every simple cycle leads
/// to another best placement. So a child may stand otherwise exactly if one of its moves lies on a
/// cycle: both ends in one strongly connected component.
///
/// Method: components by two depth-first searches (Kosaraju; Sharir, 1981), without recursion.
struct MoveGraph {
    let waitingRoom: Int
    private let component: [Int32]

    init(_ face: BestFace, seats: [Int], load: [Int]) {
        waitingRoom = seats.count
        let edges = MoveGraph.edges(face, seats, load)
        component = MoveGraph.components(edges, placeCount: seats.count + 1)
    }

    /// Whether a move from one place to another lies on a cycle.
    func isOnCycle(_ from: Int, _ to: Int) -> Bool { component[from] == component[to] }

    private static func edges(
        _ face: BestFace,
        _ seats: [Int],
        _ load: [Int]
    ) -> [(from: Int32, to: Int32)] {
        let waitingRoom = Int32(seats.count)
        let arcs = face.arcs
        let occupants = Occupants(arcs, placeCount: seats.count + 1)
        var edges: [(from: Int32, to: Int32)] = []
        // Most moves of children who sit together repeat each other.
        var seenFrom = [Int32](repeating: -1, count: seats.count + 1)
        for place in 0...seats.count {
            let here = Int32(place)
            seenFrom[place] = here
            func add(_ there: Int32) {
                guard seenFrom[Int(there)] != here else { return }
                seenFrom[Int(there)] = here
                edges.append((here, there))
            }
            for child in occupants.children(at: place) {
                if here != waitingRoom, !face.mustPlace[child] { add(waitingRoom) }
                for arc in arcs.range(of: child) where face.isAlive[arc] { add(arcs.block[arc]) }
            }
            if here == waitingRoom {
                for block in seats.indices where !face.mustFill[block] { add(Int32(block)) }
            } else if load[place] < seats[place] {
                add(waitingRoom)
            }
        }
        return edges
    }

    private static func components(
        _ edges: [(from: Int32, to: Int32)],
        placeCount: Int
    ) -> [Int32] {
        let forward = Successors(edges.lazy.map { ($0.from, $0.to) }, placeCount)
        let backward = Successors(edges.lazy.map { ($0.to, $0.from) }, placeCount)
        // The order in which the first search leaves the places.
        var order: [Int32] = []
        var isSeen = [Bool](repeating: false, count: placeCount)
        var path: [(place: Int, next: Int)] = []
        for root in 0..<placeCount where !isSeen[root] {
            isSeen[root] = true
            path.append((root, 0))
            while let (place, next) = path.last {
                if let successor = forward.successor(of: place, next) {
                    path[path.count - 1].next += 1
                    if !isSeen[successor] {
                        isSeen[successor] = true
                        path.append((successor, 0))
                    }
                } else {
                    order.append(Int32(place))
                    path.removeLast()
                }
            }
        }
        var component = [Int32](repeating: -1, count: placeCount)
        var pending: [Int] = []
        for root in order.reversed() where component[Int(root)] < 0 {
            component[Int(root)] = root
            pending.append(Int(root))
            while let place = pending.popLast() {
                for predecessor in backward.all(of: place) where component[Int(predecessor)] < 0 {
                    component[Int(predecessor)] = root
                    pending.append(Int(predecessor))
                }
            }
        }
        return component
    }
}

/// Per place the places that follow it, in two flat arrays.
private struct Successors {
    private var start: [Int]
    private var ends: [Int32]

    init(_ edges: some Sequence<(Int32, Int32)>, _ placeCount: Int) {
        start = [Int](repeating: 0, count: placeCount + 1)
        var edgeCount = 0
        for (from, _) in edges {
            start[Int(from) + 1] += 1
            edgeCount += 1
        }
        for place in 0..<placeCount { start[place + 1] += start[place] }
        ends = [Int32](repeating: 0, count: edgeCount)
        var next = start
        for (from, to) in edges {
            ends[next[Int(from)]] = to
            next[Int(from)] += 1
        }
    }

    func successor(of place: Int, _ index: Int) -> Int? {
        let position = start[place] + index
        return position < start[place + 1] ? Int(ends[position]) : nil
    }

    func all(of place: Int) -> ArraySlice<Int32> { ends[start[place]..<start[place + 1]] }
}

import Parallel

// Problem: which parts of an assignment could be otherwise, if all levels so far must keep their
// optimum?
//
// Notation: the locations are the seat groups and one more, "outside". There is an edge a -> b if
// a child at a may move to b: along an arc of the face, or to outside if it need not be placed.
// A seat group with a free seat has an edge to outside (it may end a chain of moves), and one that
// need not be full an edge from outside (it may begin one).
//
// Every feasible assignment of the face is reached from this one by disjoint simple cycles of
// moves, and every simple cycle of moves leads to a feasible assignment. So an edge can be used
// exactly if its two ends lie in one strongly connected component, and a child stands the same in
// all of them exactly if none of its edges does. Fixing those children splits the face into its
// strongly connected components, each a smaller problem.
//
// Complexity: O(arcs of the face + locations).
//
// References: R. E. Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1
// (1972); T. Tassa, "Finding all maximally-matchable edges in a bipartite graph", TCS 423 (2012).

/// Who could move where on the optimal face, starting from one best assignment.
struct ExchangeGraph {
    let problem: TransportationProblem
    let face: ArcSelection
    /// Per row of the face: may the child be left unplaced?
    let isOptional: [Bool]
    let mustFill: [Bool]
    /// Per row of the face the location of its child.
    let location: [Int32]
    let load: [Int32]
    /// The rows at each location.
    let occupantStart: [Int32]
    let occupants: [Int32]
    /// Per location its strongly connected component; edges never lead to a higher number.
    private(set) var component: [Int32] = []
    private(set) var componentCount = 0
    /// Per location whether an edge leads to another component.
    private(set) var leadsOut: [Bool] = []
    let threads: Threads

    var outside: Int { problem.seatGroupCount }
    var locationCount: Int { problem.seatGroupCount + 1 }

    /// - Parameter components: those of a graph of the same face, where they are known: moving children
    ///   along a cycle turns its edges around, so that any best assignment has the same.
    init(
        _ problem: TransportationProblem,
        face: ArcSelection,
        bounds: OptimalFace,
        level: Int,
        assignment: [Int32],
        components: [Int32]? = nil,
        threads: Threads = .one
    ) {
        self.threads = threads
        self.problem = problem
        self.face = face
        isOptional = face.children.map { !bounds.mustPlace(Int($0), at: level) }
        mustFill = (0..<problem.seatGroupCount).map { bounds.mustFill($0, at: level) }
        let outside = Int32(truncatingIfNeeded: problem.seatGroupCount)
        location = face.children.map { child in
            let arc = assignment[Int(child)]
            return arc < 0 ? outside : problem.arcSeatGroup[Int(arc)]
        }
        var load = [Int32](repeating: 0, count: problem.seatGroupCount)
        for arc in assignment where arc >= 0 { load[Int(problem.arcSeatGroup[Int(arc)])] += 1 }
        self.load = load
        let locations = problem.seatGroupCount + 1
        (occupantStart, occupants) = Partition.bucket(location, count: locations)
        if let components {
            component = components
            componentCount = components.reduce(0) { max($0, Int($1) + 1) }
        } else {
            findComponents()
        }
    }

    func rows(at location: Int) -> ArraySlice<Int32> {
        occupants[Int(occupantStart[location])..<Int(occupantStart[location + 1])]
    }

    /// What the work makes of all locations, neighbours together, in their order. All who wait are
    /// outside, which is last: with several threads one begins there.
    func overLocations<Result: Sendable>(
        _ body: @Sendable (Range<Int>) -> Result
    ) -> [Result] {
        guard threads.count > 1 else { return [body(0..<locationCount)] }
        let inside = threads.ranges(of: outside, atLeast: 500)
        let found = threads.map(1 + inside.count) { task in
            body(task == 0 ? outside..<locationCount : inside[task - 1])
        }
        return Array(found.dropFirst() + found.prefix(1))
    }

    func isTied(_ location: Int, _ other: Int) -> Bool {
        component[location] == component[other]
    }

    /// May the child of this row be unplaced in one best assignment and placed in another?
    func isPlacementTied(row: Int) -> Bool {
        let here = Int(location[row])
        if here == outside {
            return face.range(of: row).contains { isTied(outside, group(of: face.arcs[$0])) }
        }
        return isOptional[row] && isTied(here, outside)
    }

    /// May the child of this row have another seat group in some other best assignment, and may it
    /// have one of another family?
    func groupTies(row: Int) -> (seat: Bool, family: Bool) {
        let here = Int(location[row])
        var isSeatTied = false
        for index in face.range(of: row) {
            let there = group(of: face.arcs[index])
            guard there != here, isTied(here, there) else { continue }
            if here == outside || problem.families[here] != problem.families[there] {
                return (true, true)
            }
            isSeatTied = true
        }
        return (isSeatTied, false)
    }

    func group(of arc: Int32) -> Int { Int(problem.arcSeatGroup[Int(arc)]) }

    /// What is open, and the arcs over which it is.
    func ties() -> (ties: Ties, open: ArcSelection) {
        let pieces = threads.stretches(of: face.rowCount, atLeast: 5000) { tiedRows($0) }
        var tiedLocation = [Int32](repeating: -1, count: problem.childCount)
        for row in pieces.lazy.flatMap(\.rows) {
            tiedLocation[Int(face.children[Int(row)])] = location[Int(row)]
        }
        let tied = tiedLocation
        let open = ArcSelection(face, threads) { child, arc in
            tied[child] >= 0 && isTied(Int(tied[child]), Int(problem.arcSeatGroup[arc]))
        }
        let all = Ties(
            placement: pieces.flatMap(\.placement),
            family: pieces.flatMap(\.family),
            seat: pieces.flatMap { $0.rows.map { face.children[Int($0)] } }
        )
        return (all, open)
    }

    private struct TiedRows {
        var placement: [Int32] = []
        var family: [Int32] = []
        /// Rows, all others are children.
        var rows: [Int32] = []
    }

    private func tiedRows(_ stretch: Range<Int>) -> TiedRows {
        var tied = TiedRows()
        for row in stretch {
            let isPlacementTied = isPlacementTied(row: row)
            let groupTies = groupTies(row: row)
            guard isPlacementTied || groupTies.seat else { continue }
            let child = face.children[row]
            tied.rows.append(Int32(truncatingIfNeeded: row))
            if isPlacementTied || groupTies.family { tied.family.append(child) }
            if isPlacementTied { tied.placement.append(child) }
        }
        return tied
    }

    // MARK: Strongly connected components

    /// The edges without repetition: their ends, location by location.
    private func edges() -> (start: [Int32], ends: [Int32]) {
        let pieces = overLocations { edges(from: $0) }
        var start: [Int32] = [0]
        start.reserveCapacity(locationCount + 1)
        var end: Int32 = 0
        for count in pieces.lazy.flatMap(\.counts) {
            end += count
            start.append(end)
        }
        return (start, Array(joining: pieces.map(\.ends), threads))
    }

    private func edges(from locations: Range<Int>) -> (counts: [Int32], ends: [Int32]) {
        var counts: [Int32] = []
        var ends: [Int32] = []
        var seenFrom = [Int32](repeating: -1, count: locationCount)
        for here in locations {
            let first = ends.count
            let mark = Int32(truncatingIfNeeded: here)
            seenFrom[here] = mark
            func add(_ there: Int32) {
                guard seenFrom[Int(there)] != mark else { return }
                seenFrom[Int(there)] = mark
                ends.append(there)
            }
            if here == outside {
                for group in 0..<outside where !mustFill[group] {
                    add(Int32(truncatingIfNeeded: group))
                }
            } else if load[here] < problem.capacities[here] {
                add(Int32(truncatingIfNeeded: outside))
            }
            for row in rows(at: here).map(Int.init) {
                if ends.count - first == locationCount - 1 { break }
                if isOptional[row] { add(Int32(truncatingIfNeeded: outside)) }
                for index in face.range(of: row) {
                    add(problem.arcSeatGroup[Int(face.arcs[index])])
                }
            }
            counts.append(Int32(truncatingIfNeeded: ends.count - first))
        }
        return (counts, ends)
    }

    /// Tarjan's algorithm with an explicit stack.
    private mutating func findComponents() {
        let (start, ends) = edges()
        let unseen: Int32 = -1
        var order = [Int32](repeating: unseen, count: locationCount)
        var low = order
        var next = start
        var path: [Int] = []
        var pending: [Int] = []
        var visited: Int32 = 0
        component = [Int32](repeating: -1, count: locationCount)
        for root in 0..<locationCount where order[root] == unseen {
            path.append(root)
            while let here = path.last {
                if order[here] == unseen {
                    order[here] = visited
                    low[here] = visited
                    visited += 1
                    pending.append(here)
                }
                if next[here] < start[here + 1] {
                    let there = Int(ends[Int(next[here])])
                    next[here] += 1
                    if order[there] == unseen {
                        path.append(there)
                    } else if component[there] < 0 {
                        low[here] = min(low[here], order[there])
                    }
                    continue
                }
                path.removeLast()
                if let parent = path.last { low[parent] = min(low[parent], low[here]) }
                if low[here] == order[here] { close(here, &pending) }
            }
        }
        leadsOut = (0..<locationCount).map { here in
            ends[Int(start[here])..<Int(start[here + 1])].contains { !isTied(here, Int($0)) }
        }
    }

    private mutating func close(_ root: Int, _ pending: inout [Int]) {
        let number = Int32(truncatingIfNeeded: componentCount)
        while let member = pending.popLast() {
            component[member] = number
            if member == root { break }
        }
        componentCount += 1
    }
}

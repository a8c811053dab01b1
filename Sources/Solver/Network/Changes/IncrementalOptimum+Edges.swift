extension IncrementalOptimum {
    /// Finds the best move from a location to each other one. Of equal moves the child that comes
    /// first makes it, so that nothing depends on the order of earlier changes.
    mutating func rebuildEdges(from here: Int) {
        var found: [MoveEdge] = []
        let outside = Int32(outside)
        if here == self.outside {
            for group in capacities.indices where load[group] > 0 {
                keep(MoveEdge(head: Int32(group), child: -1, from: -1, to: -1), in: &found)
            }
        } else if load[here] < capacities[here] {
            keep(MoveEdge(head: outside, child: -1, from: -1, to: -1), in: &found)
        }
        for child in occupants[here] {
            let used = assignment[Int(child)]
            for arc in arcRange[Int(child)] where arc != used {
                let head = arcSeatGroup[Int(arc)]
                keep(MoveEdge(head: head, child: child, from: used, to: arc), in: &found)
            }
            if used >= 0 {
                keep(MoveEdge(head: outside, child: child, from: used, to: -1), in: &found)
            }
        }
        store(&found, at: here)
    }

    /// Finds the best moves in from outside again, after some children have come there, left it or got
    /// other arcs, and seats were taken or left.
    ///
    /// - Complexity: linear in the arcs of those who are outside, of which only those to seat groups
    ///   with another best move are compared.
    mutating func refreshEdgesFromOutside(changed: Set<Int32>) {
        var isStale = [Bool](repeating: false, count: locationCount)
        var found: [MoveEdge] = []
        for edge in edges[outside] {
            if edge.child < 0 ? load[Int(edge.head)] == 0 : changed.contains(edge.child) {
                isStale[Int(edge.head)] = true
            } else {
                place[Int(edge.head)] = Int32(found.count)
                found.append(edge)
            }
        }
        for group in capacities.indices where load[group] > 0 {
            keep(MoveEdge(head: Int32(group), child: -1, from: -1, to: -1), in: &found)
        }
        for child in occupants[outside] {
            let hasChanged = changed.contains(child)
            for arc in arcRange[Int(child)] {
                let head = arcSeatGroup[Int(arc)]
                guard hasChanged || isStale[Int(head)] else { continue }
                keep(MoveEdge(head: head, child: child, from: -1, to: arc), in: &found)
            }
        }
        store(&found, at: outside)
    }

    /// Puts the moves found in order and keeps what they gain.
    private mutating func store(_ found: inout [MoveEdge], at here: Int) {
        for edge in found { place[Int(edge.head)] = -1 }
        found.sort { $0.head < $1.head }
        var gains: [Int64] = []
        gains.reserveCapacity(found.count * vectors.levelCount)
        for edge in found {
            for level in 0..<vectors.levelCount {
                gains.append(edge.child < 0 ? 0 : vectors.gain(edge, level))
            }
        }
        edges[here] = found
        edgeGains[here] = gains
    }

    private mutating func keep(_ edge: MoveEdge, in found: inout [MoveEdge]) {
        let known = Int(place[Int(edge.head)])
        guard known >= 0 else {
            place[Int(edge.head)] = Int32(found.count)
            found.append(edge)
            return
        }
        if vectors.isBetter(edge, than: found[known])
            || edge.child < found[known].child && !vectors.isBetter(found[known], than: edge)
        {
            found[known] = edge
        }
    }
}

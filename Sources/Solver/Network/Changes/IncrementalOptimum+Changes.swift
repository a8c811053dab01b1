/// An arc that a child may use besides those of the problem.
package struct NewArc: Sendable, Equatable {
    package let seatGroup: Int
    /// Its value for every goal.
    package let values: [Int64]

    package init(seatGroup: Int, values: [Int64]) {
        self.seatGroup = seatGroup
        self.values = values
    }
}

/// Whether a child that comes in must get a seat.
package enum Admission: Sendable {
    /// Only if that is best.
    case onMerit
    /// Whatever it costs.
    case forced
}

extension IncrementalOptimum {
    /// The best chains of moves between outside and every seat group, all at once: entering ones
    /// say what one more seat would set off and be worth, leaving ones what one seat less would.
    ///
    /// - Complexity: one search.
    package func chains(_ direction: MoveChains.Direction) throws(NetworkFault) -> MoveChains {
        try MoveChains(self, direction)
    }

    /// One more seat in a seat group.
    package mutating func addSeat(to group: Int) throws(NetworkFault) {
        let wasFull = load[group] == capacities[group]
        capacities[group] += 1
        if wasFull { try fill(group) }
        rebuildEdges(from: group)
    }

    /// One seat less in a seat group that has some.
    package mutating func removeSeat(from group: Int) throws(NetworkFault) {
        precondition(capacities[group] > 0, "a seat group without seats cannot lose one")
        if load[group] == capacities[group] {
            var search = ChainSearch(self)
            search.begin(at: group, gain: [Int64](repeating: 0, count: vectors.levelCount))
            try search.settle()
            try apply(search.chain(to: outside).moves)
        }
        capacities[group] -= 1
        rebuildEdges(from: group)
    }

    /// Takes a child out, with all its arcs; who can do better for it moves up.
    package mutating func withdraw(_ child: Int) throws(NetworkFault) {
        let arc = assignment[child]
        let here = location(ofArc: arc)
        let wasFull = arc >= 0 && load[here] == capacities[here]
        arcRange[child] = 0..<0
        if arc >= 0 {
            try apply([MoveEdge(head: Int32(outside), child: Int32(child), from: arc, to: -1)])
        } else {
            refreshEdgesFromOutside(changed: [Int32(child)])
        }
        if wasFull { try fill(here) }
    }

    /// Gives a child that has no seat other arcs, and a seat if it may have one.
    ///
    /// - Returns: whether it has a seat now.
    package mutating func admit(
        _ child: Int,
        arcs: [NewArc],
        _ admission: Admission = .onMerit
    ) throws(NetworkFault) -> Bool {
        precondition(assignment[child] < 0, "withdraw the child before it gets other arcs")
        let first = Int32(arcSeatGroup.count)
        for arc in arcs {
            _ = try vectors.append(arc.values)
            arcSeatGroup.append(Int32(arc.seatGroup))
        }
        arcRange[child] = first..<first + Int32(arcs.count)
        var search = ChainSearch(self)
        for arc in arcs { search.begin(at: arc.seatGroup, gain: arc.values) }
        try search.settle()
        guard let gain = search.gain(outside), admission == .forced || isGain(gain) else {
            refreshEdgesFromOutside(changed: [Int32(child)])
            return false
        }
        let (start, moves) = search.chain(to: outside)
        // Of several arcs to one seat group the chain begins with the best.
        var entry: Int?
        for (index, arc) in arcs.enumerated() where arc.seatGroup == start {
            if entry.map({ arcs[$0].values.lexicographicallyPrecedes(arc.values) }) ?? true {
                entry = index
            }
        }
        guard let entry else { throw .startNotBest }
        let arc = first + Int32(entry)
        try apply([MoveEdge(head: Int32(start), child: Int32(child), from: -1, to: arc)] + moves)
        return true
    }

    /// The seat that a child who has none would best get over some arcs, with what all goals would
    /// gain; nil if there is none at all.
    ///
    /// - Parameter chains: the leaving ones.
    package func bestSeat(
        among arcs: [NewArc],
        _ chains: MoveChains
    ) -> (arc: Int, gain: [Int64])? {
        var best: (arc: Int, gain: [Int64])?
        for (index, arc) in arcs.enumerated() {
            guard let cost = chains.gain(arc.seatGroup) else { continue }
            let gain = zip(arc.values, cost).map(+)
            if let known = best, !known.gain.lexicographicallyPrecedes(gain) { continue }
            best = (index, gain)
        }
        return best
    }

    /// Whether a change gains anything: its first difference from nothing is a gain.
    package func isGain(_ gain: [Int64]) -> Bool { (gain.first { $0 != 0 } ?? 0) > 0 }

    /// The value of an arc for every goal.
    package func values(ofArc arc: Int32) -> [Int64] {
        (0..<vectors.levelCount).map { vectors.value(arc, $0) }
    }

    /// A child's arcs.
    package func arcs(of child: Int) -> Range<Int32> { arcRange[child] }

    /// Lets who gains most by it have the seat that has become free in a seat group.
    private mutating func fill(_ group: Int) throws(NetworkFault) {
        var search = ChainSearch(self)
        search.begin(at: outside, gain: [Int64](repeating: 0, count: vectors.levelCount))
        try search.settle()
        guard let gain = search.gain(group), isGain(gain) else { return }
        try apply(search.chain(to: group).moves)
    }

    /// Carries moves out.
    private mutating func apply(_ moves: [MoveEdge]) throws(NetworkFault) {
        var touched: Set<Int> = []
        var movers: Set<Int32> = []
        for move in moves where move.child >= 0 {
            let (from, to) = (location(ofArc: move.from), location(ofArc: move.to))
            try count(move.from, times: -1)
            try count(move.to, times: 1)
            occupants[from].removeAll { $0 == move.child }
            occupants[to].append(move.child)
            if from != outside { load[from] -= 1 }
            if to != outside { load[to] += 1 }
            assignment[Int(move.child)] = move.to
            touched.formUnion([from, to])
            movers.insert(move.child)
        }
        touched.remove(outside)
        for location in touched.sorted() { rebuildEdges(from: location) }
        refreshEdgesFromOutside(changed: movers)
    }
}

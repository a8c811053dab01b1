extension Auction {
    /// Units that would come to a seat group, and the price at which they would be indifferent.
    struct Candidate: BitwiseCopyable {
        var worth: Int64
        var units: Int32
        var node: Int32
        /// The arc the units are on now, or -1.
        var from: Int32

        static let none = Candidate(worth: 0, units: 0, node: -1, from: -1)
    }

    /// Every seat group with free seats above its floor lowers its price until they are taken or
    /// the floor is reached.
    mutating func bidReverse(_ cancellation: Cancellation?) -> Bool {
        reverseQueue.removeAll()
        for group in 0..<instance.groupCount { queueForReverse(group) }
        var steps = 0
        while let group = reverseQueue.pop() {
            steps &+= 1
            if steps & 0xFF == 0, cancellation?.isRequested == true { return false }
            inReverseQueue[group] = false
            if isOverpriced(group) { invite(group) }
        }
        return true
    }

    @inline(__always)
    private func isOverpriced(_ group: Int) -> Bool {
        load.base[group] < instance.capacity.base[group]
            && price.base[group] > instance.groupFloor.base[group]
    }

    @inline(__always)
    private mutating func queueForReverse(_ group: Int) {
        if isOverpriced(group), !inReverseQueue.base[group] {
            inReverseQueue.base[group] = true
            reverseQueue.push(group)
        }
    }

    /// Offers the free seats at the price at which exactly as many units come as there are seats.
    private mutating func invite(_ group: Int) {
        let free = instance.capacity.base[group] &- load.base[group]
        collectCandidates(group, wanted: free &+ 1)
        // What is beyond the free seats sets the price, at most one candidate and a part of one.
        var newPrice = instance.groupFloor.base[group]
        let excess = candidateUnits &- free
        if excess > 0 {
            newPrice = max(newPrice, candidates[candidateCount &- 1].worth &- epsilon)
            candidates.base[candidateCount &- 1].units &-= excess
        }
        price.base[group] = min(price.base[group], newPrice)
        for index in 0..<candidateCount where candidates[index].units > 0 {
            bring(candidates[index], to: group)
        }
    }

    /// Fills `candidates` with the most eager units, descending, as few as give `wanted` units.
    private mutating func collectCandidates(_ group: Int, wanted: Int32) {
        if incoming.arcs.isWide {
            collectCandidates(group, wanted) { $0.wideValue($1) }
        } else {
            collectCandidates(group, wanted) { $0.narrowValue($1) }
        }
    }

    @inline(__always)
    private mutating func collectCandidates(
        _ group: Int,
        _ wanted: Int32,
        _ value: (_ arcs: borrowing PackedArcs, _ arc: Int) -> Int64
    ) {
        candidateCount = 0
        candidateUnits = 0
        let scale = instance.scale
        let prices = price.base
        var least = instance.groupFloor.base[group] &+ epsilon
        let here = Int32(truncatingIfNeeded: group)
        for index in incoming.range(of: group) {
            let node = incoming.arcs.end(index)
            let value = value(incoming.arcs, index) &* scale
            let now = place.base[node]
            if now.group == here { continue }
            if now.isSeveral {
                collectUnits(of: node, group, value, wanted, &least)
                continue
            }
            let current =
                now.group < 0
                ? instance.nodeFloor.base[node] : now.value &- prices[Int(now.group)]
            let worth = value &- current
            guard worth >= least else { continue }
            let mover = Int32(truncatingIfNeeded: node)
            collect(Candidate(worth: worth, units: 1, node: mover, from: now.arc), wanted, &least)
        }
    }

    /// The waiting units of a merged node, and those on its other arcs.
    private mutating func collectUnits(
        of node: Int,
        _ group: Int,
        _ value: Int64,
        _ wanted: Int32,
        _ least: inout Int64
    ) {
        var candidate = Candidate(
            worth: value &- instance.nodeFloor.base[node],
            units: waiting.base[node],
            node: Int32(truncatingIfNeeded: node),
            from: -1
        )
        if candidate.units > 0, candidate.worth >= least { collect(candidate, wanted, &least) }
        for arc in instance.arcs(of: node)
        where flow.base[arc] > 0 && instance.arcs.end(arc) != group {
            let current = instance.scaledValue(arc) &- price.base[instance.arcs.end(arc)]
            candidate.worth = value &- current
            candidate.units = flow.base[arc]
            candidate.from = Int32(truncatingIfNeeded: arc)
            if candidate.worth >= least { collect(candidate, wanted, &least) }
        }
    }

    /// Inserts in order of eagerness and drops whoever cannot come any more.
    @inline(__always)
    private mutating func collect(
        _ candidate: Candidate,
        _ wanted: Int32,
        _ least: inout Int64
    ) {
        var hole = candidateCount
        candidateCount &+= 1
        candidateUnits &+= candidate.units
        while hole > 0, candidates.base[hole &- 1].worth < candidate.worth {
            candidates.base[hole] = candidates.base[hole &- 1]
            hole &-= 1
        }
        candidates.base[hole] = candidate
        while candidateUnits &- candidates.base[candidateCount &- 1].units >= wanted {
            candidateCount &-= 1
            candidateUnits &-= candidates.base[candidateCount].units
        }
        if candidateUnits >= wanted {
            least = candidates.base[candidateCount &- 1].worth &+ 1
        }
    }

    private mutating func bring(_ candidate: Candidate, to group: Int) {
        let node = Int(candidate.node)
        if candidate.from >= 0 {
            let source = instance.arcs.end(Int(candidate.from))
            vacate(source, arc: candidate.from, units: candidate.units)
            unsettle(node, Int(candidate.from), units: candidate.units)
            queueForReverse(source)
        }
        var arc = Int(instance.nodeStart.base[node])
        while instance.arcs.end(arc) != group { arc &+= 1 }
        settle(node, arc, in: group, units: candidate.units)
        // Not `append`: the heap and the price are made anew when the next phase begins.
        seats.base[Int(seatStart.base[group]) &+ Int(entries.base[group])] = Seat(
            bid: price.base[group],
            arc: Int32(truncatingIfNeeded: arc),
            node: candidate.node,
            units: candidate.units
        )
        entries.base[group] &+= 1
        load.base[group] &+= candidate.units
    }

    /// Takes units of one arc off a seat group's entries.
    private func vacate(_ group: Int, arc: Int32, units: Int32) {
        let list = seats.base + Int(seatStart.base[group])
        var left = units
        var index = 0
        load.base[group] &-= units
        while left > 0 {
            if list[index].arc != arc {
                index &+= 1
            } else if list[index].units > left {
                list[index].units &-= left
                left = 0
            } else {
                left &-= list[index].units
                entries.base[group] &-= 1
                list[index] = list[Int(entries.base[group])]
            }
        }
    }
}

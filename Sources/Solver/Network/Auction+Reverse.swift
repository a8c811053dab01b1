extension Auction {
    /// Units that would come to a seat group, and the price at which they would be indifferent.
    struct Candidate: BitwiseCopyable {
        var worth: Int64
        var units: Int32
        var node: Int32
        var arc: Int32
        /// The arc the units are on now, or -1.
        var from: Int32
    }

    /// Every seat group with free seats above its floor lowers its price until they are taken or
    /// the floor is reached.
    mutating func bidReverse(_ cancellation: Cancellation?) -> Bool {
        reverseQueue.removeAll(keepingCapacity: true)
        for group in 0..<instance.groupCount { queueForReverse(group) }
        var steps = 0
        while let next = reverseQueue.popLast() {
            steps &+= 1
            if steps & 0xFF == 0, cancellation?.isRequested == true { return false }
            let group = Int(next)
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
            reverseQueue.append(Int32(truncatingIfNeeded: group))
        }
    }

    private mutating func invite(_ group: Int) {
        collectCandidates(group)
        var free = instance.capacity.base[group] &- load.base[group]
        var newPrice = instance.groupFloor.base[group]
        var taken = 0
        while taken < candidates.count {
            let units = candidates[taken].units
            if units > free {
                newPrice = max(newPrice, candidates[taken].worth &- epsilon)
                candidates[taken].units = free
            }
            if free > 0 { taken &+= 1 }
            if units > free { break }
            free &-= units
        }
        price.base[group] = min(price.base[group], newPrice)
        for candidate in candidates[..<taken] { bring(candidate, to: group) }
    }

    /// Fills `candidates`, the most eager first.
    private mutating func collectCandidates(_ group: Int) {
        candidates.removeAll(keepingCapacity: true)
        let least = instance.groupFloor.base[group] &+ epsilon
        let range = incoming.range(of: group)
        for index in range {
            let entry = incoming.entries.base[index]
            let node = Int(entry.node)
            var candidate = Candidate(
                worth: 0,
                units: 1,
                node: entry.node,
                arc: entry.arc,
                from: -1
            )
            if instance.nodeSupply.base[node] == 1 {
                let now = place.base[node]
                if now.group < 0 {
                    candidate.worth = entry.value &- instance.nodeFloor.base[node]
                } else if now.group == Int32(truncatingIfNeeded: group) {
                    continue
                } else {
                    candidate.worth = entry.value &- now.value &+ price.base[Int(now.group)]
                    candidate.from = now.arc
                }
                if candidate.worth >= least { candidates.append(candidate) }
            } else {
                collectUnits(of: node, candidate, value: entry.value, least: least)
            }
        }
        candidates.sort { one, other in
            one.worth != other.worth
                ? one.worth > other.worth
                : (one.arc, one.from) < (other.arc, other.from)
        }
    }

    /// The waiting units of a merged node, and those on its other arcs.
    private mutating func collectUnits(
        of node: Int,
        _ template: Candidate,
        value: Int64,
        least: Int64
    ) {
        var candidate = template
        if waiting.base[node] > 0 {
            candidate.worth = value &- instance.nodeFloor.base[node]
            candidate.units = waiting.base[node]
            if candidate.worth >= least { candidates.append(candidate) }
        }
        for arc in Int(instance.nodeStart.base[node])..<Int(instance.nodeStart.base[node &+ 1])
        where flow.base[arc] > 0 && arc != Int(template.arc) {
            let group = Int(instance.arcGroup.base[arc])
            candidate.worth = value &- instance.arcValue.base[arc] &+ price.base[group]
            candidate.units = flow.base[arc]
            candidate.from = Int32(truncatingIfNeeded: arc)
            if candidate.worth >= least { candidates.append(candidate) }
        }
    }

    private mutating func bring(_ candidate: Candidate, to group: Int) {
        let node = Int(candidate.node)
        if candidate.from >= 0 {
            let source = Int(instance.arcGroup.base[Int(candidate.from)])
            vacate(source, arc: candidate.from, units: candidate.units)
            unsettle(node, Int(candidate.from), units: candidate.units)
            queueForReverse(source)
        }
        settle(node, Int(candidate.arc), in: group, units: candidate.units)
        // Not `append`: the heap and the price are made anew when the next phase begins.
        seats.base[Int(seatStart.base[group]) &+ Int(entries.base[group])] = Seat(
            bid: price.base[group],
            arc: candidate.arc,
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

extension Auction {
    /// Every node with waiting units bids until they are seated or nothing is worth a bid.
    mutating func bidForward(_ cancellation: Cancellation?) -> Bool {
        var scans = 0
        while let node = queue.pop() {
            while waiting.base[node] > 0 {
                scans &+= 1
                if scans & 0xFFF == 0, cancellation?.isRequested == true { return false }
                let choice = choice(of: node)
                if choice.arc < 0 { break }
                bid(node, choice.arc, margin: choice.best &- choice.second)
            }
        }
        return true
    }

    /// What a node would choose at the prices of the moment.
    struct Choice {
        /// The best arc, or -1 if nothing beats staying out.
        var arc = -1
        /// The best net value and the second best, staying out included.
        var best: Int64
        var second: Int64
    }

    @inline(__always)
    func choice(of node: Int) -> Choice {
        instance.arcs.isWide
            ? choice(of: node) { instance.arcs.wideValue($0) }
            : choice(of: node) { instance.arcs.narrowValue($0) }
    }

    @inline(__always)
    private func choice(of node: Int, _ value: (_ arc: Int) -> Int64) -> Choice {
        let prices = price.base
        let scale = instance.scale
        let floor = instance.nodeFloor.base[node]
        var choice = Choice(best: floor, second: floor)
        var arc = Int(instance.nodeStart.base[node])
        let end = Int(instance.nodeStart.base[node &+ 1])
        while arc < end {
            let net = value(arc) &* scale &- prices[instance.arcs.end(arc)]
            if net > choice.best {
                choice.second = choice.best
                choice.best = net
                choice.arc = arc
            } else if net > choice.second {
                choice.second = net
            }
            arc &+= 1
        }
        return choice
    }

    /// Seats waiting units of the node on free seats, or on all seats held by lower bids.
    @inline(__always)
    private mutating func bid(_ node: Int, _ arc: Int, margin: Int64) {
        let group = instance.arcs.end(arc)
        let bid = price.base[group] &+ margin &+ epsilon
        var seat = Seat(
            bid: bid,
            arc: Int32(truncatingIfNeeded: arc),
            node: Int32(truncatingIfNeeded: node),
            units: 0
        )
        let free = instance.capacity.base[group] &- load.base[group]
        if free > 0 {
            seat.units = min(free, waiting.base[node])
            settle(node, arc, in: group, units: seat.units)
            append(seat, to: group)
            return
        }
        let heap = seats.base + Int(seatStart.base[group])
        while waiting.base[node] > 0, heap[0].bid < bid {
            let top = heap[0]
            seat.units = min(top.units, waiting.base[node])
            if waiting.base[Int(top.node)] == 0 { queue.push(Int(top.node)) }
            unsettle(Int(top.node), Int(top.arc), units: seat.units)
            settle(node, arc, in: group, units: seat.units)
            if seat.units == top.units {
                siftDown(seat, from: 0, heap, count: Int(entries.base[group]))
            } else {
                heap[0].units &-= seat.units
                siftUp(seat, from: Int(entries.base[group]), heap)
                entries.base[group] &+= 1
            }
        }
        price.base[group] = heap[0].bid
    }

    /// Keeps the seats that satisfy the invariant at the new epsilon, with the highest bid that
    /// does, and queues the nodes that have units to place.
    mutating func keepWhatStillFits() {
        for group in 0..<instance.groupCount {
            entries.base[group] = 0
            load.base[group] = 0
        }
        queue.removeAll()
        for node in stride(from: instance.nodeCount - 1, through: 0, by: -1) {
            keep(node)
        }
        for group in 0..<instance.groupCount
        where load.base[group] == instance.capacity.base[group] {
            heapify(group)
        }
    }

    private mutating func keep(_ node: Int) {
        let choice = choice(of: node)
        if instance.nodeSupply.base[node] == 1 {
            let arc = Int(place.base[node].arc)
            if arc >= 0 {
                keep(node, arc, 1, besides: arc == choice.arc ? choice.second : choice.best)
            }
        } else {
            for arc in instance.arcs(of: node) where flow.base[arc] > 0 {
                let other = arc == choice.arc ? choice.second : choice.best
                keep(node, arc, flow.base[arc], besides: other)
            }
        }
        if waiting.base[node] > 0, choice.arc >= 0 { queue.push(node) }
    }

    @inline(__always)
    private func keep(_ node: Int, _ arc: Int, _ units: Int32, besides other: Int64) {
        let group = instance.arcs.end(arc)
        let slack = instance.scaledValue(arc) &- price.base[group] &- other &+ epsilon
        guard slack >= 0 else {
            unsettle(node, arc, units: units)
            return
        }
        // Not `append`: prices must stand still until every node has been looked at.
        seats.base[Int(seatStart.base[group]) &+ Int(entries.base[group])] = Seat(
            bid: price.base[group] &+ slack,
            arc: Int32(truncatingIfNeeded: arc),
            node: Int32(truncatingIfNeeded: node),
            units: units
        )
        entries.base[group] &+= 1
        load.base[group] &+= units
    }

    // MARK: The heap of a full seat group

    func heapify(_ group: Int) {
        let heap = seats.base + Int(seatStart.base[group])
        let count = Int(entries.base[group])
        guard count > 0 else { return }
        for root in stride(from: count / 2 - 1, through: 0, by: -1) {
            siftDown(heap[root], from: root, heap, count: count)
        }
        price.base[group] = heap[0].bid
    }

    @inline(__always)
    private func siftDown(
        _ seat: Seat,
        from start: Int,
        _ heap: UnsafeMutablePointer<Seat>,
        count: Int
    ) {
        var hole = start
        while true {
            var child = 2 &* hole &+ 1
            if child >= count { break }
            if child &+ 1 < count, heap[child &+ 1].bid < heap[child].bid { child &+= 1 }
            if heap[child].bid >= seat.bid { break }
            heap[hole] = heap[child]
            hole = child
        }
        heap[hole] = seat
    }

    @inline(__always)
    private func siftUp(_ seat: Seat, from start: Int, _ heap: UnsafeMutablePointer<Seat>) {
        var hole = start
        while hole > 0 {
            let parent = (hole &- 1) / 2
            if heap[parent].bid <= seat.bid { break }
            heap[hole] = heap[parent]
            hole = parent
        }
        heap[hole] = seat
    }
}

import PlacementModel

// Where every child takes one seat by itself, the mechanisms that serve applications one after the
// other leave no choice: who is served when, what each prefers and which seat of a class it takes first
// are all said. So their runs are served once more and compared seat by seat.
//
// Children who must get a place have theirs before; which of several that would do is taken from the
// run.

/// Serves all applications once more.
struct ServedReplay {
    let placement: CheckedPlacement
    let arcs: SeatArcs
    /// Per block the seats that nobody has.
    var free: [Int]
    /// Per child its arc, -1 for none.
    var taken: [Int32]
    /// Children who are not served: they have their place.
    let isGiven: [Bool]

    init(_ placement: CheckedPlacement) {
        self.placement = placement
        let arcs = SeatArcs(
            placement.facts,
            placement.recount,
            placement.blocks,
            placement.given
        )
        self.arcs = arcs
        let demands = placement.demands
        let isGiven = placement.facts.children.indices.map { child in
            let hasDemand =
                demands.pinned[child] != nil || demands.kept[child] != nil
                || demands.announcedMust[child] != nil
            return hasDemand && arcs.used[child] >= 0
        }
        var free = placement.blocks.blocks.map(\.seats)
        var taken = [Int32](repeating: -1, count: isGiven.count)
        for child in taken.indices where isGiven[child] {
            taken[child] = arcs.used[child]
            free[Int(arcs.block[Int(arcs.used[child])])] -= 1
        }
        self.isGiven = isGiven
        self.free = free
        self.taken = taken
    }

    /// Whether the run gives every child the same seat.
    func claim(_ subject: ClaimSubject) -> Claim {
        var ledger = ClaimLedger()
        // Seats that are not the child's to sit in, or second ones.
        let strays = Set(arcs.strays)
        for child in taken.indices
        where taken[child] != arcs.used[child] || strays.contains(Int32(child)) {
            let seats = placement.given.range(of: child).map { placement.given.seats[$0].block }
            let names = seats.map { placement.name(ofBlock: Int($0)) }
            ledger.add(
                Discrepancy(
                    .differs,
                    at: placement.name(ofChild: child),
                    stated: names.isEmpty ? "-" : names.joined(separator: " + "),
                    found: seatName(taken[child])
                )
            )
        }
        return ledger.claim(subject, .count(taken.count))
    }

    private func seatName(_ arc: Int32) -> String {
        arc < 0 ? "-" : placement.name(ofBlock: Int(arcs.block[Int(arc)]))
    }

    func isReleased(_ arc: Int) -> Bool {
        arcs.use[arc] == .minimumReleased || arcs.use[arc] == .additionalReleased
    }

    /// A child's arcs as its family prefers them: by wish, distance, class; in a class first the seats
    /// closed to members of a quota, then open ones, then reserved ones.
    ///
    /// - Parameter takesMinimumsFirst: members take seats of a minimum before all others.
    func preferred(_ child: Int, takesMinimumsFirst: Bool) -> [Int] {
        func key(_ arc: Int) -> (Int, Int, Int32, Int, Int) {
            let option = placement.recount.options[Int(arcs.option[arc])]
            let isClosed = placement.blocks.blocks[Int(arcs.block[arc])].closedTo >= 0
            let seat =
                switch arcs.use[arc] {
                case .open: isClosed ? 1 : 2
                case .minimum: takesMinimumsFirst ? 0 : 3
                case .minimumReleased, .additional, .additionalReleased: 3
                }
            return (
                option.rank > 0 ? Int(option.rank) : .max,
                option.metres >= 0 ? Int(option.metres) : .max,
                option.classIndex, seat, arc
            )
        }
        return arcs.range(of: child).sorted { key($0) < key($1) }
    }

    mutating func take(_ arc: Int, _ child: Int) {
        free[Int(arcs.block[arc])] -= 1
        taken[child] = Int32(arc)
    }

    /// In the order of arrival: by time, those without one last, equal times by row.
    mutating func serveByArrival() {
        let times = placement.facts.children.map(\.appliedAt)
        let turns = times.indices.sorted { (times[$0], $0) < (times[$1], $1) }
        serve(turns, takesMinimumsFirst: false, stages: [.max])
    }

    /// In the order of priorities, audience by audience where they are served in turn. A child stands
    /// where its best option stands.
    mutating func serveByTiers(_ priorities: PriorityRecount) {
        serve(turns(priorities), takesMinimumsFirst: true, stages: placement.stagesServed)
    }

    /// Twice through all: seats that members leave are given in the second round.
    ///
    /// - Parameter stages: the audiences served, one bit each; `max` for everyone.
    private mutating func serve(_ turns: [Int], takesMinimumsFirst: Bool, stages: [UInt8]) {
        let lists = taken.indices.map { preferred($0, takesMinimumsFirst: takesMinimumsFirst) }
        for givesReleased in [false, true] {
            for stage in stages {
                for child in turns where taken[child] < 0 {
                    let choice = lists[child].first { arc in
                        (givesReleased || !isReleased(arc)) && free[Int(arcs.block[arc])] > 0
                            && (stage == .max || audience(arc, child) & stage != 0)
                    }
                    if let choice { take(choice, child) }
                }
            }
        }
    }

    private func audience(_ arc: Int, _ child: Int) -> UInt8 {
        placement.facts.audience(
            of: placement.recount.options[Int(arcs.option[arc])],
            child: child
        )
    }

    /// All children by their best option, equal ones by row.
    func turns(_ priorities: PriorityRecount) -> [Int] {
        let best = taken.indices.map { child in
            arcs.range(of: child).map { priorities.rank[Int(arcs.option[$0])] }.min() ?? .max
        }
        return best.indices.sorted { (best[$0], $0) < (best[$1], $1) }
    }
}

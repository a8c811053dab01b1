import PlacementModel

/// Serves the applications once more in the order of their arrival.
///
/// Children who must get a place have theirs before anyone arrives; which of several that would do
/// is taken from the run. Everyone else takes the first free seat of its list: by wish, then
/// distance, then class; in a class first the seats that are closed to members of a quota. In a
/// second round released seats are given in the same order.
struct FirstComeReplay {
    let placement: CheckedPlacement

    var claim: Claim {
        let arcs = SeatArcs(
            placement.facts,
            placement.recount,
            placement.blocks,
            placement.given
        )
        var free = placement.blocks.blocks.map(\.seats)
        var taken = [Int32](repeating: -1, count: placement.facts.children.count)
        for child in taken.indices where isDemanded(child) && arcs.used[child] >= 0 {
            taken[child] = arcs.used[child]
            free[Int(arcs.block[Int(arcs.used[child])])] -= 1
        }
        let arrivals = placement.facts.children.indices.sorted {
            let times = (
                placement.facts.children[$0].appliedAt, placement.facts.children[$1].appliedAt
            )
            return times.0 == times.1 ? $0 < $1 : times.0 < times.1
        }
        for takesReleased in [false, true] {
            for child in arrivals where taken[child] < 0 {
                let choice = preferred(arcs, child).first { arc in
                    isReleased(arcs.use[arc]) == takesReleased && free[Int(arcs.block[arc])] > 0
                }
                guard let choice else { continue }
                free[Int(arcs.block[choice])] -= 1
                taken[child] = Int32(choice)
            }
        }
        var ledger = ClaimLedger()
        for child in taken.indices where taken[child] != arcs.used[child] {
            ledger.add(
                Discrepancy(
                    .differs,
                    at: placement.name(ofChild: child),
                    stated: seatName(arcs, arcs.used[child]),
                    found: seatName(arcs, taken[child])
                )
            )
        }
        return ledger.claim(.firstCome, .count(arrivals.count))
    }

    private func seatName(_ arcs: SeatArcs, _ arc: Int32) -> String {
        arc < 0 ? "-" : placement.name(ofBlock: Int(arcs.block[Int(arc)]))
    }

    private func isDemanded(_ child: Int) -> Bool {
        placement.demands.pinned[child] != nil || placement.demands.kept[child] != nil
    }

    private func isReleased(_ use: ArcUse) -> Bool {
        use == .minimumReleased || use == .additionalReleased
    }

    private func preferred(_ arcs: SeatArcs, _ child: Int) -> [Int] {
        func key(_ arc: Int) -> (Int, Int, Int32, Int, Int) {
            let option = placement.recount.options[Int(arcs.option[arc])]
            let isClosed = placement.blocks.blocks[Int(arcs.block[arc])].closedTo >= 0
            return (
                option.rank > 0 ? Int(option.rank) : .max,
                option.metres >= 0 ? Int(option.metres) : .max,
                option.classIndex, isClosed ? 0 : 1, arc
            )
        }
        return arcs.range(of: child).sorted { key($0) < key($1) }
    }
}

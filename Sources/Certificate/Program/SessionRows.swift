import PlacementModel

extension ProgramSheet {
    /// A child has seats in at most so many sessions, none two of which share a date. Where it may have
    /// several, a column says whether it has any, for the goals that count children, and one per audience
    /// that is served in turn.
    mutating func writeSessions() {
        let limit = Int64(policy.sessionsPerChild)
        let stages = limit > 1 ? LevelList.stages(facts, recount) : []
        for child in facts.children.indices {
            let bySession = seatsBySession(of: child)
            guard bySession.count > 1 else { continue }
            let index = Int32(child)
            let all = seats.range(of: child).lazy.map { Int32($0) }
            if bySession.count > limit {
                add(all)
                endRow(.sessions(child: index), upper: limit)
            }
            guard limit > 1 else { continue }
            for (first, second) in facts.overlappingSessions {
                guard let one = bySession.first(where: { $0.session == first }),
                    let other = bySession.first(where: { $0.session == second })
                else { continue }
                add(one.seats)
                add(other.seats)
                endRow(.overlap(child: index, one.session, other.session), upper: 1)
            }
            let placed = addColumn(.placed(child: index))
            add(all)
            add(placed, -1)
            endRow(.placedWithSeat(child: index), lower: 0)
            for (bit, word) in stages {
                let own = seats.range(of: child).filter { seat in
                    let option = recount.options[Int(seats.option[seat])]
                    return facts.audience(of: option, child: child) == bit
                }
                guard !own.isEmpty else { continue }
                let served = addColumn(.served(child: index, bit, word))
                add(own.map { Int32($0) })
                add(served, -1)
                endRow(.servedWithSeat(child: index, word), lower: 0)
            }
            writeStay(of: child)
        }
    }

    /// Whether a child is at its site again, where its class of last time is gone.
    private mutating func writeStay(of child: Int) {
        let previous = facts.scenario.previous
        guard policy.order.contains(.fewestChanges), !previous.isEmpty,
            let last = previous[child], last.classIndex == nil, let site = last.siteIndex
        else { return }
        let own = seats.range(of: child).filter { seat in
            facts.classes[seats.classIndex(of: seat)].site == Int(site)
        }
        guard !own.isEmpty else { return }
        let stays = addColumn(.stays(child: Int32(child)))
        add(own.map { Int32($0) })
        add(stays, -1)
        endRow(.staysWithSeat(child: Int32(child)), lower: 0)
    }
}

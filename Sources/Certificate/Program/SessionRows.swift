import PlacementModel

extension ProgramSheet {
    /// A child has seats in at most so many sessions, none two of which share a date. Where it may have
    /// several, a column says whether it has any, for the goals that count children.
    mutating func writeSessions() {
        let limit = Int64(policy.sessionsPerChild)
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
        }
    }
}

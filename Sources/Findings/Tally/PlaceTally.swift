package import PlacementModel

/// Seats and waiting children of one class.
package struct ClassTally: Sendable {
    package internal(set) var seats = 0
    package internal(set) var placed = 0
    package internal(set) var free = 0
    /// Children on the class's waiting list.
    package internal(set) var waiting = 0
    /// Points of the last open seat; nil when one stayed free or none decides.
    package internal(set) var cutoff: Points?
    /// Positions in `Outcome.seatGroups`: open seats first, then those closed to a quota, then
    /// reserved ones, each in the order of the policy.
    package internal(set) var seatGroups: [Int] = []
}

/// Seats and waiting children of one site.
package struct SiteTally: Hashable, Sendable {
    package internal(set) var classes = 0
    package internal(set) var seats = 0
    package internal(set) var placed = 0
    package internal(set) var free = 0
    /// Children who wait for at least one class of the site, each counted once.
    package internal(set) var waiting = 0
}

/// How the seats kept for the same groups were used, over all classes.
package struct ReserveTally: Hashable, Sendable {
    package let groups: GroupSet
    package internal(set) var seats = 0
    package internal(set) var takenByMembers = 0
    /// Released seats that others took.
    package internal(set) var takenByOthers = 0
    package internal(set) var free = 0
}

extension ReserveTally {
    /// One tally per set of groups, in the order of the policy. Reserves wider than a class have
    /// no seats of their own and do not appear.
    static func all(of run: Run, seatGroups: [SeatGroupTally]) -> [ReserveTally] {
        var tallies: [ReserveTally] = []
        for reserveIndex in run.scenario.policy.reserves.indices {
            let groups = run.scenario.policy.reserves[reserveIndex].groups
            for (group, seats) in zip(run.outcome.seatGroups, seatGroups)
            where group.reserveIndex == Int32(reserveIndex) {
                let known = tallies.firstIndex { $0.groups == groups }
                let position = known ?? tallies.count
                if known == nil { tallies.append(ReserveTally(groups: groups)) }
                tallies[position].seats += seats.use.seats
                tallies[position].takenByMembers += seats.memberCount
                tallies[position].takenByOthers += seats.use.placed - seats.memberCount
                tallies[position].free += seats.use.free
            }
        }
        return tallies
    }
}

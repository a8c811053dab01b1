import Parallel
import PlacementModel

/// One seat group with who sits in it.
package struct SeatGroupTally: Sendable {
    package var use: SeatUse
    /// Seats taken by members of the groups for whom they are reserved.
    package var memberCount = 0
    /// The last lottery number that got a seat with exactly the cutoff's points; nil when nothing
    /// was drawn or nobody was placed with them.
    package var lastNumberAtCutoff: Int32?
}

extension SeatGroupTally {
    /// One tally per seat group of the outcome.
    static func all(of run: Run, _ threads: Threads) -> [SeatGroupTally] {
        var pieces = threads.stretches(of: run.scenario.children.count, atLeast: 20_000) {
            tallies(of: $0, run)
        }[...]
        var all = pieces.popFirst() ?? tallies(of: 0..<0, run)
        for piece in pieces {
            for position in all.indices { all[position].add(piece[position]) }
        }
        return all
    }

    /// The tallies of some children alone.
    private static func tallies(of children: Range<Int>, _ run: Run) -> [SeatGroupTally] {
        let sharesHalfDays = run.sharesHalfDays
        var tallies = run.outcome.seatGroups.map { group in
            SeatGroupTally(
                use: SeatUse(seats: Int(group.capacity), sharesHalfDays: sharesHalfDays)
            )
        }
        let reserves = run.scenario.policy.reserves
        let lottery = run.outcome.lottery
        for index in children {
            let child = run.scenario.children[index]
            for (seat, option) in run.seats(ofChild: index) {
                let position = Int(seat.seatGroup)
                let group = run.outcome.seatGroups[position]
                tallies[position].use.add(option.mode.placeUse(hours: child.hoursPerDay))
                if let reserve = group.reserveIndex,
                    !reserves[Int(reserve)].groups.isDisjoint(with: child.groups)
                {
                    tallies[position].memberCount += 1
                }
                if group.cutoff == option.points, let lottery, lottery.isTied(index) {
                    let last = tallies[position].lastNumberAtCutoff ?? 0
                    tallies[position].lastNumberAtCutoff = max(last, lottery.numbers[index])
                }
            }
        }
        return tallies
    }

    /// Other children in the same seats.
    private mutating func add(_ others: SeatGroupTally) {
        use.add(others.use)
        memberCount += others.memberCount
        if let last = others.lastNumberAtCutoff {
            lastNumberAtCutoff = max(lastNumberAtCutoff ?? last, last)
        }
    }
}

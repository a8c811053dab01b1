import PlacementModel

/// The value that a placement with shared places has at each level.
struct SharedValues {
    let placement: CheckedPlacement
    let values: LevelValues

    /// The least and the most that the placement may be worth; one number at all levels but one: which
    /// members count for minimums with release, no file says.
    func value(_ level: CheckedLevel) -> ClosedRange<Int64> {
        if case .reserves = level.kind, placement.countsReleasedMinimums {
            let counted = CountedMembers(placement)
            let kept = sum(level) { !placement.isInPool(Int($0.block)) }
            return kept + Int64(counted.attained)...kept + Int64(counted.atMost)
        }
        if case .announced = level.kind { return unchanged...unchanged }
        let sum = sum(level) { _ in true }
        return sum...sum
    }

    private func sum(_ level: CheckedLevel, of isCounted: (GivenSeat) -> Bool) -> Int64 {
        let rights = SeatRights(placement.policy, placement.blocks)
        var sum: Int64 = 0
        for child in placement.facts.children.indices {
            for position in placement.given.range(of: child) {
                let seat = placement.given.seats[position]
                guard isCounted(seat) else { continue }
                let use = rights.use(of: Int(seat.block), by: placement.groups(of: seat))
                let value = values.value(
                    level,
                    child,
                    placement.recount.options[Int(seat.option)],
                    use ?? .open,
                    Int(seat.block)
                )
                sum += value
                // A child with several seats counts once where children are counted.
                if value != 0, level.countsOnce { break }
            }
        }
        if case .points = level.kind { sum += pairPoints }
        return sum
    }

    /// Children who keep all that was announced to them.
    private var unchanged: Int64 {
        let count = placement.demands.announcedIfPossible.count { child, classes in
            let seats = placement.given.range(of: child).map { placement.given.seats[$0] }
            return classes.allSatisfy { wanted in seats.contains { $0.classIndex == wanted } }
        }
        return Int64(count)
    }

    /// Points for every two siblings who share a class, or a site in a session.
    private var pairPoints: Int64 {
        let worth: Int64
        let byClass: Bool
        switch placement.policy.siblings {
        case .preferClass(let points): (worth, byClass) = (Int64(points.value), true)
        case .preferSite(let points): (worth, byClass) = (Int64(points.value), false)
        case .separate, .togetherInClass, .togetherAtSite: return 0
        }
        var pairs: Int64 = 0
        for household in placement.facts.households {
            var together: [[Int]: Int64] = [:]
            for child in household {
                for position in placement.given.range(of: child) {
                    let seat = placement.given.seats[position]
                    let place =
                        byClass
                        ? [Int(seat.classIndex)]
                        : [placement.session(of: seat), placement.site(of: seat)]
                    together[place, default: 0] += 1
                }
            }
            pairs += together.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
        }
        return pairs * worth
    }
}

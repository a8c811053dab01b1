import PlacementModel

/// Seats in use, and where wide reserves keep their places.
///
/// A reserve that is wider than a class keeps places somewhere in its scope. Where a class is full but
/// for places that are kept and not taken, one of them moves to another class of its scope, if need
/// be in a chain; that is an augmenting path of a transportation problem, so a place that can be kept
/// somewhere is.
struct SeatCount: Sendable {
    private(set) var use: [PlaceUse]
    private(set) var places: [Int32]
    /// Per seat group of a wide reserve the places that it keeps there, at least those in use.
    private(set) var kept: [Int32]
    /// Per class its open places that are neither in use nor kept.
    private(set) var free: [Int32]
    /// Per wide reserve all places that it keeps.
    private var keptTotal: [Int32]
    /// Per wide reserve whether it keeps places that nobody has taken.
    private var isKeeping: [Bool]

    /// - Returns: nil where wide reserves cannot keep what they must.
    init?(_ facts: LedgerFacts) {
        let plan = facts.formulation.seatPlan
        use = Array(repeating: PlaceUse(), count: plan.seatGroups.count)
        places = Array(repeating: 0, count: plan.seatGroups.count)
        kept = Array(repeating: 0, count: plan.seatGroups.count)
        free = facts.scenario.classes.indices.map { index in
            let groups = plan.groups(ofClass: Int32(index))
            return groups.first.map { plan.seatGroups[$0].capacity } ?? 0
        }
        keptTotal = Array(repeating: 0, count: facts.wideReserves.count)
        isKeeping = facts.wideReserves.map(\.keepsUnusedPlaces)
        for (index, reserve) in facts.wideReserves.enumerated() where reserve.keepsUnusedPlaces {
            guard keep(index, facts) else { return nil }
        }
    }

    /// Minimums with release keep their places for members from now on, as far as there are any.
    mutating func keepReleasedPlaces(_ facts: LedgerFacts) {
        for (index, reserve) in facts.wideReserves.enumerated() where !reserve.keepsUnusedPlaces {
            isKeeping[index] = true
            _ = keep(index, facts)
        }
    }

    /// - Returns: whether the reserve keeps all its places.
    private mutating func keep(_ reserve: Int, _ facts: LedgerFacts) -> Bool {
        while keptTotal[reserve] < facts.wideReserves[reserve].places {
            guard keepOne(reserve, facts) else { return false }
        }
        return true
    }

    private mutating func keepOne(_ reserve: Int, _ facts: LedgerFacts) -> Bool {
        let plan = facts.formulation.seatPlan
        let groups = facts.wideReserves[reserve].groups
        let roomiest = groups.max { first, second in
            free[Int(plan.seatGroups[Int(first)].classIndex)]
                < free[Int(plan.seatGroups[Int(second)].classIndex)]
        }
        for group in [roomiest].compactMap({ $0 }) + groups {
            guard claim(Int(plan.seatGroups[Int(group)].classIndex), facts) else { continue }
            kept[Int(group)] += 1
            keptTotal[reserve] += 1
            return true
        }
        return false
    }

    /// Members have had their turn: places of minimums with release that nobody has taken are open.
    mutating func releaseKeptPlaces(_ facts: LedgerFacts) {
        for (index, reserve) in facts.wideReserves.enumerated() where !reserve.keepsUnusedPlaces {
            isKeeping[index] = false
            for group in reserve.groups.map({ Int($0) }) {
                let unused = kept[group] - places[group]
                kept[group] -= unused
                keptTotal[index] -= unused
                free[Int(facts.formulation.seatPlan.seatGroups[group].classIndex)] += unused
            }
        }
    }

    /// Whether a seat group of a fixed size has no room for an arc.
    func isFull(for arc: Int, _ facts: LedgerFacts) -> Bool {
        let group = Int(facts.formulation.problem.arcSeatGroup[arc])
        // One child takes at most one place more.
        guard places[group] >= facts.fixedCapacity[group] else { return false }
        return (use[group] + facts.useOfArc(arc)).placeCount > places[group]
    }

    mutating func take(_ arc: Int, _ facts: LedgerFacts) -> Bool {
        let group = Int(facts.formulation.problem.arcSeatGroup[arc])
        let careClass = Int(facts.classOfArc(arc))
        let more = use[group] + facts.useOfArc(arc)
        let count = more.placeCount
        // One child takes at most one place more.
        if count > places[group] {
            if let reserve = facts.wideReserveOfGroup[group] {
                guard count <= kept[group] || keepOneMore(group, Int(reserve), careClass, facts)
                else { return false }
            } else if isResized(group, careClass, facts) {
                guard claim(careClass, facts) else { return false }
            } else if count > facts.formulation.seatPlan.seatGroups[group].capacity {
                return false
            }
        }
        use[group] = more
        places[group] = count
        return true
    }

    mutating func release(_ arc: Int, _ facts: LedgerFacts) {
        let group = Int(facts.formulation.problem.arcSeatGroup[arc])
        let careClass = Int(facts.classOfArc(arc))
        use[group].add(facts.useOfArc(arc), sign: -1)
        let less = places[group] - use[group].placeCount
        places[group] -= less
        if let reserve = facts.wideReserveOfGroup[group] {
            guard !isKeeping[Int(reserve)] else { return }
            kept[group] -= less
            keptTotal[Int(reserve)] -= less
            free[careClass] += less
        } else if isResized(group, careClass, facts) {
            free[careClass] += less
        }
    }

    /// Whether the seat group holds the open seats of a class in which wide reserves keep places.
    private func isResized(_ group: Int, _ careClass: Int, _ facts: LedgerFacts) -> Bool {
        !facts.wideGroupsOfClass[careClass].isEmpty
            && facts.formulation.seatPlan.seatGroups[group].reserveIndex == nil
    }

    /// Lets a wide reserve keep one place more in a class; one less elsewhere, where it has all that
    /// there is room for.
    private mutating func keepOneMore(
        _ group: Int,
        _ reserve: Int,
        _ careClass: Int,
        _ facts: LedgerFacts
    ) -> Bool {
        let plan = facts.formulation.seatPlan
        if keptTotal[reserve] < facts.wideReserves[reserve].places, claim(careClass, facts) {
            kept[group] += 1
            keptTotal[reserve] += 1
            return true
        }
        let spare = facts.wideReserves[reserve].groups.first {
            kept[Int($0)] > places[Int($0)]
        }
        guard let spare = spare.map({ Int($0) }) else { return false }
        let other = Int(plan.seatGroups[spare].classIndex)
        kept[spare] -= 1
        free[other] += 1
        if claim(careClass, facts) {
            kept[group] += 1
            return true
        }
        kept[spare] += 1
        free[other] -= 1
        return false
    }

    /// Takes a free place of a class, after kept ones have made room for it if they can.
    private mutating func claim(_ careClass: Int, _ facts: LedgerFacts) -> Bool {
        guard free[careClass] > 0 || makeRoom(careClass, facts) else { return false }
        free[careClass] -= 1
        return true
    }

    private struct Move {
        let from: Int
        let to: Int
        let before: Int?
    }

    /// Breadth first from the full class along places that are kept and not taken.
    private mutating func makeRoom(_ careClass: Int, _ facts: LedgerFacts) -> Bool {
        let plan = facts.formulation.seatPlan
        guard facts.wideGroupsOfClass[careClass].contains(where: { hasSpare(Int($0)) }) else {
            return false
        }
        var isReached: Set<Int> = [careClass]
        var moves: [Move] = []
        var queue: [(careClass: Int, move: Int?)] = [(careClass, nil)]
        var next = 0
        while next < queue.count {
            let (here, before) = queue[next]
            next += 1
            for group in facts.wideGroupsOfClass[here] where hasSpare(Int(group)) {
                guard let reserve = facts.wideReserveOfGroup[Int(group)] else { continue }
                for other in facts.wideReserves[Int(reserve)].groups {
                    let there = Int(plan.seatGroups[Int(other)].classIndex)
                    guard isReached.insert(there).inserted else { continue }
                    moves.append(Move(from: Int(group), to: Int(other), before: before))
                    if free[there] > 0 {
                        carryOut(moves, last: moves.count - 1)
                        free[there] -= 1
                        free[careClass] += 1
                        return true
                    }
                    queue.append((there, moves.count - 1))
                }
            }
        }
        return false
    }

    private func hasSpare(_ group: Int) -> Bool { kept[group] > places[group] }

    private mutating func carryOut(_ moves: [Move], last: Int) {
        var step: Int? = last
        while let index = step {
            kept[moves[index].from] -= 1
            kept[moves[index].to] += 1
            step = moves[index].before
        }
    }
}

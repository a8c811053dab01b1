import PlacementModel
import Solver

/// The best placement of a tiny scenario under the rules beyond the pure ones, by looking at every
/// placement, written from the words of the policy and not from rows.
struct RuleOracle {
    let scenario: Scenario
    let options: RaggedTable<PlacementOption>
    /// Whether every reserve has seats of its own, as in mechanisms that serve one after the other.
    var separatesReserves = false

    /// A seat of a child: an option, and the reserve whose place it is, if one.
    struct Seat: Hashable {
        let option: Int
        let reserve: Int?
    }

    typealias Placement = [[Seat]]

    /// The best values in the order of the policy; nil when no placement keeps the rules.
    func best() -> [Int]? {
        var best: [Int]?
        forEachPlacement { found in
            let value = values(found)
            if best.map({ $0.lexicographicallyPrecedes(value) }) ?? true { best = value }
        }
        return best
    }

    /// Every placement that keeps the rules.
    func forEachPlacement(_ body: (Placement) -> Void) {
        var placement = Placement(repeating: [], count: scenario.children.count)
        let plans = scenario.children.indices.map(plans)
        visit(0, plans, &placement) { found in
            guard isTogether(found), unmetDemandCount(found) == 0 else { return }
            body(found)
        }
    }

    /// Whether a placement keeps every rule.
    func isFeasible(_ placement: Placement) -> Bool {
        placement.indices.allSatisfy { child in
            let plan = placement[child]
            return plans(child).contains { Set($0) == Set(plan) && $0.count == plan.count }
        } && PlaceOracle(self, placement).fits && isTogether(placement)
            && unmetDemandCount(placement) == 0
    }

    /// Manual placements and guaranteed places that a placement does not give.
    private func unmetDemandCount(_ placement: Placement) -> Int {
        func sits(_ child: Int, _ classIndex: Int32) -> Bool {
            placement[child].contains { options.elements[$0.option].classIndex == classIndex }
        }
        let pins = scenario.pins.filter(\.isDemanded).filter { pin in
            pin.classIndex.map { !sits(Int(pin.childIndex), $0) } ?? false
        }
        let kept = guarantees.filter { child, classes in
            !classes.contains { sits(child, $0) }
        }
        let announced = announced(.must).flatMap { child, classes in
            classes.filter { !sits(child, $0) }
        }
        return pins.count + kept.count + announced.count
    }

    /// Per child the classes that were announced to it; a manual decision takes their place.
    private func announced(_ stay: AnnouncedSeat.Stay) -> [(child: Int, classes: [Int32])] {
        scenario.children.indices.compactMap { child in
            let classes = scenario.announced.filter {
                $0.stay == stay && $0.childIndex == Int32(child)
            }.map(\.classIndex)
            let isPinned = scenario.pins.contains { Int($0.childIndex) == child }
            return classes.isEmpty || isPinned ? nil : (child, classes)
        }
    }

    /// Seats that must stay, children who keep all that was announced, and seats that are kept.
    private func announcedValues(_ placement: Placement) -> [Int] {
        let must = announced(.must).flatMap(\.classes).count
        let ifPossible = announced(.ifPossible)
        let kept = ifPossible.map { child, classes in
            classes.filter { wanted in
                placement[child].contains { options.elements[$0.option].classIndex == wanted }
            }.count
        }
        let unchanged = zip(ifPossible, kept).filter { $0.classes.count == $1 }.count
        return (must > 0 ? [must] : []) + (ifPossible.isEmpty ? [] : [unchanged])
            + (ifPossible.contains { $0.classes.count > 1 } ? [kept.reduce(0, +)] : [])
    }

    /// The class of last time, or where it is not open to the child any more, those of its site.
    private var guarantees: [(child: Int, classes: [Int32])] {
        guard scenario.policy.continuity == .guaranteed else { return [] }
        return scenario.previous.indices.compactMap { child in
            guard let last = scenario.previous[child],
                !scenario.pins.contains(where: { Int($0.childIndex) == child })
            else { return nil }
            let open = options[child].map(\.classIndex)
            if let classIndex = last.classIndex, open.contains(classIndex) {
                return (child, [classIndex])
            }
            let ofSite = open.filter { scenario.classes[Int($0)].siteIndex == last.siteIndex }
            return ofSite.isEmpty ? nil : (child, ofSite)
        }
    }

    private func visit(
        _ child: Int,
        _ plans: [[[Seat]]],
        _ placement: inout Placement,
        _ body: (Placement) -> Void
    ) {
        guard child < placement.count else { return body(placement) }
        for plan in plans[child] {
            placement[child] = plan
            // Fewer children never need more places.
            if PlaceOracle(self, placement).fits { visit(child + 1, plans, &placement, body) }
        }
        placement[child] = []
    }

    /// Everything one child may get: at most one seat a session, at most so many sessions, none that
    /// share a day.
    private func plans(_ child: Int) -> [[Seat]] {
        var plans: [[Seat]] = [[]]
        for position in options.range(of: child) {
            let seats = reserves(child, position).map { Seat(option: position, reserve: $0) }
            for plan in plans where plan.count < scenario.policy.sessionsPerChild {
                guard plan.allSatisfy({ isApart($0.option, position) }) else { continue }
                plans += seats.map { plan + [$0] }
            }
        }
        return plans
    }

    private func isApart(_ first: Int, _ second: Int) -> Bool {
        let (one, other) = (session(ofOption: first), session(ofOption: second))
        return one != other
            && Set(scenario.sessions[one].dates).isDisjoint(with: scenario.sessions[other].dates)
    }

    /// Open seats, and places of reserves that the child may take.
    private func reserves(_ child: Int, _ option: Int) -> [Int?] {
        let kept = scenario.policy.reserves.indices.filter { index in
            let reserve = scenario.policy.reserves[index]
            return covers(reserve.scope, options.elements[option].classIndex)
                && (reserve.isReleased || isMember(child, reserve.groups))
        }
        return [nil] + kept.map { $0 }
    }

    func covers(_ scope: SeatScope, _ classIndex: Int32) -> Bool {
        switch scope {
        case .eachClass(let classes): classes?.contains(classIndex) ?? true
        case .eachSite(let sites):
            sites?.contains(scenario.classes[Int(classIndex)].siteIndex) ?? true
        case .eachSession, .scenario: true
        }
    }

    func isMember(_ child: Int, _ groups: GroupSet) -> Bool {
        !scenario.children[child].groups.isDisjoint(with: groups)
    }

    func session(ofOption option: Int) -> Int {
        Int(scenario.classes[Int(options.elements[option].classIndex)].sessionIndex)
    }

    /// Siblings who must be together are, session by session: all in one place, or none anywhere.
    private func isTogether(_ placement: Placement) -> Bool {
        let byClass: Bool
        switch scenario.policy.siblings {
        case .togetherInClass: byClass = true
        case .togetherAtSite: byClass = false
        default: return true
        }
        return pairs.allSatisfy { first, second in
            scenario.sessions.indices.allSatisfy { session in
                place(placement[first], session, byClass)
                    == place(placement[second], session, byClass)
            }
        }
    }

    /// The class or site in which a child sits in a session.
    private func place(_ seats: [Seat], _ session: Int, _ byClass: Bool) -> Int32? {
        seats.first { self.session(ofOption: $0.option) == session }.map { seat in
            let classIndex = options.elements[seat.option].classIndex
            return byClass ? classIndex : scenario.classes[Int(classIndex)].siteIndex
        }
    }

    private var pairs: [(Int, Int)] {
        scenario.children.indices.flatMap { first in
            scenario.children.indices.filter { second in
                let household = scenario.children[first].householdIndex
                return second > first && household != nil
                    && household == scenario.children[second].householdIndex
            }.map { (first, $0) }
        }
    }

    /// Points for pairs who are together.
    private func pairPoints(_ placement: Placement) -> Int {
        let points: Points
        let byClass: Bool
        switch scenario.policy.siblings {
        case .preferClass(let given): (points, byClass) = (given, true)
        case .preferSite(let given): (points, byClass) = (given, false)
        default: return 0
        }
        let together = pairs.reduce(0) { sum, pair in
            sum
                + scenario.sessions.indices.filter { session in
                    let place = place(placement[pair.0], session, byClass)
                    return place != nil && place == self.place(placement[pair.1], session, byClass)
                }.count
        }
        return together * Int(points.value)
    }
}

extension RuleOracle {
    func values(_ placement: Placement) -> [Int] {
        let pinCount = scenario.pins.filter { $0.classIndex != nil }.count
        return (pinCount > 0 ? [pinCount] : []) + (guarantees.isEmpty ? [] : [guarantees.count])
            + announcedValues(placement)
            + scenario.policy.order.flatMap { values(of: $0, placement) }
    }

    func values(of goal: Goal, _ placement: Placement) -> [Int] {
        let reserves = scenario.policy.reserves
        func sum(_ value: (Int, Reserve?, PlacementOption) -> Int) -> Int {
            placement.indices.reduce(0) { total, child in
                placement[child].reduce(total) { total, seat in
                    let reserve = seat.reserve.map { reserves[$0] }
                    return total + value(child, reserve, options.elements[seat.option])
                }
            }
        }
        func points(_ include: (Int, Reserve?) -> Bool) -> Int {
            sum { include($0, $1) ? Int($2.points.value) : 0 }
        }
        switch goal {
        case .reserves:
            guard reserves.contains(where: { $0.counts == .minimum }) else { return [] }
            return [
                sum { child, reserve, _ in
                    reserve.map { $0.counts == .minimum && isMember(child, $0.groups) } == true
                        ? 1 : 0
                }
            ]
        case .placed(let groups):
            return [
                placement.indices.filter {
                    !placement[$0].isEmpty && (groups.isEmpty || isMember($0, groups))
                }.count
            ]
        case .points:
            let together = pairPoints(placement)
            guard reserves.contains(where: { $0.counts == .additional }) else {
                return [points { _, _ in true } + together]
            }
            return [
                points { $1?.counts != .additional } + together,
                points { $1?.counts == .additional && isMember($0, $1!.groups) },
                points { $1?.counts == .additional && !isMember($0, $1!.groups) },
            ]
        case .wishRanks:
            let last = options.elements.compactMap(\.wishRank).max() ?? 0
            return last < 1 ? [] : (1...last).map { rank in sum { $2.wishRank == rank ? 1 : 0 } }
        case .fewestChanges: return []
        case .lottery:
            let numbers = LotteryDraw(
                seed: scenario.policy.lottery!.seed!,
                children: scenario.children.map(\.id),
                classes: scenario.classes.map(\.id)
            ).numbers
            return [
                placement.indices.filter { !placement[$0].isEmpty }
                    .reduce(0) { $0 + numbers.count + 1 - Int(numbers[$1]) }
            ]
        case .distance: return [-sum { Int($2.distance?.count ?? 0) }]
        }
    }
}

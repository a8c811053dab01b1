package import PlacementModel

/// Whether one child could sit in another's place, or in a free one, with everyone else where they
/// are, and if not, which rule of the policy says so.
///
/// The rules are tried in a fixed order: manual decisions, promised places, siblings, reserves, quotas,
/// hours, carers, opening. Goals are no rules: they are asked by re-solving.
package struct ExchangeRules {
    package let held: HeldPlaces
    private let pinned: DemandedPlaces
    private let kept: DemandedPlaces
    /// Per child the children who stay together with it, without itself.
    private let together: [[Int32]]
    private let place: ((Int32) -> SharedPlace)?
    private var cover: ReserveCover
    private let quotas: QuotaUse
    private let seatGroups: [SeatGroup]
    private let seatsOfGroup: [[HeldPlaces.Seat]]
    private let useOfGroup: [PlaceUse]
    /// The ledger under all rules, and under all but one; empty in pure scenarios, where each child
    /// takes one seat and no such rule exists.
    private var ledgers: [(withoutWhich: ExchangeRule?, ledger: ExchangeLedger)] = []

    /// - Throws: ``SolveFault/placementBreaksRules`` for an outcome that no solver gave.
    package init(
        _ solver: PlacementSolver,
        outcome: Outcome
    ) throws(SolveFault) {
        let scenario = solver.scenario
        held = HeldPlaces(scenario, options: solver.options, outcome: outcome)
        pinned = PinRule.places(scenario)
        kept = ContinuityRule.places(scenario, options: solver.options)
        var together = [[Int32]](repeating: [], count: scenario.children.count)
        switch scenario.policy.siblings {
        case .togetherInClass: place = { .careClass($0) }
        case .togetherAtSite: place = { .site($0, in: scenario) }
        case .separate, .preferClass, .preferSite: place = nil
        }
        if place != nil {
            for household in Household.all(in: scenario) {
                for child in household.children {
                    together[child] = household.children.filter { $0 != child }.map { Int32($0) }
                }
            }
        }
        self.together = together
        cover = ReserveCover(held)
        quotas = QuotaUse(held)
        seatGroups = outcome.seatGroups
        var seats = [[HeldPlaces.Seat]](repeating: [], count: outcome.seatGroups.count)
        for seat in held.ofChild.joined() { seats[Int(seat.seatGroup)].append(seat) }
        seatsOfGroup = seats
        useOfGroup = seats.map { [held] seats in
            seats.reduce(into: PlaceUse()) { $0.add(held.use(of: $1), sign: 1) }
        }
        guard !solver.isPure else { return }
        for (rule, relaxed) in [
            (nil, scenario), (.carers, scenario.leavingOut(.carers).withoutCarerBudget),
            (.opening, scenario.leavingOut(.opening)),
            (.halfDays, scenario.leavingOut(.opening).leavingOut(.carers)),
        ] as [(ExchangeRule?, Scenario)] {
            guard let ledger = try ExchangeLedger(relaxed, held) else {
                throw .placementBreaksRules
            }
            ledgers.append((rule, ledger))
        }
    }

    /// The rule because of which a child could not have an option instead of a seat's holder.
    package mutating func obstacle(
        child: Int32,
        option: Int32,
        instead seat: HeldPlaces.Seat
    ) -> ExchangeRule? {
        let givingUp = held.givenUp(by: child, for: seat.classIndex)
        if pinned.isMet(child: Int(seat.child), classIndex: seat.classIndex) { return .pins }
        if kept.isMet(child: Int(seat.child), classIndex: seat.classIndex) { return .continuity }
        if let rule = ownObstacle(child, seat.classIndex, givingUp) { return rule }
        if !together[Int(seat.child)].isEmpty { return .siblings }
        if let reserve = reserveObstacle(child, option, seat, givingUp) { return .reserve(reserve) }
        if let quota = quotas.exceeded(by: child, option, instead: seat, givingUp: givingUp) {
            return .quota(quota)
        }
        return ledgerObstacle(option, givingUp, leaving: seat)
    }

    /// Whether places are free in the class of an option, enough for the child's hours, and if so, the
    /// rule because of which it could not have one.
    package mutating func free(child: Int32, option: Int32) -> FreePlace {
        let careClass = held.options.elements[Int(option)].classIndex
        let groups = seatGroups.indices.filter { seatGroups[$0].classIndex == careClass }
        let roomy = groups.filter { hasRoom($0, for: held.use(ofChild: child, option: option)) }
        guard let first = roomy.first else { return .none }
        let givingUp = held.givenUp(by: child, for: careClass)
        if let rule = ownObstacle(child, careClass, givingUp) { return .barred(by: rule) }
        if !canBeSeated(child, among: groups, roomy),
            let rule = closure(ofGroup: first, to: child)
        {
            return .barred(by: rule)
        }
        if let quota = quotas.exceeded(by: child, option, instead: nil, givingUp: givingUp) {
            return .barred(by: .quota(quota))
        }
        return ledgerObstacle(option, givingUp, leaving: nil).map(FreePlace.barred) ?? .open
    }

    /// What stands in the way on the child's own side: a place of its own that was decided before all
    /// goals, or siblings who would be left behind.
    private func ownObstacle(
        _ child: Int32,
        _ careClass: Int32,
        _ givingUp: [HeldPlaces.Seat]
    ) -> ExchangeRule? {
        for (places, rule) in [(pinned, ExchangeRule.pins), (kept, .continuity)] {
            let isGivenUp = givingUp.contains {
                places.isMet(child: Int(child), classIndex: $0.classIndex)
            }
            if isGivenUp, !places.isMet(child: Int(child), classIndex: careClass) { return rule }
        }
        guard let place, !together[Int(child)].isEmpty else { return nil }
        func allSit(in there: SharedPlace) -> Bool {
            together[Int(child)].allSatisfy { sibling in
                held.ofChild[Int(sibling)].contains { place($0.classIndex) == there }
            }
        }
        let isBeside = allSit(in: place(careClass))
        let leavesNobody = givingUp.allSatisfy { place($0.classIndex) == place(careClass) }
        return isBeside && leavesNobody ? nil : .siblings
    }

    private mutating func reserveObstacle(
        _ child: Int32,
        _ option: Int32,
        _ seat: HeldPlaces.Seat,
        _ givingUp: [HeldPlaces.Seat]
    ) -> Int32? {
        let policy = held.scenario.policy
        // Over and above: the seat itself is the member's, because open seats were filled first.
        if let index = seatGroups[Int(seat.seatGroup)].reserveIndex,
            policy.reserves[Int(index)].counts == .additional
        {
            let groups = policy.reserves[Int(index)].groups
            let children = held.scenario.children
            if children[Int(child)].groups.isDisjoint(with: groups),
                !children[Int(seat.child)].groups.isDisjoint(with: groups)
            {
                return index
            }
        }
        return cover.loss(to: child, option, instead: seat, givingUp: givingUp)
    }

    private func hasRoom(_ group: Int, for use: PlaceUse) -> Bool {
        (useOfGroup[group] + use).placeCount <= seatGroups[group].capacity
    }

    /// Whether a free place of a class can become the child's, where need be by others taking free
    /// seats that are kept for them: an augmenting path over the seat groups of the class. Nobody is
    /// sent from an open seat to one that is over and above.
    private func canBeSeated(_ child: Int32, among groups: [Int], _ roomy: [Int]) -> Bool {
        var queue = groups.filter { closure(ofGroup: $0, to: child) == nil }
        var isReached = Set(queue)
        var next = 0
        while next < queue.count {
            let group = queue[next]
            next += 1
            if roomy.contains(group) { return true }
            for other in groups where !isReached.contains(other) && !isAdditional(other) {
                let canMove = seatsOfGroup[group].contains {
                    closure(ofGroup: other, to: $0.child) == nil
                }
                guard canMove else { continue }
                isReached.insert(other)
                queue.append(other)
            }
        }
        return false
    }

    private func isAdditional(_ group: Int) -> Bool {
        seatGroups[group].reserveIndex.map {
            held.scenario.policy.reserves[Int($0)].counts == .additional
        } ?? false
    }

    /// The rule that keeps a child out of a seat group; nil where it may sit there.
    private func closure(ofGroup group: Int, to child: Int32) -> ExchangeRule? {
        let groups = held.scenario.children[Int(child)].groups
        let policy = held.scenario.policy
        if let quota = seatGroups[group].closedToQuotaIndex,
            !groups.isDisjoint(with: policy.quotas[Int(quota)].groups)
        {
            return .quota(quota)
        }
        guard let index = seatGroups[group].reserveIndex else { return nil }
        let reserve = policy.reserves[Int(index)]
        return reserve.isReleased || !groups.isDisjoint(with: reserve.groups)
            ? nil : .reserve(index)
    }

    private mutating func ledgerObstacle(
        _ option: Int32,
        _ givingUp: [HeldPlaces.Seat],
        leaving seat: HeldPlaces.Seat?
    ) -> ExchangeRule? {
        guard !ledgers.isEmpty else { return nil }
        func allows(_ index: Int) -> Bool {
            ledgers[index].ledger.allows(option, givingUp: givingUp, leaving: seat)
        }
        if allows(0) { return nil }
        for index in ledgers.indices.dropFirst().dropLast() where allows(index) {
            return ledgers[index].withoutWhich
        }
        // Neither alone: both carers and opening, or the hours of the place.
        return allows(ledgers.count - 1) ? .carers : .halfDays
    }
}

/// Places that nobody takes.
package enum FreePlace: Hashable, Sendable {
    /// There are none that the child's hours would fit into.
    case none
    /// The child could take one.
    case open
    case barred(by: ExchangeRule)
}

extension Scenario {
    /// Without a limit on carers that are shared among sites.
    fileprivate var withoutCarerBudget: Scenario {
        var scenario = self
        scenario.policy.opening.carerCount = nil
        return scenario
    }
}

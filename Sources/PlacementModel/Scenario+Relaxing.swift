// What a scenario is when some of what its rules demand or limit gives way. Each change only ever
// lets more placements exist.

extension Scenario {
    /// Everything that might take part in a conflict, in order.
    package var conflictMembers: [ConflictMember] {
        var members: [ConflictMember] = []
        for pin in pins where pin.classIndex != nil && pin.isDemanded {
            members.append(.place(child: pin.childIndex, rule: .pins))
        }
        if policy.continuity == .guaranteed {
            for (child, last) in previous.enumerated() where last?.siteIndex != nil {
                members.append(.place(child: Int32(child), rule: .continuity))
            }
        }
        for seat in announced where seat.stay == .must {
            if let child = seat.childIndex {
                members.append(.place(child: child, rule: .announced))
            }
        }
        for (index, careClass) in classes.enumerated() {
            members.append(.seats(careClass: Int32(index)))
            if (careClass.opening.minimumChildren ?? 0) > 0 {
                members.append(.minimum(careClass: Int32(index)))
            }
        }
        for (index, site) in sites.enumerated() where site.sharedCarerCount != nil {
            members.append(.carers(site: Int32(index)))
        }
        if policy.opening.classCount != nil { members.append(.classBudget) }
        if policy.opening.money != nil { members.append(.moneyBudget) }
        if policy.opening.carerCount != nil { members.append(.carerBudget) }
        if policy.siblings == .togetherInClass || policy.siblings == .togetherAtSite {
            let households = Dictionary(grouping: children.compactMap(\.householdIndex)) { $0 }
            members += households.filter { $0.value.count > 1 }.keys.map { .household($0) }
        }
        members += policy.reserves.indices.map { .reserve(Int32($0)) }
        members += policy.quotas.indices.map { .quota(Int32($0)) }
        if sessions.count > 1 { members.append(.sessionLimit) }
        return Set(members).sorted()
    }

    /// The scenario as if some members were not in it. A manual placement that is left out still
    /// allows its class, so that nothing that could be before cannot be now.
    package func without(_ members: Set<ConflictMember>) -> Scenario {
        var start = releasing(members)
        for pin in start.pins.indices
        where members.contains(.place(child: pins[pin].childIndex, rule: .pins)) {
            start.pins[pin].isDemanded = false
        }
        return members.sorted().reduce(start) { scenario, member in
            scenario.relaxed(member, by: scenario.mostSteps(of: member))
        }
    }

    /// The scenario with a repair carried out; manual placements that give way are deleted.
    package func repaired(by repair: Repair) -> Scenario {
        let places = Set(repair.steps.map(\.member).filter(\.isPlace))
        var start = releasing(places)
        start.pins.removeAll { places.contains(.place(child: $0.childIndex, rule: .pins)) }
        return repair.steps.reduce(start) { $0.relaxed($1.member, by: $1.amount) }
    }

    /// How far a member can give way; further changes nothing.
    package func mostSteps(of member: ConflictMember) -> Int {
        switch member {
        case .place, .household: 1
        case .seats: max(1, children.count) * (hasShares ? 1000 : 1)
        case .quota(let index):
            switch policy.quotas[Int(index)].amount {
            case .seats: max(1, children.count)
            case .share(let permille, _): (1000 - Int(permille) + 9) / 10
            }
        case .carers, .carerBudget: max(1, children.count)
        case .minimum(let index): Int(classes[Int(index)].opening.minimumChildren ?? 0)
        case .classBudget: max(1, classes.count)
        case .moneyBudget: Int(costOfAll / Scenario.moneyStep) + 1
        case .reserve(let index):
            switch policy.reserves[Int(index)].amount {
            case .seats(let count): max(1, Int(count))
            case .share(let permille, _): (Int(permille) + 9) / 10
            }
        case .sessionLimit: max(1, sessions.count - Int(policy.sessionsPerChild))
        }
    }

    /// A thousand yuan, in fen.
    package static let moneyStep: Int64 = 100_000

    /// Whether a reserve grows with the seats, up to all but a thousandth of them.
    private var hasShares: Bool {
        policy.reserves.contains { if case .share = $0.amount { true } else { false } }
    }

    /// Opening all classes and sites, in fen.
    private var costOfAll: Int64 {
        classes.reduce(0) { $0 + Int64($1.opening.cost ?? 0) }
            + sites.reduce(0) { $0 + Int64($1.openingCost ?? 0) }
    }

    /// Without guarantees and announced seats of some children, all at once.
    private func releasing(_ members: Set<ConflictMember>) -> Scenario {
        var scenario = self
        for child in previous.indices
        where members.contains(.place(child: Int32(child), rule: .continuity)) {
            scenario.previous[child] = nil
        }
        scenario.announced = announced.filter { seat in
            guard let child = seat.childIndex, seat.stay == .must else { return true }
            return !members.contains(.place(child: child, rule: .announced))
        }
        return scenario
    }

    /// A single limit or rule gives way; places are released by `releasing`.
    private func relaxed(_ member: ConflictMember, by amount: Int) -> Scenario {
        var scenario = self
        let count = Int32(clamping: amount)
        switch member {
        case .place: break
        case .seats(let index):
            scenario.classes[Int(index)] = classes[Int(index)].withFurtherSeats(count)
        case .carers(let index):
            scenario.sites[Int(index)].sharedCarerCount? += count
        case .minimum(let index):
            scenario.classes[Int(index)] = classes[Int(index)].withLowerMinimum(by: count)
        case .classBudget: scenario.policy.opening.classCount? += count
        case .moneyBudget:
            scenario.policy.opening.money? += Int64(amount) * Scenario.moneyStep
        case .carerBudget: scenario.policy.opening.carerCount? += count
        case .household(let index):
            for child in children.indices where children[child].householdIndex == index {
                scenario.children[child] = children[child].withoutHousehold()
            }
        case .reserve(let index):
            scenario.policy.reserves[Int(index)] = policy.reserves[Int(index)].lowered(by: count)
        case .quota(let index):
            scenario.policy.quotas[Int(index)] = policy.quotas[Int(index)].raised(by: count)
        case .sessionLimit: scenario.policy.sessionsPerChild += count
        }
        return scenario
    }
}

extension CareClass {
    /// Every stated limit that would be less is raised; carers are whole.
    fileprivate func withFurtherSeats(_ count: Int32) -> CareClass {
        let wanted = capacity.seatCount + count
        var limits = capacity
        limits.approvedPlaces = capacity.approvedPlaces.map { max($0, wanted) }
        limits.legalSize = capacity.legalSize.map { max($0, wanted) }
        limits.placesByArea = capacity.placesByArea.map { max($0, wanted) }
        if let ratio = capacity.childrenPerCarer, ratio > 0, let carers = capacity.carerCount {
            limits.carerCount = max(carers, (wanted + ratio - 1) / ratio)
        }
        return with(limits, opening)
    }

    /// A class that needs fewer children, and that may stay closed as before.
    fileprivate func withLowerMinimum(by count: Int32) -> CareClass {
        let minimum = (opening.minimumChildren ?? 0) - count
        return with(
            capacity,
            OpeningTerms(
                isOptional: true,
                minimumChildren: minimum > 0 ? minimum : nil,
                cost: opening.cost
            )
        )
    }

    private func with(_ capacity: CapacityLimits, _ opening: OpeningTerms) -> CareClass {
        CareClass(
            id: id,
            name: name,
            siteIndex: siteIndex,
            sessionIndex: sessionIndex,
            kind: kind,
            ages: ages,
            grades: grades,
            modes: modes,
            capacity: capacity,
            opening: opening,
            fee: fee,
            row: row
        )
    }
}

extension SeatAmount {
    /// Another number of places, or of percentage points.
    fileprivate func changed(by amount: Int32) -> SeatAmount {
        switch self {
        case .seats(let count): .seats(max(0, count + amount))
        case .share(let permille, let rounding):
            .share(permille: min(1000, max(0, permille + 10 * amount)), rounding: rounding)
        }
    }
}

extension Reserve {
    fileprivate func lowered(by count: Int32) -> Reserve {
        Reserve(
            groups: groups,
            amount: amount.changed(by: -count),
            scope: scope,
            counts: counts,
            isReleased: isReleased,
            line: line
        )
    }
}

extension Quota {
    fileprivate func raised(by count: Int32) -> Quota {
        Quota(groups: groups, amount: amount.changed(by: count), scope: scope, line: line)
    }
}

extension Child {
    fileprivate func withoutHousehold() -> Child {
        Child(
            id: id,
            birthDate: birthDate,
            grade: grade,
            groups: groups,
            lapsedGroups: lapsedGroups,
            groupsValidUntil: groupsValidUntil,
            home: home,
            householdIndex: nil,
            employerIndex: employerIndex,
            appliedAt: appliedAt,
            mode: mode,
            hoursPerDay: hoursPerDay,
            isFitForGroupCare: isFitForGroupCare,
            row: row
        )
    }
}

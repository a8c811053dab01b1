import PlacementModel

// Problem: place children one after the other so that every rule holds after each of them.
//
// State: what is in use of everything that is limited, in whole numbers: hours of every seat group,
// places kept by wide reserves, hours of members under each quota, carers of every class, open
// classes and sites with their budgets, seats of every child.
//
// Invariant: the seats taken so far, with everybody else waiting, keep every rule except the minimum
// with which a class opens. Each such rule stays broken once it is broken, whoever else is placed, so
// it is enough to ask at every step. Whoever serves the children sees to minimums and to siblings who
// stay together: `SerialPlacement`, `Applicant`.
//
// Complexity: O(1) for a seat, except where a wide reserve must move a kept place: O(its classes).

/// What a placement in the making uses, and whether it may use more.
struct PlacementLedger: Sendable {
    let facts: LedgerFacts
    /// Per child its seats, by arc.
    private(set) var arcsOfChild: ArcsOfChildren
    /// Classes that nobody may enter.
    var isClosed: [Bool]
    var seats: SeatCount
    private var quotaUse: [PlaceUse]
    var carers: CarerCount
    var opening: OpeningCount

    /// - Returns: nil where reserves and budgets exclude each other before anyone is placed.
    init?(_ facts: LedgerFacts) {
        guard let seats = SeatCount(facts), let opening = OpeningCount(facts) else { return nil }
        self.facts = facts
        self.seats = seats
        self.opening = opening
        arcsOfChild = ArcsOfChildren(facts.scenario)
        isClosed = Array(repeating: false, count: facts.scenario.classes.count)
        quotaUse = Array(repeating: PlaceUse(), count: facts.quotas.count)
        carers = CarerCount(facts)
    }

    /// Whether a child sits anywhere.
    func isPlaced(_ child: Int) -> Bool { arcsOfChild.count(of: child) > 0 }

    /// Takes a seat if every rule holds with it.
    mutating func take(_ arc: Int) -> Bool {
        // Most seats that are asked for in vain are in full classes.
        if seats.isFull(for: arc, facts) { return false }
        let child = Int(facts.childOfArc[arc])
        let careClass = Int(facts.classOfArc(arc))
        guard !isClosed[careClass], hasTime(child, careClass),
            quotasAllow(child, careClass, facts.useOfArc(arc))
        else { return false }
        let staffing = carers.change(taking: arc, facts)
        let opened = opening.change(entering: careClass, facts)
        guard carers.allows(staffing, facts), opening.allows(opened, staffing, carers, facts),
            seats.take(arc, facts)
        else { return false }
        count(child, careClass, facts.useOfArc(arc), sign: 1)
        carers.apply(staffing, facts)
        opening.enter(careClass, opened, facts)
        arcsOfChild.append(Int32(arc), to: child)
        return true
    }

    /// Gives a seat back.
    mutating func release(_ arc: Int) {
        let child = Int(facts.childOfArc[arc])
        let careClass = Int(facts.classOfArc(arc))
        guard arcsOfChild.remove(Int32(arc), from: child) else { return }
        seats.release(arc, facts)
        count(child, careClass, facts.useOfArc(arc), sign: -1)
        carers.apply(carers.change(releasing: arc, facts), facts)
        opening.leave(careClass, facts)
    }

    /// One seat a session, so many sessions, and none that share a day.
    private func hasTime(_ child: Int, _ careClass: Int) -> Bool {
        let count = arcsOfChild.count(of: child)
        guard count > 0 else { return true }
        guard count < Int(facts.scenario.policy.sessionsPerChild) else { return false }
        let session = Int(facts.sessionOfClass[careClass])
        let row = session * facts.scenario.sessions.count
        return arcsOfChild[child].allSatisfy { arc in
            let other = Int(facts.sessionOfClass[Int(facts.classOfArc(Int(arc)))])
            return other != session && !facts.overlaps[row + other]
        }
    }

    private func quotasAllow(_ child: Int, _ careClass: Int, _ use: PlaceUse) -> Bool {
        let groups = facts.scenario.children[child].groups
        return facts.quotasOfClass[careClass].allSatisfy { index in
            let quota = facts.quotas[index]
            return groups.isDisjoint(with: quota.members)
                || (quotaUse[index] + use).placeCount <= quota.places
        }
    }

    private mutating func count(_ child: Int, _ careClass: Int, _ use: PlaceUse, sign: Int32) {
        let groups = facts.scenario.children[child].groups
        for index in facts.quotasOfClass[careClass]
        where !groups.isDisjoint(with: facts.quotas[index].members) {
            quotaUse[index].add(use, sign: sign)
        }
    }
}

extension PlaceUse {
    /// - Parameter sign: 1 to add, -1 to take away.
    mutating func add(_ other: PlaceUse, sign: Int32) {
        morning += sign * other.morning
        afternoon += sign * other.afternoon
        day += sign * other.day
    }
}

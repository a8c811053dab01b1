import PlacementModel

// Problem: which seats are left for the next child, when every rule must hold with it.
//
// State: what the children placed so far take of all that is limited. A rule that is broken stays
// broken whoever else is placed, but for the minimum with which a class opens; so it is enough that
// each seat, when it is taken, breaks none.

/// The seats that are taken so far.
struct TakenSeats {
    let rules: ServedRules
    /// Per child its seats, by arc.
    private(set) var arcsOfChild: [[Int]]
    private(set) var counts: Counts
    /// Classes that nobody may enter.
    var isClosed: [Bool]

    /// What is in use, apart from whose it is.
    struct Counts {
        var kept: KeptPlaces
        fileprivate var blockUse: [DayUse]
        fileprivate var quotaUse: [DayUse]
        fileprivate var staff: StaffCount
        var open: OpenClasses
    }

    /// Nil where reserves and budgets exclude each other before anyone is placed.
    init?(_ rules: ServedRules) {
        guard let kept = KeptPlaces(rules.wide, rules.placement) else { return nil }
        self.rules = rules
        arcsOfChild = rules.placement.facts.children.map { _ in [] }
        isClosed = rules.scenario.classes.map { _ in false }
        counts = Counts(
            kept: kept,
            blockUse: rules.placement.blocks.blocks.map { _ in DayUse() },
            quotaUse: rules.quotas.map { _ in DayUse() },
            staff: StaffCount(rules),
            open: OpenClasses(rules)
        )
        guard counts.open.allows(counts.staff) else { return nil }
    }

    mutating func beginMembersTurn() { counts.kept.beginMembersTurn() }

    mutating func endMembersTurn() { counts.kept.endMembersTurn() }

    mutating func bindBudgets(_ binds: Bool) { counts.open.bindsBudgets = binds }

    func isPlaced(_ child: Int) -> Bool { !arcsOfChild[child].isEmpty }

    /// Takes a seat if every rule holds with it.
    mutating func take(_ arc: Int) -> Bool {
        let careClass = rules.arcs.careClass(arc)
        guard !isClosed[careClass], hasTime(arc), quotasAllow(arc, careClass) else { return false }
        count(arc, careClass, sign: 1)
        guard counts.staff.suffices(at: careClass), counts.open.allows(counts.staff),
            enter(arc, careClass)
        else {
            count(arc, careClass, sign: -1)
            return false
        }
        arcsOfChild[Int(rules.arcs.child[arc])].append(arc)
        return true
    }

    mutating func release(_ arc: Int) {
        let child = Int(rules.arcs.child[arc])
        guard let place = arcsOfChild[child].firstIndex(of: arc) else { return }
        arcsOfChild[child].remove(at: place)
        let careClass = rules.arcs.careClass(arc)
        count(arc, careClass, sign: -1)
        let block = Int(rules.arcs.block[arc])
        let before = counts.blockUse[block].places
        counts.blockUse[block].add(rules.arcs.hours[arc], sign: -1)
        let places = before - counts.blockUse[block].places
        if rules.wide.scopeOfBlock[block] >= 0 {
            counts.kept.leave(block: block, places: places)
        } else if isOpenBesideWide(block, careClass) {
            counts.kept.leave(careClass: careClass, places: places)
        }
    }

    /// Seats all children, each by the first of its arcs that leaves the others a seat, or nobody.
    mutating func take(together arcs: [[Int]]) -> Bool { take(together: arcs[...]) }

    private mutating func take(together rest: ArraySlice<[Int]>) -> Bool {
        guard let own = rest.first else { return true }
        for arc in own where take(arc) {
            if take(together: rest.dropFirst()) { return true }
            release(arc)
        }
        return false
    }

    /// Puts everything but whose seats are whose as it was.
    mutating func restore(_ counts: Counts, _ arcs: [(child: Int, arcs: [Int])]) {
        self.counts = counts
        for (child, own) in arcs { arcsOfChild[child] = own }
    }

    /// So many sessions, and none twice or on the same day.
    private func hasTime(_ arc: Int) -> Bool {
        let own = arcsOfChild[Int(rules.arcs.child[arc])]
        guard !own.isEmpty else { return true }
        guard own.count < Int(rules.placement.policy.sessionsPerChild) else { return false }
        let session = rules.session(ofArc: arc)
        return own.allSatisfy { !rules.clash(rules.session(ofArc: $0), session) }
    }

    private func quotasAllow(_ arc: Int, _ careClass: Int) -> Bool {
        let groups = rules.placement.facts.children[Int(rules.arcs.child[arc])].groups
        return rules.quotasOfClass[careClass].allSatisfy { index in
            guard rules.quotas[index].members & groups != 0 else { return true }
            var use = counts.quotaUse[index]
            use += rules.arcs.hours[arc]
            return use.places <= rules.quotas[index].places
        }
    }

    private mutating func count(_ arc: Int, _ careClass: Int, sign: Int) {
        let groups = rules.placement.facts.children[Int(rules.arcs.child[arc])].groups
        for index in rules.quotasOfClass[careClass] where rules.quotas[index].members & groups != 0
        {
            counts.quotaUse[index].add(rules.arcs.hours[arc], sign: sign)
        }
        counts.staff.count(arc, sign: sign)
        if sign > 0 { counts.open.enter(careClass) } else { counts.open.leave(careClass) }
    }

    /// Takes hours of the block, and a place more where they do not fit those in use.
    private mutating func enter(_ arc: Int, _ careClass: Int) -> Bool {
        let block = Int(rules.arcs.block[arc])
        var use = counts.blockUse[block]
        let before = use.places
        use += rules.arcs.hours[arc]
        if use.places > before {
            if rules.wide.scopeOfBlock[block] >= 0 {
                guard counts.kept.enter(block: block) else { return false }
            } else if isOpenBesideWide(block, careClass) {
                guard counts.kept.enter(careClass: careClass) else { return false }
            } else if use.places > rules.placement.blocks.blocks[block].seats {
                return false
            }
        }
        counts.blockUse[block] = use
        return true
    }

    /// Whether these are the open seats of a class in which wide reserves may keep places.
    private func isOpenBesideWide(_ block: Int, _ careClass: Int) -> Bool {
        !rules.wide.blocksOfClass[careClass].isEmpty
            && rules.placement.blocks.blocks[block].reserve < 0
    }
}

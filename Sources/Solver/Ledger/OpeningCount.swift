import PlacementModel

/// Which classes and sites are in use, and what their opening takes from the budgets.
///
/// A class that may stay closed opens with its first child; a site that may stay closed opens with
/// its first child and opens its classes that may not. Budgets of classes and money are held at
/// every step only while `holdsBudgets`; the one of carers always.
struct OpeningCount: Sendable {
    private(set) var childCount: [Int32]
    private(set) var siteChildCount: [Int32]
    private(set) var classCount: Int64 = 0
    private(set) var money: Int64 = 0
    /// Per set of days the carers of open classes that have carers of their own.
    private var ownCarers: [Int64]
    var holdsBudgets = true
    private let budget: OpeningBudget

    /// - Returns: nil where what is always open exceeds a budget.
    init?(_ facts: LedgerFacts) {
        let scenario = facts.scenario
        budget = scenario.policy.opening
        childCount = Array(repeating: 0, count: scenario.classes.count)
        siteChildCount = Array(repeating: 0, count: scenario.sites.count)
        ownCarers = Array(repeating: 0, count: facts.daySetCount)
        for (index, site) in scenario.sites.enumerated() where !site.isOptional {
            money += Int64(site.openingCost ?? 0)
            for careClass in facts.fixedClassesOfSite[index] { add(careClass, facts, sign: 1) }
        }
        guard keepsBudgets else { return nil }
        if let limit = budget.carerCount, ownCarers.contains(where: { $0 > Int64(limit) }) {
            return nil
        }
    }

    /// Whether a class counts as open.
    func isOpen(_ careClass: Int, _ facts: LedgerFacts) -> Bool {
        let described = facts.scenario.classes[careClass]
        if described.opening.mayStayClosed { return childCount[careClass] > 0 }
        let site = Int(described.siteIndex)
        return !facts.scenario.sites[site].isOptional || siteChildCount[site] > 0
    }

    /// How many children a class lacks to open, if it has any.
    func shortfall(_ careClass: Int, _ facts: LedgerFacts) -> Int32 {
        let minimum = facts.scenario.classes[careClass].opening.minimumChildren ?? 0
        return childCount[careClass] == 0 ? 0 : max(0, minimum - childCount[careClass])
    }

    /// Whether the budgets of classes and money hold.
    var keepsBudgets: Bool {
        classCount <= budget.classCount.map(Int64.init) ?? .max && money <= budget.money ?? .max
    }

    /// What opens with one more child.
    struct Change {
        var classes: [Int] = []
        var site: Int?
        static let nothing = Change()
    }

    func change(entering careClass: Int, _ facts: LedgerFacts) -> Change {
        let site = Int(facts.siteOfClass[careClass])
        let described = facts.scenario.classes[careClass]
        let opensSite = facts.scenario.sites[site].isOptional && siteChildCount[site] == 0
        let opensClass = described.opening.mayStayClosed && childCount[careClass] == 0
        guard opensSite || opensClass else { return .nothing }
        var change = Change()
        if opensClass { change.classes.append(careClass) }
        if opensSite {
            change.site = site
            change.classes += facts.fixedClassesOfSite[site]
        }
        return change
    }

    func allows(
        _ change: Change,
        _ staffing: CarerCount.Change,
        _ carers: CarerCount,
        _ facts: LedgerFacts
    ) -> Bool {
        if holdsBudgets, !change.classes.isEmpty || change.site != nil {
            guard allowsOpening(change, facts) else { return false }
        }
        guard let limit = budget.carerCount, staffing.carers > 0 || !change.classes.isEmpty else {
            return true
        }
        let days = facts.daySetsOfSession[Int(facts.sessionOfClass[staffing.careClass])]
        return ownCarers.indices.allSatisfy { set in
            let opened = change.classes.reduce(Int64(0)) { $0 + own($1, on: set, facts) }
            let more = days.contains(set) ? Int64(staffing.carers) : 0
            return ownCarers[set] + opened + Int64(carers.ofDays[set]) + more <= Int64(limit)
        }
    }

    private func allowsOpening(_ change: Change, _ facts: LedgerFacts) -> Bool {
        let scenario = facts.scenario
        let costs = change.classes.reduce(Int64(0)) {
            $0 + Int64(scenario.classes[$1].opening.cost ?? 0)
        }
        let ofSite = change.site.map { Int64(scenario.sites[$0].openingCost ?? 0) } ?? 0
        return classCount + Int64(change.classes.count)
            <= budget.classCount.map(Int64.init) ?? .max
            && money + costs + ofSite <= budget.money ?? .max
    }

    /// Carers of its own that a class has on such days.
    private func own(_ careClass: Int, on set: Int, _ facts: LedgerFacts) -> Int64 {
        let described = facts.scenario.classes[careClass]
        guard facts.daySetsOfSession[Int(described.sessionIndex)].contains(set) else { return 0 }
        return Int64(described.capacity.carerCount ?? 0)
    }

    mutating func enter(_ careClass: Int, _ change: Change, _ facts: LedgerFacts) {
        add(change, facts, sign: 1)
        childCount[careClass] += 1
        siteChildCount[Int(facts.siteOfClass[careClass])] += 1
    }

    mutating func leave(_ careClass: Int, _ facts: LedgerFacts) {
        childCount[careClass] -= 1
        siteChildCount[Int(facts.siteOfClass[careClass])] -= 1
        add(change(entering: careClass, facts), facts, sign: -1)
    }

    private mutating func add(_ change: Change, _ facts: LedgerFacts, sign: Int64) {
        for careClass in change.classes { add(careClass, facts, sign: sign) }
        if let site = change.site {
            money += sign * Int64(facts.scenario.sites[site].openingCost ?? 0)
        }
    }

    private mutating func add(_ careClass: Int, _ facts: LedgerFacts, sign: Int64) {
        let described = facts.scenario.classes[careClass]
        classCount += sign
        money += sign * Int64(described.opening.cost ?? 0)
        guard let own = described.capacity.carerCount else { return }
        for set in facts.daySetsOfSession[Int(described.sessionIndex)] {
            ownCarers[set] += sign * Int64(own)
        }
    }
}

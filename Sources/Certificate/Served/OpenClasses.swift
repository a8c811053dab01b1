import PlacementModel

/// Which classes and sites have children, and what those that are open take from the budgets.
struct OpenClasses {
    private let rules: ServedRules
    private(set) var children: [Int]
    private(set) var childrenOfSite: [Int]
    private var classCount = 0
    private var money: Int64 = 0
    /// Per set of days the carers of open classes that have their own.
    private var ownCarers: [Int]
    /// Whether the budgets of classes and money bind now; that of carers always does.
    var bindsBudgets = true

    init(_ rules: ServedRules) {
        self.rules = rules
        children = [Int](repeating: 0, count: rules.scenario.classes.count)
        childrenOfSite = [Int](repeating: 0, count: rules.scenario.sites.count)
        ownCarers = [Int](repeating: 0, count: rules.daySetCount)
        for (site, described) in rules.scenario.sites.enumerated() where !described.isOptional {
            openSite(site, sign: 1)
        }
    }

    private var budget: OpeningBudget { rules.scenario.policy.opening }

    private mutating func openSite(_ site: Int, sign: Int) {
        money += Int64(sign) * Int64(rules.scenario.sites[site].openingCost ?? 0)
        for careClass in rules.fixedClassesOfSite[site] { open(careClass, sign: sign) }
    }

    private mutating func open(_ careClass: Int, sign: Int) {
        let described = rules.scenario.classes[careClass]
        classCount += sign
        money += Int64(sign) * Int64(described.opening.cost ?? 0)
        for set in rules.daySetsOfSession[Int(described.sessionIndex)] {
            ownCarers[set] += sign * Int(described.capacity.carerCount ?? 0)
        }
    }

    /// A class opens with its first child, and so does a site that may stay closed, with all of its
    /// classes that may not.
    mutating func enter(_ careClass: Int) {
        children[careClass] += 1
        let site = rules.placement.facts.classes[careClass].site
        childrenOfSite[site] += 1
        countFirst(careClass, site, sign: 1)
    }

    mutating func leave(_ careClass: Int) {
        let site = rules.placement.facts.classes[careClass].site
        countFirst(careClass, site, sign: -1)
        children[careClass] -= 1
        childrenOfSite[site] -= 1
    }

    private mutating func countFirst(_ careClass: Int, _ site: Int, sign: Int) {
        if childrenOfSite[site] == 1, rules.scenario.sites[site].isOptional {
            openSite(site, sign: sign)
        }
        if children[careClass] == 1, rules.scenario.classes[careClass].mayStayClosed {
            open(careClass, sign: sign)
        }
    }

    func isOpen(site: Int) -> Bool {
        !rules.scenario.sites[site].isOptional || childrenOfSite[site] > 0
    }

    func isOpen(_ careClass: Int) -> Bool {
        rules.scenario.classes[careClass].mayStayClosed
            ? children[careClass] > 0
            : isOpen(site: rules.placement.facts.classes[careClass].site)
    }

    /// How many children a class that has some lacks to its minimum.
    func shortfall(_ careClass: Int) -> Int {
        let minimum = Int(rules.scenario.classes[careClass].opening.minimumChildren ?? 0)
        return children[careClass] == 0 ? 0 : max(0, minimum - children[careClass])
    }

    var keepsBudgets: Bool {
        classCount <= budget.classCount.map(Int.init) ?? .max && money <= budget.money ?? .max
    }

    /// Whether the budgets that bind now are kept.
    func allows(_ staff: StaffCount) -> Bool {
        if bindsBudgets, !keepsBudgets { return false }
        guard let limit = budget.carerCount else { return true }
        return ownCarers.indices.allSatisfy { ownCarers[$0] + staff.ofDays[$0] <= Int(limit) }
    }
}

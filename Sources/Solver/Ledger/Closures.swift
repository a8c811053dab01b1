import PlacementModel

/// What has been closed, round by round, and what is called up instead.
struct Closures {
    private(set) var isClosed: [Bool]
    /// Classes that children must sit in and that did not reach their minimum, in that order.
    private(set) var calledUp: [Int] = []
    /// Children per class who must sit there.
    private let given: [Int32]

    init(_ facts: LedgerFacts, _ given: PlacementLedger) {
        isClosed = given.isClosed
        self.given = given.opening.childCount
    }

    /// The class that lacks most children to open.
    func furthestBelowMinimum(_ ledger: PlacementLedger, _ facts: LedgerFacts) -> Int? {
        var furthest: Int?
        var most: Int32 = 0
        for careClass in isClosed.indices {
            let shortfall = ledger.opening.shortfall(careClass, facts)
            if shortfall > 0 && shortfall >= most { (furthest, most) = (careClass, shortfall) }
        }
        return furthest
    }

    /// - Returns: false where the class has been called up in vain.
    mutating func closeOrCallUp(_ careClass: Int) -> Bool {
        if given[careClass] == 0 && !calledUp.contains(careClass) {
            isClosed[careClass] = true
            return true
        }
        guard !calledUp.contains(careClass) else { return false }
        calledUp.append(careClass)
        return true
    }

    /// Closes what has the fewest children until the budgets hold as far as can be seen.
    ///
    /// - Returns: false where nothing may be closed that would help.
    mutating func closeForBudgets(_ ledger: PlacementLedger, _ facts: LedgerFacts) -> Bool {
        var view = BudgetView(ledger, facts)
        var closesAny = false
        while !view.keepsBudgets {
            guard let item = view.smallest(given: given, facts) else { break }
            closesAny = true
            view.close(item, facts)
            switch item {
            case .careClass(let index): isClosed[index] = true
            case .site(let site):
                for careClass in isClosed.indices where Int(facts.siteOfClass[careClass]) == site {
                    isClosed[careClass] = true
                }
            }
        }
        return closesAny
    }
}

/// The open classes and sites while some of them are being closed.
private struct BudgetView {
    enum Item {
        case careClass(Int)
        case site(Int)
    }

    private var childCount: [Int32]
    private var siteChildCount: [Int32]
    private var isOpen: [Bool]
    private var isSiteOpen: [Bool]
    private let budget: OpeningBudget
    private let scenario: Scenario

    init(_ ledger: PlacementLedger, _ facts: LedgerFacts) {
        scenario = facts.scenario
        budget = scenario.policy.opening
        childCount = ledger.opening.childCount
        siteChildCount = ledger.opening.siteChildCount
        isOpen = scenario.classes.indices.map { ledger.opening.isOpen($0, facts) }
        isSiteOpen = scenario.sites.indices.map {
            !facts.scenario.sites[$0].isOptional || ledger.opening.siteChildCount[$0] > 0
        }
    }

    private var classesAreTooMany: Bool {
        budget.classCount.map { isOpen.count { $0 } > Int($0) } ?? false
    }

    private var moneyIsTooLittle: Bool {
        guard let limit = budget.money else { return false }
        let classes = isOpen.indices.reduce(Int64(0)) {
            $0 + (isOpen[$1] ? Int64(scenario.classes[$1].opening.cost ?? 0) : 0)
        }
        let sites = isSiteOpen.indices.reduce(Int64(0)) {
            $0 + (isSiteOpen[$1] ? Int64(scenario.sites[$1].openingCost ?? 0) : 0)
        }
        return classes + sites > limit
    }

    var keepsBudgets: Bool { !classesAreTooMany && !moneyIsTooLittle }

    /// What may be closed, helps, and has the fewest children; of equals the last class.
    func smallest(given: [Int32], _ facts: LedgerFacts) -> Item? {
        var best: (item: Item, children: Int32)?
        func consider(_ item: Item, _ children: Int32) {
            if best.map({ children <= $0.children }) ?? true { best = (item, children) }
        }
        for site in scenario.sites.indices where scenario.sites[site].isOptional {
            guard isSiteOpen[site] else { continue }
            let classes = scenario.classes.indices.filter {
                Int(facts.siteOfClass[$0]) == site
            }
            let helps =
                classesAreTooMany
                || classes.contains { isOpen[$0] && (scenario.classes[$0].opening.cost ?? 0) > 0 }
                || (scenario.sites[site].openingCost ?? 0) > 0
            if helps, classes.allSatisfy({ given[$0] == 0 }) {
                consider(.site(site), siteChildCount[site])
            }
        }
        for careClass in scenario.classes.indices where isOpen[careClass] {
            let terms = scenario.classes[careClass].opening
            guard terms.mayStayClosed, given[careClass] == 0 else { continue }
            if classesAreTooMany || (terms.cost ?? 0) > 0 {
                consider(.careClass(careClass), childCount[careClass])
            }
        }
        return best?.item
    }

    mutating func close(_ item: Item, _ facts: LedgerFacts) {
        switch item {
        case .careClass(let index):
            isOpen[index] = false
            let site = Int(facts.siteOfClass[index])
            siteChildCount[site] -= childCount[index]
            childCount[index] = 0
            if scenario.sites[site].isOptional, siteChildCount[site] == 0 {
                close(.site(site), facts)
            }
        case .site(let site):
            isSiteOpen[site] = false
            siteChildCount[site] = 0
            for careClass in scenario.classes.indices
            where Int(facts.siteOfClass[careClass]) == site {
                isOpen[careClass] = false
                childCount[careClass] = 0
            }
        }
    }
}

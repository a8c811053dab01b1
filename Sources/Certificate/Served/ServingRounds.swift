import PlacementModel

// Problem: whether classes reach their minimum and budgets of classes and money are kept is known only
// when everybody has been served.
//
// Method: rounds, each from the places that were given before all others. After a round in which a
// budget is exceeded whatever helps and has the fewest children is closed, until it is kept; otherwise
// the class furthest below its minimum is, or, where children must sit in it, called up: before the
// next round everybody is asked in turn to come there. The round after which nothing is closed or
// called up stands.

/// Serves everybody in rounds until what may stay closed is open with enough children, or closed.
struct ServingRounds {
    let rules: ServedRules
    let applicants: [ServedApplicant]

    /// - Returns: nil where a class in which children must sit does not reach its minimum, or a budget
    ///   cannot be kept.
    func serve(
        after given: TakenSeats,
        _ serve: (inout TakenSeats) -> Void
    ) -> TakenSeats? {
        var isClosed = given.isClosed
        var calledUp: [Int] = []
        while true {
            var taken = given
            taken.bindBudgets(false)
            taken.isClosed = isClosed
            for careClass in calledUp { callUp(careClass, &taken) }
            serve(&taken)
            let open = taken.counts.open
            if !open.keepsBudgets {
                let closed = ClosingOrder(rules, open, given.counts.open).closed
                if closed.isEmpty { return nil }
                for careClass in closed { isClosed[careClass] = true }
            } else if let short = furthestBelowMinimum(open) {
                if given.counts.open.children[short] == 0 {
                    isClosed[short] = true
                } else if !calledUp.contains(short) {
                    calledUp.append(short)
                } else {
                    return nil
                }
            } else {
                return taken
            }
        }
    }

    /// Of equals the last.
    private func furthestBelowMinimum(_ open: OpenClasses) -> Int? {
        rules.scenario.classes.indices.filter { open.shortfall($0) > 0 }
            .max { (open.shortfall($0), $0) < (open.shortfall($1), $1) }
    }

    private func callUp(_ careClass: Int, _ taken: inout TakenSeats) {
        for givesReleased in [false, true] {
            for applicant in applicants {
                guard taken.counts.open.shortfall(careClass) > 0 else { return }
                var comers = applicant
                comers.choices = applicant.choices.filter { $0.classes.contains(careClass) }
                    .map { $0.first(in: careClass, rules.arcs) }
                taken.serve(comers) { givesReleased || !rules.arcs.isReleased($0) }
            }
        }
    }
}

extension ServedChoice {
    /// Seats in one of the classes before all others.
    fileprivate func first(in careClass: Int, _ arcs: ServedArcs) -> ServedChoice {
        ServedChoice(
            session: session,
            arcs: self.arcs.map { own in
                own.filter { arcs.careClass($0) == careClass }
                    + own.filter { arcs.careClass($0) != careClass }
            },
            classes: classes,
            rank: rank,
            rankBeforeLottery: rankBeforeLottery
        )
    }
}

/// What is closed after a round in which a budget was exceeded.
private struct ClosingOrder {
    /// The classes that nobody may enter from now on.
    private(set) var closed: [Int] = []
    private let rules: ServedRules
    private let given: OpenClasses
    private var children: [Int]
    private var childrenOfSite: [Int]
    private var isOpen: [Bool]
    private var isSiteOpen: [Bool]

    init(_ rules: ServedRules, _ open: OpenClasses, _ given: OpenClasses) {
        self.rules = rules
        self.given = given
        children = open.children
        childrenOfSite = open.childrenOfSite
        isOpen = rules.scenario.classes.indices.map { open.isOpen($0) }
        isSiteOpen = rules.scenario.sites.indices.map { open.isOpen(site: $0) }
        while classesAreTooMany || moneyIsTooLittle {
            // Sites before classes; of equals the last.
            let sites = rules.scenario.sites.indices.filter { helpsToClose(site: $0) }
                .map { (children: childrenOfSite[$0], place: $0, isSite: true) }
            let classes = rules.scenario.classes.indices.filter { helpsToClose($0) }
                .map { (children: children[$0], place: $0, isSite: false) }
            let all = sites + classes
            guard let fewest = all.map(\.children).min(),
                let next = all.last(where: { $0.children == fewest })
            else { return }
            if next.isSite {
                closed += self.classes(ofSite: next.place)
                close(site: next.place)
            } else {
                closed.append(next.place)
                close(next.place)
            }
        }
    }

    private var budget: OpeningBudget { rules.scenario.policy.opening }

    private var classesAreTooMany: Bool {
        budget.classCount.map { isOpen.count { $0 } > Int($0) } ?? false
    }

    private var moneyIsTooLittle: Bool {
        guard let limit = budget.money else { return false }
        let classes = isOpen.indices.filter { isOpen[$0] }.map(cost)
        let sites = isSiteOpen.indices.filter { isSiteOpen[$0] }
            .map { Int64(rules.scenario.sites[$0].openingCost ?? 0) }
        return (classes + sites).reduce(0, +) > limit
    }

    private func cost(_ careClass: Int) -> Int64 {
        Int64(rules.scenario.classes[careClass].opening.cost ?? 0)
    }

    private func classes(ofSite site: Int) -> [Int] {
        rules.scenario.classes.indices.filter { rules.placement.facts.classes[$0].site == site }
    }

    private func helpsToClose(site: Int) -> Bool {
        guard rules.scenario.sites[site].isOptional, isSiteOpen[site] else { return false }
        let classes = classes(ofSite: site)
        guard classes.allSatisfy({ given.children[$0] == 0 }) else { return false }
        return classesAreTooMany || (rules.scenario.sites[site].openingCost ?? 0) > 0
            || classes.contains { isOpen[$0] && cost($0) > 0 }
    }

    private func helpsToClose(_ careClass: Int) -> Bool {
        isOpen[careClass] && rules.scenario.classes[careClass].mayStayClosed
            && given.children[careClass] == 0 && (classesAreTooMany || cost(careClass) > 0)
    }

    private mutating func close(_ careClass: Int) {
        isOpen[careClass] = false
        let site = rules.placement.facts.classes[careClass].site
        childrenOfSite[site] -= children[careClass]
        children[careClass] = 0
        if rules.scenario.sites[site].isOptional, childrenOfSite[site] == 0 { close(site: site) }
    }

    private mutating func close(site: Int) {
        isSiteOpen[site] = false
        childrenOfSite[site] = 0
        for careClass in classes(ofSite: site) {
            isOpen[careClass] = false
            children[careClass] = 0
        }
    }
}

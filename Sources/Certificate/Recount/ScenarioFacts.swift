import PlacementModel

/// A scenario as the checker looks at it: plain numbers, and what follows from one row at a time.
struct ScenarioFacts {
    let scenario: Scenario
    let children: [ChildFacts]
    let classes: [ClassFacts]
    let sites: [SiteFacts]
    /// Per session whether it shares a date with another, as pairs.
    let overlappingSessions: [(Int, Int)]

    init(_ scenario: Scenario) {
        self.scenario = scenario
        children = scenario.children.map { ChildFacts($0, at: scenario.referenceDate) }
        classes = scenario.classes.map { ClassFacts($0, in: scenario) }
        sites = scenario.sites.map(SiteFacts.init)
        let days = scenario.sessions.map { Set($0.dates.map(\.dayNumber)) }
        overlappingSessions = days.indices.flatMap { first in
            days.indices.filter { $0 > first && !days[first].isDisjoint(with: days[$0]) }
                .map { (first, $0) }
        }
    }

    /// Home to site: what `distances.csv` states, otherwise the straight line; -1 when neither is
    /// known.
    func metres(child: Int, site: Int) -> Int32 {
        for position in scenario.statedDistances.range(of: child) {
            let stated = scenario.statedDistances.elements[position]
            if Int(stated.siteIndex) == site { return stated.distance.count }
        }
        guard let home = children[child].home, let place = sites[site].place else { return -1 }
        return GroundDistance.metres(home, place)
    }

    /// As whom the class's site serves a child; 0 when it does not.
    func audience(child: Int, site: Int, metres: Int32) -> UInt8 {
        sites[site].audience(
            children[child],
            metres: metres,
            residentsWithin: scenario.policy.eligibility.residentsWithin?.count
        )
    }

    /// Whether a class is open to a child in a mode.
    func isOpen(_ classIndex: Int, child: Int, mode: Mode, metres: Int32) -> Bool {
        let facts = children[child]
        let careClass = classes[classIndex]
        let rules = scenario.policy.eligibility
        if rules.requiresFitness && !facts.isFit { return false }
        if let ages = careClass.ages {
            guard let months = facts.months, ages.contains(clamped(months)) else { return false }
        }
        if let grades = careClass.grades {
            guard facts.grade != 0, grades.contains(facts.grade) else { return false }
        }
        guard careClass.modes.contains(mode), careClass.hasPapers, careClass.seats > 0 else {
            return false
        }
        if audience(child: child, site: careClass.site, metres: metres) == 0 { return false }
        if let limit = rules.distanceLimit { return metres >= 0 && metres <= limit.count }
        return true
    }

    /// Ages are numbers of 16 bits; nobody is that old.
    private func clamped(_ months: Int) -> Int { min(max(months, -32768), 32767) }
}

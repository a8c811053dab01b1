import PlacementModel

/// Carers at work in the classes that share them or count towards the budget.
struct StaffCount {
    private let rules: ServedRules
    private var classUse: [DayUse]
    /// Per class that is held to bands its children of each.
    private var bandCount: [[Int]]
    /// Carers that each class needs.
    private var needed: [Int]
    /// `ofSite[site * sets + set]`, and per set of days those of all classes.
    private var ofSite: [Int]
    private(set) var ofDays: [Int]

    init(_ rules: ServedRules) {
        self.rules = rules
        let classes = rules.placement.facts.classes.count
        classUse = [DayUse](repeating: DayUse(), count: classes)
        bandCount = rules.isHeldToBands.map { $0 ? ServedRules.bands.map { _ in 0 } : [] }
        needed = [Int](repeating: 0, count: classes)
        ofSite = [Int](repeating: 0, count: rules.scenario.sites.count * rules.daySetCount)
        ofDays = [Int](repeating: 0, count: rules.daySetCount)
    }

    /// - Parameter sign: 1 for a child who comes, -1 for one who goes.
    mutating func count(_ arc: Int, sign: Int) {
        let careClass = rules.arcs.careClass(arc)
        classUse[careClass].add(rules.arcs.hours[arc], sign: sign)
        if rules.isHeldToBands[careClass] {
            bandCount[careClass][rules.band(ofChild: Int(rules.arcs.child[arc]))] += sign
        }
        let change = carers(careClass) - needed[careClass]
        guard change != 0 else { return }
        needed[careClass] += change
        let facts = rules.placement.facts.classes[careClass]
        for set in rules.daySetsOfSession[facts.session] {
            ofSite[facts.site * rules.daySetCount + set] += change
            ofDays[set] += change
        }
    }

    private func carers(_ careClass: Int) -> Int {
        var ratio = rules.ratio[careClass]
        if rules.isHeldToBands[careClass] {
            ratio = ServedRules.bands.indices.first { bandCount[careClass][$0] > 0 }
                .map { ServedRules.bands[$0] }
        }
        return ratio.map { classUse[careClass].carers(childrenPerCarer: $0) } ?? 0
    }

    /// Whether the carers that a class's site shares suffice on its days.
    func suffices(at careClass: Int) -> Bool {
        let facts = rules.placement.facts.classes[careClass]
        guard let shared = rules.scenario.sites[facts.site].sharedCarerCount else { return true }
        return rules.daySetsOfSession[facts.session].allSatisfy {
            ofSite[facts.site * rules.daySetCount + $0] <= Int(shared)
        }
    }
}

extension DayUse {
    mutating func add(_ other: DayUse, sign: Int) {
        morning += sign * other.morning
        afternoon += sign * other.afternoon
        day += sign * other.day
    }
}

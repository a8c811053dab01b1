import PlacementModel

/// Rules about classes: shared carers, minimum to open, budgets.
struct OpeningRules {
    let placement: CheckedPlacement
    private let ratiosOfMixedClasses: [Int: Int]
    private let sitesWithChildren: Set<Int>
    private let days: [(day: CalendarDate, sessions: Set<Int>)]

    init(_ placement: CheckedPlacement) {
        self.placement = placement
        ratiosOfMixedClasses = OpeningRules.ratiosOfMixedClasses(placement)
        sitesWithChildren = Set(placement.given.seats.map { placement.site(of: $0) })
        days = OpeningRules.days(placement.facts.scenario)
    }

    var claims: [Claim] { [carers, opening, budgets].compactMap { $0 } }

    private var scenario: Scenario { placement.facts.scenario }

    /// Carers that a class without its own needs for the children who sit in it; 0 where no ratio is
    /// known.
    private func carersNeeded(_ index: Int) -> Int {
        let careClass = scenario.classes[index]
        guard placement.classLoad[index] > 0,
            let ratio = careClass.isHeldToBands
                ? ratiosOfMixedClasses[index] : careClass.capacity.childrenPerCarer.map(Int.init)
        else { return 0 }
        return placement.classUse[index].carers(childrenPerCarer: ratio)
    }

    /// By the youngest child who sits in a mixed class: under 12 months 3, under 24 months 5, older
    /// 7; 5 where the age is not known.
    private static func ratiosOfMixedClasses(_ placement: CheckedPlacement) -> [Int: Int] {
        var ratios: [Int: Int] = [:]
        for seat in placement.given.seats {
            let index = Int(seat.classIndex)
            guard placement.facts.scenario.classes[index].isHeldToBands else { continue }
            let ratio =
                switch placement.facts.children[Int(seat.child)].months {
                case nil: 5
                case .some(..<12): 3
                case .some(..<24): 5
                default: 7
                }
            ratios[index] = min(ratios[index] ?? ratio, ratio)
        }
        return ratios
    }

    /// Days with the sessions that run on them, each set once, by its first day.
    static func days(_ scenario: Scenario) -> [(day: CalendarDate, sessions: Set<Int>)] {
        var sessions: [CalendarDate: Set<Int>] = [:]
        for (index, session) in scenario.sessions.enumerated() {
            for day in session.dates { sessions[day, default: []].insert(index) }
        }
        var seen: Set<Set<Int>> = []
        return sessions.sorted { $0.key < $1.key }.filter { seen.insert($0.value).inserted }
            .map { ($0.key, $0.value) }
    }

    /// On no day do the classes of a site need more carers than it shares.
    private var carers: Claim? {
        guard scenario.sites.contains(where: { $0.sharedCarerCount != nil }) else { return nil }
        var ledger = ClaimLedger()
        let needed = scenario.classes.indices.map(carersNeeded)
        for (index, site) in scenario.sites.enumerated() {
            guard let shared = site.sharedCarerCount else { continue }
            let classes = scenario.classes.indices.filter {
                placement.facts.classes[$0].site == index
                    && scenario.classes[$0].capacity.carerCount == nil
            }
            for (day, sessions) in days {
                let sum = classes.filter { sessions.contains(placement.facts.classes[$0].session) }
                    .reduce(0) { $0 + needed[$1] }
                if sum > Int(shared) {
                    ledger.add(
                        Discrepancy(
                            .tooMany,
                            at: "\(site.id.text) \(day)",
                            stated: "\(sum)",
                            found: "\(shared)"
                        )
                    )
                }
            }
        }
        return ledger.claim(.carers, .count(needed.reduce(0, +)))
    }

    /// Classes with children have their minimum.
    private var opening: Claim? {
        guard scenario.classes.indices.contains(where: placement.mayStayClosed) else { return nil }
        var ledger = ClaimLedger()
        for (index, careClass) in scenario.classes.enumerated() {
            guard let minimum = careClass.opening.minimumChildren else { continue }
            let children = placement.classLoad[index]
            if children > 0, children < Int(minimum) {
                ledger.add(
                    Discrepancy(
                        .tooFew,
                        at: careClass.id.text,
                        stated: "\(children)",
                        found: "\(minimum)"
                    )
                )
            }
        }
        let open = scenario.classes.indices.count(where: isCertainlyOpen)
        return ledger.claim(.opening, .count(open))
    }

    /// A class with children is open, and one that may not stay closed while its site is open.
    private func isCertainlyOpen(_ index: Int) -> Bool {
        if placement.classLoad[index] > 0 { return true }
        let careClass = scenario.classes[index]
        if careClass.opening.isOptional || careClass.hasMinimum { return false }
        return isSiteOpen(Int(careClass.siteIndex))
    }

    private func isSiteOpen(_ site: Int) -> Bool {
        !scenario.sites[site].isOptional || sitesWithChildren.contains(site)
    }

    /// Open classes, their money and their carers stay within the budget.
    private var budgets: Claim? {
        let budget = placement.policy.opening
        guard budget.classCount != nil || budget.money != nil || budget.carerCount != nil else {
            return nil
        }
        var ledger = ClaimLedger()
        let open = scenario.classes.indices.filter(isCertainlyOpen)
        func hold(_ name: String, _ spent: Int64, _ limit: Int64?) {
            guard let limit, spent > limit else { return }
            ledger.add(Discrepancy(.tooMany, at: name, stated: "\(spent)", found: "\(limit)"))
        }
        hold("opening.classes", Int64(open.count), budget.classCount.map(Int64.init))
        let classes = open.reduce(Int64(0)) { $0 + Int64(scenario.classes[$1].opening.cost ?? 0) }
        let sites = scenario.sites.indices.filter(isSiteOpen)
            .reduce(Int64(0)) { $0 + Int64(scenario.sites[$1].openingCost ?? 0) }
        hold("opening.money", classes + sites, budget.money)
        for (day, sessions) in days where budget.carerCount != nil {
            let carers = open.filter { sessions.contains(placement.facts.classes[$0].session) }
                .reduce(Int64(0)) { sum, index in
                    let own = scenario.classes[index].capacity.carerCount.map(Int64.init)
                    return sum + (own ?? Int64(carersNeeded(index)))
                }
            hold("opening.carers \(day)", carers, budget.carerCount.map(Int64.init))
        }
        return ledger.claim(.budgets, .count(open.count))
    }
}

extension CareClass {
    /// Whether the children who sit in the class decide how many a carer may look after: a mixed
    /// class that states no other number than the regulation's.
    var isHeldToBands: Bool { kind == .mixed && capacity.childrenPerCarer == 5 }
}

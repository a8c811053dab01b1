import PlacementModel

/// What of a scenario a ledger looks up and never changes: of every arc its child, class, session
/// and use of a place, and the rules that count it.
///
/// One object, because every step of a ledger reaches for it, and copying so many arrays counts
/// references to each of them.
final class LedgerFacts: Sendable {
    let scenario: Scenario
    let options: RaggedTable<PlacementOption>
    let formulation: PureFormulation
    let childOfArc: [Int32]
    let sessionOfClass: [Int32]
    let siteOfClass: [Int32]
    /// Per site the classes that are open whenever it is.
    let fixedClassesOfSite: [[Int]]
    /// `overlaps[first * sessions.count + second]`: a day of care in common.
    let overlaps: [Bool]
    /// How each class needs carers.
    let carerNeed: [CarerNeed]
    /// Per child the ratio of its age band; empty where no class asks for it.
    let bandOfChild: [Int32]
    /// Sets of sessions that share a day.
    let daySetCount: Int
    /// Per session the sets that it belongs to.
    let daySetsOfSession: [[Int]]
    let quotas: [QuotaCount]
    /// Per class the quotas that count its places.
    let quotasOfClass: [[Int]]
    let wideReserves: [WideReserve]
    /// Per seat group its wide reserve; nil for all others.
    let wideReserveOfGroup: [Int32?]
    /// Per class its wide groups.
    let wideGroupsOfClass: [[Int32]]
    /// Per seat group its places where no wide reserve keeps any in its class; otherwise more than any.
    let fixedCapacity: [Int32]

    /// How many carers a class takes from those that are shared or limited.
    enum CarerNeed: Sendable {
        case none
        case fixed(childrenPerCarer: Int32)
        /// The strictest band of the children who sit there.
        case byAge
    }

    /// A quota over one class, site, session or all.
    struct QuotaCount: Sendable {
        let members: GroupSet
        let places: Int32
    }

    /// A reserve over one site, session or all.
    struct WideReserve: Sendable {
        let places: Int32
        /// Whether places that no member takes are kept to the end.
        let keepsUnusedPlaces: Bool
        /// Its seat groups, one a class.
        let groups: [Int32]
    }

    init(
        _ scenario: Scenario,
        options: RaggedTable<PlacementOption>,
        formulation: PureFormulation
    ) {
        self.scenario = scenario
        self.options = options
        self.formulation = formulation
        let problem = formulation.problem
        var childOfArc: [Int32] = []
        childOfArc.reserveCapacity(problem.arcCount)
        for child in 0..<problem.childCount {
            for _ in problem.arcs(of: child) { childOfArc.append(Int32(child)) }
        }
        self.childOfArc = childOfArc
        sessionOfClass = scenario.classes.map(\.sessionIndex)
        siteOfClass = scenario.classes.map(\.siteIndex)
        fixedClassesOfSite = LedgerFacts.fixedClasses(scenario)
        let dates = scenario.sessions.map { Set($0.dates) }
        overlaps = dates.flatMap { first in dates.map { !first.isDisjoint(with: $0) } }
        let ratios = CarerRatios(scenario: scenario)
        carerNeed = LedgerFacts.carerNeed(scenario, ratios)
        let isByAge = carerNeed.contains { if case .byAge = $0 { true } else { false } }
        bandOfChild = isByAge ? scenario.children.indices.map(ratios.ofBand) : []
        let sets = DaySessions(scenario).sets
        daySetCount = sets.count
        daySetsOfSession = scenario.sessions.indices.map { session in
            sets.indices.filter { sets[$0].sessions.contains(Int32(session)) }
        }
        (quotas, quotasOfClass) = LedgerFacts.quotas(scenario)
        let wide = LedgerFacts.wideReserves(scenario, formulation.seatPlan)
        wideReserves = wide
        var reserveOfGroup = [Int32?](repeating: nil, count: problem.seatGroupCount)
        var groupsOfClass = [[Int32]](repeating: [], count: scenario.classes.count)
        for (index, reserve) in wide.enumerated() {
            for group in reserve.groups {
                reserveOfGroup[Int(group)] = Int32(index)
                groupsOfClass[Int(formulation.seatPlan.seatGroups[Int(group)].classIndex)]
                    .append(group)
            }
        }
        wideReserveOfGroup = reserveOfGroup
        wideGroupsOfClass = groupsOfClass
        fixedCapacity = formulation.seatPlan.seatGroups.map { group in
            groupsOfClass[Int(group.classIndex)].isEmpty ? group.capacity : .max
        }
    }

    /// The class whose seat an arc takes.
    func classOfArc(_ arc: Int) -> Int32 {
        formulation.problem.families[Int(formulation.problem.arcSeatGroup[arc])]
    }

    /// How much of a day an arc takes of its place.
    func useOfArc(_ arc: Int) -> PlaceUse {
        guard formulation.sharesPlaces else { return .wholeDay }
        let option = options.elements[Int(formulation.arcOption[arc])]
        return option.mode.placeUse(hours: scenario.children[Int(childOfArc[arc])].hoursPerDay)
    }

    /// The session in which all of a choice are.
    func session(of choice: Applicant.Choice) -> Int32 {
        sessionOfClass[Int(classOfArc(Int(choice.arcs[0][0])))]
    }

    private static func fixedClasses(_ scenario: Scenario) -> [[Int]] {
        var classes = [[Int]](repeating: [], count: scenario.sites.count)
        for (index, careClass) in scenario.classes.enumerated()
        where !careClass.opening.mayStayClosed {
            classes[Int(careClass.siteIndex)].append(index)
        }
        return classes
    }

    private static func carerNeed(_ scenario: Scenario, _ ratios: CarerRatios) -> [CarerNeed] {
        let hasBudget = scenario.policy.opening.carerCount != nil
        return scenario.classes.map { careClass in
            let site = scenario.sites[Int(careClass.siteIndex)]
            guard careClass.capacity.carerCount == nil, hasBudget || site.sharedCarerCount != nil
            else { return .none }
            if ratios.isByAge(careClass) { return .byAge }
            return ratios.fixed(careClass).map { .fixed(childrenPerCarer: $0) } ?? .none
        }
    }

    private static func quotas(_ scenario: Scenario) -> ([QuotaCount], [[Int]]) {
        var quotas: [QuotaCount] = []
        var ofClass = [[Int]](repeating: [], count: scenario.classes.count)
        for quota in scenario.policy.quotas {
            for instance in quota.scope.instances(in: scenario) {
                for careClass in instance.classes { ofClass[Int(careClass)].append(quotas.count) }
                let places = quota.amount.seatCount(of: instance.seatCount)
                quotas.append(QuotaCount(members: quota.groups, places: places))
            }
        }
        return (quotas, ofClass)
    }

    private static func wideReserves(_ scenario: Scenario, _ plan: SeatPlan) -> [WideReserve] {
        var reserves: [WideReserve] = []
        for (index, reserve) in scenario.policy.reserves.enumerated()
        where !reserve.scope.isEachClass {
            for instance in reserve.scope.instances(in: scenario) {
                let groups = instance.classes.flatMap { plan.groups(ofClass: $0) }
                    .filter { plan.seatGroups[$0].reserveIndex == Int32(index) }
                reserves.append(
                    WideReserve(
                        places: reserve.amount.seatCount(of: instance.seatCount),
                        keepsUnusedPlaces: reserve.keepsUnusedPlaces,
                        groups: groups.map { Int32($0) }
                    )
                )
            }
        }
        return reserves
    }
}

import PlacementModel

/// What seats that are taken one after the other are held against; nothing of it changes.
struct ServedRules {
    let arcs: ServedArcs
    let wide: WideReserves
    let quotas: [QuotaPart]
    /// Per class the quotas that count its places.
    let quotasOfClass: [[Int]]
    /// Sessions that run on the same days, each set of sessions once; per session its sets.
    let daySetCount: Int
    let daySetsOfSession: [[Int]]
    /// Per class the children that a carer may look after; nil where none are counted, or the children
    /// decide.
    let ratio: [Int?]
    let isHeldToBands: [Bool]
    /// Per site the classes that are open whenever it is.
    let fixedClassesOfSite: [[Int]]
    private let overlaps: Set<[Int]>

    /// A quota over one class, site, session or all.
    struct QuotaPart {
        let members: UInt64
        let places: Int
    }

    var placement: CheckedPlacement { arcs.placement }
    var scenario: Scenario { placement.facts.scenario }

    init(_ placement: CheckedPlacement) {
        let facts = placement.facts
        let scenario = facts.scenario
        arcs = ServedArcs(placement)
        wide = WideReserves(placement)
        var quotas: [QuotaPart] = []
        var quotasOfClass = [[Int]](repeating: [], count: facts.classes.count)
        for quota in scenario.policy.quotas {
            for part in quota.scope.parts(of: facts) {
                for careClass in part.classes { quotasOfClass[careClass].append(quotas.count) }
                quotas.append(
                    QuotaPart(
                        members: quota.groups.rawValue,
                        places: quota.amount.count(of: part.seats)
                    )
                )
            }
        }
        self.quotas = quotas
        self.quotasOfClass = quotasOfClass
        let days = OpeningRules.days(scenario)
        daySetCount = days.count
        daySetsOfSession = scenario.sessions.indices.map { session in
            days.indices.filter { days[$0].sessions.contains(session) }
        }
        let hasBudget = scenario.policy.opening.carerCount != nil
        let countsCarers = scenario.classes.map { careClass in
            careClass.capacity.carerCount == nil
                && (hasBudget
                    || scenario.sites[Int(careClass.siteIndex)].sharedCarerCount != nil)
        }
        isHeldToBands = zip(scenario.classes, countsCarers).map { $0.isHeldToBands && $1 }
        ratio = zip(scenario.classes, countsCarers).map { careClass, counts in
            counts && !careClass.isHeldToBands
                ? careClass.capacity.childrenPerCarer.map(Int.init) : nil
        }
        var fixed = [[Int]](repeating: [], count: scenario.sites.count)
        for (index, careClass) in scenario.classes.enumerated() where !careClass.mayStayClosed {
            fixed[Int(careClass.siteIndex)].append(index)
        }
        fixedClassesOfSite = fixed
        overlaps = Set(facts.overlappingSessions.flatMap { [[$0.0, $0.1], [$0.1, $0.0]] })
    }

    func session(ofArc arc: Int) -> Int { placement.facts.classes[arcs.careClass(arc)].session }

    /// Whether two sessions cannot both be attended: they are one, or share a day.
    func clash(_ first: Int, _ second: Int) -> Bool {
        first == second || overlaps.contains([first, second])
    }

    /// The strictest band first.
    static let bands = [3, 5, 7]

    /// The position in `bands` of a child's age.
    func band(ofChild child: Int) -> Int {
        switch placement.facts.children[child].months {
        case nil: 1
        case .some(..<12): 0
        case .some(..<24): 1
        default: 2
        }
    }
}

extension CareClass {
    /// Whether the class is open only if it has children.
    var mayStayClosed: Bool { opening.isOptional || hasMinimum }
}

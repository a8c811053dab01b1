import PlacementModel

/// What decides about one class, counted from the limits that `classes.csv` states.
struct ClassFacts {
    let site: Int
    let session: Int
    let ages: ClosedRange<Int>?
    let grades: ClosedRange<Int8>?
    let modes: ModeSet
    /// The smallest of the limits that are stated.
    let seats: Int
    /// Whether the site's papers last to the session's last day, or need not.
    let hasPapers: Bool

    init(_ careClass: CareClass, in scenario: Scenario) {
        site = Int(careClass.siteIndex)
        session = Int(careClass.sessionIndex)
        ages = careClass.ages.map { Int($0.lowerBound.count)...Int($0.upperBound.count) }
        grades = careClass.grades.map { $0.lowerBound.year...$0.upperBound.year }
        modes = careClass.modes
        let limits = careClass.capacity
        var places = [limits.approvedPlaces, limits.legalSize, limits.placesByArea]
            .compactMap { $0.map(Int.init) }
        if let carers = limits.carerCount, let ratio = limits.childrenPerCarer {
            places.append(Int(carers) * Int(ratio))
        }
        seats = places.min() ?? 0
        let lastDay = scenario.sessions[session].dates.last
        let validUntil = scenario.sites[site].papersValidUntil
        hasPapers =
            !scenario.policy.eligibility.requiresPapers
            || validUntil.map { valid in lastDay.map { $0 <= valid } ?? true } ?? false
    }
}

/// What decides about one site.
struct SiteFacts {
    let place: Location?
    /// One bit per audience, in the order of `Audience`; 0 when the site names none.
    let audiences: UInt8
    let operatorIndex: Int32
    let partners: [Int32]

    static let staff: UInt8 = 1
    static let partnerStaff: UInt8 = 2
    static let residents: UInt8 = 4
    static let everyone: UInt8 = 8

    init(_ site: Site) {
        place = site.location
        operatorIndex = site.operatorIndex ?? -1
        partners = site.partnerIndices
        audiences = site.audiences.reduce(0) { bits, audience in
            switch audience {
            case .staff: bits | SiteFacts.staff
            case .partners: bits | SiteFacts.partnerStaff
            case .residents: bits | SiteFacts.residents
            case .everyone: bits | SiteFacts.everyone
            }
        }
    }

    /// The bit of the first audience that the site names and the child belongs to; 0 for none.
    func audience(_ child: ChildFacts, metres: Int32, residentsWithin: Int32?) -> UInt8 {
        if audiences == 0 { return SiteFacts.everyone }
        if audiences & SiteFacts.staff != 0, child.employer >= 0, child.employer == operatorIndex {
            return SiteFacts.staff
        }
        if audiences & SiteFacts.partnerStaff != 0, child.employer >= 0,
            partners.contains(child.employer)
        {
            return SiteFacts.partnerStaff
        }
        if audiences & SiteFacts.residents != 0, metres >= 0, let residentsWithin,
            metres <= residentsWithin
        {
            return SiteFacts.residents
        }
        return audiences & SiteFacts.everyone
    }
}

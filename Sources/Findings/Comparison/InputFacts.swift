import PlacementModel

// Facts of the inputs without positions and rows, so that those of two scenarios can be compared.

/// What a class states besides its seats.
struct ClassTerms: Hashable {
    private let site: SiteID
    private let session: SessionID
    private let kind: ClassKind?
    private let ages: ClosedRange<AgeInMonths>?
    private let grades: ClosedRange<Grade>?
    private let modes: ModeSet
    private let opening: OpeningTerms
    private let fee: Int32?

    init(_ careClass: CareClass, in scenario: Scenario) {
        site = scenario.sites[Int(careClass.siteIndex)].id
        session = scenario.sessions[Int(careClass.sessionIndex)].id
        kind = careClass.kind
        ages = careClass.ages
        grades = careClass.grades
        modes = careClass.modes
        opening = careClass.opening
        fee = careClass.fee
    }
}

struct SiteTerms: Hashable {
    private let location: Location?
    private let organisations: [String]
    private let audiences: [Audience]
    private let papersValidUntil: CalendarDate?
    private let sharedCarerCount: Int32?
    private let isOptional: Bool
    private let openingCost: Int32?

    init(_ site: Site, in scenario: Scenario) {
        location = site.location
        let operators = site.operatorIndex.map { [$0] } ?? []
        // A site with no operator differs from one whose operator is its only partner.
        organisations =
            ["\(operators.count)"]
            + (operators + site.partnerIndices).map {
                scenario.organisations[Int($0)]
            }
        audiences = site.audiences
        papersValidUntil = site.papersValidUntil
        sharedCarerCount = site.sharedCarerCount
        isOptional = site.isOptional
        openingCost = site.openingCost
    }
}

/// What an application states besides its wishes.
struct ChildFacts: Hashable {
    private let birthDate: CalendarDate?
    private let grade: Grade?
    private let groups: [GroupID]
    private let home: Location?
    /// The first application of the household.
    private let household: ChildID?
    private let employer: String?
    private let appliedAt: Int64?
    private let mode: Mode
    private let hoursPerDay: Int8?
    private let isFitForGroupCare: Bool

    /// A scenario with the first application of each household.
    struct Households {
        fileprivate let scenario: Scenario
        fileprivate var first: [Int32: ChildID] = [:]

        init(_ scenario: Scenario) {
            self.scenario = scenario
            for child in scenario.children {
                guard let household = child.householdIndex else { continue }
                first[household] = min(first[household] ?? child.id, child.id)
            }
        }
    }

    init(_ index: Int, _ households: Households) {
        let scenario = households.scenario
        let child = scenario.children[index]
        birthDate = child.birthDate
        grade = child.grade
        groups = child.groups.indices.map { scenario.groups[$0].id }.sorted()
        home = child.home
        household = child.householdIndex.flatMap { households.first[$0] }
        employer = child.employerIndex.map { scenario.organisations[Int($0)] }
        appliedAt = child.appliedAt
        mode = child.mode
        hoursPerDay = child.hoursPerDay
        isFitForGroupCare = child.isFitForGroupCare
    }
}

/// Tables besides children, wishes, sites and classes, as far as they are about what both have.
struct OtherInputs: Hashable {
    private struct Fact: Hashable {
        let child: ChildID
        let site: SiteID?
        let careClass: ClassID?
        let value: Int
        let word: String
    }

    private let facts: [Fact]

    init(_ scenario: Scenario, _ sites: Set<SiteID>, _ classes: Set<ClassID>) {
        var facts: [Fact] = []
        func add(
            _ child: Int,
            _ site: Int32?,
            _ careClass: Int32?,
            _ value: Int,
            _ word: String
        ) {
            let site = site.map { scenario.sites[Int($0)].id }
            let careClass = careClass.map { scenario.classes[Int($0)].id }
            guard site.map(sites.contains) ?? true, careClass.map(classes.contains) ?? true else {
                return
            }
            facts.append(
                Fact(
                    child: scenario.children[child].id,
                    site: site,
                    careClass: careClass,
                    value: value,
                    word: word
                )
            )
        }
        for child in scenario.children.indices {
            for stated in scenario.statedDistances[child] {
                add(child, stated.siteIndex, nil, Int(stated.distance.count), "distance")
            }
        }
        for (child, place) in scenario.previous.enumerated() {
            guard let place else { continue }
            let until = place.committedUntil.map { Int($0.dayNumber) } ?? Int.max
            add(child, place.siteIndex, place.classIndex, until, "previous")
        }
        for pin in scenario.pins { add(Int(pin.childIndex), nil, pin.classIndex, 0, "pin") }
        for seat in scenario.announced {
            guard let child = seat.childIndex else { continue }
            add(Int(child), nil, seat.classIndex, 0, seat.stay.rawValue)
        }
        self.facts = facts.sorted { left, right in
            (left.child, left.word, left.site?.text ?? "", left.careClass?.text ?? "", left.value)
                < (
                    right.child, right.word, right.site?.text ?? "", right.careClass?.text ?? "",
                    right.value
                )
        }
    }
}

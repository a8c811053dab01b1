package import PlacementModel

/// A small scenario that a test writes down in a few lines; everything unsaid is harmless.
package struct ScenarioSketch {
    package var groupNames: [String] = ["new-employment", "difficult"]
    package var organisations: [String] = []
    package var sites: [Site] = []
    package var classes: [CareClass] = []
    package var children: [Child] = []
    package var wishes: [[Wish]] = []
    package var statedDistances: [[StatedDistance]] = []
    package var previous: [PreviousPlacement?] = []
    package var sessionDates = ["2026-01-19", "2026-01-20"]
    /// The dates of sessions after the first.
    package var furtherSessions: [[String]] = []
    package var policy = ScenarioSketch.plainPolicy

    package init() {}

    /// 100 points for a place, 20 and 10 for the first two wishes; a revealed seed.
    package static var plainPolicy: Policy {
        Policy(
            version: "test",
            sha256: String(repeating: "0", count: 64),
            mechanism: .optimal,
            choices: .wishes,
            points: PointsPolicy(
                groupCombination: .add,
                rules: [
                    rule(.placed, 100), rule(.wish(rank: 1), 20), rule(.wish(rank: 2), 10),
                ]
            ),
            order: [.reserves, .points, .lottery, .distance],
            reserves: [],
            quotas: [],
            eligibility: EligibilityPolicy(
                distanceLimit: nil,
                residentsWithin: nil,
                requiresPapers: false,
                requiresFitness: true
            ),
            siblings: .separate,
            continuity: .none,
            halfDays: .share,
            audienceOrder: .together,
            opening: .unlimited,
            fees: nil,
            sessionsPerChild: 1,
            lottery: LotteryPolicy(commitment: "", seed: "seed")
        )
    }

    package static func rule(
        _ criterion: PointsCriterion,
        _ points: Int32,
        exceptions: [PointsException] = []
    ) -> PointsRule {
        PointsRule(criterion: criterion, points: Points(points), exceptions: exceptions, line: 7)
    }

    /// A site at kilometres east and north of 40° N, 111° E.
    @discardableResult
    package mutating func addSite(
        east: Double = 0,
        north: Double = 0,
        audiences: [Audience] = [],
        operator: Int32? = nil,
        partners: [Int32] = [],
        papersUntil: String? = nil
    ) -> Int32 {
        let index = Int32(sites.count)
        sites.append(
            Site(
                id: SiteID("S\(index)"),
                name: "Site \(index)",
                location: ScenarioSketch.location(east: east, north: north),
                operatorIndex: `operator`,
                partnerIndices: partners,
                audiences: audiences,
                papersValidUntil: papersUntil.map(ScenarioSketch.date),
                sharedCarerCount: nil,
                row: index + 2
            )
        )
        return index
    }

    @discardableResult
    package mutating func addClass(
        site: Int32 = 0,
        session: Int32 = 0,
        seats: Int32,
        ages: ClosedRange<Int16>? = nil,
        grades: ClosedRange<Int8>? = nil,
        modes: ModeSet = ModeSet([.fullDay])
    ) -> Int32 {
        if sites.isEmpty { addSite() }
        let index = Int32(classes.count)
        classes.append(
            CareClass(
                id: ClassID("C\(index)"),
                name: "Class \(index)",
                siteIndex: site,
                sessionIndex: session,
                kind: nil,
                ages: ages.map { AgeInMonths($0.lowerBound)...AgeInMonths($0.upperBound) },
                grades: grades.map { Grade($0.lowerBound)!...Grade($0.upperBound)! },
                modes: modes,
                capacity: CapacityLimits(
                    approvedPlaces: seats,
                    legalSize: nil,
                    carerCount: nil,
                    childrenPerCarer: nil,
                    placesByArea: nil
                ),
                opening: .always,
                fee: nil,
                row: index + 2
            )
        )
        return index
    }

    @discardableResult
    package mutating func addChild(
        wishes ranked: [Int32] = [],
        groups: [Int] = [],
        born: String? = nil,
        grade: Int8? = nil,
        east: Double? = nil,
        north: Double = 0,
        employer: Int32? = nil,
        appliedAt: Int64? = nil,
        mode: Mode = .fullDay,
        hours: Int8? = nil,
        isFit: Bool = true,
        household: Int32? = nil,
        id: String? = nil
    ) -> Int {
        let index = children.count
        let row = Int32(index + 2)
        children.append(
            Child(
                id: ChildID(id ?? "A\(index)"),
                birthDate: born.map(ScenarioSketch.date),
                grade: grade.flatMap(Grade.init),
                groups: groups.reduce(into: GroupSet()) { $0.formUnion(GroupSet(index: $1)) },
                groupsValidUntil: nil,
                home: east.map { ScenarioSketch.location(east: $0, north: north) },
                householdIndex: household,
                employerIndex: employer,
                appliedAt: appliedAt,
                mode: mode,
                hoursPerDay: hours,
                isFitForGroupCare: isFit,
                row: row
            )
        )
        wishes.append(
            ranked.enumerated().map { place, classIndex in
                Wish(classIndex: classIndex, rank: Int16(place + 1), mode: mode, row: row)
            }
        )
        return index
    }

    package func scenario() -> Scenario {
        var wishTable = RaggedTable<Wish>()
        for row in wishes {
            row.forEach { wishTable.append($0) }
            wishTable.endRow()
        }
        var distanceTable = RaggedTable<StatedDistance>()
        for child in children.indices {
            if child < statedDistances.count {
                statedDistances[child].forEach { distanceTable.append($0) }
            }
            distanceTable.endRow()
        }
        return Scenario(
            title: LocalizedText(chinese: "测试", english: "Test"),
            referenceDate: ScenarioSketch.date("2026-01-19"),
            sessions: [
                Session(
                    id: SessionID("winter"),
                    title: LocalizedText(chinese: "寒假", english: "Winter"),
                    dates: sessionDates.map(ScenarioSketch.date)
                )
            ]
                + furtherSessions.enumerated().map { index, dates in
                    Session(
                        id: SessionID("session\(index + 2)"),
                        title: LocalizedText(
                            chinese: "第\(index + 2)期",
                            english: "Session \(index + 2)"
                        ),
                        dates: dates.map(ScenarioSketch.date)
                    )
                },
            groups: groupNames.map {
                Group(id: GroupID($0), title: LocalizedText(chinese: $0, english: $0))
            },
            organisations: organisations,
            sites: sites,
            classes: classes,
            children: children,
            wishes: wishTable,
            statedDistances: distanceTable,
            previous: previous,
            pins: [],
            policy: policy,
            inputs: []
        )
    }

    /// A date that must exist, written as `2026-01-19`.
    package static func date(_ text: String) -> CalendarDate {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        return CalendarDate(year: parts[0], month: parts[1], day: parts[2])!
    }

    package static func location(east: Double, north: Double) -> Location {
        Location(
            latitude: 400_000_000 + Int32(north * 89_932),
            longitude: 1_110_000_000 + Int32(east * 117_395)
        )
    }
}

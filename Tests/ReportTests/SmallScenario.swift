import PlacementModel

/// A scenario of two sites, three classes and nine fictional children, decided by hand.
enum SmallScenario {
    static let scenario = Scenario(
        title: LocalizedText(chinese: "归巢寒假托管班", english: "Roost winter care"),
        referenceDate: date(2026, 1, 19),
        sessions: [
            Session(
                id: SessionID("winter"),
                title: LocalizedText(chinese: "寒假班", english: "Winter holiday"),
                dates: [date(2026, 1, 19), date(2026, 1, 20), date(2026, 2, 6)]
            )
        ],
        groups: [
            Group(
                id: GroupID("new-employment"),
                title: LocalizedText(chinese: "新就业形态劳动者", english: "New-employment workers")
            ),
            Group(
                id: GroupID("difficult"),
                title: LocalizedText(chinese: "困难职工", english: "Workers in difficulty")
            ),
        ],
        organisations: [],
        sites: [site("S1", "青少年宫", row: 2), site("S2", "北街社区", row: 3)],
        classes: [
            careClass("C1", "一年级班", site: 0, seats: 3, row: 2),
            careClass("C2", "二年级班", site: 0, seats: 2, row: 3),
            careClass("C3", "混龄班", site: 1, seats: 1, row: 4),
        ],
        children: [
            child("A01", born: date(2018, 5, 1), groups: [], appliedAt: 100, row: 2),
            child("A02", born: date(2018, 6, 1), groups: [0], appliedAt: 200, row: 3),
            child("A03", born: date(2018, 7, 1), groups: [1], appliedAt: 300, row: 4),
            child("A04", born: date(2018, 8, 1), groups: [], appliedAt: 400, row: 5),
            child("A05", born: date(2017, 9, 1), groups: [], appliedAt: 500, row: 6),
            child("A06", born: date(2017, 10, 1), groups: [0, 1], appliedAt: nil, row: 7),
            child("A07", born: date(2017, 11, 1), groups: [], appliedAt: 50, row: 8),
            child("A08", born: date(2021, 11, 1), groups: [1], appliedAt: 800, row: 9),
            child("A09", born: nil, groups: [], appliedAt: 900, row: 10),
        ],
        wishes: table([
            [wish(0, 1, 2)], [wish(0, 1, 3)], [wish(0, 1, 4), wish(2, 2, 4)],
            [wish(0, 1, 5), wish(2, 2, 5)], [wish(1, 1, 6)], [wish(2, 1, 7)],
            [wish(0, 1, 8), wish(2, 2, 8)], [wish(0, 1, 9), wish(1, 2, 9)], [wish(0, 1, 10)],
        ]),
        statedDistances: table([[StatedDistance]](repeating: [], count: 9)),
        previous: [],
        pins: [Pin(childIndex: 7, classIndex: nil, reason: "人工", row: 2)],
        policy: policy,
        inputs: [
            InputFile(name: "children.csv", sha256: String(repeating: "a", count: 64)),
            InputFile(name: "scenario.yaml", sha256: String(repeating: "b", count: 64)),
        ]
    )

    static let policy = Policy(
        version: "2026-1",
        sha256: String(repeating: "c", count: 64),
        mechanism: .optimal,
        choices: .wishes,
        points: PointsPolicy(groupCombination: .add, rules: []),
        order: [.reserves, .points, .lottery, .distance],
        reserves: [
            Reserve(
                groups: GroupSet(index: 0),
                amount: .seats(1),
                scope: .eachClass([0]),
                counts: .minimum,
                isReleased: false,
                line: 20
            )
        ],
        quotas: [],
        eligibility: EligibilityPolicy(
            distanceLimit: nil,
            residentsWithin: nil,
            requiresPapers: true,
            requiresFitness: true
        ),
        siblings: .separate,
        continuity: .none,
        halfDays: .share,
        audienceOrder: .together,
        opening: .unlimited,
        fees: nil,
        sessionsPerChild: 1,
        lottery: LotteryPolicy(commitment: String(repeating: "d", count: 64), seed: "seed")
    )

    /// Child by child, the options in the order of the classes.
    static let options = table([
        [option(0, 120, rank: 1, metres: 350)],
        [option(0, 110, rank: 1, metres: 400)],
        [option(0, 135, rank: 1, metres: 500), option(2, 130, rank: 2, metres: 900)],
        [option(0, 120, rank: 1, metres: 600), option(2, 115, rank: 2, metres: 800)],
        [option(1, 120, rank: 1, metres: nil)],
        [option(2, 150, rank: 1, metres: 70)],
        [
            option(0, 120, rank: 1, metres: 900), option(1, 100, rank: nil, metres: 900),
            option(2, 115, rank: 2, metres: 900),
        ],
        [], [],
    ])

    /// C1 takes A01 (by lot) and A03 on open seats and A02 on the reserved one, C2 takes A05,
    /// C3 takes A06; A04 and A07 wait, although C2 has a free seat that a quota might close.
    static let outcome = Outcome(
        mechanism: .optimal,
        rulesLeftOut: [],
        seats: table([
            [AssignedSeat(option: 0, seatGroup: 0)], [AssignedSeat(option: 1, seatGroup: 1)],
            [AssignedSeat(option: 2, seatGroup: 0)], [],
            [AssignedSeat(option: 6, seatGroup: 2)], [AssignedSeat(option: 7, seatGroup: 3)],
            [], [], [],
        ]),
        seatGroups: [
            seats(0, 2, cutoff: 120), seats(0, 1, reserve: 0, cutoff: 110), seats(1, 2),
            seats(2, 1, cutoff: 140),
        ],
        goals: [
            GoalResult(level: .reserves, value: 1, bound: 1),
            GoalResult(level: .points, value: 635, bound: 635),
            GoalResult(level: .lottery, value: -12, bound: -12),
            GoalResult(level: .distance, value: -1320, bound: -1320),
        ],
        lottery: LotteryResult(numbers: [4, 1, 9, 6, 2, 3, 5, 8, 7], tiedChildren: [0, 3, 6])
    )

    static let run = Run(scenario: scenario, options: options, outcome: outcome)
}

extension Outcome {
    /// Per child its seat, where nobody has several.
    var seatOfChild: [AssignedSeat?] {
        get { (0..<seats.rowCount).map { seats[$0].first } }
        set { seats = SmallScenario.table(newValue.map { $0.map { [$0] } ?? [] }) }
    }
}

extension SmallScenario {
    static func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
        CalendarDate(year: year, month: month, day: day) ?? CalendarDate(dayNumber: 0)
    }

    static func table<Element: Sendable>(_ rows: [[Element]]) -> RaggedTable<Element> {
        var table = RaggedTable<Element>()
        for row in rows {
            for element in row { table.append(element) }
            table.endRow()
        }
        return table
    }

    static func site(
        _ id: String,
        _ name: String,
        at location: Location? = nil,
        row: Int32
    ) -> Site {
        Site(
            id: SiteID(id),
            name: name,
            location: location,
            operatorIndex: nil,
            partnerIndices: [],
            audiences: [],
            papersValidUntil: nil,
            sharedCarerCount: nil,
            row: row
        )
    }

    static func careClass(
        _ id: String,
        _ name: String,
        site: Int32,
        seats: Int32,
        fee: Int32? = nil,
        row: Int32
    ) -> CareClass {
        CareClass(
            id: ClassID(id),
            name: name,
            siteIndex: site,
            sessionIndex: 0,
            kind: nil,
            ages: nil,
            grades: nil,
            modes: ModeSet([.fullDay]),
            capacity: CapacityLimits(
                approvedPlaces: seats,
                legalSize: nil,
                carerCount: nil,
                childrenPerCarer: nil,
                placesByArea: nil
            ),
            opening: .always,
            fee: fee,
            row: row
        )
    }

    static func child(
        _ id: String,
        born: CalendarDate?,
        groups: [Int],
        lapsed: [Int] = [],
        validUntil: CalendarDate? = nil,
        appliedAt: Int64?,
        row: Int32
    ) -> Child {
        Child(
            id: ChildID(id),
            birthDate: born,
            grade: nil,
            groups: groups.reduce(into: GroupSet()) { $0.insert(GroupSet(index: $1)) },
            lapsedGroups: lapsed.reduce(into: GroupSet()) { $0.insert(GroupSet(index: $1)) },
            groupsValidUntil: validUntil,
            home: nil,
            householdIndex: nil,
            employerIndex: nil,
            appliedAt: appliedAt,
            mode: .fullDay,
            isFitForGroupCare: true,
            row: row
        )
    }

    static func wish(_ careClass: Int32, _ rank: Int16, _ row: Int32) -> Wish {
        Wish(classIndex: careClass, rank: rank, mode: .fullDay, row: row)
    }

    static func option(
        _ careClass: Int32,
        _ points: Int32,
        rank: Int16? = 1,
        metres: Int32? = nil,
        mode: Mode = .fullDay
    ) -> PlacementOption {
        PlacementOption(
            classIndex: careClass,
            points: Points(points),
            distance: metres.map(Metres.init),
            wishRank: rank,
            mode: mode
        )
    }

    static func seats(
        _ careClass: Int32,
        _ capacity: Int32,
        reserve: Int32? = nil,
        quota: Int32? = nil,
        cutoff: Int32? = nil
    ) -> SeatGroup {
        SeatGroup(
            classIndex: careClass,
            reserveIndex: reserve,
            closedToQuotaIndex: quota,
            capacity: capacity,
            cutoff: cutoff.map(Points.init)
        )
    }
}

extension SmallScenario {
    /// The run with its sites on a map.
    static var mappedRun: Run {
        var scenario = scenario
        scenario.sites = [
            site(
                "S1",
                "青少年宫",
                at: Location(latitude: 402_790_000, longitude: 1_111_110_000),
                row: 2
            ),
            site(
                "S2",
                "北街社区",
                at: Location(latitude: 402_942_880, longitude: 1_111_039_270),
                row: 3
            ),
        ]
        return Run(scenario: scenario, options: options, outcome: outcome)
    }

    /// The run with everything that a planner names called so.
    static func run(named name: String) -> Run {
        var scenario = mappedRun.scenario
        scenario.title = LocalizedText(chinese: name, english: name)
        scenario.groups = scenario.groups.map {
            Group(id: $0.id, title: LocalizedText(chinese: name, english: name))
        }
        scenario.sites = scenario.sites.map {
            site($0.id.text, name, at: $0.location, row: $0.row)
        }
        scenario.classes = scenario.classes.map {
            careClass(
                $0.id.text,
                name,
                site: $0.siteIndex,
                seats: $0.capacity.seatCount,
                row: $0.row
            )
        }
        scenario.policy.version = name
        scenario.inputs = [InputFile(name: name, sha256: name)]
        return Run(scenario: scenario, options: options, outcome: outcome)
    }
}

import PlacementModel
import ScenarioFixtures

/// A random scenario in which any rules of an integer program may meet, too large and too odd to be
/// solved by enumeration, with codes that hold what separates the fields of names.
struct RuledTown {
    private var random: SplitMix64
    private var sketch = ScenarioSketch()

    static func scenario(seed: Int) -> Scenario {
        var town = RuledTown(seed: seed)
        return town.build()
    }

    private init(seed: Int) { random = SplitMix64(seed: UInt64(seed) &+ 77_000_000) }

    private mutating func number(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &random)
    }

    private mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[number(0...values.count - 1)]
    }

    private mutating func build() -> Scenario {
        sketch.groupNames = ["g0", "g1", "g2"]
        for _ in 0..<number(1...3) {
            let audiences: [Audience] = chance(40) ? [.residents, .everyone] : []
            sketch.addSite(east: Double(number(0...3)), audiences: audiences)
        }
        sketch.policy.audienceOrder = chance(50) ? .staged : .together
        sketch.policy.eligibility.residentsWithin = Metres(1500)
        let dates = [["2026-02-02"], ["2026-01-20", "2026-02-03"], ["2026-02-02", "2026-02-03"]]
        sketch.furtherSessions = Array(dates.shuffled(using: &random).prefix(number(0...3)))
        let classCount = number(2...7)
        for index in 0..<classCount { sketch.classes.append(careClass(index)) }
        for index in 0..<number(4...14) { addChild(index, classCount) }
        sketch.policy.points.rules = [
            ScenarioSketch.rule(.placed, 10),
            ScenarioSketch.rule(.group(1), Int32(number(-3...20))),
            ScenarioSketch.rule(.wish(rank: 1), 5),
        ]
        for _ in 0..<number(0...3) { sketch.policy.reserves.append(reserve()) }
        for _ in 0..<max(0, number(-1...2)) {
            sketch.policy.quotas.append(
                Quota(groups: groups(), amount: amount(), scope: scope(classCount), line: 9)
            )
        }
        sketch.policy.siblings = pick([
            .separate, .togetherInClass, .togetherAtSite, .preferClass(Points(7)),
            .preferSite(Points(3)), .preferClass(Points(-4)), .preferSite(Points(-1)),
            .preferSite(Points(0)),
        ])
        sketch.policy.halfDays = chance(80) ? .share : .wholePlace
        sketch.policy.sessionsPerChild = Int32(number(1...3))
        sketch.policy.order = pick([
            [.reserves, .points, .lottery, .distance],
            [.placed(groups()), .reserves, .wishRanks, .points, .placed([]), .lottery],
            [.reserves, .points, .fewestChanges, .lottery],
        ])
        addHistory(classCount)
        addTerms()
        var scenario = sketch.scenario()
        if chance(40) { scenario.pins = pins(classCount) }
        if chance(40) { scenario.announced = announced(scenario) }
        return scenario
    }

    private mutating func groups() -> GroupSet {
        var set = GroupSet(index: number(0...2))
        if chance(40) { set.formUnion(GroupSet(index: number(0...2))) }
        return set
    }

    private mutating func amount() -> SeatAmount {
        chance(50)
            ? .seats(Int32(number(0...3)))
            : .share(permille: Int32(number(0...400)), rounding: pick(Rounding.allCases))
    }

    private mutating func scope(_ classCount: Int) -> SeatScope {
        switch number(0...6) {
        case 0: .eachClass(nil)
        case 1: .eachClass([Int32(number(0...classCount - 1)), 0])
        case 2: .eachSite(nil)
        case 3: .eachSite([0])
        case 4: .eachSession
        default: .scenario
        }
    }

    private mutating func reserve() -> Reserve {
        Reserve(
            groups: groups(),
            amount: amount(),
            scope: scope(sketch.classes.count),
            counts: pick(ReserveCounting.allCases),
            isReleased: chance(50),
            line: 9
        )
    }

    private mutating func careClass(_ index: Int) -> CareClass {
        let codes = ["all", "C,1", "C(2)", "C%2C1", "托班 3", "e\u{301}", "\u{E9}"]
        let opening = OpeningTerms(
            isOptional: chance(30),
            minimumChildren: chance(40) ? Int32(number(0...4)) : nil,
            cost: chance(60) ? Int32(number(0...9)) : nil
        )
        let isMixed = chance(40)
        return CareClass(
            id: ClassID(codes[index]),
            name: "",
            siteIndex: Int32(number(0...sketch.sites.count - 1)),
            sessionIndex: Int32(number(0...sketch.furtherSessions.count)),
            kind: isMixed ? .mixed : nil,
            ages: nil,
            grades: nil,
            modes: ModeSet(chance(70) ? Mode.allCases : [.fullDay]),
            capacity: CapacityLimits(
                approvedPlaces: Int32(number(0...12)),
                legalSize: chance(20) ? 6 : nil,
                carerCount: chance(25) ? Int32(number(0...3)) : nil,
                childrenPerCarer: isMixed && chance(80)
                    ? 5 : chance(60) ? Int32(number(1...6)) : nil,
                placesByArea: nil
            ),
            opening: chance(60) ? opening : .always,
            fee: nil,
            row: Int32(index + 2)
        )
    }

    private mutating func addChild(_ index: Int, _ classCount: Int) {
        let codes = ["A,1", "A%2C1", "A 1", "(A)", "报名1", "1)", "e\u{301}", "\u{E9}", "\u{7F}"]
        let wishes = (0..<Int32(classCount)).shuffled(using: &random)
        let hours = number(0...8)
        sketch.addChild(
            wishes: Array(wishes.prefix(number(0...classCount))),
            groups: (0..<3).filter { _ in Int.random(in: 0..<3, using: &random) == 0 },
            born: chance(85)
                ? pick(["2025-03-01", "2024-06-01", "2024-01-19", "2023-06-01"]) : nil,
            east: chance(80) ? Double(number(0...3)) : nil,
            mode: pick([.fullDay, .fullDay] + Mode.allCases),
            hours: hours == 0 ? nil : Int8(hours),
            household: chance(60) ? Int32(number(0...3)) : nil,
            id: index < codes.count ? codes[index] : nil
        )
    }

    private mutating func addHistory(_ classCount: Int) {
        guard chance(50) else { return }
        for _ in sketch.children {
            let index = number(0...classCount - 1)
            let site = sketch.classes[index].siteIndex
            sketch.previous.append(
                pick([
                    nil, ScenarioSketch.had(site: nil), ScenarioSketch.had(site: site),
                    ScenarioSketch.had(site: site, Int32(index)),
                ])
            )
        }
        sketch.policy.continuity = pick(ContinuityPolicy.allCases)
    }

    /// Carers, sites that may stay closed, budgets, and sites that serve in turn.
    private mutating func addTerms() {
        for site in sketch.sites.indices {
            if chance(50) { sketch.sites[site].sharedCarerCount = Int32(number(0...4)) }
            if chance(30) { sketch.sites[site].isOptional = true }
            if chance(50) { sketch.sites[site].openingCost = Int32(number(0...9)) }
        }
        sketch.policy.opening = OpeningBudget(
            classCount: chance(30) ? Int32(number(0...5)) : nil,
            money: chance(30) ? Int64(number(0...20)) : nil,
            carerCount: chance(30) ? Int32(number(0...6)) : nil
        )
    }

    /// One decision or several about the first children, never two about one session.
    private mutating func announced(_ scenario: Scenario) -> [AnnouncedSeat] {
        var row: Int32 = 1
        return scenario.children.indices.prefix(number(1...4)).flatMap { child -> [AnnouncedSeat] in
            let stay = pick([AnnouncedSeat.Stay.must, .ifPossible, .ifPossible])
            var sessions: Set<Int32> = []
            return scenario.classes.indices.shuffled(using: &random).prefix(number(1...3))
                .filter { sessions.insert(scenario.classes[$0].sessionIndex).inserted }
                .map { careClass in
                    row += 1
                    return AnnouncedSeat(
                        child: scenario.children[child].id,
                        childIndex: Int32(child),
                        classIndex: Int32(careClass),
                        stay: stay,
                        row: row
                    )
                }
        }
    }

    private mutating func pins(_ classCount: Int) -> [Pin] {
        (0..<Int32(number(1...3))).flatMap { child -> [Pin] in
            if chance(20) { return [ScenarioSketch.pin(child, nil)] }
            var sessions: Set<Int32> = []
            return (0..<Int32(classCount)).shuffled(using: &random).prefix(number(1...3))
                .filter { sessions.insert(sketch.classes[Int($0)].sessionIndex).inserted }
                .map { ScenarioSketch.pin(child, $0) }
        }
    }
}

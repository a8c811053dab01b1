package import PlacementModel

/// A tiny random scenario with some of the rules on siblings (1), half days (2), sessions (4), wide
/// reserves and quotas (8), carers (16) and opening (32).
package struct RandomRules {
    private let subset: Int
    package var random: SplitMix64
    private var sketch = ScenarioSketch()

    package init(subset: Int, seed: Int) {
        self.subset = subset
        let subsetCount: UInt64 = subset < 16 ? 16 : 64
        random = SplitMix64(seed: UInt64(seed) &* subsetCount &+ UInt64(subset) &+ 990_000)
        build()
    }

    /// Every third scenario has a manual placement or exclusion, and every fourth a guaranteed place.
    package func scenario() -> Scenario {
        var scenario = sketch.scenario()
        if !sketch.previous.isEmpty { scenario.policy.continuity = .guaranteed }
        scenario.pins = pins
        var staffing = self
        return staffing.staffed(scenario)
    }

    /// The scenario under another mechanism, with times of application in a random order.
    package func scenario(_ mechanism: Mechanism) -> Scenario {
        var copy = self
        let times = (0..<Int64(copy.childCount)).map { $0 / 2 }.shuffled(using: &copy.random)
        copy.setTimes(times)
        var scenario = copy.scenario()
        scenario.policy.mechanism = mechanism
        return scenario
    }

    private var pins: [Pin] = []

    package var childCount: Int { sketch.children.count }

    /// Gives the children times of application.
    package mutating func setTimes(_ times: [Int64]) {
        sketch.children = zip(sketch.children, times).map { child, time in
            Child(
                id: child.id,
                birthDate: child.birthDate,
                grade: child.grade,
                groups: child.groups,
                groupsValidUntil: nil,
                home: child.home,
                householdIndex: child.householdIndex,
                employerIndex: nil,
                appliedAt: time,
                mode: child.mode,
                hoursPerDay: child.hoursPerDay,
                isFitForGroupCare: true,
                row: child.row
            )
        }
    }

    private var hasSiblings: Bool { subset & 1 != 0 }
    private var hasHalfDays: Bool { subset & 2 != 0 }
    private var hasSessions: Bool { subset & 4 != 0 }
    private var hasWideReserves: Bool { subset & 8 != 0 }
    var hasCarers: Bool { subset & 16 != 0 }
    var hasOpening: Bool { subset & 32 != 0 }

    package mutating func number(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &random)
    }

    private mutating func build() {
        sketch.addSite()
        sketch.addSite(east: 2)
        if hasSessions {
            sketch.furtherSessions = [["2026-02-02"]]
            if number(0...1) == 1 { sketch.furtherSessions.append(["2026-01-20", "2026-01-21"]) }
            sketch.policy.sessionsPerChild = Int32(number(1...2))
        }
        let classCount = number(2...3)
        for _ in 0..<classCount {
            sketch.addClass(
                site: Int32(number(0...1)),
                session: Int32(number(0...sketch.furtherSessions.count)),
                seats: Int32(number(0...2)),
                modes: ModeSet(Mode.allCases)
            )
        }
        for _ in 0..<number(2...(hasWideReserves && hasSessions ? 3 : 4)) { addChild(classCount) }
        sketch.policy.points.rules = [
            ScenarioSketch.rule(.placed, 10), ScenarioSketch.rule(.group(0), Int32(number(0...20))),
            ScenarioSketch.rule(.wish(rank: 1), Int32(number(0...5))),
        ]
        if hasSiblings {
            let policies: [SiblingPolicy] = [
                .togetherInClass, .togetherAtSite, .preferClass(Points(7)), .preferSite(Points(3)),
                .preferClass(Points(-4)),
            ]
            sketch.policy.siblings = policies[number(0...4)]
        }
        addReserves()
        addQuotas()
        addDemands(classCount)
        let orders: [[Goal]] = [
            [.reserves, .points, .lottery, .distance], [.reserves, .placed([]), .points, .lottery],
            [.points, .reserves, .lottery], [.reserves, .wishRanks, .points, .lottery],
            [.placed(GroupSet(index: 0)), .reserves, .points, .distance, .lottery],
        ]
        sketch.policy.order = orders[number(0...4)]
    }

    private mutating func addChild(_ classCount: Int) {
        let modes: [Mode] = hasHalfDays ? Mode.allCases : [.fullDay]
        let wishes = (0..<Int32(classCount)).shuffled(using: &random)
        let hours = number(0...8)
        sketch.addChild(
            wishes: Array(wishes.prefix(number(0...classCount))),
            groups: (0..<2).filter { _ in Int.random(in: 0..<3, using: &random) == 0 },
            born: hasCarers ? ["2025-03-01", "2024-06-01", "2023-06-01"][number(0...2)] : nil,
            east: Double(number(0...2)),
            mode: modes[number(0...modes.count - 1)],
            hours: hours == 0 ? nil : Int8(hours),
            household: hasSiblings && number(0...3) > 0 ? Int32(number(0...1)) : nil
        )
    }

    private mutating func addDemands(_ classCount: Int) {
        if number(0...2) == 0 {
            let classIndex = Int32(number(-1...classCount - 1))
            pins = [
                Pin(
                    childIndex: 0,
                    classIndex: classIndex < 0 ? nil : classIndex,
                    reason: "",
                    row: 2
                )
            ]
        }
        if number(0...3) == 0 {
            // The class belongs to its own site, and there is one that every child may have had.
            let kept = Int32(number(0...classCount - 1))
            let site = sketch.classes[Int(kept)].siteIndex
            sketch.previous = sketch.children.map { _ in nil }
            sketch.previous[1] = PreviousPlacement(siteIndex: site, classIndex: kept, row: 2)
        }
    }

    private mutating func scope() -> SeatScope {
        guard hasWideReserves else { return .eachClass(number(0...1) == 0 ? nil : [0]) }
        return switch number(0...4) {
        case 0: .eachClass([0])
        case 1: .eachSite(number(0...1) == 0 ? nil : [0])
        case 2: .eachSession
        default: .scenario
        }
    }

    private mutating func addReserves() {
        for _ in 0..<number(0...2) {
            sketch.policy.reserves.append(
                Reserve(
                    groups: GroupSet(index: number(0...1)),
                    amount: number(0...2) == 0
                        ? .share(permille: 300, rounding: .nearest) : .seats(1),
                    scope: scope(),
                    counts: number(0...1) == 0 ? .minimum : .additional,
                    isReleased: number(0...1) == 0,
                    line: 9
                )
            )
        }
    }

    private mutating func addQuotas() {
        for _ in 0..<max(0, number(-1...2)) {
            sketch.policy.quotas.append(
                Quota(
                    groups: GroupSet(index: number(0...1)),
                    amount: .seats(Int32(number(0...2))),
                    scope: scope(),
                    line: 9
                )
            )
        }
    }
}

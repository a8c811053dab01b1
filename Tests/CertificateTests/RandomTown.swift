import Digests
import PlacementModel
import ScenarioFixtures

/// A small random scenario that uses much of what a policy can say, so that two programs that read
/// it differently disagree somewhere.
struct RandomTown {
    /// Whether rules may bind children to each other, so that an integer program is needed.
    enum Kind {
        case pure
        case ruled
    }

    private let kind: Kind
    private var random: SplitMix64
    private var sketch = ScenarioSketch()
    private var pins: [Pin] = []

    static func scenario(_ kind: Kind, seed: Int) -> Scenario {
        var town = RandomTown(kind: kind, seed: seed)
        town.build()
        var scenario = town.sketch.scenario()
        scenario.pins = town.pins
        scenario.policy.lottery = LotteryPolicy(
            commitment: SHA256Digest(of: "seed \(seed)").hexadecimal,
            seed: "seed \(seed)"
        )
        scenario.inputs = [InputFile(name: "children.csv", sha256: "\(seed)")]
        return scenario
    }

    private init(kind: Kind, seed: Int) {
        self.kind = kind
        random = SplitMix64(seed: UInt64(seed) &* 2 &+ (kind == .pure ? 0 : 1) &+ 5_000_000)
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &random)
    }

    private mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

    private mutating func build() {
        sketch.organisations = ["Works", "Hospital"]
        let siteCount = number(1...3)
        for _ in 0..<siteCount { addSite() }
        let classCount = number(2...4)
        if kind == .ruled, chance(40) { sketch.furtherSessions = [["2026-02-02"], ["2026-01-20"]] }
        for _ in 0..<classCount { addClass() }
        let childCount = number(3...(kind == .pure ? 9 : 6))
        for _ in 0..<childCount { addChild(classCount) }
        addPoints(classCount)
        addReserves()
        addHistory(classCount)
        addEligibility()
        if kind == .ruled { addRules() }
        let orders: [[Goal]] = [
            [.reserves, .points, .lottery, .distance], [.reserves, .placed([]), .points, .lottery],
            [.points, .reserves, .lottery], [.reserves, .lottery, .points],
            [.reserves, .placed(GroupSet(index: 0)), .points, .wishRanks, .lottery, .distance],
            [.reserves, .points, .fewestChanges, .lottery, .distance],
        ]
        sketch.policy.order = orders[number(0...orders.count - 1)]
        if chance(30) {
            sketch.policy.fees = FeePolicy(
                waiverBudget: chance(80) ? Int64(number(0...500)) : nil,
                waiverGroups: [1, 0],
                employerShare: Int32(number(0...2)),
                unionShare: 1,
                parentShare: Int32(number(0...1))
            )
        }
    }

    private mutating func addSite() {
        let audiences: [[Audience]] = [
            [], [], [.everyone], [.staff, .partners, .residents], [.staff, .everyone],
        ]
        sketch.addSite(
            east: Double(number(0...3)),
            north: Double(number(0...2)),
            audiences: audiences[number(0...audiences.count - 1)],
            operator: chance(50) ? 0 : nil,
            partners: chance(50) ? [1] : [],
            papersUntil: chance(70) ? "2026-06-30" : chance(50) ? "2026-01-19" : nil
        )
    }

    private mutating func addClass() {
        let session = Int32(number(0...sketch.furtherSessions.count))
        let site = Int32(number(0...sketch.sites.count - 1))
        let modes = ModeSet(chance(60) ? [.fullDay] : [.fullDay, .halfDayMorning])
        if kind == .ruled, session == 0, chance(50) {
            sketch.addStaffedClass(
                site: site,
                seats: Int32(number(0...4)),
                kind: chance(50) ? .mixed : .junior,
                carers: chance(30) ? 1 : nil,
                modes: ModeSet(Mode.allCases),
                opening: OpeningTerms(
                    isOptional: chance(20),
                    minimumChildren: chance(30) ? 2 : nil,
                    cost: Int32(number(0...100))
                ),
                fee: Int32(number(0...300))
            )
        } else {
            sketch.addClass(
                site: site,
                session: session,
                seats: Int32(number(0...3)),
                ages: chance(30) ? 24...80 : nil,
                grades: chance(20) ? -1...3 : nil,
                modes: kind == .pure ? ModeSet([.fullDay]) : modes
            )
        }
    }

    private mutating func addChild(_ classCount: Int) {
        let wishes = (0..<Int32(classCount)).shuffled(using: &random)
        let births = ["2020-01-19", "2023-05-31", "2024-12-01", "2025-06-30"]
        let isHourly = kind == .ruled && chance(15)
        sketch.addChild(
            wishes: Array(wishes.prefix(number(0...classCount))),
            groups: (0..<2).filter { _ in Int.random(in: 0..<3, using: &random) == 0 },
            born: chance(80) ? births[number(0...3)] : nil,
            grade: chance(80) ? Int8(number(1...4)) : nil,
            east: chance(85) ? Double(number(0...3)) : nil,
            employer: chance(40) ? Int32(number(0...1)) : nil,
            appliedAt: chance(80) ? Int64(number(0...4)) : nil,
            mode: isHourly ? .hourly : kind == .ruled && chance(30) ? .halfDayMorning : .fullDay,
            hours: isHourly && chance(70) ? Int8(number(1...8)) : nil,
            isFit: chance(95),
            household: kind == .ruled && chance(50) ? Int32(number(0...1)) : nil
        )
        sketch.statedDistances.append(
            chance(15)
                ? [StatedDistance(siteIndex: 0, distance: Metres(Int32(number(0...3000))), row: 2)]
                : []
        )
    }

    private mutating func addPoints(_ classCount: Int) {
        let exception = PointsException(
            points: Points(33),
            classIndices: chance(50) ? [Int32(number(0...classCount - 1))] : nil,
            modes: chance(30) ? ModeSet([.fullDay]) : nil,
            line: 8
        )
        sketch.policy.points = PointsPolicy(
            groupCombination: chance(50) ? .add : .highest,
            rules: [
                ScenarioSketch.rule(.placed, 30),
                ScenarioSketch.rule(
                    .group(0),
                    Int32(number(-5...20)),
                    exceptions: chance(30) ? [exception] : []
                ),
                ScenarioSketch.rule(.group(1), Int32(number(0...10))),
                ScenarioSketch.rule(.wish(rank: 1), Int32(number(0...5))),
                ScenarioSketch.rule(.wish(rank: 2), 1),
                ScenarioSketch.rule(.distance(within: Metres(2000)), 2),
                ScenarioSketch.rule(.distance(within: Metres(1000)), 4),
                ScenarioSketch.rule(.audience(.staff), 3),
                ScenarioSketch.rule(.returning, 2), ScenarioSketch.rule(.waited, 1),
            ]
        )
        if chance(25) { sketch.policy.choices = .nearest(count: Int32(number(1...4))) }
    }

    private mutating func addReserves() {
        guard chance(60) else { return }
        for _ in 0..<number(1...2) {
            sketch.policy.reserves.append(
                Reserve(
                    groups: GroupSet(index: number(0...1)),
                    amount: chance(30)
                        ? .share(permille: 300, rounding: .nearest) : .seats(1),
                    scope: kind == .ruled && chance(40) ? .eachSite(nil) : .eachClass([0, 1]),
                    counts: chance(60) ? .minimum : .additional,
                    isReleased: chance(60),
                    line: 9
                )
            )
        }
        // Classes too small for two reserves are the planner's mistake, and refused as that.
        for index in sketch.classes.indices
        where sketch.classes[index].capacity.seatCount < 2 && sketch.policy.reserves.count > 1 {
            sketch.policy.reserves.removeLast()
        }
        if kind == .ruled, chance(40) {
            sketch.policy.quotas = [
                Quota(
                    groups: GroupSet(index: number(0...1)),
                    amount: .seats(Int32(number(0...2))),
                    scope: chance(50) ? .scenario : .eachClass(nil),
                    line: 11
                )
            ]
        } else if sketch.policy.reserves.isEmpty, chance(40) {
            sketch.policy.quotas = [
                Quota(
                    groups: GroupSet(index: 0),
                    amount: .seats(1),
                    scope: .eachClass(nil),
                    line: 11
                )
            ]
        }
    }

    private mutating func addHistory(_ classCount: Int) {
        guard chance(50) else { return }
        for _ in sketch.children {
            let careClass = number(0...classCount - 1)
            let site = sketch.classes[careClass].siteIndex
            switch number(0...4) {
            case 0: sketch.previous.append(ScenarioSketch.had(site: site, Int32(careClass)))
            case 1: sketch.previous.append(ScenarioSketch.had(site: site))
            case 2: sketch.previous.append(ScenarioSketch.had(site: nil))
            default: sketch.previous.append(nil)
            }
        }
        let policies: [ContinuityPolicy] = [.none, .none, .newcomersFirst, .guaranteed]
        sketch.policy.continuity = policies[number(0...3)]
        if chance(40) { pins = [ScenarioSketch.pin(0, chance(70) ? Int32(number(0...1)) : nil)] }
    }

    private mutating func addEligibility() {
        sketch.policy.eligibility = EligibilityPolicy(
            distanceLimit: chance(30) ? Metres(2500) : nil,
            residentsWithin: Metres(1500),
            requiresPapers: chance(30),
            requiresFitness: chance(70)
        )
        if chance(40) { sketch.policy.audienceOrder = .staged }
    }

    private mutating func addRules() {
        let siblings: [SiblingPolicy] = [
            .separate, .togetherInClass, .togetherAtSite, .preferClass(Points(7)),
            .preferSite(Points(3)),
        ]
        sketch.policy.siblings = siblings[number(0...4)]
        sketch.policy.sessionsPerChild = Int32(number(1...2))
        if chance(30) { sketch.policy.halfDays = .wholePlace }
        if chance(30) { sketch.sites[0].sharedCarerCount = Int32(number(0...2)) }
        if chance(20) { sketch.sites[0].isOptional = true }
        if chance(30) {
            sketch.policy.opening = OpeningBudget(
                classCount: chance(50) ? Int32(sketch.classes.count) : nil,
                money: chance(50) ? 500 : nil,
                carerCount: chance(50) ? 3 : nil
            )
        }
    }
}

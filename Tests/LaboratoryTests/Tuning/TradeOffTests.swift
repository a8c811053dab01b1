import Findings
import PlacementModel
import Points
import ScenarioFixtures
import Solver
import Synchronization
import Testing

@testable import Laboratory

/// Trade-offs against every placement there is.
@Suite struct TradeOffTests {
    /// Few children and seats, so that all placements can be listed.
    private func scenario(_ seed: Int) -> Scenario {
        var random = SplitMix64(seed: UInt64(seed) &+ 660_000)
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        var sketch = ScenarioSketch()
        for site in 0..<3 { sketch.addSite(east: Double(site) * 2) }
        for site in 0..<3 { sketch.addClass(site: Int32(site), seats: Int32(number(1...2))) }
        for _ in 0..<number(3...6) {
            let wishes = (0..<Int32(3)).shuffled(using: &random)
            sketch.addChild(
                wishes: Array(wishes.prefix(number(0...3))),
                groups: (0..<2).filter { _ in number(1...3) == 1 },
                east: number(1...10) > 1 ? Double(number(0...5)) : nil
            )
        }
        sketch.policy.points.rules = [
            ScenarioSketch.rule(.placed, Int32(number(5...20))),
            ScenarioSketch.rule(.group(0), Int32(number(0...9))),
            ScenarioSketch.rule(.wish(rank: 1), Int32(number(0...9))),
            ScenarioSketch.rule(.wish(rank: 2), Int32(number(0...9))),
        ]
        let orders: [[Goal]] = [
            [.points, .lottery, .distance], [.placed([]), .points, .distance],
            [.distance, .points], [.placed(GroupSet(index: 0)), .wishRanks, .points, .lottery],
        ]
        sketch.policy.order = orders[number(0...3)]
        return sketch.scenario()
    }

    private static let pairs: [(GoalLevel, GoalLevel)] = [
        (.points, .distance), (.distance, .points), (.wishRank(1), .distance),
        (.placed(GroupSet(index: 0)), .points),
    ]

    @Test(arguments: 0..<150)
    func everyPointAndCornerIsFound(seed: Int) throws {
        let scenario = scenario(seed)
        let (first, second) = TradeOffTests.pairs[seed % TradeOffTests.pairs.count]
        let options = try OptionTable(scenario).options()
        let oracle = PlacementList(scenario, options)
        let before = oracle.levelsBefore(first, second)
        let expected = oracle.front(first, second, keeping: before)
        let search = try TradeOffSearch(scenario, first: first, second: second)
        let all = try search.tradeOff(.nonDominated)
        #expect(all.points.map { [$0.first, $0.second] } == expected)
        #expect(all.isComplete)
        let corners = PlacementList.corners(expected)
        #expect(all.points.filter(\.isCorner).map { [$0.first, $0.second] } == corners)
        let supported = try search.tradeOff(.supported)
        #expect(supported.points.map { [$0.first, $0.second] } == corners)
        #expect(!supported.points.contains { !$0.isCorner })
        // What is counted of a point's placement is what the point says.
        if first == .points { #expect(all.points.allSatisfy { $0.figures.points == $0.first }) }
    }

    @Test func aLimitEndsTheCurveOpenly() throws {
        // Some scenario has at least three points.
        for seed in 0..<200 {
            let search = try TradeOffSearch(scenario(seed), first: .points, second: .distance)
            let whole = try search.tradeOff(.nonDominated)
            guard whole.points.count > 2 else { continue }
            let part = try search.tradeOff(.nonDominated, limit: 2)
            #expect(part.points.count == 2)
            #expect(!part.isComplete)
            return
        }
        Issue.record("no scenario had three points")
    }

    @Test func whatIsNotFoundIsRefused() throws {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 2)
        sketch.addChild(wishes: [0], household: 0)
        sketch.addChild(wishes: [0], household: 0)
        sketch.policy.siblings = .togetherInClass
        let search = try TradeOffSearch(sketch.scenario(), first: .points, second: .distance)
        #expect(throws: TuningFault.self) { try search.tradeOff(.nonDominated) }
        #expect(try search.tradeOff(.supported).points.count == 1)
        sketch.policy.mechanism = .tiers
        #expect(throws: TuningFault.self) {
            try TradeOffSearch(sketch.scenario(), first: .points, second: .distance)
        }
    }

    /// A stopped solve ends the curve and says where; it never leaves points out of it.
    @Test func stoppedSolvesEndTheCurve() throws {
        var work = Work()
        work.limits = IntegerLimits(nodes: 0, neighbourhoods: 0)
        var stopped: Set<String> = []
        for seed in 0..<400 {
            let scenario = RandomRules(subset: 63, seed: seed).scenario()
            func corners(_ work: Work) throws(TuningFault) -> [[Int]] {
                try TradeOffSearch(scenario, first: .points, second: .distance, work: work)
                    .tradeOff(.supported).points.map { [$0.first, $0.second] }
            }
            guard let whole = try? corners(Work()) else { continue }
            do throws(TuningFault) {
                let found = try corners(work)
                #expect(found == whole, "seed \(seed)")
            } catch {
                guard case .tradeOffStopped(let part, .points, .distance) = error else {
                    throw error
                }
                switch part {
                case .present: stopped.insert("present")
                case .end: stopped.insert("end")
                case .between(let one, let other):
                    stopped.insert("between")
                    let found = [one, other].map { [$0.first, $0.second] }
                    #expect(found.allSatisfy(whole.contains), "seed \(seed)")
                case .above: Issue.record("only corners were asked for")
                }
            }
        }
        #expect(!stopped.isEmpty)
    }

    /// A search that goes on from a journal ends with the same curve and solves nothing again.
    @Test func journalsOfRuledCurvesAreTakenUp() throws {
        let kept = Mutex<[String: TunedPlacement]>([:])
        let journal = TuningJournal(
            recall: { key in kept.withLock { $0[key] } },
            record: { key, placement in kept.withLock { $0[key] = placement } }
        )
        let cancelled = Work()
        cancelled.cancellation.request()
        for seed in 0..<20 {
            let scenario = RandomRules(subset: 63, seed: seed).scenario()
            func curve(_ work: Work) throws(TuningFault) -> TradeOff {
                try TradeOffSearch(
                    scenario,
                    first: .points,
                    second: .distance,
                    work: work,
                    journal: journal
                ).tradeOff(.supported)
            }
            kept.withLock { $0 = [:] }
            guard let first = try? curve(Work()) else { continue }
            let count = kept.withLock { $0.count }
            // A solve that is cancelled before it begins finds nothing.
            let again = try curve(cancelled)
            #expect(
                again.points.map { [$0.first, $0.second] }
                    == first.points.map { [$0.first, $0.second] }
            )
            #expect(again.kept == first.kept)
            #expect(kept.withLock { $0.count } == count)
        }
    }
}

/// All placements of a small scenario without reserves.
private struct PlacementList {
    private let scenario: Scenario
    private let options: RaggedTable<PlacementOption>
    /// Per placement the option of each child, or -1.
    private var placements: [[Int]] = []

    init(_ scenario: Scenario, _ options: RaggedTable<PlacementOption>) {
        self.scenario = scenario
        self.options = options
        var free = scenario.classes.map { Int($0.capacity.seatCount) }
        var chosen: [Int] = []
        extend(&chosen, &free)
    }

    private mutating func extend(_ chosen: inout [Int], _ free: inout [Int]) {
        guard chosen.count < scenario.children.count else { return placements.append(chosen) }
        chosen.append(-1)
        extend(&chosen, &free)
        chosen.removeLast()
        for option in options.range(of: chosen.count) {
            let careClass = Int(options.elements[option].classIndex)
            guard free[careClass] > 0 else { continue }
            free[careClass] -= 1
            chosen.append(option)
            extend(&chosen, &free)
            chosen.removeLast()
            free[careClass] += 1
        }
    }

    private func value(_ level: GoalLevel, _ placement: [Int]) -> Int {
        let unknown = options.elements.compactMap(\.distance).max() ?? Metres(0)
        return placement.enumerated().reduce(0) { sum, seat in
            guard seat.element >= 0 else { return sum }
            let option = options.elements[seat.element]
            let groups = scenario.children[seat.offset].groups
            return sum
                + {
                    switch level {
                    case .points: Int(option.points.value)
                    case .distance: -Int((option.distance ?? unknown).count)
                    case .wishRank(let rank): option.wishRank == rank ? 1 : 0
                    case .placed(let set): set.isEmpty || !groups.isDisjoint(with: set) ? 1 : 0
                    default: 0
                    }
                }()
        }
    }

    /// The policy's levels before the first of two.
    func levelsBefore(_ first: GoalLevel, _ second: GoalLevel) -> [GoalLevel] {
        let ranks = options.elements.compactMap(\.wishRank).max() ?? 0
        let levels = scenario.policy.order.flatMap { goal -> [GoalLevel] in
            switch goal {
            case .placed(let set): [.placed(set)]
            case .points: [.points]
            case .distance: [.distance]
            case .wishRanks: ranks > 0 ? (1...ranks).map(GoalLevel.wishRank) : []
            case .lottery: [.lottery]
            case .reserves, .fewestChanges: []
            }
        }
        return Array(levels.prefix { $0 != first && $0 != second && $0 != .lottery })
    }

    /// Non-dominated values among the placements that are best in the kept levels.
    func front(_ first: GoalLevel, _ second: GoalLevel, keeping levels: [GoalLevel]) -> [[Int]] {
        var best = placements
        for level in levels {
            let most = best.map { value(level, $0) }.max() ?? 0
            best = best.filter { value(level, $0) == most }
        }
        let all = Set(best.map { [value(first, $0), value(second, $0)] })
        return all.filter { point in
            !all.contains { $0 != point && $0[0] >= point[0] && $0[1] >= point[1] }
        }.sorted { $0[0] > $1[0] }
    }

    /// Those that some pair of positive weights makes the only best one.
    static func corners(_ front: [[Int]]) -> [[Int]] {
        front.indices.filter { middle in
            for one in 0..<middle {
                for other in front.indices where other > middle {
                    let (a, b, c) = (front[one], front[middle], front[other])
                    let turn = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
                    if turn <= 0 { return false }
                }
            }
            return true
        }.map { front[$0] }
    }
}

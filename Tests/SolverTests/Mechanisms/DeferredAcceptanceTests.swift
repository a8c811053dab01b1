import PlacementModel
import Points
import ScenarioFixtures
import Solver
import Testing

@Suite struct DeferredAcceptanceTests {
    /// The best stable placement for every child at once, among all stable placements.
    @Test(arguments: 0..<1200)
    func isTheChildOptimalStablePlacement(seed: Int) throws {
        let solved = try RuleSolve(pureScenario(seed))
        let oracle = StabilityOracle(
            scenario: solved.run.scenario,
            options: solved.run.options,
            numbers: solved.run.outcome.lottery!.numbers
        )
        let stable = oracle.stable()
        let places = solved.places
        #expect(stable.contains(places), "seed \(seed)")
        for other in stable {
            for child in places.indices where other[child] != places[child] {
                let isBetter = other[child].map { oracle.prefers(child, $0, to: places[child]) }
                #expect(isBetter != true, "seed \(seed), child \(child)")
            }
        }
        #expect(solved.run.outcome.blockingPairs == [], "seed \(seed)")
        #expect(cutoffsAreTrue(solved), "seed \(seed)")
    }

    /// Who is turned away by every seat of a class that it would rather have has no more points than
    /// its cutoff.
    private func cutoffsAreTrue(_ solved: RuleSolve) -> Bool {
        let run = solved.run
        guard run.scenario.policy.reserves.isEmpty, run.scenario.policy.quotas.isEmpty else {
            return true
        }
        return run.scenario.children.indices.allSatisfy { child in
            let own = run.seats(ofChild: child).first { _ in true }?.1.wishRank ?? .max
            return run.options[child].filter { $0.wishRank! < own }.allSatisfy { option in
                let groups = run.outcome.seatGroups.filter {
                    $0.classIndex == option.classIndex && $0.capacity > 0
                }
                return groups.allSatisfy { $0.cutoff.map { option.points <= $0 } ?? false }
            }
        }
    }

    private func pureScenario(_ seed: Int) -> Scenario {
        var random = SplitMix64(seed: UInt64(seed) &+ 77_000)
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        var sketch = ScenarioSketch()
        let classCount = number(1...3)
        for _ in 0..<classCount { sketch.addClass(seats: Int32(number(0...3))) }
        for _ in 0..<number(2...6) {
            let wishes = (0..<Int32(classCount)).shuffled(using: &random)
            sketch.addChild(
                wishes: Array(wishes.prefix(number(1...classCount))),
                groups: (0..<2).filter { _ in number(0...2) == 0 }
            )
        }
        sketch.policy.points.rules = [
            ScenarioSketch.rule(.placed, 10), ScenarioSketch.rule(.group(0), Int32(number(0...9))),
            ScenarioSketch.rule(.wish(rank: 1), Int32(number(0...5))),
        ]
        for _ in 0..<number(0...2) {
            let amount: SeatAmount =
                number(0...1) == 0 ? .share(permille: 300, rounding: .nearest) : .seats(1)
            sketch.policy.reserves.append(
                Reserve(
                    groups: GroupSet(index: number(0...1)),
                    amount: sketch.classes.contains { $0.capacity.seatCount < 2 }
                        ? .share(permille: 400, rounding: .down) : amount,
                    scope: .eachClass(nil),
                    counts: number(0...1) == 0 ? .minimum : .additional,
                    isReleased: number(0...1) == 0,
                    line: 9
                )
            )
        }
        if number(0...2) == 0, sketch.policy.reserves.isEmpty {
            sketch.quota(Int32(number(0...2)), scope: .eachClass(nil), group: number(0...1))
        }
        sketch.policy.mechanism = .deferredAcceptance
        return sketch.scenario()
    }

    /// The classic case: serving by points in turn would give the first child its second wish only if
    /// it lied; here nobody is placed above a child of higher priority.
    @Test func aChildTurnedAwayGoesOnToItsNextWish() throws {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 1)
        sketch.addClass(seats: 1)
        sketch.addChild(wishes: [0, 1])
        sketch.addChild(wishes: [0, 1], groups: [0])
        sketch.addChild(wishes: [1])
        sketch.policy.points.rules = [
            ScenarioSketch.rule(.placed, 10), ScenarioSketch.rule(.group(0), 5),
        ]
        sketch.policy.lottery?.seed = "seed"
        sketch.policy.mechanism = .deferredAcceptance
        let places = try RuleSolve(sketch.scenario()).places
        #expect(places[1] == 0 && Set(places) == [0, 1, nil])
    }

    /// Where the policy draws no lots, equal children stand by their rows, and none envies the other.
    @Test func equalChildrenHaveNoJustifiedEnvy() throws {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 1)
        sketch.addChild(wishes: [0])
        sketch.addChild(wishes: [0])
        sketch.policy.lottery = nil
        sketch.policy.mechanism = .deferredAcceptance
        let solved = try RuleSolve(sketch.scenario())
        #expect(solved.places == [0, nil])
        #expect(solved.run.outcome.blockingPairs == [])
    }

    @Test func withoutTheSeedATieIsRefused() throws {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 1)
        sketch.addChild(wishes: [0])
        sketch.addChild(wishes: [0])
        sketch.policy.lottery?.seed = nil
        for mechanism in [Mechanism.deferredAcceptance, .tiers] {
            sketch.policy.mechanism = mechanism
            do {
                _ = try RuleSolve(sketch.scenario())
                Issue.record("two equal children and no seed")
            } catch SolveFault.seedNeeded(let tied) {
                #expect(tied == 2)
            }
        }
    }
}

import Explainer
import PlacementModel
import Points
import ScenarioFixtures
import Solver
import Testing

/// What a place, a seat and a rule cost, against solving the changed scenario by itself.
@Suite struct PriceTests {
    /// Following chains of moves and solving again say the same.
    @Test func chainsEqualSolvingAgain() throws {
        var compared = 0
        for seed in 0..<300 {
            let solved = try Solved(RandomTown(seed: seed, mechanism: .optimal).scenario())
            let quick = try solved.audit()
            let again = try solved.audit(solvesAgain: true)
            for (one, two) in zip(quick.envy?.cases ?? [], again.envy?.cases ?? []) {
                #expect(agree(one.price, two.price), "seed \(seed), child \(one.child)")
                #expect(one.isJustified == two.isJustified, "seed \(seed), child \(one.child)")
                compared += 1
            }
            for (one, two) in zip(quick.seats ?? [], again.seats ?? []) {
                #expect(agree(one.price, two.price), "seed \(seed), class \(one.classIndex)")
                compared += 1
            }
        }
        #expect(compared > 600)
    }

    /// Equal in every goal that both state, and in who gets what.
    private func agree(_ first: AuditPrice?, _ second: AuditPrice?) -> Bool {
        guard case .change(let one) = first, case .change(let two) = second else {
            return first == second
        }
        let goals = two.goals.allSatisfy { goal in
            one.goals.first { $0.level == goal.level }?.change == goal.change
        }
        return goals && one.figures == two.figures && one.gained == two.gained
            && one.lost == two.lost && one.moved == two.moved
    }

    /// One more seat is what the scenario with one more seat is worth.
    @Test func seatsEqualALargerClass() throws {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 1)
        sketch.addClass(seats: 2)
        for _ in 0..<3 { sketch.addChild(wishes: [0, 1]) }
        sketch.addChild(wishes: [1])
        let solved = try Solved(sketch.scenario())
        let seats = try #require(try solved.audit().seats)
        for (index, value) in seats.enumerated() {
            var larger = sketch
            larger.classes = []
            larger.addClass(seats: index == 0 ? 2 : 1)
            larger.addClass(seats: index == 1 ? 3 : 2)
            let points = try Solved(larger.scenario()).points - solved.points
            guard case .change(let change) = value.price else {
                Issue.record("class \(index) has no value")
                continue
            }
            #expect(change.figures.points == points)
            #expect(change.goals.first { $0.level == .points }?.change == points)
        }
    }

    /// Every rule that a scenario names is left out by itself, and the difference is that of two runs.
    @Test func rulesEqualARunWithoutThem() throws {
        for seed in 0..<60 {
            var scenario = RandomTown(seed: seed, mechanism: .optimal).scenario()
            guard !scenario.policy.reserves.isEmpty else { continue }
            let solved = try Solved(scenario)
            let rules = try #require(try solved.audit().rules)
            #expect(rules.map(\.rule) == [.reserve(0)])
            scenario.policy.reserves = []
            let points = try Solved(scenario).points - solved.points
            guard case .change(let change) = rules[0].price else {
                Issue.record("seed \(seed) has no cost")
                continue
            }
            #expect(change.figures.points == points && points >= 0)
        }
    }

    /// Only as many as asked for, justified cases first.
    @Test func priceLimitHolds() throws {
        let seed = try #require(
            try (0..<200).first { seed in
                let town = RandomTown(seed: seed, mechanism: .optimal)
                return try Solved(town.scenario()).envy().cases.count > 1
            }
        )
        let solved = try Solved(RandomTown(seed: seed, mechanism: .optimal).scenario())
        let audit = try solved.audit(priceLimit: 1)
        #expect(audit.envy?.cases.count { $0.price != nil } == 1)
        #expect(audit.seats?.count { $0.price != nil } == 1)
    }
}

extension Solved {
    /// Points of all seats.
    var points: Int {
        run.scenario.children.indices.reduce(0) { sum, child in
            run.seats(ofChild: child).reduce(sum) { $0 + Int($1.1.points.value) }
        }
    }
}

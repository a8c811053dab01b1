import Explainer
import PlacementModel
import Points
import ScenarioFixtures
import Solver
import Testing

/// The envy audit against its definition, written out over all children, classes and pairs.
@Suite struct EnvyTests {
    /// Nobody is missing and nobody too many, under every mechanism.
    @Test(arguments: Mechanism.allCases)
    func listIsTheDefinition(mechanism: Mechanism) throws {
        var found = 0
        for seed in 0..<300 {
            let solved = try Solved(RandomTown(seed: seed, mechanism: mechanism).scenario())
            let audit = try solved.envy()
            let oracle = EnvyOracle(run: solved.run)
            #expect(audit.cases.map(Named.init) == oracle.cases, "seed \(seed)")
            #expect(
                audit.cases.map(\.isJustified) == oracle.cases.map(oracle.isJustified),
                "seed \(seed)"
            )
            found += audit.cases.count
        }
        #expect(found > 50)
    }

    /// Deferred acceptance, where each child takes one seat by itself.
    @Test func deferredAcceptanceLeavesNoneUnanswered() throws {
        for seed in 0..<300 {
            let town = RandomTown(seed: seed, mechanism: .deferredAcceptance)
            let audit = try Solved(town.scenario()).envy()
            #expect(audit.justifiedCount == 0, "seed \(seed)")
        }
    }

    @Test func arrivalLeavesSome() throws {
        let audits = try (0..<100).map { seed in
            try Solved(RandomTown(seed: seed, mechanism: .firstCome).scenario()).envy()
        }
        let justified = audits.flatMap(\.cases).filter(\.isJustified)
        #expect(justified.count > 20)
        #expect(justified.allSatisfy { $0.cause == .mechanism(.firstCome) })
        #expect(justified.allSatisfy { $0.price == nil })
    }

    /// A0 has more points than A1 in the class that both want, but another one to go to, and A1 has
    /// not: 120 + 115 points are more than 125 alone.
    @Test func weightsCauseOnePair() throws {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 1)
        sketch.addClass(seats: 1)
        sketch.addChild(wishes: [0, 1], groups: [0])
        sketch.addChild(wishes: [0])
        sketch.policy.points.rules.append(ScenarioSketch.rule(.group(0), 5))
        let solved = try Solved(sketch.scenario())
        let audit = try #require(try solved.audit().envy)
        #expect(audit.cases.count == 1 && audit.justifiedCount == 1 && audit.pairCount == 1)
        let entry = try #require(audit.cases.first)
        #expect(Named(entry) == Named(child: 0, classIndex: 0, lower: 1, lowest: 1, free: false))
        #expect(entry.causes.map(\.cause) == [.goal(.points)] && entry.causes[0].count == 1)
        guard case .change(let change) = entry.price else {
            Issue.record("no price")
            return
        }
        let first = try #require(change.goals.first)
        #expect(first.level == .points && first.change == -110 && first.isProven)
        #expect(change.lost == [1] && change.gained == [] && change.moved == [0])
        #expect(change.figures.placed == -1)
    }

    /// Of three children for two seats one is reserved for a member with the fewest points.
    @Test func reservesAnswer() throws {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 2)
        sketch.addChild(wishes: [0], groups: [1])
        sketch.addChild(wishes: [0], groups: [1])
        sketch.addChild(wishes: [0], groups: [0])
        sketch.policy.points.rules.append(ScenarioSketch.rule(.group(1), 5))
        sketch.policy.reserves = [reserve(seats: 1)]
        let entry = try #require(try Solved(sketch.scenario()).audit().envy?.cases.first)
        #expect(entry.causes.map(\.cause) == [.rule(.reserve(0))] && entry.causes[0].count == 1)
        guard case .change(let change) = entry.price else {
            Issue.record("no price")
            return
        }
        // The other member of the waiting child's group can leave its seat at no cost to any goal
        // before the lottery.
        #expect(change.goals.first { $0.level == .reserves }?.change == 0)
        #expect(change.goals.first { $0.level == .points }?.change == 0)
        #expect(!entry.isJustified)
    }

    /// A promised place and a manual one answer by themselves, and cannot be taken away.
    @Test func decisionsBeforeAllGoalsAnswer() throws {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 1)
        sketch.addChild(wishes: [0], groups: [0])
        sketch.addChild(wishes: [0])
        sketch.policy.points.rules.append(ScenarioSketch.rule(.group(0), 5))
        var pinned = sketch.scenario()
        pinned.pins = [ScenarioSketch.pin(1, 0)]
        let byHand = try #require(try Solved(pinned).audit().envy?.cases.first)
        #expect(byHand.cause == .rule(.pins) && byHand.price == .impossible)
        var promised = sketch.scenario()
        promised.previous = [nil, ScenarioSketch.had(site: 0, 0)]
        promised.policy.continuity = .guaranteed
        let kept = try #require(try Solved(promised).audit().envy?.cases.first)
        #expect(kept.cause == .rule(.continuity) && kept.price == .impossible)
    }

    /// Twins who stay together in a class of two, beside a child with more points than either.
    @Test func siblingsAnswer() throws {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 2)
        sketch.addChild(wishes: [0], groups: [0])
        sketch.addChild(wishes: [0], household: 1)
        sketch.addChild(wishes: [0], household: 1)
        sketch.policy.points.rules.append(ScenarioSketch.rule(.group(0), 5))
        sketch.policy.siblings = .togetherInClass
        let solved = try Solved(sketch.scenario())
        let entry = try #require(try solved.audit().envy?.cases.first)
        #expect(entry.causes.map(\.cause) == [.rule(.siblings)] && entry.causes[0].count == 2)
        guard case .change(let change) = entry.price else {
            Issue.record("no price")
            return
        }
        #expect(change.goals.first { $0.level == .points }?.change == 125 - 240)
        #expect(change.lost == [1, 2] && change.gained == [0])
    }

    private func reserve(seats: Int32) -> Reserve {
        Reserve(
            groups: GroupSet(index: 0),
            amount: .seats(seats),
            scope: .eachClass(nil),
            counts: .minimum,
            isReleased: true,
            line: 9
        )
    }
}

import PlacementModel
import Points
import ScenarioFixtures
import Solver
import Testing

/// Tiers and deferred acceptance under every rule.
@Suite struct PriorityMechanismTests {
    /// Every subset of the rules against the rows of the integer program.
    @Test(arguments: [Mechanism.tiers, .deferredAcceptance], 0..<64)
    func keepsEveryRow(mechanism: Mechanism, subset: Int) throws {
        for seed in 0..<40 {
            let scenario = RandomRules(subset: subset, seed: seed).scenario(mechanism)
            let options = try OptionTable(scenario).options()
            let solver = PlacementSolver(scenario, options: options)
            let outcome = try MechanismCheck.outcome(solver)
            let isPossible = try MechanismCheck.isPossible(solver)
            #expect((outcome != nil) == isPossible, "subset \(subset), seed \(seed)")
            guard let outcome else { continue }
            let formulation = try solver.integerFormulation()
            let values = formulation.values(of: outcome)
            #expect(values != nil, "subset \(subset), seed \(seed)")
            guard let values else { continue }
            #expect(formulation.program.violation(of: values) == nil, "seed \(seed)")
        }
    }

    /// Who has more points chooses first, and time decides nothing.
    @Test func tiersServeByPointsThenByLot() throws {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 1)
        sketch.addClass(seats: 1)
        sketch.addChild(wishes: [0, 1], appliedAt: 1)
        sketch.addChild(wishes: [0, 1], groups: [1], appliedAt: 3)
        sketch.addChild(wishes: [0, 1], groups: [0], appliedAt: 2)
        sketch.policy.points.rules += [
            ScenarioSketch.rule(.group(0), 5), ScenarioSketch.rule(.group(1), 9),
        ]
        sketch.policy.mechanism = .tiers
        #expect(try RuleSolve(sketch.scenario()).places == [nil, 0, 1])
        sketch.policy.order = [.placed(GroupSet(index: 0)), .points, .lottery]
        #expect(try RuleSolve(sketch.scenario()).places == [nil, 1, 0])
    }

    @Test func tiersServeAudiencesInTurn() throws {
        var sketch = ScenarioSketch()
        sketch.organisations = ["one"]
        sketch.addSite(audiences: [.staff, .everyone], operator: 0)
        sketch.addClass(seats: 1)
        sketch.addChild(wishes: [0], groups: [0])
        sketch.addChild(wishes: [0], employer: 0)
        sketch.policy.points.rules.append(ScenarioSketch.rule(.group(0), 50))
        sketch.policy.mechanism = .tiers
        #expect(try RuleSolve(sketch.scenario()).places == [0, nil])
        sketch.policy.audienceOrder = .staged
        for mechanism in [Mechanism.tiers, .deferredAcceptance] {
            sketch.policy.mechanism = mechanism
            #expect(try RuleSolve(sketch.scenario()).places == [nil, 0])
        }
    }

    /// A member counts towards a minimum, but not towards seats over and above while others are open.
    @Test func membersTakeTheSeatsThatTheyCountFor() throws {
        for counts in ReserveCounting.allCases {
            var sketch = ScenarioSketch()
            sketch.addClass(seats: 2)
            sketch.addChild(wishes: [0], groups: [0])
            sketch.addChild(wishes: [0], groups: [0])
            sketch.addChild(wishes: [0], groups: [1])
            sketch.reserve(1, scope: .eachClass(nil), counts: counts)
            sketch.policy.points.rules += [
                ScenarioSketch.rule(.group(0), 5), ScenarioSketch.rule(.group(1), 2),
            ]
            for mechanism in [Mechanism.tiers, .deferredAcceptance] {
                sketch.policy.mechanism = mechanism
                let solved = try RuleSolve(sketch.scenario())
                // Both members have more points; with a minimum one sits in the open seat.
                #expect(solved.places == [0, 0, nil], "\(counts)")
            }
        }
    }

    /// A household stands with its weaker child, so that a stronger single child is not passed over.
    @Test func siblingsStandWithTheWeakerOfThem() throws {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 2)
        sketch.addChild(wishes: [0], groups: [0], household: 0)
        sketch.addChild(wishes: [0], household: 0)
        sketch.addChild(wishes: [0], groups: [1])
        sketch.policy.siblings = .togetherInClass
        sketch.policy.points.rules += [
            ScenarioSketch.rule(.group(0), 50), ScenarioSketch.rule(.group(1), 20),
        ]
        sketch.policy.mechanism = .deferredAcceptance
        let solved = try RuleSolve(sketch.scenario())
        #expect(solved.places == [nil, nil, 0])
        #expect(solved.run.outcome.blockingPairs == [])
    }

    /// A morning child pushes out a child for the whole day, which had pushed out two afternoon
    /// children: the seat that is free then goes to the first of them who asks.
    @Test func seatsThatBecomeFreeAreOfferedAgain() throws {
        #expect(try afternoon(lastWishes: []).places == [1, 0, nil, 0, nil])
    }

    /// The same, but another afternoon child of lower priority comes after the first was turned away.
    @Test func blockingPairsAreListed() throws {
        let solved = try afternoon(lastWishes: [1, 0])
        #expect(solved.places == [1, 0, nil, nil, 0])
        #expect(
            solved.run.outcome.blockingPairs == [BlockingPair(children: [3], classIndices: [0])]
        )
    }

    private func afternoon(lastWishes: [Int32]) throws -> RuleSolve {
        var sketch = ScenarioSketch()
        sketch.groupNames = ["four", "three", "two", "one"]
        for _ in 0..<2 { sketch.addClass(seats: 1, modes: ModeSet(Mode.allCases)) }
        sketch.addChild(wishes: [1], groups: [0])
        sketch.addChild(wishes: [1, 0], groups: [1], mode: .halfDayMorning)
        sketch.addChild(wishes: [0], groups: [2])
        sketch.addChild(wishes: [0], groups: [3], mode: .halfDayAfternoon)
        sketch.addChild(wishes: lastWishes, mode: .halfDayAfternoon)
        sketch.policy.points.rules =
            [ScenarioSketch.rule(.placed, 10)]
            + (0..<4).map { ScenarioSketch.rule(.group($0), Int32(4 - $0) * 10) }
        sketch.policy.mechanism = .deferredAcceptance
        return try RuleSolve(sketch.scenario())
    }
}

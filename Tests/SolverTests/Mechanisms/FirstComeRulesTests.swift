import PlacementModel
import Points
import ScenarioFixtures
import Solver
import Testing

/// First come under every rule.
@Suite struct FirstComeRulesTests {
    /// Every subset of the rules against the rows of the integer program.
    @Test(arguments: 0..<64)
    func keepsEveryRow(subset: Int) throws {
        for seed in 0..<60 {
            let scenario = RandomRules(subset: subset, seed: seed).scenario(.firstCome)
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

    /// Half days, sessions, wide reserves and quotas against the words: everyone in turn takes the
    /// first seat that fits beside all who came before.
    @Test(arguments: [0, 2, 4, 6, 8, 10, 12, 14])
    func everyoneTakesTheFirstSeatThatFits(subset: Int) throws {
        for seed in 0..<150 {
            var scenario = RandomRules(subset: subset, seed: seed).scenario(.firstCome)
            scenario.pins = []
            scenario.policy.continuity = .none
            let options = try OptionTable(scenario).options()
            let solver = PlacementSolver(scenario, options: options)
            guard let outcome = try MechanismCheck.outcome(solver) else { continue }
            let expected = FirstComeOracle(RuleOracle(scenario: scenario, options: options))
                .classes()
            let classes = scenario.children.indices.map { child in
                outcome.seats[child].map { options.elements[Int($0.option)].classIndex }
            }
            #expect(classes == expected, "subset \(subset), seed \(seed)")
        }
    }

    @Test func siblingsArriveWithTheFirstOfThem() throws {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 2)
        sketch.addClass(seats: 2)
        sketch.addChild(wishes: [0], appliedAt: 2)
        sketch.addChild(wishes: [0, 1], appliedAt: 9, household: 0)
        sketch.addChild(wishes: [0, 1], appliedAt: 1, household: 0)
        sketch.policy.siblings = .togetherInClass
        #expect(try places(sketch) == [nil, 0, 0])
        sketch.children[2] = sketch.children[1]
        // One seat is left in the first class: together they go to the second.
        #expect(try places(sketch) == [0, 1, 1])
    }

    @Test func theClassFurthestBelowItsMinimumClosesFirst() throws {
        var sketch = ScenarioSketch()
        for minimum in [2, 3, 3] as [Int32] {
            sketch.addStaffedClass(
                seats: 3,
                opening: OpeningTerms(isOptional: false, minimumChildren: minimum, cost: nil)
            )
        }
        sketch.addChild(wishes: [2, 1], appliedAt: 1)
        sketch.addChild(wishes: [1, 0], appliedAt: 2)
        sketch.addChild(wishes: [1], appliedAt: 3)
        sketch.addChild(wishes: [0], appliedAt: 4)
        // The third class lacks two, so its child goes to the second, which then has its minimum;
        // the first lacks one and closes, and its child has nowhere else to go.
        #expect(try places(sketch) == [1, 1, 1, nil])
    }

    @Test func aClassWithAChildPlacedByHandIsCalledUp() throws {
        var sketch = ScenarioSketch()
        sketch.addStaffedClass(seats: 2)
        sketch.addStaffedClass(
            seats: 3,
            opening: OpeningTerms(isOptional: true, minimumChildren: 2, cost: nil)
        )
        sketch.addChild(wishes: [0], appliedAt: 1)
        sketch.addChild(wishes: [0, 1], appliedAt: 2)
        var scenario = sketch.scenario()
        scenario.pins = [ScenarioSketch.pin(0, 1)]
        #expect(try places(scenario) == [1, 1])
    }

    @Test func theBudgetClosesTheClassWithFewestChildren() throws {
        var sketch = ScenarioSketch()
        for _ in 0..<3 {
            sketch.addStaffedClass(
                seats: 2,
                opening: OpeningTerms(isOptional: true, minimumChildren: nil, cost: 100)
            )
        }
        for wishes in [[0, 2], [1], [1], [2], [2]] as [[Int32]] { sketch.addChild(wishes: wishes) }
        sketch.policy.opening = OpeningBudget(classCount: nil, money: 200, carerCount: nil)
        #expect(try places(sketch) == [2, 1, 1, 2, nil])
    }

    @Test func widePlacesAreKeptForMembersUntilAllHadTheirTurn() throws {
        for isReleased in [true, false] {
            var sketch = ScenarioSketch()
            sketch.addClass(seats: 1)
            sketch.addClass(seats: 1)
            sketch.addChild(wishes: [0, 1], appliedAt: 1)
            sketch.addChild(wishes: [0, 1], appliedAt: 2)
            sketch.addChild(wishes: [0], groups: [0], appliedAt: 3)
            sketch.reserve(1, scope: .scenario, isReleased: isReleased)
            // The second finds only the kept place; the member's wish has been taken by the first.
            #expect(try places(sketch) == [0, isReleased ? 1 : nil, nil])
        }
    }

    private func places(_ sketch: ScenarioSketch) throws -> [Int32?] {
        try places(sketch.scenario())
    }

    private func places(_ scenario: Scenario) throws -> [Int32?] {
        var scenario = scenario
        scenario.policy.mechanism = .firstCome
        return try RuleSolve(scenario).places
    }
}

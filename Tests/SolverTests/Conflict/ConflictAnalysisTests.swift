import PlacementModel
import Points
import ScenarioFixtures
import Solver
import Testing

/// Conflicts and repairs of tiny scenarios against every placement: what is said to be irreducible is,
/// what is said to help does, and nothing cheaper would.
@Suite struct ConflictAnalysisTests {
    @Test(arguments: 0..<16)
    func equalsWhatAllPlacementsSay(subset: Int) throws {
        var conflictCount = 0
        for seed in 0..<8 {
            let scenario = pinned(RandomRules(subset: subset, seed: seed).scenario(), seed)
            guard try hasNoPlacement(scenario) else { continue }
            conflictCount += 1
            let name: Comment = "subset \(subset), seed \(seed)"
            let options = try OptionTable(scenario).options()
            let analysis = try #require(
                PlacementSolver(scenario, options: options).conflictAnalysis(),
                name
            )
            #expect(analysis.isIrreducible, name)
            let all = Set(scenario.conflictMembers)
            let members = Set(analysis.members)
            #expect(try !holds(scenario.without(all.subtracting(members))), name)
            for member in members {
                let others = members.subtracting([member])
                #expect(
                    try holds(scenario.without(all.subtracting(others))),
                    "subset \(subset), seed \(seed): \(member)"
                )
            }
            for repair in analysis.repairs {
                #expect(
                    try isFeasible(scenario.repaired(by: repair)),
                    "subset \(subset), seed \(seed): \(repair)"
                )
            }
            #expect(
                zip(analysis.repairs, analysis.repairs.dropFirst()).allSatisfy {
                    $0.cost <= $1.cost
                },
                name
            )
            if analysis.isCheapestProven, let cheapest = analysis.repairs.first {
                for repair in repairs(scenario, cheaperThan: min(cheapest.cost, 4)) {
                    #expect(
                        try !isFeasible(scenario.repaired(by: repair)),
                        "subset \(subset), seed \(seed): \(repair) \(analysis)"
                    )
                }
            }
        }
        #expect(conflictCount > 0)
    }

    /// One more seat is the least, whatever else is large.
    @Test func aLargeShortfallIsBisected() throws {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 3)
        for _ in 0..<40 { sketch.addChild(wishes: [0]) }
        var scenario = sketch.scenario()
        scenario.pins = scenario.children.indices.map {
            Pin(childIndex: Int32($0), classIndex: 0, reason: "moved", row: Int32($0 + 2))
        }
        let options = try OptionTable(scenario).options()
        let analysis = try #require(
            PlacementSolver(scenario, options: options).conflictAnalysis()
        )
        // Four of the forty and the seats already exclude each other.
        #expect(analysis.members.count == 5 && analysis.isIrreducible)
        let seats = RepairStep(member: .seats(careClass: 0), amount: 37)
        #expect(analysis.repairs.contains(Repair(steps: [seats])))
    }

    /// Two conflicts that have nothing to do with each other need two changes.
    @Test func twoConflictsNeedTwoChanges() throws {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 1)
        sketch.addClass(seats: 1)
        for child in 0..<4 { sketch.addChild(wishes: [Int32(child / 2)]) }
        var scenario = sketch.scenario()
        scenario.pins = (0..<4).map {
            Pin(childIndex: $0, classIndex: $0 / 2, reason: "moved", row: $0 + 2)
        }
        let options = try OptionTable(scenario).options()
        let analysis = try #require(
            PlacementSolver(scenario, options: options).conflictAnalysis()
        )
        #expect(analysis.members.count == 3)
        #expect(analysis.isCheapestProven)
        #expect(
            analysis.repairs.first
                == Repair(steps: [
                    RepairStep(member: .seats(careClass: 0), amount: 1),
                    RepairStep(member: .seats(careClass: 1), amount: 1),
                ])
        )
        #expect(analysis.repairs.first?.cost == 2)
    }

    @Test func aScenarioWithAPlacementHasNoConflict() throws {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 1)
        sketch.addChild(wishes: [0])
        let scenario = sketch.scenario()
        let options = try OptionTable(scenario).options()
        #expect(PlacementSolver(scenario, options: options).conflictAnalysis() == nil)
    }

    /// Most children placed by hand, so that conflicts are common.
    private func pinned(_ scenario: Scenario, _ seed: Int) -> Scenario {
        var scenario = scenario
        var random = SplitMix64(seed: UInt64(seed) &+ 5_000)
        scenario.pins = scenario.children.indices.compactMap { child in
            guard Int.random(in: 0..<3, using: &random) > 0 else { return nil }
            return Pin(
                childIndex: Int32(child),
                classIndex: Int32.random(in: 0..<Int32(scenario.classes.count), using: &random),
                reason: "moved",
                row: Int32(child + 2)
            )
        }
        return scenario
    }

    /// Whether the rules conflict; a class that reserves more than it has is another fault.
    private func hasNoPlacement(_ scenario: Scenario) throws -> Bool {
        let options = try OptionTable(scenario).options()
        do {
            return try PlacementSolver(scenario, options: options).integerOptimum().conflict != nil
        } catch SolveFault.infeasible {
            return true
        } catch SolveFault.reservesExceedSeats {
            return false
        }
    }

    private func isFeasible(_ scenario: Scenario) throws -> Bool {
        let options = try OptionTable(scenario).options()
        return RuleOracle(scenario: scenario, options: options).best() != nil
    }

    /// Whether what is left of a scenario has a placement. Where reserves keep places, a class without
    /// limit has too many ways to keep them for looking at each; there the engine is asked.
    private func holds(_ scenario: Scenario) throws -> Bool {
        try scenario.policy.reserves.isEmpty ? isFeasible(scenario) : !hasNoPlacement(scenario)
    }

    /// Every way in which members give way at a lower cost.
    private func repairs(_ scenario: Scenario, cheaperThan cost: Int) -> [Repair] {
        var found = [Repair(steps: [])]
        for member in scenario.conflictMembers {
            for repair in found {
                var amount = 1
                while repair.cost + amount * member.costOfStep < cost,
                    amount <= scenario.mostSteps(of: member)
                {
                    let step = RepairStep(member: member, amount: amount)
                    found.append(Repair(steps: repair.steps + [step]))
                    amount += 1
                }
            }
        }
        return found
    }
}

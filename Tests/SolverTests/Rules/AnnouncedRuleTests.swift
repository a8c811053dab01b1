import PlacementModel
import Points
import ScenarioFixtures
import Solver
import Testing

/// Refilling after an announcement against every placement of tiny scenarios: the fewest children
/// change, or none, with every subset of the rules, pure ones included.
@Suite struct AnnouncedRuleTests {
    @Test(arguments: 0..<16)
    func theFewestChildrenChange(subset: Int) throws {
        var changed = 0
        for seed in 0..<80 {
            let scenario = try announced(subset, seed) { .ifPossible }
            changed += try compareWithAllPlacements(scenario, "subset \(subset), seed \(seed)")
        }
        #expect(changed > 0, "nobody ever had to change")
    }

    @Test(arguments: 0..<16)
    func nobodyChangesOrThereIsNoPlacement(subset: Int) throws {
        for seed in 0..<80 {
            let scenario = try announced(subset, seed) { .must }
            let changed = try compareWithAllPlacements(scenario, "subset \(subset), seed \(seed)")
            #expect(changed == 0)
        }
    }

    /// The network and the integer program agree on pure scenarios.
    @Test func bothMethodsAgree() throws {
        for seed in 0..<200 {
            let scenario = try announced(0, seed) { .ifPossible }
            let options = try OptionTable(scenario).options()
            let solver = PlacementSolver(scenario, options: options)
            guard solver.isPure, let integer = try outcome(solver.integerOptimum) else { continue }
            let network = try #require(try outcome(solver.solve))
            for level in [GoalLevel.announced, .reserves, .points] {
                #expect(
                    network.goals.first { $0.level == level }?.value
                        == integer.goals.first { $0.level == level }?.value,
                    "seed \(seed)"
                )
            }
        }
    }

    /// A seat of a child that is decided by hand is not asked for.
    @Test func aManualDecisionTakesItsPlace() throws {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 1)
        sketch.addClass(seats: 1)
        sketch.addChild(wishes: [0, 1])
        var scenario = sketch.scenario()
        scenario.announced = [seat(scenario, child: 0, careClass: 0, .must)]
        scenario.pins = [Pin(childIndex: 0, classIndex: 1, reason: "moved", row: 2)]
        let options = try OptionTable(scenario).options()
        let outcome = try PlacementSolver(scenario, options: options).solve()
        #expect(outcome.conflict == nil && outcome.goals.map(\.level).contains(.pinned))
        #expect(
            AnnouncedChanges(Run(scenario: scenario, options: options, outcome: outcome))
                .changes.map(\.kind) == [.moves]
        )
    }

    @Test func aSeatThatIsClosedToItsChildIsAConflictThatNamesIt() throws {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 1)
        sketch.addClass(seats: 1)
        sketch.addChild(wishes: [0])
        sketch.addChild(wishes: [1])
        var scenario = sketch.scenario()
        scenario.announced = [seat(scenario, child: 1, careClass: 0, .must)]
        let options = try OptionTable(scenario).options()
        let conflict = try PlacementSolver(scenario, options: options).solve().conflict
        #expect(conflict?.demands.map(\.childIndex) == [1])
        #expect(conflict?.demands.map(\.rule) == [.announced])
        #expect(conflict?.demands.map(\.source) == [SourceRow(table: .announced, row: 2)])
    }

    /// A random scenario in which most children have one announced class, or one per session; not all
    /// of them fit, nor are all open to them.
    private func announced(
        _ subset: Int,
        _ seed: Int,
        _ stay: () -> AnnouncedSeat.Stay
    ) throws -> Scenario {
        var scenario = RandomRules(subset: subset, seed: seed).scenario()
        var random = SplitMix64(seed: UInt64(seed) &+ 31_000)
        for child in scenario.children.indices where Int.random(in: 0..<4, using: &random) > 0 {
            var sessions: Set<Int32> = []
            for careClass in scenario.classes.indices.shuffled(using: &random)
            where sessions.count < scenario.policy.sessionsPerChild {
                let session = scenario.classes[careClass].sessionIndex
                guard sessions.insert(session).inserted else { continue }
                scenario.announced.append(
                    seat(scenario, child: child, careClass: careClass, stay())
                )
            }
        }
        return scenario
    }

    private func seat(
        _ scenario: Scenario,
        child: Int,
        careClass: Int,
        _ stay: AnnouncedSeat.Stay
    ) -> AnnouncedSeat {
        AnnouncedSeat(
            child: scenario.children[child].id,
            childIndex: Int32(child),
            classIndex: Int32(careClass),
            stay: stay,
            row: Int32(scenario.announced.count + 2)
        )
    }

    /// How many children have changed in the best placement.
    private func compareWithAllPlacements(_ scenario: Scenario, _ name: String) throws -> Int {
        let options = try OptionTable(scenario).options()
        let oracle = RuleOracle(scenario: scenario, options: options)
        let best = oracle.best()
        let solver = PlacementSolver(scenario, options: options)
        guard let outcome = try outcome(solver.integerOptimum) else {
            #expect(best == nil, "\(name)")
            return 0
        }
        #expect(outcome.goals.map(\.value) == best, "\(name)")
        let asked = Set(scenario.announced.filter { $0.stay != .withdrawn }.map(\.child))
            .subtracting(scenario.pins.map { scenario.children[Int($0.childIndex)].id })
        let run = Run(scenario: scenario, options: options, outcome: outcome)
        let changed = AnnouncedChanges(run).changes.filter { change in
            asked.contains(change.child) && change.kind != .gains
        }
        if let kept = outcome.goals.first(where: { $0.level == .announced }) {
            #expect(changed.count == asked.count - kept.value, "\(name)")
        }
        return changed.count
    }

    /// Nil when the rules conflict, or when a class reserves more than it has.
    private func outcome(_ solve: (Work) throws -> Outcome) throws -> Outcome? {
        do {
            let outcome = try solve(Work())
            return outcome.conflict == nil ? outcome : nil
        } catch SolveFault.infeasible, SolveFault.reservesExceedSeats {
            return nil
        }
    }
}

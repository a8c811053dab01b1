import Explainer
import PlacementModel
import Points
import ScenarioFixtures
import Solver
import Testing

@Suite("Why not in this class")
struct ForcedTests {
    @Test("the cost is that of a manual placement solved from scratch", arguments: 0..<120)
    func costs(seed: Int) throws {
        guard let run = try ResolverTests.run(RandomMarket.scenario(seed: seed)) else { return }
        let resolver = try Resolver(run)
        guard resolver.isIncremental else { return }
        for child in run.scenario.children.indices {
            for careClass in run.scenario.classes.indices {
                let answer = try ForcedSearch(resolver).answer(child: child, classIndex: careClass)
                guard case .forced(let forced) = answer else {
                    try expectNoCost(answer, run, child, careClass)
                    continue
                }
                let truth = try pinned(run, child, forced.option)
                #expect(truth != nil, "seed \(seed), \(child), \(careClass)")
                // Goals that were not asked have no value of their own, and what unknown distances
                // count as depends on the options that a manual placement takes away.
                let hasUnknown = run.options.elements.contains { $0.distance == nil }
                for goal in truth?.outcome.goals ?? []
                where goal.level != .distance || !hasUnknown {
                    let change = forced.goals.first { $0.level == goal.level }
                    #expect(
                        change?.after ?? goal.value == goal.value,
                        "seed \(seed), \(child), \(careClass), \(goal.level)"
                    )
                }
                #expect(forced.goals.map(\.before) == run.outcome.goals.map(\.value))
                #expect(forced.moves.first?.childIndex == Int32(child))
                // The moves lead from the run to the other placement.
                for other in run.scenario.children.indices {
                    let move = forced.moves.first { Int($0.childIndex) == other }
                    let before = run.seats(ofChild: other).map { $0.1 }
                    let after = truth?.seats(ofChild: other).map { $0.1 } ?? []
                    #expect(move?.before ?? before == before)
                    #expect(move?.after ?? before == after, "seed \(seed), \(child), \(careClass)")
                }
            }
        }
    }

    private func expectNoCost(
        _ answer: WhyNot,
        _ run: Run,
        _ child: Int,
        _ careClass: Int
    ) throws {
        let site = Int(run.scenario.classes[careClass].siteIndex)
        let obstacles = [Mode.fullDay, .halfDayMorning].map { mode in
            Eligibility(run.scenario).obstacle(
                child: child,
                classIndex: careClass,
                mode: mode,
                distance: run.scenario.distance(ofChild: child, toSite: site)
            )
        }
        switch answer {
        case .placedThere:
            #expect(run.seats(ofChild: child).contains { Int($0.1.classIndex) == careClass })
        case .ineligible(let reason): #expect(obstacles.contains(reason))
        case .impossible:
            // Reserves and quotas may leave no seat, promised places may need them all.
            #expect(obstacles.contains(nil))
        case .decidedByHand, .unknown, .forced: Issue.record("\(answer)")
        }
    }

    private func pinned(_ run: Run, _ child: Int, _ option: PlacementOption) throws -> Run? {
        var scenario = run.scenario
        scenario.pins = [
            Pin(childIndex: Int32(child), classIndex: option.classIndex, reason: "", row: 2)
        ]
        let options = RaggedTable(
            rows: scenario.children.indices.map { $0 == child ? [option][...] : run.options[$0] }
        )
        let outcome = try PlacementSolver(scenario, options: options).solve()
        return outcome.conflict == nil
            ? Run(scenario: scenario, options: options, outcome: outcome) : nil
    }

    @Test("a chain of moves is told in the order in which room is made")
    func chain() throws {
        var sketch = ScenarioSketch()
        sketch.policy.points.rules = [
            ScenarioSketch.rule(.placed, 100), ScenarioSketch.rule(.wish(rank: 1), 20),
            ScenarioSketch.rule(.group(0), 30),
        ]
        for _ in 0..<2 { sketch.addClass(seats: 1) }
        sketch.addChild(wishes: [0])
        sketch.addChild(wishes: [0, 1], groups: [0])
        sketch.addChild(wishes: [1])
        let run = try #require(try ResolverTests.run(sketch.scenario()))
        #expect(run.seats(ofChild: 0).map(\.1.classIndex) == [])
        guard
            case .forced(let forced) = try ForcedSearch(Resolver(run))
                .answer(child: 0, classIndex: 0)
        else {
            Issue.record("not forced")
            return
        }
        #expect(forced.moves.map(\.childIndex) == [0, 1, 2])
        #expect(forced.moves.map { $0.after.map(\.classIndex) } == [[0], [1], []])
        #expect(forced.othersChanging == 1)
        #expect(forced.othersLosing == 1)
        #expect(forced.isWished)
    }

    @Test("in an integer program and under other mechanisms the run is solved again with a pin")
    func fromScratch() throws {
        for mechanism in Mechanism.allCases {
            var sketch = ScenarioSketch()
            sketch.policy.siblings = .togetherInClass
            sketch.policy.points.rules = [
                ScenarioSketch.rule(.placed, 100), ScenarioSketch.rule(.group(0), 20),
            ]
            sketch.addClass(seats: 2)
            sketch.addChild(wishes: [0], groups: [0], appliedAt: 1, household: 1)
            sketch.addChild(wishes: [0], groups: [0], appliedAt: 2, household: 1)
            sketch.addChild(wishes: [0], appliedAt: 3)
            var scenario = sketch.scenario()
            scenario.policy.mechanism = mechanism
            let run = try #require(try ResolverTests.run(scenario))
            let resolver = try Resolver(run)
            #expect(!resolver.isIncremental)
            guard
                case .forced(let forced) = try ForcedSearch(resolver)
                    .answer(child: 2, classIndex: 0)
            else {
                Issue.record("not forced under \(mechanism)")
                continue
            }
            // Siblings stay together, so both lose their seat.
            #expect(forced.othersLosing == 2, "\(mechanism)")
            let points = forced.goals.first { $0.level == .points }
            #expect(points.map { $0.after - $0.before } == (mechanism == .optimal ? -140 : nil))
        }
    }
}

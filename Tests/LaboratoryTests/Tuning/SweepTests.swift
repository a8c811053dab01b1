import Findings
import PlacementModel
import Points
import ScenarioFixtures
import Solver
import Testing

@testable import Laboratory

@Suite struct SweepTests {
    /// Seats and proven values of a scenario that is solved from the beginning.
    private func solved(_ scenario: Scenario) throws -> TunedPlacement {
        let options = try OptionTable(scenario).options()
        return TunedPlacement(try PlacementSolver(scenario, options: options).solve(), at: [])
    }

    private func point(_ scenario: Scenario) throws -> TunedPoint {
        try solved(scenario).point(scenario, try OptionTable(scenario).options())
    }

    /// Every point of a sweep, solved or filled in, is what solving it from the beginning gives.
    @Test(arguments: 0..<80)
    func everyPointIsAsSolvedFromTheBeginning(seed: Int) throws {
        let scenario = RandomWeights.scenario(seed: seed)
        let weights = scenario.parameters.filter { if case .weight = $0 { true } else { false } }
        let parameter = weights[seed % weights.count]
        let values = Array(0...24)
        let bench = try TuningBench(scenario, parameters: [parameter])
        // Some options may be worth nothing at 0; then the sweep says so as solving does.
        let allowed = try bench.weighted.allowed(parameter)
        let looked = values.filter(allowed.contains)
        let sweep = try SweepSearch(bench, values: [looked], threads: 2).sweep()
        #expect(sweep.points.map(\.values) == looked.map { [$0] })
        let present = try solved(scenario)
        let options = try OptionTable(scenario).options()
        var before: TunedPlacement?
        for (found, value) in zip(sweep.points, looked) {
            let scenario = scenario.setting(parameter, to: value)
            let expected = try solved(scenario)
            #expect(try found.result?.figures == point(scenario).figures, "\(value)")
            #expect(try found.result?.goals == point(scenario).goals, "\(value)")
            #expect(found.changedFromPresent == MoveCount(present.moves(to: expected, options)))
            #expect(
                found.changedFromBefore
                    == before.map { MoveCount($0.moves(to: expected, options)) }
            )
            before = expected
        }
    }

    /// The same seats, whatever a solve goes on from.
    @Test(arguments: 0..<60)
    func seatsDoNotDependOnTheStart(seed: Int) throws {
        let scenario = RandomWeights.scenario(seed: 1000 + seed)
        let bench = try TuningBench(scenario, parameters: [.weight(.group(0))])
        let allowed = try bench.weighted.allowed(.weight(.group(0)))
        var near = try bench.presentPlacement()
        for value in [20, 3, 40, 5, 4, 1000, 7].filter(allowed.contains) {
            let found = try bench.placement(at: [value], near: near)
            let cold = try solved(scenario.setting(.weight(.group(0)), to: value))
            #expect(found.hasSameSeats(as: cold))
            #expect(found.goals == cold.goals)
            near = found
        }
    }

    /// Values under which an option is worth nothing are marked, and the others decided.
    @Test(arguments: 0..<10)
    func impossibleValuesAreMarked(seed: Int) throws {
        let scenario = RandomWeights.scenario(seed: seed)
        let parameter = Parameter.weight(.wish(rank: 1))
        let bench = try TuningBench(scenario, parameters: [parameter])
        let least = try bench.weighted.allowed(parameter).lowerBound
        let values = [least - 40, least - 9, least - 1, least, least + 1]
        let sweep = try SweepSearch(bench, values: [values], threads: 2).sweep()
        #expect(
            sweep.points.map(\.obstacle)
                == [.worthNothing, .worthNothing, .worthNothing, nil, nil]
        )
        #expect(sweep.points.map { $0.result != nil } == [false, false, false, true, true])
        #expect(sweep.points[3].changedFromBefore == nil)
    }

    @Test func aGridRunsOverBothParameters() throws {
        let scenario = RandomWeights.scenario(seed: 4)
        let parameters: [Parameter] = [.weight(.wish(rank: 1)), .weight(.group(1))]
        let bench = try TuningBench(scenario, parameters: parameters)
        let sweep = try SweepSearch(bench, values: [[1, 9], [0, 5, 30]], threads: 2).sweep()
        #expect(
            sweep.points.map(\.values) == [[1, 0], [1, 5], [1, 30], [9, 0], [9, 5], [9, 30]]
        )
        for found in sweep.points {
            let there = zip(parameters, found.values).reduce(scenario) {
                $0.setting($1.0, to: $1.1)
            }
            #expect(try found.result?.figures == point(there).figures)
        }
        #expect(sweep.points[3].changedFromBefore == nil)
    }

    @Test func reservesAreSweptAsWell() throws {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 2)
        for child in 0..<4 { sketch.addChild(wishes: [0], groups: child == 3 ? [0] : []) }
        sketch.policy.points.rules.append(ScenarioSketch.rule(.group(0), -50))
        sketch.policy.reserves = [
            Reserve(
                groups: GroupSet(index: 0),
                amount: .seats(0),
                scope: .eachClass(nil),
                counts: .minimum,
                isReleased: true,
                line: 9
            )
        ]
        let bench = try TuningBench(sketch.scenario(), parameters: [.reserve(0)])
        let sweep = try SweepSearch(bench, values: [[0, 1, 2]], threads: 2).sweep()
        #expect(sweep.points.map { $0.result?.figures.groups[0].placed } == [0, 1, 1])
        #expect(sweep.points.map { $0.changedFromPresent?.all } == [0, 2, 2])
    }

    /// Points count from the seats and not from a solve where two solved neighbours agree.
    @Test func everyMechanismIsSwept() throws {
        for mechanism in Mechanism.allCases {
            var scenario = RandomWeights.scenario(seed: 11)
            scenario.policy.mechanism = mechanism
            let bench = try TuningBench(scenario, parameters: [.weight(.group(0))])
            let sweep = try SweepSearch(bench, values: [[0, 10, 20]], threads: 1).sweep()
            for found in sweep.points {
                let there = scenario.setting(.weight(.group(0)), to: found.values[0])
                #expect(try found.result?.figures == point(there).figures)
            }
        }
    }
}

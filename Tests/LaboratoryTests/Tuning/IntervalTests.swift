import Findings
import PlacementModel
import Points
import ScenarioFixtures
import Solver
import Testing

@testable import Laboratory

@Suite struct IntervalTests {
    private func solved(_ scenario: Scenario) throws -> TunedPlacement {
        let options = try OptionTable(scenario).options()
        return TunedPlacement(try PlacementSolver(scenario, options: options).solve(), at: [])
    }

    /// The interval as trying every value, one after the other, finds it.
    private func expected(
        _ scenario: Scenario,
        _ parameter: Parameter,
        _ range: ClosedRange<Int>,
        upwards: Bool
    ) throws -> (at: Int, moves: [ChildMove])? {
        let present = try solved(scenario)
        let options = try OptionTable(scenario).options()
        let value = try #require(scenario.value(of: parameter))
        let others =
            upwards
            ? Array(stride(from: value + 1, through: range.upperBound, by: 1))
            : Array(stride(from: value - 1, through: range.lowerBound, by: -1))
        for other in others {
            let moves = present.moves(
                to: try solved(scenario.setting(parameter, to: other)),
                options
            )
            if !moves.isEmpty { return (other, moves) }
        }
        return nil
    }

    @Test(arguments: 0..<150)
    func theIntervalIsWhatTryingEveryWeightFinds(seed: Int) throws {
        let scenario = RandomWeights.scenario(seed: 5000 + seed)
        let weights = scenario.policy.points.rules.map { Parameter.weight($0.criterion) }
        let parameter = weights[seed % weights.count]
        let bench = try TuningBench(scenario, parameters: [parameter])
        let range = -20...60
        let found = try IntervalSearch(bench, within: range).interval()
        let allowed = try bench.weighted.allowed(parameter)
        #expect(found.allowed == max(-20, allowed.lowerBound)...60)
        for (end, upwards) in [(found.lower, false), (found.upper, true)] {
            let brute = try expected(scenario, parameter, found.allowed, upwards: upwards)
            switch end {
            case .open: #expect(brute == nil)
            case .moves(let value, let moves):
                #expect(brute?.at == value)
                #expect(brute?.moves == moves)
            case .unproven: Issue.record("a pure scenario is always proven")
            }
        }
        // Beyond the range nothing was looked at; without one, everything is.
        let whole = try IntervalSearch(bench).interval()
        #expect(whole.allowed.upperBound == 1_000_000)
        if let first = found.upper.firstMove { #expect(whole.upper.firstMove == first) }
    }

    /// Rules beyond the pure ones: up to each end the placement is as good as the proven optimum, and
    /// beyond it is not.
    @Test(arguments: 0..<100)
    func integerPlacementsStayAsGoodAsAnyUpToTheEnd(seed: Int) throws {
        let scenario = RandomRules(subset: 1 + seed % 15, seed: 300 + seed / 15).scenario()
        let parameter = Parameter.weight(seed % 2 == 0 ? .group(0) : .wish(rank: 1))
        // Some have no placement, or reserves that ask for more seats than there are.
        guard let bench = try? TuningBench(scenario, parameters: [parameter]),
            let present = try? bench.presentPlacement(), !bench.isPureOptimum
        else { return }
        let found = try IntervalSearch(bench, within: -10...35).interval()
        for value in found.allowed {
            let there = try solved(scenario.setting(parameter, to: value))
            let options = try bench.setting([value]).options
            let goals = try bench.goals(of: present, options)
            let isAsGood = goals.map(\.value) == there.goals.map(\.value)
            let isInside =
                (found.lower.firstMove.map { $0 < value } ?? true)
                && (found.upper.firstMove.map { value < $0 } ?? true)
            if isInside {
                #expect(isAsGood || present.moves(to: there, options).isEmpty, "\(value)")
            }
            if value == found.lower.firstMove || value == found.upper.firstMove {
                #expect(!isAsGood, "\(value)")
            }
        }
    }

    @Test(arguments: 0..<30)
    func otherMechanismsAreScanned(seed: Int) throws {
        var scenario = RandomWeights.scenario(seed: 7000 + seed)
        scenario.policy.mechanism = [.tiers, .deferredAcceptance, .firstCome][seed % 3]
        let bench = try TuningBench(scenario, parameters: [.weight(.group(0))])
        let found = try IntervalSearch(bench, within: -10...200).interval()
        for (end, upwards) in [(found.lower, false), (found.upper, true)] {
            let brute = try expected(
                scenario,
                .weight(.group(0)),
                found.allowed,
                upwards: upwards
            )
            #expect(end.firstMove == brute?.at)
        }
    }

    /// A part of the allowed values does not show that a weight does not matter.
    @Test func aRangeWithoutMovesIsNoWeightWithoutEffect() throws {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 1)
        sketch.addChild(wishes: [0])
        let parameter = Parameter.weight(.placed)
        let scenario = sketch.scenario()
        let bench = try TuningBench(scenario, parameters: [parameter])
        let present = try #require(scenario.value(of: parameter))
        let part = try IntervalSearch(bench, within: present + 10...present + 30).interval()
        #expect(part.isConstant && !part.isWithoutEffect && part.isWidened)
        #expect(part.allowed == present...present + 30)
        let whole = try IntervalSearch(bench, within: -9_999_999...9_999_999).interval()
        #expect(whole.isConstant && whole.isWithoutEffect && !whole.isWidened)
    }

    @Test func aWeightThatNoOptionHasIsWithoutEffect() throws {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 1)
        sketch.addChild(wishes: [0])
        sketch.policy.points.rules.append(ScenarioSketch.rule(.group(1), 5))
        let bench = try TuningBench(sketch.scenario(), parameters: [.weight(.group(1))])
        let found = try IntervalSearch(bench).interval()
        #expect(found.optionCount == 0)
        #expect(found.isWithoutEffect)
    }
}

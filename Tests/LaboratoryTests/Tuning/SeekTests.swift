import Findings
import PlacementModel
import Points
import ScenarioFixtures
import Solver
import Testing

@testable import Laboratory

@Suite struct SeekTests {
    private func figures(_ scenario: Scenario) throws -> TunedFigures {
        let options = try OptionTable(scenario).options()
        let outcome = try PlacementSolver(scenario, options: options).solve()
        return TunedFigures(Run(scenario: scenario, options: options, outcome: outcome))
    }

    private func target(_ seed: Int) -> SeekTarget {
        let figures: [SeekFigure] = [
            .placed(group: 0), .unplaced(group: 1), .firstWishes, .careClass(0), .metres,
        ]
        let figure = figures[seed % figures.count]
        return SeekTarget(
            figure: figure,
            comparison: seed % 2 == 0 ? .atLeast : .atMost,
            threshold: figure.countsChildren && seed % 3 == 0
                ? .share(numerator: 60, denominator: 100)
                : .count(figure == .metres ? 9000 : 1 + seed % 5)
        )
    }

    /// The answer is what trying every value, one after the other, finds.
    @Test(arguments: 0..<120)
    func theAnswerIsWhatTryingEveryValueFinds(seed: Int) throws {
        var scenario = RandomWeights.scenario(seed: 9000 + seed)
        if seed % 6 == 5 { scenario.policy.mechanism = .deferredAcceptance }
        let parameter = Parameter.weight(.group(seed % 3))
        let bench = try TuningBench(scenario, parameters: [parameter])
        let allowed = try bench.weighted.allowed(parameter)
        let range = max(0, allowed.lowerBound)...40
        let target = target(seed)
        let preference: GoalSeek.Preference = seed % 4 < 2 ? .smallest : .nearest
        let found = try SeekSearch(
            bench,
            target: target,
            preference: preference,
            within: range
        ).seek()
        let present = try #require(scenario.value(of: parameter))
        let order =
            preference == .smallest
            ? Array(range)
            : range.sorted { (abs($0 - present), $0) < (abs($1 - present), $1) }
        let margins = try order.map { value in
            (value, target.margin(try figures(scenario.setting(parameter, to: value))))
        }
        let expected = margins.first { $0.1 >= 0 }
        switch found.answer {
        case .reached(let point):
            #expect(point.value == expected?.0)
            #expect(target.margin(point.result.figures) >= 0)
        case .unreachable(let best):
            #expect(expected == nil)
            let nearest = try #require(margins.map(\.1).max())
            let now = target.margin(try figures(scenario))
            #expect(target.margin(best.result.figures) == max(nearest, now))
            // No change is proposed that comes no nearer.
            #expect(
                best.value == (now >= nearest ? present : margins.first { $0.1 == nearest }?.0)
            )
            if now >= nearest { #expect(best.moves.isEmpty) }
        case .unproven: Issue.record("pure scenarios are always proven")
        }
    }

    @Test func aReserveIsSoughtAsWell() throws {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 3)
        for child in 0..<6 { sketch.addChild(wishes: [0], groups: child > 3 ? [0] : []) }
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
        let target = SeekTarget(
            figure: .placed(group: 0),
            comparison: .atLeast,
            threshold: .share(numerator: 95, denominator: 100)
        )
        let found = try SeekSearch(bench, target: target, preference: .smallest).seek()
        guard case .reached(let point) = found.answer else {
            Issue.record("two seats for two members are enough")
            return
        }
        #expect(point.value == 2)
        #expect(MoveCount(point.moves).gains == 2)
        #expect(MoveCount(point.moves).loses == 2)
        #expect(found.range == 0...3)
    }

    @Test func whatNoPolicyMayHaveIsRefused() throws {
        let scenario = RandomWeights.scenario(seed: 3)
        let bench = try TuningBench(scenario, parameters: [.weight(.placed)])
        #expect(throws: TuningFault.self) {
            try SeekSearch(
                bench,
                target: target(0),
                preference: .smallest,
                within: -1_000_000...5
            )
        }
    }
}

import Explainer
import Findings
import PlacementModel
import Points
import Report
import ScenarioFixtures
import Solver
import Testing

/// Every child has points that nobody else has and that look like nothing else, so that a card that
/// told another child's points would give itself away.
@Suite("Cards tell no other child's points")
struct CardPointsTests {
    /// Child i belongs to a group of its own worth `worth(i)`.
    private func worth(_ child: Int) -> Int32 { 7_310_007 + Int32(child) * 10_931 }

    private var scenario: Scenario {
        var sketch = ScenarioSketch()
        sketch.groupNames = (0..<24).map { "group\($0)" }
        sketch.policy.points.rules =
            [ScenarioSketch.rule(.placed, 100), ScenarioSketch.rule(.wish(rank: 1), 20)]
            + (0..<24).map { ScenarioSketch.rule(.group($0), worth($0)) }
        for _ in 0..<3 { sketch.addClass(seats: 4) }
        for child in 0..<24 {
            let first = Int32(child * 7 % 3)
            let wishes = [first, (first + 1) % 3].prefix(child % 2 + 1)
            sketch.addChild(wishes: Array(wishes), groups: [child], appliedAt: Int64(child))
        }
        return sketch.scenario()
    }

    @Test("on cards in both languages and in answers to families", arguments: Mechanism.allCases)
    func points(mechanism: Mechanism) throws {
        var scenario = scenario
        scenario.policy.mechanism = mechanism
        let run = try #require(try ResolverTests.run(scenario))
        let report = RunReport(run)
        let resolver = try Resolver(run)
        let table = try AlternativeTable(resolver, threadCount: 2).alternatives()
        let schedule = PointsSchedule(scenario)
        // The cutoff is a number of the class, and published as such.
        let cutoffs = Set(run.outcome.seatGroups.compactMap { $0.cutoff?.value })
        for child in scenario.children.indices where child % 3 == 0 {
            for alternatives in [
                table[child], try AlternativeSearch(resolver).alternatives(ofChild: child),
            ] {
                let result = report.result(
                    ofChild: child,
                    items: { schedule.items(child: $0, option: run.options.elements[$1]) },
                    ineligibility: { _, _ in nil },
                    alternatives: alternatives
                )
                let card = ChildCard(result, title: scenario.title).page(first: .chinese)
                let texts =
                    [String(decoding: card, as: UTF8.self)]
                    + Language.allCases.map { result.text(in: $0).plain }
                for text in texts {
                    let numbers = numbers(in: text)
                    #expect(numbers.contains(run.options[child].first!.points.value))
                    for other in scenario.children.indices where other != child {
                        let points = run.options[other].map(\.points.value) + [worth(other)]
                        for value in Set(points).subtracting(cutoffs) {
                            #expect(!numbers.contains(value), "\(value) of \(other) on \(child)")
                        }
                    }
                }
            }
        }
    }

    private func numbers(in text: String) -> Set<Int32> {
        let plain = text.replacing(",", with: "")
        return Set(
            plain.utf8.split { !(48...57).contains($0) }.compactMap { Int32(String($0) ?? "") }
        )
    }
}

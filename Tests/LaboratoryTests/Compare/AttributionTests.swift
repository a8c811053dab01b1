import Findings
import Laboratory
import PlacementModel
import ScenarioFixtures
import Testing

/// One seat, which Anna has, and which Ben gets if he has more points.
@Suite struct AttributionTests {
    /// Ben is of group 0 and waited last time; Anna is ahead by the lead, as a member of group 1.
    private func town(lead: Int32) -> (scenario: Scenario, anna: ChildID, ben: ChildID) {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 1)
        sketch.addChild(wishes: [0], groups: [1])
        sketch.addChild(wishes: [0], groups: [0])
        sketch.previous = [nil, ScenarioSketch.had(site: nil)]
        sketch.policy.points.rules = [
            ScenarioSketch.rule(.placed, 100), ScenarioSketch.rule(.group(1), lead),
        ]
        let scenario = sketch.scenario()
        return (scenario, scenario.children[0].id, scenario.children[1].id)
    }

    private func compared(
        _ scenario: Scenario,
        _ changes: [@Sendable (Scenario) -> Scenario]
    ) throws -> SideDifference {
        let sides = [contestant("base", scenario), contestant("variant", scenario, changes)]
        return try #require(try VariantComparison(sides, base: 0).comparison.differences[1])
    }

    private func group(_ points: Int32) -> @Sendable (Scenario) -> Scenario {
        { $0.withWeight(.group(0), points) }
    }

    private func waited(_ points: Int32) -> @Sendable (Scenario) -> Scenario {
        { $0.withWeight(.waited, points) }
    }

    private func returning(_ points: Int32) -> @Sendable (Scenario) -> Scenario {
        { $0.withWeight(.returning, points) }
    }

    @Test func oneOfTwoChangesDidIt() throws {
        let (scenario, anna, ben) = town(lead: 10)
        let difference = try compared(scenario, [returning(50), group(20)])
        #expect(difference.changed(ben)?.kind == .gains)
        #expect(difference.changed(anna)?.kind == .loses)
        for child in [anna, ben] {
            let cause = try #require(difference.changed(child)?.cause)
            #expect(cause.kind == .one)
            #expect(cause.sufficient == [2])
            #expect(cause.isProven)
        }
        let attribution = try #require(difference.attribution)
        let idle = try #require(attribution.changes[0].alone.effect)
        #expect(idle.gains == 0 && idle.loses == 0 && idle.differences.isEmpty)
        let last = try #require(attribution.changes[1].last.effect)
        #expect(last.gains == 1 && last.loses == 1)
        #expect(
            last.differences.contains(
                RunFigures.Entry(
                    figure: Figure(.placed, .group(GroupID("new-employment"))),
                    value: 1
                )
            )
        )
    }

    @Test func eitherOfTwoChangesSuffices() throws {
        let (scenario, anna, ben) = town(lead: 10)
        let difference = try compared(scenario, [waited(20), group(20)])
        for child in [anna, ben] {
            let cause = try #require(difference.changed(child)?.cause)
            #expect(cause.kind == .either)
            #expect(cause.sufficient == [1, 2])
        }
        let attribution = try #require(difference.attribution)
        #expect(attribution.changes.allSatisfy { $0.alone.effect?.gains == 1 })
        #expect(attribution.changes.allSatisfy { $0.last.effect?.gains == 0 })
    }

    @Test func bothChangesAreNeeded() throws {
        let (scenario, anna, ben) = town(lead: 30)
        let difference = try compared(scenario, [waited(20), group(20)])
        for child in [anna, ben] {
            let cause = try #require(difference.changed(child)?.cause)
            #expect(cause.kind == .together)
            #expect(cause.necessary == [1, 2])
            #expect(cause.sufficient.isEmpty)
        }
    }

    @Test func anyTwoOfThreeAreAnInteraction() throws {
        var (scenario, _, ben) = town(lead: 30)
        scenario.policy.points.rules.append(ScenarioSketch.rule(.wish(rank: 1), 1))
        let fewer: @Sendable (Scenario) -> Scenario = { $0.withWeight(.group(1), 10) }
        let difference = try compared(scenario, [waited(20), group(20), fewer])
        let cause = try #require(difference.changed(ben)?.cause)
        #expect(cause.sufficient.isEmpty && cause.necessary.isEmpty)
        #expect(cause.kind == .interaction)
    }

    @Test func whatOneChangeUndoesOfAnotherIsNamed() throws {
        let (scenario, anna, ben) = town(lead: 10)
        let more: @Sendable (Scenario) -> Scenario = { $0.withWeight(.group(1), 90) }
        let difference = try compared(scenario, [group(20), more])
        #expect(difference.changed.isEmpty)
        #expect(difference.attribution?.undone == [anna, ben].sorted())
        #expect(difference.attribution?.changes[0].alone.effect?.undone.count == 2)
        #expect(difference.attribution?.changes[1].alone.effect?.undone == [])
    }

    @Test func aChangeThatBuildsOnAnotherIsNotJudged() throws {
        let (scenario, _, ben) = town(lead: 10)
        let whole = scenario.withWeight(.group(0), 20)
        let title = LocalizedText(chinese: "", english: "")
        let variant = Contestant(
            name: "variant",
            title: title,
            scenario: whole,
            changes: [
                SwitchedChange(title: title, alone: whole, without: nil),
                SwitchedChange(title: title, alone: nil, without: whole),
            ]
        )
        let comparison = try VariantComparison([contestant("base", scenario), variant], base: 0)
            .comparison
        let difference = try #require(comparison.differences[1])
        #expect(difference.changed(ben)?.cause?.kind == .unknown)
        guard case .notSeparable = difference.attribution?.changes[1].alone else {
            Issue.record("A change without a scenario of its own was judged.")
            return
        }
    }

    /// Sufficient and necessary, found by solving each scenario by itself.
    @Test(arguments: 0..<60) func causesAreWhatSolvingSays(seed: Int) throws {
        var town = RandomTown(seed: seed)
        let base = town.scenario()
        let changes = (0..<town.number(1...3)).map { _ in town.change() }
        let difference = try compared(base, changes)
        func seats(_ on: [Int]) throws -> [ChildID: [ClassID]] {
            let scenario = on.reduce(base) { changes[$1]($0) }
            let run = try SolvedScenario(scenario).run
            return Dictionary(
                uniqueKeysWithValues: scenario.children.indices.map { child in
                    (
                        scenario.children[child].id,
                        run.seats(ofChild: child).map { scenario.classes[Int($0.1.classIndex)].id }
                    )
                }
            )
        }
        let all = try seats(Array(changes.indices))
        let none = try seats([])
        let alone = try changes.indices.map { try seats([$0]) }
        let without = try changes.indices.map { out in
            try seats(changes.indices.filter { $0 != out })
        }
        #expect(
            Set(difference.changed.map(\.child))
                == Set(base.children.map(\.id).filter { all[$0] != none[$0] })
        )
        for change in difference.changed {
            let cause = try #require(change.cause)
            let child = change.child
            let numbers = changes.indices.map { $0 + 1 }
            #expect(cause.sufficient == numbers.filter { alone[$0 - 1][child] == all[child] })
            #expect(cause.necessary == numbers.filter { without[$0 - 1][child] != all[child] })
        }
        let attribution = try #require(difference.attribution)
        for (index, change) in attribution.changes.enumerated() {
            let effect = try #require(change.alone.effect)
            let moved = base.children.map(\.id).filter { alone[index][$0] != none[$0] }
            #expect(effect.gains + effect.loses + effect.moves == moved.count)
            #expect(effect.undone == moved.filter { all[$0] == none[$0] })
        }
    }
}

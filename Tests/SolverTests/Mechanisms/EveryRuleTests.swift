import PlacementModel
import Points
import ScenarioFixtures
import Solver
import Testing

/// No mechanism ignores a rule.
@Suite struct EveryRuleTests {
    private func solve(_ scenario: Scenario) throws -> Outcome {
        try PlacementSolver(scenario, options: OptionTable(scenario).options())
            .solve()
    }

    /// Two siblings in two classes, with every rule beyond the pure ones switched on.
    private var everything: Scenario {
        var sketch = ScenarioSketch()
        sketch.addSite(audiences: [.staff, .everyone])
        sketch.addClass(seats: 2, modes: ModeSet([.fullDay, .halfDayMorning]))
        sketch.addChild(wishes: [0], household: 0)
        sketch.addChild(wishes: [0], mode: .halfDayMorning, household: 0)
        sketch.previous = [PreviousPlacement(siteIndex: 0, classIndex: 0, row: 2), nil]
        var scenario = sketch.scenario()
        scenario.sessions.append(scenario.sessions[0])
        scenario.sites = scenario.sites.map {
            Site(
                id: $0.id,
                name: $0.name,
                location: nil,
                operatorIndex: nil,
                partnerIndices: [],
                audiences: $0.audiences,
                papersValidUntil: nil,
                sharedCarerCount: 3,
                row: 2
            )
        }
        scenario.pins = [Pin(childIndex: 0, classIndex: 0, reason: "moved", row: 2)]
        scenario.policy.siblings = .togetherInClass
        scenario.policy.sessionsPerChild = 2
        scenario.policy.opening.classCount = 1
        scenario.policy.continuity = .guaranteed
        scenario.policy.audienceOrder = .staged
        scenario.policy.fees = FeePolicy(
            waiverBudget: nil,
            waiverGroups: [],
            employerShare: 1,
            unionShare: 0,
            parentShare: 0
        )
        scenario.policy.reserves = [
            Reserve(
                groups: GroupSet(index: 0),
                amount: .seats(1),
                scope: .scenario,
                counts: .minimum,
                isReleased: true,
                line: 3
            )
        ]
        return scenario
    }

    @Test(arguments: Mechanism.allCases, [nil] + Rule.allCases.map { $0 })
    func everyMechanismHoldsEveryRule(mechanism: Mechanism, leavingOut rule: Rule?) throws {
        var scenario = rule.map(everything.leavingOut) ?? everything
        scenario.policy.mechanism = mechanism
        let outcome = try solve(scenario)
        #expect(outcome.mechanism == mechanism && outcome.conflict == nil)
        #expect(outcome.assignedOption[0] == 0)
    }

    @Test func leavingAllOutSolves() throws {
        let scenario = Rule.allCases.reduce(everything) { $0.leavingOut($1) }
        let outcome = try solve(scenario)
        #expect(outcome.assignedOption.compactMap { $0 }.count == 2)
    }

    @Test func quotaBesideAnotherGroupsReserve() throws {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 4)
        sketch.addChild(wishes: [0])
        sketch.policy.reserves = [
            Reserve(
                groups: GroupSet(index: 0),
                amount: .seats(1),
                scope: .eachClass(nil),
                counts: .minimum,
                isReleased: true,
                line: 3
            )
        ]
        sketch.policy.quotas = [
            Quota(groups: GroupSet(index: 1), amount: .seats(1), scope: .eachClass(nil), line: 4)
        ]
        #expect(try solve(sketch.scenario()).assignedOption == [0])
        sketch.policy.mechanism = .firstCome
        #expect(try solve(sketch.scenario()).assignedOption == [0])
    }

    @Test func seedIsNeededOnlyWhenSomethingIsTied() throws {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 1)
        sketch.addChild(wishes: [0])
        sketch.addChild(wishes: [0])
        sketch.policy.lottery?.seed = nil
        do {
            _ = try solve(sketch.scenario())
            Issue.record("two equal children and no seed")
        } catch SolveFault.seedNeeded(let tied) {
            #expect(tied == 2)
        }
        sketch.policy.points.rules.append(ScenarioSketch.rule(.group(0), 1))
        var decided = sketch.scenario()
        decided.children[1] = {
            var other = ScenarioSketch()
            other.addChild(groups: [0], id: "A1")
            return other.children[0]
        }()
        #expect(try solve(decided).assignedOption == [nil, 1])
    }
}

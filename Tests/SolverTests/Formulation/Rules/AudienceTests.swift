import PlacementModel
import ScenarioFixtures
import Solver
import Testing

@Suite struct AudienceTests {
    /// A site for staff, partners and residents with one seat, wished for by one child of each; the
    /// resident has the most points.
    private func sketch(_ order: AudienceOrder) -> ScenarioSketch {
        var sketch = ScenarioSketch()
        sketch.organisations = ["operator", "partner"]
        sketch.addSite(
            audiences: [.staff, .partners, .residents],
            operator: 0,
            partners: [1]
        )
        sketch.addClass(seats: 1)
        sketch.addChild(wishes: [0], groups: [0], east: 0.1)
        sketch.addChild(wishes: [0], east: 9, employer: 1)
        sketch.addChild(wishes: [0], east: 9, employer: 0)
        sketch.policy.eligibility.residentsWithin = Metres(1000)
        sketch.policy.points.rules.append(ScenarioSketch.rule(.group(0), 50))
        sketch.policy.audienceOrder = order
        return sketch
    }

    @Test func audiencesAreServedInTurn() throws {
        #expect(try RuleSolve(sketch(.together).scenario()).places == [0, nil, nil])
        var sketch = sketch(.staged)
        var solved = try RuleSolve(sketch.scenario())
        #expect(solved.places == [nil, nil, 0])
        #expect(
            solved.run.outcome.goals.prefix(3).map(\.level) == [
                .audience(.staff), .audience(.partners), .audience(.residents),
            ]
        )
        #expect(solved.run.outcome.goals.prefix(3).map(\.value) == [1, 0, 0])
        sketch.classes.removeAll()
        sketch.addClass(seats: 2)
        solved = try RuleSolve(sketch.scenario())
        #expect(solved.places == [nil, 0, 0])
    }

    @Test func theRuleNeedsASiteWithSeveralAudiences() throws {
        var sketch = sketch(.staged)
        sketch.sites.removeAll()
        sketch.addSite(audiences: [.everyone])
        let solved = try RuleSolve(sketch.scenario())
        #expect(solved.places == [0, nil, nil])
        #expect(solved.run.outcome.goals.first?.level == .points)
    }

    /// Conflict with another rule: a guaranteed resident comes before the staff.
    @Test func guaranteesComeBeforeAudiences() throws {
        var sketch = sketch(.staged)
        sketch.policy.continuity = .guaranteed
        sketch.previous = [ScenarioSketch.had(site: 0, 0), nil, nil]
        let solved = try RuleSolve(sketch.scenario())
        #expect(solved.places == [0, nil, nil])
        #expect(solved.value(of: .audience(.staff)) == 0)
    }

    /// Conflict with another rule: newcomers are placed before own staff.
    @Test func newcomersComeBeforeAudiences() throws {
        var sketch = sketch(.staged)
        sketch.policy.continuity = .newcomersFirst
        sketch.previous = [
            ScenarioSketch.had(site: 0, 0), nil, ScenarioSketch.had(site: 0, 0),
        ]
        #expect(try RuleSolve(sketch.scenario()).places == [nil, 0, nil])
    }
}

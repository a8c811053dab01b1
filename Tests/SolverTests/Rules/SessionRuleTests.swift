import PlacementModel
import ScenarioFixtures
import Testing

@Suite struct SessionRuleTests {
    /// A class in each of three sessions; the first and the third share a day.
    private func summer(seats: Int32, perChild: Int32) -> ScenarioSketch {
        var sketch = ScenarioSketch()
        sketch.furtherSessions = [["2026-02-02"], ["2026-01-20", "2026-01-21"]]
        for session in 0..<3 { sketch.addClass(session: Int32(session), seats: seats) }
        sketch.policy.sessionsPerChild = perChild
        return sketch
    }

    @Test func severalSessionsUpToTheLimit() throws {
        for (limit, count) in [(1, 1), (2, 2), (3, 2)] as [(Int32, Int)] {
            var sketch = summer(seats: 1, perChild: limit)
            sketch.addChild(wishes: [0, 1, 2])
            #expect(try RuleScenario(sketch).classes[0].count == count)
        }
    }

    @Test func sessionsThatShareADayExcludeEachOther() throws {
        var sketch = summer(seats: 1, perChild: 3)
        sketch.addChild(wishes: [0, 2])
        #expect(try RuleScenario(sketch).classes == [[0]])
        sketch.furtherSessions[1] = ["2026-03-02"]
        #expect(try RuleScenario(sketch).classes == [[0, 2]])
    }

    @Test func placedCountsChildrenNotSeats() throws {
        var sketch = summer(seats: 1, perChild: 2)
        sketch.addChild(wishes: [0, 1], groups: [0])
        sketch.addChild(wishes: [1])
        sketch.policy.points.rules.append(ScenarioSketch.rule(.group(0), 100))
        sketch.policy.order = [.placed([]), .points, .lottery]
        // A second seat for A0 would give more points, but place one child less.
        let solved = try RuleScenario(sketch)
        #expect(solved.classes == [[0], [1]])
        #expect(solved.value(.placed([])) == 2)
        sketch.policy.order = [.points, .placed([]), .lottery]
        #expect(try RuleScenario(sketch).classes == [[0, 1], []])
    }

    /// Conflict with siblings: they stay together session by session.
    @Test func siblingsStayTogetherInEachSession() throws {
        var sketch = summer(seats: 2, perChild: 2)
        sketch.addChild(wishes: [0, 1], household: 0)
        sketch.addChild(wishes: [0], household: 0)
        sketch.policy.siblings = .togetherInClass
        #expect(try RuleScenario(sketch).classes == [[0], [0]])
        sketch.policy.siblings = .separate
        #expect(try RuleScenario(sketch).classes == [[0, 1], [0]])
    }
}

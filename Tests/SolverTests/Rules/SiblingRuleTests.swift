import PlacementModel
import Points
import ScenarioFixtures
import Solver
import Testing

@Suite struct SiblingRuleTests {
    /// Siblings A0 and A1 want C0 and C1, and A2 alone wants C0; each class has these seats.
    private func town(_ seats: [Int32], _ siblings: SiblingPolicy) -> ScenarioSketch {
        var sketch = ScenarioSketch()
        for count in seats { sketch.addClass(seats: count) }
        sketch.addChild(wishes: [0, 1], household: 0)
        sketch.addChild(wishes: [0, 1], household: 0)
        sketch.addChild(wishes: [0])
        sketch.policy.siblings = siblings
        return sketch
    }

    @Test func togetherInOneClassOrNotAtAll() throws {
        // Two seats each: together in the better class although A2 then waits.
        #expect(try RuleScenario(town([2, 2], .togetherInClass)).classes == [[1], [1], [0]])
        #expect(try RuleScenario(town([2, 1], .togetherInClass)).classes == [[0], [0], []])
        // One seat each: never split, so neither is placed.
        #expect(try RuleScenario(town([1, 1], .togetherInClass)).classes == [[], [], [0]])
        #expect(try RuleScenario(town([1, 1], .separate)).classes.filter { $0.isEmpty }.count == 1)
    }

    @Test func ageBandsOfOneSiteAreTogether() throws {
        var sketch = ScenarioSketch()
        sketch.addSite()
        sketch.addSite(east: 1)
        sketch.addClass(site: 0, seats: 1, grades: 1...2)
        sketch.addClass(site: 0, seats: 1, grades: 3...4)
        sketch.addClass(site: 1, seats: 2, grades: 1...2)
        sketch.addChild(wishes: [2, 0], grade: 1, household: 0)
        sketch.addChild(wishes: [1], grade: 3, household: 0)
        sketch.policy.siblings = .togetherAtSite
        #expect(try RuleScenario(sketch).classes == [[0], [1]])
        sketch.policy.siblings = .togetherInClass
        let apart = try RuleScenario(sketch)
        #expect(apart.classes == [[], []])
        #expect(apart.outcome.childrenWithoutCommonOption == [0, 1])
    }

    @Test func aHouseholdWithNothingInCommonIsNamedAndNotSplit() throws {
        var sketch = town([2, 2], .togetherInClass)
        sketch.children[1] = {
            var other = ScenarioSketch()
            other.addChild(isFit: false, household: 0, id: "A1")
            return other.children[0]
        }()
        let solved = try RuleScenario(sketch)
        // A1 is not fit for group care, and so has no option; A0 is held back with it.
        #expect(solved.classes == [[], [], [0]])
        #expect(solved.outcome.childrenWithoutCommonOption == [0])
        sketch.policy.siblings = .preferClass(Points(5))
        #expect(try RuleScenario(sketch).outcome.childrenWithoutCommonOption.isEmpty)
    }

    @Test func tripletsAreThreePairs() throws {
        for siblings in [SiblingPolicy.preferClass(Points(4)), .preferSite(Points(4))] {
            var sketch = ScenarioSketch()
            sketch.addClass(seats: 3)
            for _ in 0..<3 { sketch.addChild(wishes: [0], household: 7) }
            sketch.policy.siblings = siblings
            let solved = try RuleScenario(sketch)
            #expect(solved.value(.points) == 3 * 120 + 3 * 4)
        }
    }

    @Test func preferenceMovesSiblingsTogetherOnlyForItsPoints() throws {
        // Apart, A1 has its first wish; together it loses 10 points.
        for (points, classes) in [(9, [[0], [1]]), (11, [[0], [0]])] as [(Int32, [[Int32]])] {
            var sketch = ScenarioSketch()
            sketch.addClass(seats: 2)
            sketch.addClass(seats: 1)
            sketch.addChild(wishes: [0], household: 0)
            sketch.addChild(wishes: [1, 0], household: 0)
            sketch.policy.siblings = .preferClass(Points(points))
            #expect(try RuleScenario(sketch).classes == classes)
        }
    }

    /// Conflict with a manual placement in a class that is not open to the sibling.
    @Test func aPinApartFromTheSiblingIsInfeasible() throws {
        var scenario = town([2, 2], .togetherInClass).scenario()
        scenario.wishes = RaggedTable(rows: [scenario.wishes[0], scenario.wishes[1].prefix(1), []])
        for (classIndex, isPossible) in [(0, true), (1, false)] as [(Int32, Bool)] {
            scenario.pins = [Pin(childIndex: 0, classIndex: classIndex, reason: "", row: 2)]
            let options = try OptionTable(scenario).options()
            let solver = PlacementSolver(scenario, options: options)
            do {
                let outcome = try solver.solve()
                #expect(isPossible && outcome.assignedOption[1] != nil)
            } catch SolveFault.infeasible(let rows) {
                #expect(!isPossible && SolveFault.rules(of: rows).contains(.pins))
            }
        }
    }

    /// Conflict with a quota: only one member may come, so the siblings cannot come together.
    @Test func aQuotaOfOneKeepsSiblingsOut() throws {
        var sketch = town([3], .togetherInClass)
        for child in 0..<2 {
            sketch.children[child] = {
                var other = ScenarioSketch()
                other.addChild(groups: [0], household: 0, id: "A\(child)")
                return other.children[0]
            }()
        }
        for row in sketch.wishes.indices { sketch.wishes[row].removeAll { $0.classIndex == 1 } }
        sketch.quota(1, scope: .eachClass(nil))
        #expect(try RuleScenario(sketch).classes == [[], [], [0]])
        sketch.policy.quotas = []
        #expect(try RuleScenario(sketch).classes == [[0], [0], [0]])
    }
}

import PlacementModel
import ScenarioFixtures
import Testing

@testable import Solver

@Suite struct CarerTests {
    /// A site with shared carers and two classes of six seats, one carer for three children each.
    private func sketch(shared: Int32) -> ScenarioSketch {
        var sketch = ScenarioSketch()
        sketch.addSite()
        sketch.sites[0].sharedCarerCount = shared
        sketch.addStaffedClass(seats: 6, childrenPerCarer: 3)
        sketch.addStaffedClass(seats: 6, childrenPerCarer: 3)
        return sketch
    }

    private func placedCount(_ sketch: ScenarioSketch) throws -> [Int] {
        let solved = try ReferenceIntegerSolve(sketch.scenario())
        return sketch.classes.indices.map { index in
            solved.places.count { $0 == Int32(index) }
        }
    }

    @Test func carersAreWholeAndShared() throws {
        var sketch = sketch(shared: 3)
        for child in 0..<12 { sketch.addChild(wishes: child < 8 ? [0] : [1]) }
        // Three carers: two for six children in one class, one for three in the other.
        #expect(try placedCount(sketch) == [6, 3])
        sketch.sites[0].sharedCarerCount = 0
        #expect(try placedCount(sketch) == [0, 0])
    }

    @Test func aCarerIsNotDivided() throws {
        var sketch = sketch(shared: 3)
        for child in 0..<8 { sketch.addChild(wishes: child < 4 ? [0] : [1]) }
        // Four and four would need two carers each.
        #expect(try placedCount(sketch).sorted() == [3, 4])
    }

    @Test func aClassWithCarersOfItsOwnTakesNone() throws {
        var sketch = sketch(shared: 1)
        sketch.addStaffedClass(seats: 6, childrenPerCarer: 3, carers: 2)
        for child in 0..<9 { sketch.addChild(wishes: child < 6 ? [2] : [0]) }
        #expect(try placedCount(sketch) == [3, 0, 6])
    }

    @Test func anotherSiteIsNotConcerned() throws {
        var sketch = sketch(shared: 1)
        sketch.addSite()
        sketch.addStaffedClass(site: 1, seats: 6, childrenPerCarer: 3)
        for child in 0..<9 { sketch.addChild(wishes: child < 6 ? [2] : [0]) }
        #expect(try placedCount(sketch) == [3, 0, 6])
    }

    @Test(arguments: [("2025-02-01", 3), ("2025-01-18", 5), ("2024-01-18", 7)])
    func theStrictestBandPresentDecidesInAMixedClass(born: String, ratio: Int) throws {
        var sketch = ScenarioSketch()
        sketch.addSite()
        sketch.sites[0].sharedCarerCount = 1
        sketch.addStaffedClass(seats: 18, kind: .mixed)
        sketch.addChild(wishes: [0], groups: [0], born: born)
        for _ in 0..<10 { sketch.addChild(wishes: [0], born: "2023-06-01") }
        // The first child is worth so much that it must be in.
        sketch.policy.points.rules.append(ScenarioSketch.rule(.group(0), 5000))
        #expect(try placedCount(sketch) == [ratio])
    }

    @Test func aRatioThatTheClassStatesHoldsForEveryone() throws {
        var sketch = ScenarioSketch()
        sketch.addSite()
        sketch.sites[0].sharedCarerCount = 1
        sketch.addStaffedClass(seats: 18, kind: .mixed, childrenPerCarer: 4)
        for _ in 0..<10 { sketch.addChild(wishes: [0], born: "2023-06-01") }
        #expect(try placedCount(sketch) == [4])
    }

    @Test func morningAndAfternoonCountByThemselves() throws {
        let modes = ModeSet([.fullDay, .halfDayMorning, .halfDayAfternoon])
        var sketch = ScenarioSketch()
        sketch.addSite()
        sketch.sites[0].sharedCarerCount = 1
        sketch.addStaffedClass(seats: 18, childrenPerCarer: 3, modes: modes)
        sketch.addChild(wishes: [0])
        for _ in 0..<4 { sketch.addChild(wishes: [0], mode: .halfDayMorning) }
        for _ in 0..<4 { sketch.addChild(wishes: [0], mode: .halfDayAfternoon) }
        // Six half days make up for the full day.
        #expect(try placedCount(sketch) == [6])
        sketch.policy.halfDays = .wholePlace
        #expect(try placedCount(sketch) == [3])
    }

    @Test func sessionsOnOtherDaysUseTheSameCarers() throws {
        for (days, placed) in [(["2026-02-01"], [3, 3]), (["2026-01-20", "2026-02-01"], [3, 0])] {
            var sketch = sketch(shared: 1)
            for _ in 0..<3 { sketch.addChild(wishes: [0], groups: [0]) }
            for _ in 0..<3 { sketch.addChild(wishes: [1]) }
            sketch.policy.points.rules.append(ScenarioSketch.rule(.group(0), 5))
            var scenario = sketch.scenario()
            scenario.sessions.append(
                Session(
                    id: SessionID("later"),
                    title: LocalizedText(chinese: "后期", english: "Later"),
                    dates: days.map(ScenarioSketch.date)
                )
            )
            scenario.classes[1] = scenario.classes[1].inSession(1)
            let solved = try ReferenceIntegerSolve(scenario)
            #expect([0, 1].map { index in solved.places.count { $0 == index } } == placed)
        }
    }

    /// Conflict with another rule: the children promised their places need more carers than there
    /// are.
    @Test func guaranteesBeyondTheCarersAreInfeasible() throws {
        var sketch = sketch(shared: 1)
        for _ in 0..<4 { sketch.addChild(wishes: [0]) }
        sketch.previous = sketch.children.map { _ in ScenarioSketch.had(site: 0, 0) }
        sketch.policy.continuity = .guaranteed
        #expect(try ReferenceIntegerSolve(sketch.scenario()).optimum == nil)
        sketch.previous[0] = nil
        #expect(try ReferenceIntegerSolve(sketch.scenario()).places == [nil, 0, 0, 0])
    }
}

extension CareClass {
    func inSession(_ session: Int32) -> CareClass {
        CareClass(
            id: id,
            name: name,
            siteIndex: siteIndex,
            sessionIndex: session,
            kind: kind,
            ages: ages,
            grades: grades,
            modes: modes,
            capacity: capacity,
            opening: opening,
            fee: fee,
            row: row
        )
    }
}

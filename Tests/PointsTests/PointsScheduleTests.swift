import PlacementModel
import Points
import ScenarioFixtures
import Testing

@Suite struct PointsScheduleTests {
    /// Every criterion at once, with one exception.
    private func sketch(_ combination: GroupCombination) -> ScenarioSketch {
        var sketch = ScenarioSketch()
        sketch.organisations = ["Factory"]
        sketch.addSite(audiences: [.staff, .everyone], operator: 0)
        sketch.addClass(seats: 5)
        sketch.addClass(seats: 5)
        sketch.addChild(wishes: [0, 1], groups: [0, 1], east: 0.8, employer: 0)
        sketch.previous = [PreviousPlacement(siteIndex: 0, classIndex: nil, row: 9)]
        let elsewhere = PointsException(
            points: Points(35),
            classIndices: [1],
            modes: nil,
            line: 20
        )
        sketch.policy.points = PointsPolicy(
            groupCombination: combination,
            rules: [
                ScenarioSketch.rule(.placed, 100),
                ScenarioSketch.rule(.group(0), 30, exceptions: [elsewhere]),
                ScenarioSketch.rule(.group(1), 30), ScenarioSketch.rule(.wish(rank: 1), 20),
                ScenarioSketch.rule(.distance(within: Metres(2000)), 5),
                ScenarioSketch.rule(.distance(within: Metres(1000)), 10),
                ScenarioSketch.rule(.audience(.staff), 300), ScenarioSketch.rule(.returning, 4),
                ScenarioSketch.rule(.waited, 1000),
            ]
        )
        return sketch
    }

    private func totals(_ sketch: ScenarioSketch) throws -> [Int32] {
        try OptionTable(sketch.scenario()).options()[0].map(\.points.value)
    }

    @Test func addsUpOrTakesTheHighest() throws {
        #expect(try totals(sketch(.add)) == [494, 479])
        #expect(try totals(sketch(.highest)) == [464, 449])
    }

    @Test func itemsAddUpToTheTotalAndNameTheirSource() throws {
        let scenario = sketch(.highest).scenario()
        let option = try #require(OptionTable(scenario).options()[0].first)
        let items = PointsSchedule(scenario).items(child: 0, option: option)
        #expect(items.reduce(0) { $0 + $1.points.value } == option.points.value)
        #expect(
            items.map(\.criterion) == [
                .placed, .group(0), .wish(rank: 1), .distance(within: Metres(1000)),
                .audience(.staff), .returning,
            ]
        )
        #expect(items.last?.source == SourceRow(table: .previous, row: 9))
        #expect(items.first?.source == SourceRow(table: .children, row: 2))
    }

    @Test func refusesWhatDoesNotFit() {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 1)
        sketch.addChild(wishes: [0])
        sketch.policy.points.rules = [
            ScenarioSketch.rule(.placed, .max), ScenarioSketch.rule(.wish(rank: 1), 1),
        ]
        let row = SourceRow(table: .children, row: 2)
        #expect(
            throws: PointsFault.overflow(child: ChildID("A0"), row, classID: ClassID("C0"))
        ) {
            try OptionTable(sketch.scenario()).options()
        }
        sketch.policy.points.rules = [
            ScenarioSketch.rule(.placed, 5), ScenarioSketch.rule(.wish(rank: 1), -5),
        ]
        #expect(
            throws: PointsFault.notPositive(
                child: ChildID("A0"),
                row,
                classID: ClassID("C0"),
                points: Points(0)
            )
        ) {
            try OptionTable(sketch.scenario()).options()
        }
    }

    /// Of every child one, of the class that is worth least.
    @Test func namesEveryChildWhoseOptionsCannotCount() throws {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 1)
        sketch.addClass(seats: 1)
        sketch.addChild(wishes: [0, 1])
        sketch.addChild(wishes: [1])
        sketch.addChild(wishes: [])
        sketch.addChild(wishes: [1, 0])
        sketch.policy.points.rules = [
            ScenarioSketch.rule(.placed, 4), ScenarioSketch.rule(.wish(rank: 1), -4),
            ScenarioSketch.rule(.wish(rank: 2), -9),
        ]
        let faults = OptionTable(sketch.scenario()).faults()
        func fault(_ child: String, _ row: Int32, _ classID: String, _ points: Int32) -> PointsFault
        {
            .notPositive(
                child: ChildID(child),
                SourceRow(table: .children, row: row),
                classID: ClassID(classID),
                points: Points(points)
            )
        }
        #expect(
            faults == [
                fault("A0", 2, "C1", -5), fault("A1", 3, "C1", 0), fault("A3", 5, "C0", -5),
            ]
        )
        sketch.policy.points.rules = [ScenarioSketch.rule(.placed, 1)]
        #expect(OptionTable(sketch.scenario()).faults().isEmpty)
    }

    /// A class that was given by hand, in a mode that nobody wished for: its rank is of the wish.
    @Test func aPlacementByHandNamesTheWishThatGaveItsRank() throws {
        var sketch = ScenarioSketch()
        sketch.addClass(seats: 1)
        sketch.addChild(wishes: [])
        var scenario = sketch.scenario()
        let wish = Wish(classIndex: 0, rank: 1, mode: .halfDayAfternoon, row: 7)
        scenario.wishes = RaggedTable(rows: [[wish]])
        scenario.wishTable = .preferences
        scenario.pins = [Pin(childIndex: 0, classIndex: 0, reason: "agreed", row: 2)]
        let option = try #require(OptionTable(scenario).options()[0].first)
        #expect(option.mode == .fullDay)
        let item = try #require(
            PointsSchedule(scenario).items(child: 0, option: option)
                .first { $0.criterion == .wish(rank: 1) }
        )
        #expect(item.source == SourceRow(table: .preferences, row: 7))
    }
}

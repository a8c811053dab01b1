import Findings
import PlacementModel
import Report
import Testing

@Suite("Answer to one application")
struct ChildResultTests {
    static func items(child: Int, option: Int) -> [PointsItem] {
        let value = SmallScenario.options.elements[option].points.value
        let row = SmallScenario.scenario.children[child].row
        let source = SourceRow(table: .children, row: row)
        return [
            PointsItem(criterion: .placed, points: Points(100), ruleLine: 12, source: source),
            PointsItem(
                criterion: .wish(rank: 1),
                points: Points(value - 100),
                ruleLine: 14,
                source: source
            ),
        ]
    }

    static func result(_ child: Int, of run: Run = SmallScenario.run) -> ChildResult {
        RunReport(run).result(ofChild: child, items: items) { child, wish in
            if child == 8 { return .noBirthDate }
            guard child == 7, wish.classIndex == 0 else { return nil }
            return .tooYoung(age: AgeInMonths(50), minimum: AgeInMonths(72))
        }
    }

    @Test("is drawn for every child in both languages", arguments: Language.allCases)
    func golden(language: Language) throws {
        let texts = SmallScenario.scenario.children.indices.map {
            ChildResultTests.result($0).text(in: language).plain
        }
        try expectGolden(texts.joined(separator: "\n"), "children.\(language.rawValue).txt")
    }

    @Test("names no other child")
    func otherChildren() {
        let ids = SmallScenario.scenario.children.map(\.id.text)
        for (child, id) in ids.enumerated() {
            for language in Language.allCases {
                let text = ChildResultTests.result(child).text(in: language).plain
                #expect(text.contains(id))
                #expect(!ids.contains { $0 != id && text.contains($0) })
            }
        }
    }

    @Test("tells who got a seat by lot and who did not")
    func draws() {
        #expect(
            ChildResultTests.result(0).choices[0].draw == .won(number: 4, firstWithout: 5)
        )
        #expect(ChildResultTests.result(3).choices[0].draw == .lost(number: 6, lastWith: 4))
        #expect(ChildResultTests.result(2).choices[0].draw == nil)
        var outcome = SmallScenario.outcome
        outcome.lottery = LotteryResult(numbers: [], tiedChildren: [])
        let run = Run(
            scenario: SmallScenario.scenario,
            options: SmallScenario.options,
            outcome: outcome
        )
        #expect(ChildResultTests.result(0, of: run).choices[0].draw == nil)
    }

    @Test("points above the cutoff are explained by the goal that decided instead")
    func aboveCutoff() {
        var outcome = SmallScenario.outcome
        outcome.seatGroups[3].cutoff = Points(100)
        let run = Run(
            scenario: SmallScenario.scenario,
            options: SmallScenario.options,
            outcome: outcome
        )
        let waiting = ChildResultTests.result(3, of: run)
        #expect(waiting.choices[1].standing == .aboveCutoff)
        #expect(waiting.text(in: .chinese).plain.contains("排在积分之前的规则"))
        let placed = ChildResultTests.result(2, of: run)
        #expect(placed.choices[1].standing == .aboveCutoff)
        #expect(placed.text(in: .chinese).plain.contains("已安置在更靠前的志愿"))
    }

    @Test("a baseline speaks of no cutoff")
    func baseline() {
        var outcome = SmallScenario.outcome
        outcome.mechanism = .firstCome
        outcome.lottery = nil
        for position in outcome.seatGroups.indices { outcome.seatGroups[position].cutoff = nil }
        let run = Run(
            scenario: SmallScenario.scenario,
            options: SmallScenario.options,
            outcome: outcome
        )
        let result = ChildResultTests.result(3, of: run)
        #expect(result.choices.map(\.standing) == [.full, .full])
        #expect(result.text(in: .english).plain.contains("places by first come, first served"))
    }

    @Test("a quota that keeps a child out is told apart from a full class")
    func quotas() {
        var scenario = SmallScenario.scenario
        scenario.policy.quotas = [
            Quota(
                groups: GroupSet(index: 1),
                amount: .seats(0),
                scope: .eachClass(nil),
                line: 30
            )
        ]
        var outcome = SmallScenario.outcome
        outcome.seatGroups[3] = SmallScenario.seats(2, 1, quota: 0)
        let run = Run(scenario: scenario, options: SmallScenario.options, outcome: outcome)
        #expect(ChildResultTests.result(2, of: run).choices[1].standing == .noSeatsOpen)
        #expect(ChildResultTests.result(3, of: run).choices[1].standing == .full)
    }

    /// The last child, without any wish.
    private func withoutWish(
        _ choices: Choices = .wishes,
        pins: [Pin] = []
    ) -> ChildResult {
        var scenario = SmallScenario.scenario
        scenario.wishes = SmallScenario.table(
            scenario.children.indices.map { $0 == 8 ? [] : Array(scenario.wishes[$0]) }
        )
        scenario.policy.choices = choices
        scenario.pins = pins
        return ChildResultTests.result(
            8,
            of: Run(
                scenario: scenario,
                options: SmallScenario.options,
                outcome: SmallScenario.outcome
            )
        )
    }

    @Test("a child without any wish is told so, and what its family may do")
    func noWish() {
        let alone = withoutWish()
        #expect(alone.headline == [.withoutWish, .withoutWishRemedy])
        let chinese = alone.text(in: .chinese).plain
        #expect(chinese.contains("没有填写志愿") && chinese.contains("补填志愿"))
        #expect(!chinese.contains("所报班级"))
        let english = alone.text(in: .english).plain
        #expect(english.contains("names no wish") && english.contains("add wishes"))
        #expect(!english.contains("none of the classes is open"))
        let near = withoutWish(.nearest(count: 3))
        #expect(near.headline == [.withoutWishOrNearClass, .withoutWishOrNearClassRemedy])
        #expect(!near.text(in: .chinese).plain.contains("所报班级"))
        // With a wish that is not open, the classes named are what the answer is about.
        #expect(ChildResultTests.result(8).headline == [.fate(.withoutOption)])
    }

    @Test("a child without any wish that is excluded by hand is told that")
    func excludedWithoutWish() {
        let pin = Pin(childIndex: 8, classIndex: nil, reason: "人工", row: 3)
        let result = withoutWish(pins: [pin])
        #expect(result.headline == [.notPlaced])
        #expect(result.text(in: .chinese).plain.contains("pins.csv 第 3 行"))
        #expect(!result.text(in: .english).plain.contains("wish"))
    }

    @Test("a manual decision that was left out excludes nobody")
    func pins() {
        let pin = SourceRow(table: .pins, row: 2)
        #expect(ChildResultTests.result(7).choices[1].standing == .excludedByHand(pin))
        var outcome = SmallScenario.outcome
        outcome.rulesLeftOut = [.pins]
        let run = Run(
            scenario: SmallScenario.scenario,
            options: SmallScenario.options,
            outcome: outcome
        )
        #expect(ChildResultTests.result(7, of: run).choices[1].standing == .notOffered)
    }
}

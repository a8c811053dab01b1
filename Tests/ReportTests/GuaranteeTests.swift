import Findings
import Foundation
import PlacementModel
import Report
import Testing

/// What became of the places that children had last time.
@Suite("Guarantees")
struct GuaranteeTests {
    /// A01 keeps its class, A04 the site of a class that is gone, A05's place was promised to
    /// yesterday, A06 does not wish for its site any more, A08 is excluded by hand, and A03 waited.
    static var run: Run {
        var scenario = SmallScenario.scenario
        scenario.policy.continuity = .guaranteed
        scenario.previous = scenario.children.map { _ in nil }
        scenario.previous[0] = PreviousPlacement(siteIndex: 0, classIndex: 0, row: 2)
        scenario.previous[2] = PreviousPlacement(siteIndex: nil, classIndex: nil, row: 3)
        scenario.previous[3] = PreviousPlacement(siteIndex: 1, classIndex: nil, row: 4)
        scenario.previous[4] = PreviousPlacement(
            siteIndex: 0,
            classIndex: 1,
            committedUntil: SmallScenario.date(2026, 1, 18),
            row: 5
        )
        scenario.previous[5] = PreviousPlacement(siteIndex: 0, classIndex: 0, row: 6)
        scenario.previous[7] = PreviousPlacement(siteIndex: 0, classIndex: 0, row: 7)
        return Run(
            scenario: scenario,
            options: SmallScenario.options,
            outcome: SmallScenario.outcome
        )
    }

    @Test("each child has the reason of its own")
    func guarantees() {
        let guarantees = Guarantees(Self.run.scenario, options: Self.run.options)
        #expect(
            Self.run.scenario.children.indices.map { guarantees[$0] } == [
                .careClass(0), nil, nil, .site(1), .lapsed(SmallScenario.date(2026, 1, 18)),
                .givenUp, nil, .replacedByHand, nil,
            ]
        )
    }

    @Test("a commitment holds on its last day")
    func lastDay() {
        var scenario = Self.run.scenario
        scenario.referenceDate = SmallScenario.date(2026, 1, 18)
        #expect(Guarantees(scenario, options: Self.run.options)[4] == .careClass(1))
    }

    @Test("without the rule nothing is guaranteed, and nothing is counted")
    func withoutTheRule() {
        var scenario = Self.run.scenario
        scenario.policy.continuity = .none
        let guarantees = Guarantees(scenario, options: Self.run.options)
        #expect(guarantees.tally.isEmpty && guarantees[0] == nil)
        let json = String(
            decoding: RunReport(SmallScenario.run).resultFile(programVersion: "test"),
            as: UTF8.self
        )
        #expect(!json.contains("guarantees"))
    }

    @Test("result.json and the summary count them")
    func counts() throws {
        let report = RunReport(Self.run)
        let json = String(decoding: report.resultFile(programVersion: "test"), as: UTF8.self)
        let counts = try #require(json.components(separatedBy: "\"guarantees\": {").last)
            .prefix { $0 != "}" }.filter { !$0.isWhitespace }
        #expect(counts == "\"kept\":2,\"lapsed\":1,\"given_up\":1,\"replaced_by_hand\":1")
        let english = report.summary(in: .english).plain
        #expect(
            english.contains(
                "Places of last time: 2 kept, 1 promised to an earlier day, "
                    + "1 not wished for or not open any more, 1 replaced by manual decisions\n"
            )
        )
        #expect(report.summary(in: .chinese).plain.contains("上期位置：保留 2 人，承诺已到期 1 人，"))
    }

    @Test("a card tells why the place is not kept")
    func cards() {
        func card(_ child: Int) -> String {
            ChildResultTests.result(child, of: Self.run).text(in: .chinese).plain
        }
        #expect(card(0).contains("保留上期的位置"))
        #expect(card(4).contains("承诺至2026年1月18日") && !card(4).contains("保留上期的位置"))
        #expect(card(5).contains("不再保留"))
    }
}

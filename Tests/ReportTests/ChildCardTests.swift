import Findings
import PlacementModel
import Report
import Testing

@Suite("Cards to print")
struct ChildCardTests {
    private func page(_ run: Run, _ alternatives: Alternatives? = nil) -> String {
        let result = RunReport(run).result(
            ofChild: 3,
            items: ChildResultTests.items,
            ineligibility: { _, _ in nil },
            alternatives: alternatives
        )
        let title = LocalizedText(chinese: "标题", english: "Title & more")
        return String(
            decoding: ChildCard(result, title: title).page(first: .english),
            as: UTF8.self
        )
    }

    @Test("names from files cannot become markup")
    func escaping() {
        var scenario = SmallScenario.scenario
        scenario.sites = scenario.sites.map { site in
            Site(
                id: site.id,
                name: "<script>\"&\u{7}",
                location: site.location,
                operatorIndex: site.operatorIndex,
                partnerIndices: site.partnerIndices,
                audiences: site.audiences,
                papersValidUntil: site.papersValidUntil,
                sharedCarerCount: site.sharedCarerCount,
                row: site.row
            )
        }
        let page = page(
            Run(
                scenario: scenario,
                options: SmallScenario.options,
                outcome: SmallScenario.outcome
            )
        )
        #expect(page.contains("&lt;script&gt;&quot;&amp; "))
        #expect(!page.contains("<script>") && !page.contains("\u{7}"))
        #expect(page.contains("Title &amp; more"))
    }

    @Test("the command's language comes first, the other follows on a sheet of its own")
    func languages() throws {
        let page = page(SmallScenario.run)
        let english = try #require(page.firstRange(of: "<article lang=\"en\">"))
        let chinese = try #require(page.firstRange(of: "<article lang=\"zh-CN\">"))
        #expect(english.lowerBound < chinese.lowerBound)
        #expect(page.contains("Choice by choice") && page.contains("志愿逐项说明"))
    }

    @Test("every change and every result of it has its sentence in both languages")
    func sentences() {
        let option = SmallScenario.options.elements[0]
        let changes: [AlternativeChange] = [
            .seat(classIndex: 0), .points(7, isFewest: true), .mode(.hourly, classIndex: 0),
            .distance(Metres(3_240), limit: Metres(3_000), classIndex: 0),
            .wish(.fullDay, classIndex: 0, hasFreeSeats: true),
        ]
        let trials = changes.flatMap { change in
            [TrialResult.helps([option]), .doesNotHelp, .unknown].map { Trial(change, $0) }
        }
        let page = page(SmallScenario.run, Alternatives(scope: .seatsOnly, trials: trials))
        for words in [
            "With one more seat in", "With 7 more points", "6 would not have been enough",
            "With another mode (by the hour) in", "is 3,240 m away and the limit is 3,000 m",
            "as a further wish", "still has free seats", "Even 7 more points",
            "not known, because", "worked out on request", "如多 1 个名额", "积分如多 7 分",
            "只多 6 分还不够", "如改换托管方式", "上限 3,000 米", "如另填", "即使积分多 7 分", "尚不能确定",
        ] {
            #expect(page.contains(words), "\(words)")
        }
        let none = self.page(SmallScenario.run, Alternatives(scope: .everyKind, trials: []))
        #expect(none.contains("None of the single changes"))
        let unproven = self.page(SmallScenario.run, Alternatives(scope: .runNotProven, trials: []))
        #expect(unproven.contains("ended before it was proven"))
        let later = self.page(SmallScenario.run, Alternatives(scope: .onRequest, trials: []))
        #expect(later.contains("please ask the staff"))
    }
}

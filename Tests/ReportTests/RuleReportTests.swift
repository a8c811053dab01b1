import Findings
import PlacementModel
import Report
import Testing

@Suite("What rules beside the goals say")
struct RuleReportTests {
    /// Fees of 495 yuan in C1, waived for one difficult child.
    private static var run: Run {
        var scenario = SmallScenario.scenario
        scenario.policy.fees = FeePolicy(
            waiverBudget: 60_000,
            waiverGroups: [1],
            employerShare: 2,
            unionShare: 0,
            parentShare: 1
        )
        scenario.classes[0] = SmallScenario.careClass(
            "C1",
            "一年级班",
            site: 0,
            seats: 3,
            fee: 49_501,
            row: 2
        )
        scenario.pins.append(Pin(childIndex: 4, classIndex: 1, reason: "人工", row: 3))
        scenario.policy.continuity = .guaranteed
        scenario.previous = scenario.children.map { _ in nil }
        scenario.previous[5] = PreviousPlacement(siteIndex: 1, classIndex: nil, row: 4)
        scenario.children[0] = SmallScenario.child(
            "A01",
            born: SmallScenario.date(2018, 5, 1),
            groups: [],
            lapsed: [1],
            validUntil: SmallScenario.date(2026, 1, 1),
            appliedAt: 100,
            row: 2
        )
        return Run(
            scenario: scenario,
            options: SmallScenario.options,
            outcome: SmallScenario.outcome
        )
    }

    @Test("fees.csv holds one row per seat, in yuan")
    func fees() throws {
        let bytes = try #require(RunReport(Self.run).feesFile())
        let rows = String(decoding: bytes.dropFirst(3), as: UTF8.self)
            .split(separator: "\r\n").map(String.init)
        #expect(
            rows == [
                "child,class,fee,waived,employer,union,parent,waiver_group",
                "A01,C1,495.01,0.00,330.00,0.00,165.01,",
                "A02,C1,495.01,0.00,330.00,0.00,165.01,",
                "A03,C1,495.01,495.01,0.00,0.00,0.00,difficult",
                "A05,C2,0.00,0.00,0.00,0.00,0.00,",
                "A06,C3,0.00,0.00,0.00,0.00,0.00,difficult",
            ]
        )
        #expect(RunReport(SmallScenario.run).feesFile() == nil)
    }

    @Test("summary and result.json state fees and manual decisions", arguments: Language.allCases)
    func summary(language: Language) throws {
        let report = RunReport(Self.run)
        try expectGolden(
            report.summary(in: language).plain,
            "rules-summary.\(language.rawValue).txt"
        )
        let json = String(decoding: report.resultFile(programVersion: "test"), as: UTF8.self)
        #expect(json.contains("\"waived\": 49501") && json.contains("\"waiver_left\": 10499"))
        #expect(json.contains("\"beyond_wishes\": 0"))
    }

    @Test("a card says what a rule did for the child", arguments: Language.allCases)
    func cards(language: Language) throws {
        let texts = [0, 2, 4, 5].map {
            ChildResultTests.result($0, of: Self.run).text(in: language).plain
        }
        try expectGolden(texts.joined(separator: "\n"), "rules-cards.\(language.rawValue).txt")
    }

    @Test("a conflict names every application with its row", arguments: Language.allCases)
    func conflict(language: Language) throws {
        var run = Self.run
        var outcome = run.outcome
        let pins = [0, 1].map { child in
            PlaceDemand(
                childIndex: child,
                place: .careClass(2),
                rule: .pins,
                source: SourceRow(table: .pins, row: child + 2)
            )
        }
        outcome.conflict = Conflict(demands: pins, classIndices: [2], seatCount: 1)
        run = Run(scenario: run.scenario, options: run.options, outcome: outcome)
        let text = try #require(RunReport(run).conflictText(in: language)).plain
        try expectGolden(text, "conflict.\(language.rawValue).txt")
        let json = String(
            decoding: RunReport(run).resultFile(programVersion: "test"),
            as: UTF8.self
        )
        #expect(json.contains("\"outcome\": \"infeasible\""))
        #expect(json.contains("\"source\": \"pins.csv:3\""))
        #expect(RunReport(Self.run).conflictText(in: language) == nil)
    }

    @Test("a class that stays closed is named, and is not called full")
    func closedClass() {
        var scenario = SmallScenario.scenario
        scenario.sites[1].isOptional = true
        var outcome = SmallScenario.outcome
        outcome.seatGroups[3] = SmallScenario.seats(2, 0)
        let run = Run(scenario: scenario, options: SmallScenario.options, outcome: outcome)
        #expect(RunReport(run).summary(in: .english).plain.contains("1 class not opened"))
        let card = ChildResultTests.result(3, of: run).text(in: .english).plain
        #expect(card.contains("This class is not opened."))
    }
}

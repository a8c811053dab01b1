import Findings
import PlacementModel
import Report
import Testing

@Suite("Summary of a run")
struct SummaryTests {
    @Test("is drawn in both languages", arguments: Language.allCases)
    func golden(language: Language) throws {
        let summary = RunReport(SmallScenario.run).summary(in: language)
        try expectGolden(summary.plain, "summary.\(language.rawValue).txt")
    }

    private func summary(
        _ language: Language = .english,
        change: (inout Scenario, inout Outcome) -> Void
    ) -> StyledText {
        var scenario = SmallScenario.scenario
        var outcome = SmallScenario.outcome
        change(&scenario, &outcome)
        let run = Run(scenario: scenario, options: SmallScenario.options, outcome: outcome)
        return RunReport(run).summary(in: language)
    }

    @Test("rules left out are shouted, and nothing is called optimal without saying so")
    func rulesLeftOut() {
        let text = summary { $1.rulesLeftOut = [.pins, .siblings] }
        #expect(text.plain.contains("Proven optimal only without the rules named below\n"))
        #expect(!text.plain.contains("Proven optimal:"))
        let shouted = text.pieces.first { $0.text.hasPrefix("ATTENTION") }
        #expect(shouted?.style == .red)
        #expect(shouted?.text.contains("siblings in one class or at one site; manual") == true)
    }

    @Test("a baseline and an unfinished proof say what they are")
    func claims() {
        let baseline = summary { _, outcome in
            outcome.mechanism = .firstCome
            outcome.goals = []
            outcome.lottery = nil
        }
        #expect(baseline.plain.contains("Baseline: first come, first served"))
        #expect(!baseline.plain.contains("Goals"))
        #expect(baseline.plain.contains("not used in this run"))
        let stopped = summary { _, outcome in
            outcome.goals[1] = GoalResult(level: .points, value: 600, bound: 635)
        }
        #expect(stopped.plain.contains("Not proven optimal"))
        #expect(stopped.plain.contains("at most 35 short"))
    }

    @Test("a lottery that nothing called for is said not to be drawn")
    func lottery() {
        let text = summary(.chinese) { $1.lottery = LotteryResult(numbers: [], tiedChildren: []) }
        #expect(text.plain.contains("没有抽签"))
    }

    @Test("of the rounds of the final draw only the last, and those without a proof, are listed")
    func finalDraws() {
        let text = summary { _, outcome in
            for round in 1...4 {
                let bound = round == 2 ? 1 : 0
                outcome.goals.append(
                    GoalResult(level: .finalDraw(round: round), value: 0, bound: bound)
                )
            }
        }
        let rounds = (1...4).filter { text.plain.contains("final draw, round \($0)") }
        #expect(rounds == [2, 4])
    }

    @Test("where half days share a place, mornings and afternoons fill the same seats")
    func halfDays() {
        var rows = [[PlacementOption]](repeating: [], count: 9)
        rows[0] = [SmallScenario.option(1, 1, mode: .halfDayMorning)]
        rows[1] = [SmallScenario.option(1, 1, mode: .halfDayAfternoon)]
        rows[2] = [SmallScenario.option(1, 1, mode: .halfDayAfternoon)]
        var outcome = SmallScenario.outcome
        outcome.seatOfChild =
            (0..<3).map { AssignedSeat(option: $0, seatGroup: 2) }
            + [AssignedSeat?](repeating: nil, count: 6)
        func free(_ change: (inout Outcome) -> Void) -> Int {
            var changed = outcome
            change(&changed)
            let run = Run(
                scenario: SmallScenario.scenario,
                options: SmallScenario.table(rows),
                outcome: changed
            )
            return RunReport(run).tally.classes[1].free
        }
        #expect(free { $0.seatOfChild[2] = nil } == 1)
        #expect(free { _ in } == 0)
        #expect(
            free {
                $0.seatOfChild[2] = nil
                $0.rulesLeftOut = [.halfDays]
            } == 0
        )
    }

    @Test("long lists of places are cut short, with a pointer to the file")
    func manyPlaces() {
        let text = summary { scenario, _ in
            for number in 0..<50 {
                scenario.sites.append(SmallScenario.site("X\(number)", "站\(number)", row: 9))
                scenario.classes.append(
                    SmallScenario.careClass("X\(number)", "班", site: 2, seats: 1, row: 9)
                )
            }
        }
        #expect(text.plain.contains("and 12 sites more, see classes.csv"))
        #expect(text.plain.contains("53 classes, see classes.csv"))
        #expect(text.plain.contains("青少年宫"))
    }
}

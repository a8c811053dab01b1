import Findings
import PlacementModel
import Report
import Testing

@Suite struct BaselineTests {
    /// The small scenario beside the same one in which the first two children get nothing.
    @Test(arguments: Language.allCases)
    func comparesFigureByFigure(language: Language) throws {
        var outcome = SmallScenario.outcome
        outcome.mechanism = .firstCome
        for child in [0, 1] {
            outcome.seatOfChild[child] = nil
        }
        let baseline = Run(
            scenario: SmallScenario.scenario,
            options: SmallScenario.options,
            outcome: outcome
        )
        let text = RunReport(SmallScenario.run)
            .comparison(with: baseline, in: language)
        try expectGolden(text.plain, "baseline.\(language.rawValue).txt")
    }
}

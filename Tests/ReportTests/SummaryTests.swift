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
}

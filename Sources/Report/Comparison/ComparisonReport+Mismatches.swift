import Findings
import PlacementModel

extension ComparisonReport {
    /// The most names that a warning spells out.
    private static let spelledNames = 3

    /// Warnings of the sides that may be of another scenario than the base.
    func mismatches(in language: Language) -> [ComparisonSentence] {
        let wording = language.comparisonWording
        return zip(comparison.sides, comparison.mismatches).compactMap { side, mismatches in
            guard !mismatches.isEmpty else { return nil }
            return .mismatches(
                side: side.name,
                mismatches.map { wording.text(sentence($0, language)) }
            )
        }
    }

    private func sentence(
        _ mismatch: ScenarioMismatch,
        _ language: Language
    ) -> ComparisonSentence {
        func spelled(_ names: [ScenarioMismatch.Renamed]) -> [String] {
            names.prefix(ComparisonReport.spelledNames).map {
                language.comparisonWording.text(.renamed(code: $0.code, from: $0.from, to: $0.to))
            }
        }
        return switch mismatch {
        case .title(let from, let to): .titles(from[language], to[language])
        case .referenceDate(let from, let to):
            .referenceDates(language.wording.text(from), language.wording.text(to))
        case .sessions: .sessions
        case .siteNames(let names): .siteNames(spelled(names), count: names.count)
        case .classNames(let names): .classNames(spelled(names), count: names.count)
        }
    }
}

package import Findings
package import PlacementModel

extension WeightReport {
    /// What an analyst reads.
    package func text(in language: Language) -> StyledText {
        let wording = language.tuningWording
        var text = StyledText()
        text.line(scenario.title[language], .bold)
        text.endLine()
        text.line(wording.heading(.weights), .bold)
        text.line("  " + wording.text(.everyWeight))
        text.endLine()
        var table = TextTable([
            .init(wording.heading(.weight), .leading, limit: 36), .init("", .leading, limit: 28),
            .init(wording.heading(.present)), .init(wording.heading(.lowest)),
            .init(wording.heading(.highest)), .init(wording.heading(.toFirstMove)),
            .init(wording.heading(.options)),
        ])
        for interval in intervals {
            let range = interval.constant
            let style: Style =
                interval.isWithoutEffect ? .dim : interval.distanceToFirstMove == 1 ? .red : .plain
            table.addRow([
                .init(interval.parameter.code(in: scenario.groups), style),
                .init(interval.parameter.title(in: scenario, language), style),
                .init(interval.present.grouped, style),
                .init(range.map { $0.lowerBound.grouped } ?? "?", style),
                .init(range.map { $0.upperBound.grouped } ?? "?", style),
                .init(interval.distanceToFirstMove.map { $0.grouped } ?? "-", style),
                .init(interval.optionCount.grouped, style),
            ])
        }
        text.append(table.text(indent: 2))
        if intervals.contains(where: { scenario.hasExceptions($0.parameter) }) {
            text.line("  " + wording.text(.exceptionsStay), .dim)
        }
        return text
    }
}

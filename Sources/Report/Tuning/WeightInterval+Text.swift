package import Findings
package import PlacementModel

extension WeightInterval {
    /// The most children that a terminal names at one end.
    private static let lineLimit = 20

    /// What an analyst reads.
    package func text(in scenario: Scenario, _ language: Language) -> StyledText {
        let wording = language.tuningWording
        var text = StyledText()
        text.line(scenario.title[language], .bold)
        text.endLine()
        text.line(wording.heading(.interval), .bold)
        let code = parameter.code(in: scenario.groups)
        text.line("  \(code) = \(present.grouped): \(parameter.title(in: scenario, language))")
        if scenario.hasExceptions(parameter) {
            text.line("  " + wording.text(.exceptionsStay), .dim)
        }
        if optionCount == 0 { text.line("  " + wording.text(.noOption), .green) }
        if let widened { text.line("  " + wording.text(widened), .dim) }
        if let summary { text.line("  " + wording.text(summary), .green) }
        if isConstant { return text }
        append(lower, isUp: false, scenario, language, to: &text)
        append(upper, isUp: true, scenario, language, to: &text)
        return text
    }

    /// What is to be said where the range was widened.
    var widened: TuningSentence? {
        guard isWidened, let asked else { return nil }
        return .widened(from: asked.lowerBound, to: asked.upperBound, present: present)
    }

    /// Where nobody moves, in a sentence; nil where one end could not be proven.
    var summary: TuningSentence? {
        guard let constant else { return nil }
        let (from, to) = (constant.lowerBound, constant.upperBound)
        if isWithoutEffect { return .withoutEffect(from: from, to: to) }
        return isConstant ? .staysInRange(from: from, to: to) : .stays(from: from, to: to)
    }

    /// The values at which nobody moves; nil where one end could not be proven.
    package var constant: ClosedRange<Int>? {
        func bound(_ end: IntervalEnd, _ limit: Int, _ step: Int) -> Int? {
            switch end {
            case .open: limit
            case .moves(let value, _): value + step
            case .unproven: nil
            }
        }
        guard let least = bound(lower, allowed.lowerBound, 1),
            let most = bound(upper, allowed.upperBound, -1)
        else { return nil }
        return least...most
    }

    private func append(
        _ end: IntervalEnd,
        isUp: Bool,
        _ scenario: Scenario,
        _ language: Language,
        to text: inout StyledText
    ) {
        let wording = language.tuningWording
        text.endLine()
        switch end {
        case .open:
            let limit = isUp ? allowed.upperBound : allowed.lowerBound
            text.line("  " + wording.text(.endOpen(limit: limit, isUp: isUp)))
        case .unproven(let value):
            text.line("  " + wording.text(.endUnproven(at: value, isUp: isUp)), .red)
        case .moves(let value, let moves):
            text.line(
                "  "
                    + wording.text(.firstMove(at: value, children: moves.count, isUp: isUp))
            )
            text.append(
                MoveTable(moves: moves, scenario: scenario, limit: WeightInterval.lineLimit)
                    .text(language)
            )
        }
    }
}

/// Who moves from where to where, as a table.
struct MoveTable {
    let moves: [ChildMove]
    let scenario: Scenario
    /// The most lines.
    let limit: Int

    func text(_ language: Language) -> StyledText {
        let wording = language.tuningWording
        let columns = FigureColumns(scenario: scenario)
        func place(_ classes: [Int32]) -> String {
            classes.isEmpty
                ? wording.text(.wait) : columns.classes(classes).joined(separator: ", ")
        }
        var table = TextTable([
            .init(wording.heading(.child), .leading), .init(wording.heading(.change), .leading),
            .init(wording.heading(.from), .leading), .init(wording.heading(.to), .leading),
        ])
        for move in moves.prefix(limit) {
            table.addRow([
                .init(scenario.children[Int(move.child)].id.text),
                .init(wording.kind(move.kind)), .init(place(move.from)), .init(place(move.to)),
            ])
        }
        var text = table.text(indent: 4)
        if moves.count > limit {
            text.line(
                "    " + wording.text(.furtherLines(count: moves.count - limit)),
                .dim
            )
        }
        return text
    }
}

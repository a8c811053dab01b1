import Findings
package import PlacementModel

extension ComparisonReport {
    /// The most lines of one table; where there are more, the text says how many.
    static let lineLimit = 20

    /// What a planner reads.
    package func text(in language: Language) -> StyledText {
        let wording = language.comparisonWording
        var text = StyledText()
        text.line(base.scenario.title[language], .bold)
        for side in comparison.sides {
            if side.title[language] != base.scenario.title[language] {
                text.line(
                    "  " + wording.text(.title(name: side.name, title: side.title[language]))
                )
            }
        }
        if comparison.sides.count > 1 { text.line(wording.text(.base(base.name)), .dim) }
        for warning in mismatches(in: language) { text.line(wording.text(warning), .red) }
        for side in comparison.sides { append(noPlacement: side, language, to: &text) }
        appendFigures(language, to: &text)
        for (index, side) in others {
            text.endLine()
            text.line(wording.text(.side(side.name, of: base.name)), .bold)
            if let difference = comparison.differences[index] {
                append(difference, side, language, to: &text)
            } else {
                text.line("  " + wording.text(.cannotCompare), .red)
            }
        }
        return text
    }

    /// What keeps a side from having a placement, or from being proven.
    private func append(
        noPlacement side: ComparedSide,
        _ language: Language,
        to text: inout StyledText
    ) {
        let wording = language.comparisonWording
        switch side.result {
        case .decided(let report):
            if !report.rulesLeftOut.isEmpty {
                let sentence = language.wording.text(.rulesLeftOut(report.rulesLeftOut))
                text.line("\(side.name)  \(sentence)", .red)
            }
            if !side.isProven { text.line(wording.text(.notProven(side: side.name)), .red) }
        case .conflict(let report):
            text.line("\(side.name)  \(wording.text(.infeasible))", .red)
            if let conflict = report.conflictText(in: language) { text.append(conflict) }
        case .undecided: text.line("\(side.name)  \(wording.text(.undecided))", .red)
        }
    }

    private func append(
        _ difference: SideDifference,
        _ side: ComparedSide,
        _ language: Language,
        to text: inout StyledText
    ) {
        let wording = language.comparisonWording
        func note(_ sentence: ComparisonSentence, _ style: Style = .plain) {
            text.line("  " + wording.text(sentence), style)
        }
        if difference.isProven == false { note(.chance, .red) }
        appendUnlike(difference, language, to: &text)
        if difference.unlike.contains(where: \.isOfPoints) { note(.ownPoints) }
        let changed = difference.changed.count
        note(
            changed == 0
                ? .nobodyChanged(unchanged: difference.unchangedCount)
                : .changed(count: changed, unchanged: difference.unchangedCount)
        )
        let onlyIn = (difference.onlyInBase.count, difference.onlyHere.count)
        if onlyIn.0 + onlyIn.1 > 0 { note(.onlyIn(base: onlyIn.0, here: onlyIn.1), .red) }
        if changed > 0 { appendEffects(difference, language, to: &text) }
        if let attribution = difference.attribution {
            append(attribution, difference, language, to: &text)
        }
        if changed > 0 { appendChildren(difference, language, to: &text) }
    }
}

extension Unlike {
    /// Whether options are worth something else.
    fileprivate var isOfPoints: Bool {
        switch subject {
        case .weight, .groupCombination, .otherPolicy: true
        default: false
        }
    }
}

import Findings
import PlacementModel

extension ComparisonReport {
    func appendUnlike(
        _ difference: SideDifference,
        _ language: Language,
        to text: inout StyledText
    ) {
        let wording = language.comparisonWording
        guard !difference.unlike.isEmpty else {
            text.line("  " + wording.text(.nothingUnlike), .dim)
            return
        }
        let names = ComparisonNames(self, language)
        var table = TextTable([
            .init(wording.heading(.unlike), .leading, limit: 48),
            .init(wording.heading(.inBase), .leading, limit: 40),
            .init(wording.heading(.here), .leading, limit: 40),
        ])
        for unlike in difference.unlike.prefix(ComparisonReport.lineLimit) {
            table.addRow([
                .init(names.text(unlike.subject)),
                .init(unlike.from.map(names.text) ?? "-"),
                .init(unlike.to.map(names.text) ?? "-"),
            ])
        }
        text.append(table.text(indent: 2))
        let further = difference.unlike.count - ComparisonReport.lineLimit
        if further > 0 { text.line("  " + wording.text(.furtherUnlike(count: further)), .dim) }
        text.endLine()
    }

    func appendEffects(
        _ difference: SideDifference,
        _ language: Language,
        to text: inout StyledText
    ) {
        let wording = language.comparisonWording
        let names = ComparisonNames(self, language)
        text.endLine()
        text.line("  " + wording.heading(.effects), .bold)
        var table = TextTable([
            .init(wording.heading(.whom), .leading, limit: 32), .init(wording.heading(.gains)),
            .init(wording.heading(.loses)), .init(wording.heading(.movesUp)),
            .init(wording.heading(.movesDown)), .init(wording.heading(.otherMoves)),
            .init(wording.heading(.mainReasons), .leading, limit: 80),
        ])
        for effect in difference.effects where !effect.kinds.isEmpty {
            table.addRow([
                .init(names.name(effect.subject)), .init(shown(effect.count(.gains))),
                .init(shown(effect.count(.loses))), .init(shown(effect.count(.movesUp))),
                .init(shown(effect.count(.movesDown))),
                .init(shown(effect.count(.moves) + effect.count(.mode))),
                .init(mainReasons(effect, language)),
            ])
        }
        text.append(table.text(indent: 4))
    }

    private func shown(_ count: Int) -> String { count == 0 ? "-" : count.grouped }

    /// The most frequent reason of those who gain, and of those who lose.
    private func mainReasons(_ effect: GroupEffect, _ language: Language) -> String {
        let wording = language.comparisonWording
        let parts = effect.kinds.filter { $0.kind == .gains || $0.kind == .loses }
            .compactMap { kind -> String? in
                guard let first = kind.reasons.first else { return nil }
                return wording.text(
                    .mainReason(kind.kind, first.reason, count: first.count)
                )
            }
        return wording.joined(parts)
    }

    func append(
        _ attribution: Attribution,
        _ difference: SideDifference,
        _ language: Language,
        to text: inout StyledText
    ) {
        let wording = language.comparisonWording
        guard attribution.changes.count > 1 else {
            if let only = attribution.changes.first {
                text.endLine()
                text.line("  " + wording.text(.onlyChange(title: only.title[language])))
            }
            return
        }
        text.endLine()
        text.line("  " + wording.heading(.changes), .bold)
        var table = TextTable([
            .init(wording.heading(.change), .leading, limit: 48),
            .init(wording.heading(.switched), .leading), .init(wording.heading(.placed)),
            .init(wording.heading(.gains)), .init(wording.heading(.loses)),
            .init(wording.heading(.otherMoves)),
            .init(wording.heading(.proof), .leading, limit: 60),
        ])
        for change in attribution.changes {
            let title = "\(change.number) \(change.title[language])"
            for (isAlone, answer) in [(true, change.alone), (false, change.last)] {
                let switched = wording.heading(isAlone ? .alone : .last)
                table.addRow(
                    [.init(isAlone ? title : ""), .init(switched)] + cells(answer, wording)
                )
            }
        }
        text.append(table.text(indent: 4))
        text.line("    " + wording.text(.switching), .dim)
        for sentence in causes(attribution, difference) {
            text.line(
                "    " + wording.text(sentence),
                sentence == .causesNotProven ? .red : .plain
            )
        }
    }

    private func cells(
        _ answer: AttributedChange.Answer,
        _ wording: any ComparisonWording
    ) -> [TextTable.Cell] {
        guard let effect = answer.effect else {
            let said: ComparisonSentence =
                if case .notSeparable = answer { .notSeparable } else { .noPlacement }
            return [.init("-"), .init("-"), .init("-"), .init("-"), .init(wording.text(said))]
        }
        let placed = effect.differences.first { $0.figure == Figure(.placed) }?.value ?? 0
        return [
            .init(placed == 0 ? "=" : placed.signed), .init(shown(effect.gains)),
            .init(shown(effect.loses)), .init(shown(effect.moves)),
            .init(wording.text(effect.isProven ? .proven : .unproven)),
        ]
    }

    func appendChildren(
        _ difference: SideDifference,
        _ language: Language,
        to text: inout StyledText
    ) {
        let wording = language.comparisonWording
        let names = ComparisonNames(self, language)
        let hasCauses = difference.hasCauses
        text.endLine()
        text.line("  " + wording.heading(.children), .bold)
        var table = TextTable(
            [
                .init(wording.heading(.child), .leading), .init(wording.heading(.kind), .leading),
                .init(wording.heading(.from), .leading), .init(wording.heading(.to), .leading),
                .init(wording.heading(.reason), .leading, limit: 80),
            ] + (hasCauses ? [.init(wording.heading(.cause), .leading, limit: 40)] : [])
        )
        for change in difference.changed.prefix(ComparisonReport.lineLimit) {
            table.addRow(
                [
                    .init(change.child.text), .init(wording.text(change.kind)),
                    .init(names.place(change.from)), .init(names.place(change.to)),
                    .init(wording.joined(change.reasons.prefix(2).map(names.text))),
                ] + (hasCauses ? [.init(change.cause.map(names.text) ?? "")] : [])
            )
        }
        text.append(table.text(indent: 4))
        let further = difference.changed.count - ComparisonReport.lineLimit
        if further > 0 { text.line("    " + wording.text(.furtherChildren(count: further)), .dim) }
        text.line(
            "    " + wording.text(hasCauses ? .reasonsBesideCauses : .reasonsAreNoCauses),
            .dim
        )
    }
}

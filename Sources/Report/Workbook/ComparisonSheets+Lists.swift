import Findings
import PlacementModel
import Sheets

extension ComparisonSheets {
    /// What is unlike in the inputs and the policy.
    func unlike() -> Sheet {
        let columns = [ComparisonHeading.what, .inBase, .here].map(heading)
        return list(words.heading(.unlike), columns.map { .text($0) }) { difference in
            difference.unlike.map { unlike in
                [
                    .text(names.text(unlike.subject)),
                    .text(unlike.from.map(names.text) ?? ""),
                    .text(unlike.to.map(names.text) ?? ""),
                ]
            }
        }
    }

    /// Who gains and who loses, in all, per group and per band.
    func effects() -> Sheet {
        let columns = [ComparisonHeading.gains, .loses, .movesUp, .movesDown, .otherMoves]
        return list(
            heading(.effects),
            [.text(heading(.whom))] + columns.map { .number(heading($0)) }
        ) { difference in
            difference.effects.map { effect in
                [
                    .text(names.name(effect.subject)), .number(effect.count(.gains)),
                    .number(effect.count(.loses)), .number(effect.count(.movesUp)),
                    .number(effect.count(.movesDown)),
                    .number(effect.count(.moves) + effect.count(.mode)),
                ]
            }
        }
    }

    /// What each change does alone, and as the last one; nil where no changes were switched.
    func changes() -> Sheet? {
        guard compared.contains(where: { $0.difference.attribution != nil }) else { return nil }
        let columns: [SheetDraft.Column] = [
            .text(heading(.change)), .text(heading(.switched)), .text(heading(.proof)),
            .number(heading(.gains)),
            .number(heading(.loses)), .number(heading(.otherMoves)),
        ]
        return list(heading(.changes), columns) { difference in
            (difference.attribution?.changes ?? []).flatMap { change in
                [(ComparisonHeading.alone, change.alone), (.last, change.last)]
                    .map { switched, answer in
                        [
                            .text("\(change.number) \(change.title[language])"),
                            .text(heading(switched)),
                        ] + cells(answer)
                    }
            }
        }
    }

    private func cells(_ answer: AttributedChange.Answer) -> [Cell] {
        switch answer {
        case .effect(let effect):
            [
                .text(wording.text(effect.isProven ? .proven : .unproven)),
                .number(effect.gains), .number(effect.loses), .number(effect.moves),
            ]
        case .notSeparable: [.text(wording.text(.notSeparable))]
        case .noPlacement: [.text(wording.text(.noPlacement))]
        }
    }

    /// Every child for whom a side decides differently; nil where there is none.
    func children() -> Sheet? {
        guard compared.contains(where: { !$0.difference.changed.isEmpty }) else { return nil }
        // Reasons stand last, where they may run on.
        let columns = [ComparisonHeading.child, .kind, .from, .to, .cause, .reason]
        return list(heading(.children), columns.map { .text(heading($0)) }) { difference in
            difference.changed.map { change in
                [
                    .text(change.child.text), .text(wording.text(change.kind)),
                    .text(names.place(change.from)), .text(names.place(change.to)),
                    .text(change.cause.map(names.text) ?? ""),
                    .text(wording.joined(change.reasons.map(names.text))),
                ]
            }
        }
    }

    /// A list over all sides that can be compared: the side, then the rows of its difference.
    private func list(
        _ name: String,
        _ columns: [SheetDraft.Column],
        rows: (SideDifference) -> [[Cell]]
    ) -> Sheet {
        var draft = SheetDraft(name)
        draft.list(
            [.text(words.heading(.side))] + columns,
            compared.flatMap { side, difference in
                rows(difference).map { [.text(side.name)] + $0 }
            }
        )
        return draft.finished(footer: footer)
    }
}

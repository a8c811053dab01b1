import Charts
import Findings
import PlacementModel

extension ComparisonPage {
    /// Who gains and who loses; nil where nobody does.
    func effects(_ difference: SideDifference, _ prefix: String) -> PageFigure? {
        let effects = difference.effects.filter { !$0.kinds.isEmpty }
        guard !effects.isEmpty else { return nil }
        var table = PageTable(
            [.init(wording.heading(.whom), isNumber: false)]
                + [.gains, .loses, .movesUp, .movesDown, .otherMoves].map {
                    .init(wording.heading($0))
                }
        )
        var rows: [BarChart.Row] = []
        for effect in effects {
            let name = names.name(effect.subject)
            let (gains, loses) = (effect.count(.gains), effect.count(.loses))
            let moves = effect.moveCount + effect.count(.mode)
            table.addRow(
                [name]
                    + [
                        gains, loses, effect.count(.movesUp), effect.count(.movesDown),
                        effect.count(.moves) + effect.count(.mode),
                    ].map(\.grouped)
            )
            rows.append(
                BarChart.Row(
                    label: name,
                    value: "+\(gains.grouped) / ↔\(moves.grouped) / −\(loses.grouped)",
                    parts: [
                        (.full, Double(gains)), (.half, Double(moves)), (.hatched, Double(loses)),
                    ]
                )
            )
        }
        return press.bars(
            rows,
            id: "\(prefix)-effects",
            wording.heading(.effects),
            press.page.text(.effectsExplained),
            legend: [
                .init(.full, wording.heading(.gains)),
                .init(.half, wording.heading(.otherMoves)),
                .init(.hatched, wording.heading(.loses)),
            ],
            table: table
        )
    }

    /// What each change does alone and last; nil where causes were not looked for.
    func attribution(_ difference: SideDifference, _ prefix: String) -> PageFigure? {
        guard let attribution = difference.attribution, attribution.changes.count > 1 else {
            return nil
        }
        var table = PageTable(
            [
                .init(wording.heading(.change), isNumber: false),
                .init(wording.heading(.switched), isNumber: false),
                .init(wording.heading(.placed)),
            ] + [.gains, .loses, .otherMoves].map { .init(wording.heading($0)) }
                + [.init(wording.heading(.proof), isNumber: false)]
        )
        for change in attribution.changes {
            for (heading, answer) in [
                (ComparisonHeading.alone, change.alone), (.last, change.last),
            ] {
                let title = "\(change.number). \(change.title[language])"
                var row = [title, wording.heading(heading)]
                switch answer {
                case .effect(let effect):
                    let placed =
                        effect.differences.first { $0.figure == Figure(.placed) }?.value ?? 0
                    row += [(placed > 0 ? "+" : "") + placed.grouped]
                    row += [effect.gains, effect.loses, effect.moves].map(\.grouped)
                    row += [wording.text(effect.isProven ? .proven : .unproven)]
                case .notSeparable: row += ["", "", "", "", wording.text(.notSeparable)]
                case .noPlacement: row += ["", "", "", "", wording.text(.noPlacement)]
                }
                table.addRow(row)
            }
        }
        return PageFigure(
            wording.heading(.changes),
            press.page.text(.attributionExplained),
            table: table,
            notes: report.causes(attribution, difference).map(wording.text)
        )
    }

    /// What is unlike in policy and inputs; nil where nothing is.
    func unlike(_ difference: SideDifference) -> PageFigure? {
        guard !difference.unlike.isEmpty else { return nil }
        var table = PageTable(
            [.what, .inBase, .here].map { .init(wording.heading($0), isNumber: false) }
        )
        for unlike in difference.unlike {
            table.addRow([
                names.text(unlike.subject), unlike.from.map(names.text) ?? "-",
                unlike.to.map(names.text) ?? "-",
            ])
        }
        return PageFigure(
            wording.heading(.unlike),
            press.page.text(.unlikeExplained),
            table: table
        )
    }

    /// The children decided differently, by application number; nil where there are none.
    func children(_ difference: SideDifference) -> PageFigure? {
        guard !difference.changed.isEmpty else { return nil }
        let causes: [ComparisonHeading] = difference.hasCauses ? [.cause] : []
        var table = PageTable(
            ([.child, .kind, .from, .to, .reason] + causes).map {
                .init(wording.heading($0), isNumber: false)
            },
            rowLimit: ComparisonPage.listedChildren
        )
        for change in difference.changed {
            table.addRow(
                [
                    change.child.text, wording.text(change.kind), names.place(change.from),
                    names.place(change.to),
                    wording.joined(change.reasons.prefix(2).map(names.text)),
                ] + causes.map { _ in change.cause.map(names.text) ?? "" }
            )
        }
        var notes = furtherRows(table, in: "comparison.json")
        if let attribution = difference.attribution, attribution.changes.count == 1 {
            notes.append(wording.text(.onlyChange(title: attribution.changes[0].title[language])))
        }
        return PageFigure(
            wording.heading(.children),
            press.page.text(.childrenExplained),
            table: table,
            notes: notes
        )
    }
}

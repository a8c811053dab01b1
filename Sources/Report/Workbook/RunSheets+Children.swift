import Findings
import PlacementModel
import Sheets

extension RunSheets {
    /// Placed and waiting per group, and per age or grade below.
    func groups() -> Sheet {
        var draft = draft(.groups)
        if !scenario.groups.isEmpty {
            draft.title(wording.heading(.byGroup))
            if scenario.groups.count > 1 {
                draft.sentence(wording.text(.groupsOverlap), .note)
            }
            let table = childTable(
                in: &draft,
                wording.heading(.group),
                zip(scenario.groups, report.tally.groups).map { ($0.title[language], $1) }
            )
            addCountChart(to: &draft, table, wording.heading(.byGroup))
            // The chart is higher than a short table.
            for _ in 0..<max(0, 9 - scenario.groups.count) { draft.gap() }
        }
        let byBand = wording.heading(scenario.isBandedByGrade ? .byGrade : .byAge)
        draft.heading(byBand)
        let table = childTable(
            in: &draft,
            wording.heading(scenario.isBandedByGrade ? .grade : .age),
            report.tally.bands.map { (wording.text($0.band), $0.count) }
        )
        addCountChart(to: &draft, table, byBand)
        return draft.finished(footer: footer)
    }

    private func childTable(
        in draft: inout SheetDraft,
        _ title: String,
        _ counts: [(String, ChildCount)]
    ) -> SheetDraft.PlacedTable {
        let all = report.tally.all
        return draft.table(
            [
                .text(title), .number(wording.heading(.children)),
                .number(wording.heading(.placed)), .number(wording.heading(.waiting)),
                .number(wording.heading(.noOption)), .number(words.heading(.sharePlaced)),
            ],
            counts.map { name, count in
                [
                    .text(name), .number(count.children), .number(count.placed),
                    .number(count.waiting), .number(count.withoutOption),
                    .share(count.placed, of: count.children),
                ]
            },
            total: [
                .text(wording.heading(.allChildren), .total), .number(all.children, .totalNumber),
                .number(all.placed, .totalNumber), .number(all.waiting, .totalNumber),
                .number(all.withoutOption, .totalNumber),
                .share(all.placed, of: all.children, .totalPercent),
            ]
        )
    }

    private func addCountChart(
        to draft: inout SheetDraft,
        _ table: SheetDraft.PlacedTable,
        _ title: String
    ) {
        addChart(
            to: &draft,
            table,
            kind: .stackedBars,
            title: title,
            names: 0,
            series: [(2, .placed), (3, .waiting), (4, .none)]
        )
    }
}

import Findings
import PlacementModel

extension RunReport {
    /// Placed and waiting per group, and in all.
    func groupTable(_ wording: any Wording, _ language: Language) -> TextTable {
        var table = RunReport.childTable(wording.heading(.group), wording)
        for (group, count) in zip(run.scenario.groups, tally.groups) {
            table.addRow(RunReport.row(group.title[language], count))
        }
        table.addRow(RunReport.row(wording.heading(.allChildren), tally.all, .bold))
        return table
    }

    /// Placed and waiting per age or grade.
    func bandTable(_ wording: any Wording) -> TextTable {
        var table = RunReport.childTable(
            wording.heading(run.scenario.isBandedByGrade ? .grade : .age),
            wording
        )
        for band in tally.bands {
            table.addRow(RunReport.row(wording.text(band.band), band.count))
        }
        return table
    }

    /// How the seats reserved for each group were used.
    func reserveTable(_ wording: any Wording, _ language: Language) -> TextTable {
        var table = TextTable([
            .init(wording.heading(.reservedFor), .leading, limit: 36),
            .init(wording.heading(.seats)),
            .init(wording.heading(.takenByMembers)), .init(wording.heading(.takenByOthers)),
            .init(wording.heading(.free)),
        ])
        for reserve in tally.reserves {
            let titles = reserve.groups.titles(in: run.scenario.groups, language: language)
            table.addRow([
                .init(wording.list(titles)), .init(reserve.seats.grouped),
                .init(reserve.takenByMembers.grouped), .init(reserve.takenByOthers.grouped),
                .init(reserve.free.grouped),
            ])
        }
        return table
    }

    private static func childTable(_ title: String, _ wording: any Wording) -> TextTable {
        TextTable([
            .init(title, .leading), .init(wording.heading(.children)),
            .init(wording.heading(.placed)),
            .init(wording.heading(.waiting)), .init(wording.heading(.noOption)),
            .init(wording.heading(.placedShare)), .init("", .leading),
        ])
    }

    private static func row(
        _ title: String,
        _ count: ChildCount,
        _ style: Style = .plain
    ) -> [TextTable.Cell] {
        [
            .init(title, style), .init(count.children.grouped, style),
            .init(count.placed.grouped, style),
            .init(count.waiting.grouped, count.waiting > 0 ? .red : .dim),
            .init(count.withoutOption.grouped, count.withoutOption > 0 ? .red : .dim),
            .init(FillBar.percent(part: count.placed, of: count.children)),
            .init(FillBar.text(part: count.placed, of: count.children)),
        ]
    }
}

import Charts
import Findings
import PlacementModel

extension RunPage {
    /// Cutoffs class by class, or how often each occurs where there are many classes; nil where no
    /// class has one.
    var cutoffs: PageFigure? {
        let found = tally.classes.indices.compactMap { index in
            tally.classes[index].cutoff.map { (index, Int($0.value)) }
        }
        guard !found.isEmpty else { return nil }
        let without = scenario.classes.count - found.count
        let notes = without > 0 ? [page.text(.classesWithoutCutoff(without))] : []
        guard found.count <= RunPage.drawnRows else {
            return histogram(
                found.map(\.1).sorted(),
                id: "cutoffs",
                page.heading(.cutoffs),
                page.text(.cutoffsExplained),
                marks: [],
                axis: (page.heading(.pointsAxis), page.heading(.classCount)),
                step: { page.text(.pointsStep(low: $0, high: $1)) },
                notes: notes
            )
        }
        var table = PageTable([
            .init(wording.heading(.careClass), isNumber: false), .init(wording.heading(.cutoff)),
        ])
        let order = found.sorted { ($0.1, $1.0) > ($1.1, $0.0) }
        for (index, cutoff) in order { table.addRow([className(index), cutoff.grouped]) }
        let label = ChartLabel(
            id: "cutoffs",
            title: page.heading(.cutoffs),
            description: page.text(
                .barsDescribed(
                    rows: order.count,
                    highest: className(order[0].0),
                    value: order[0].1.grouped
                )
            )
        )
        let rows = order.map { DotChart.Row(label: className($0.0), value: Double($0.1)) }
        return PageFigure(
            page.heading(.cutoffs),
            page.text(.cutoffsExplained),
            chart: DotChart(label, rows: rows, axis: page.heading(.pointsAxis)).chart,
            table: table,
            notes: notes
        )
    }

    /// Who took the reserved seats; nil where none are reserved.
    var reserves: PageFigure? {
        guard !tally.reserves.isEmpty else { return nil }
        var table = PageTable([
            .init(wording.heading(.reservedFor), isNumber: false), .init(wording.heading(.seats)),
            .init(wording.heading(.takenByMembers)), .init(wording.heading(.takenByOthers)),
            .init(wording.heading(.free)),
        ])
        var rows: [BarChart.Row] = []
        for reserve in tally.reserves {
            let name = wording.list(
                reserve.groups.titles(in: scenario.groups, language: language)
            )
            table.addRow([
                name, reserve.seats.grouped, reserve.takenByMembers.grouped,
                reserve.takenByOthers.grouped, reserve.free.grouped,
            ])
            rows.append(
                BarChart.Row(
                    label: name,
                    value: page.text(.placedOf(reserve.takenByMembers, of: reserve.seats)),
                    parts: [
                        (.full, Double(reserve.takenByMembers)),
                        (.half, Double(reserve.takenByOthers)), (.light, Double(reserve.free)),
                    ]
                )
            )
        }
        return bars(
            rows,
            id: "reserves",
            page.heading(.reserves),
            page.text(.reservesExplained),
            legend: [
                .init(.full, page.heading(.members)), .init(.half, page.heading(.others)),
                .init(.light, page.heading(.free)),
            ],
            table: table
        )
    }
}

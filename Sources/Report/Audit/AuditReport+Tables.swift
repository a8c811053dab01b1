import Findings
import PlacementModel

extension AuditReport {
    /// `envy.csv`, `seats.csv` and `rules.csv`, as far as they were asked for.
    package func tables() -> [(path: String, bytes: [UInt8])] {
        var files: [(path: String, bytes: [UInt8])] = []
        if let envy = audit.envy { files.append(("envy.csv", table(envy))) }
        if let seats = audit.seats { files.append(("seats.csv", table(seats))) }
        if let rules = audit.rules { files.append(("rules.csv", table(rules))) }
        return files
    }

    private func table(_ envy: EnvyList) -> [UInt8] {
        var csv = CSVWriter(
            columns: [
                "child", "has", "class", "points", "lower", "last", "last_points", "free_place",
                "justified", "cause",
            ] + AuditReport.priceColumns
        )
        for entry in envy.cases {
            csv.cell(id(entry.child))
            csv.cell(classes(of: entry.child).joined(separator: ";"))
            csv.cell(id(ofClass: entry.classIndex))
            csv.cell(points(entry.option))
            csv.cell(entry.lowerCount)
            csv.cell(entry.lowest.map { id($0.child) } ?? "")
            csv.cell(entry.lowest.map { points($0.option) })
            csv.cell(entry.hasFreePlace ? 1 : 0)
            csv.cell(entry.isJustified ? 1 : 0)
            csv.cell(entry.cause.code(in: run.scenario))
            append(entry.price, to: &csv)
            csv.endRow()
        }
        return csv.bytes
    }

    private func table(_ seats: [FairnessFindings.SeatValue]) -> [UInt8] {
        var csv = CSVWriter(
            columns: ["class", "seats", "waiting", "cutoff"] + AuditReport.priceColumns
        )
        for value in seats {
            let count = report.tally.classes[Int(value.classIndex)]
            csv.cell(id(ofClass: value.classIndex))
            csv.cell(count.seats)
            csv.cell(count.waiting)
            csv.cell(value.cutoff.map { Int($0.value) })
            append(value.price, to: &csv)
            csv.endRow()
        }
        return csv.bytes
    }

    private func table(_ rules: [FairnessFindings.RuleCost]) -> [UInt8] {
        var csv = CSVWriter(columns: ["rule"] + AuditReport.priceColumns)
        for cost in rules {
            csv.cell(cost.rule.code(in: run.scenario))
            append(cost.price, to: &csv)
            csv.endRow()
        }
        return csv.bytes
    }

    private static let priceColumns = [
        "answer", "proven", "goals", "placed", "points", "first_wishes", "gained", "lost", "moved",
    ]

    /// The changes of goals as `LEVEL=CHANGE`, joined by `;`; levels that do not change are left out.
    private func append(_ price: AuditPrice?, to csv: inout CSVWriter) {
        csv.cell(price?.code ?? "")
        guard case .change(let change) = price else {
            for _ in AuditReport.priceColumns.dropFirst() { csv.emptyCell() }
            return
        }
        csv.cell(change.isProven ? 1 : 0)
        csv.cell(
            change.goals.filter { $0.change != 0 }.map {
                "\($0.level.code(in: run.scenario.groups))=\($0.change)"
            }.joined(separator: ";")
        )
        csv.cell(change.figures.placed)
        csv.cell(change.figures.points)
        csv.cell(change.figures.firstWishes)
        csv.cell(change.gained.count)
        csv.cell(change.lost.count)
        csv.cell(change.moved.count)
    }
}

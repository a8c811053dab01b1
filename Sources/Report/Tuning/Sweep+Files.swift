package import Findings
import PlacementModel

extension Sweep {
    /// `tune.json`.
    package func jsonFile(programVersion: String) -> [UInt8] {
        let columns = FigureColumns(scenario: scenario)
        return JSONWriter.document { json in
            columns.write("sweep", programVersion, &json)
            json.array("axes") { json in
                for axis in axes {
                    json.object { json in
                        json.member("parameter", axis.parameter.code(in: scenario.groups))
                        json.member("present", axis.present)
                        json.array("values") { json in axis.values.forEach { json.element($0) } }
                    }
                }
            }
            json.object("present") { columns.write(present, &$0) }
            json.array("points") { json in
                for point in points { json.object { write(point, columns, &$0) } }
            }
        }
    }

    private func write(
        _ point: SweepPoint,
        _ columns: FigureColumns,
        _ json: inout JSONWriter
    ) {
        json.array("at") { json in point.values.forEach { json.element($0) } }
        json.member("feasible", point.result != nil)
        if let obstacle = point.obstacle { json.member("obstacle", obstacle.rawValue) }
        guard let result = point.result else { return }
        columns.write(result, &json)
        if let change = point.changedFromPresent { columns.write(change, "changed", &json) }
        if let change = point.changedFromBefore { columns.write(change, "since_before", &json) }
    }

    /// `sweep.csv`: a row per point, every figure a column.
    package func tables() -> [(path: String, bytes: [UInt8])] {
        let columns = FigureColumns(scenario: scenario)
        let goals = present.goals.map { $0.level.code(in: scenario.groups) }
        var csv = CSVWriter(
            columns: axes.map { $0.parameter.code(in: scenario.groups) }
                + ["feasible", "proven"] + goals.flatMap { ["goal:\($0)", "bound:\($0)"] }
                + ["gains", "loses", "moves", "since_gains", "since_loses", "since_moves"]
                + columns.names(present.figures)
        )
        for point in points {
            for value in point.values { csv.cell(value) }
            csv.cell(point.result == nil ? 0 : 1)
            guard let result = point.result else {
                csv.endRow()
                continue
            }
            csv.cell(result.isProven ? 1 : 0)
            for level in present.goals.map(\.level) {
                let goal = result.goals.first { $0.level == level }
                csv.cell(goal?.value)
                csv.cell(goal?.bound)
            }
            for change in [point.changedFromPresent, point.changedFromBefore] {
                csv.cell(change?.gains)
                csv.cell(change?.loses)
                csv.cell(change?.moves)
            }
            for value in columns.values(result.figures) { csv.cell(value) }
            csv.endRow()
        }
        return [("sweep.csv", csv.bytes)]
    }
}

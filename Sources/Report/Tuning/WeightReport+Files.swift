package import Findings
package import PlacementModel

extension WeightInterval {
    /// `tune.json`.
    package func jsonFile(in scenario: Scenario, programVersion: String) -> [UInt8] {
        JSONWriter.document { json in
            FigureColumns(scenario: scenario).write("interval", programVersion, &json)
            write(scenario, &json)
        }
    }

    /// `moves.csv`: who moves first beyond each end.
    package func tables(in scenario: Scenario) -> [(path: String, bytes: [UInt8])] {
        [("moves.csv", FigureColumns.movesTable(firstMoves, in: scenario))]
    }

    private var firstMoves: [(at: Int, ChildMove)] {
        [lower, upper].flatMap { end -> [(at: Int, ChildMove)] in
            guard case .moves(let value, let moves) = end else { return [] }
            return moves.map { (value, $0) }
        }
    }

    func write(_ scenario: Scenario, _ json: inout JSONWriter) {
        json.member("parameter", parameter.code(in: scenario.groups))
        json.member("present", present)
        json.member("options", optionCount)
        json.member("has_exceptions", scenario.hasExceptions(parameter))
        json.array("looked_at") { json in
            json.element(allowed.lowerBound)
            json.element(allowed.upperBound)
        }
        json.member("without_effect", isWithoutEffect)
        json.member("from", constant?.lowerBound)
        json.member("to", constant?.upperBound)
        json.member("to_first_move", distanceToFirstMove)
        for (key, end) in [("below", lower), ("above", upper)] {
            json.object(key) { json in
                switch end {
                case .open: json.member("end", "open")
                case .unproven(let value):
                    json.member("end", "unproven")
                    json.member("at", value)
                case .moves(let value, let moves):
                    json.member("end", "moves")
                    json.member("at", value)
                    FigureColumns(scenario: scenario).write(moves, &json)
                }
            }
        }
    }
}

extension WeightReport {
    /// `tune.json`.
    package func jsonFile(programVersion: String) -> [UInt8] {
        JSONWriter.document { json in
            FigureColumns(scenario: scenario).write("weights", programVersion, &json)
            json.array("weights") { json in
                for interval in intervals { json.object { interval.write(scenario, &$0) } }
            }
        }
    }

    /// `weights.csv`: a row per weight.
    package func tables() -> [(path: String, bytes: [UInt8])] {
        var csv = CSVWriter(columns: [
            "parameter", "present", "options", "has_exceptions", "without_effect", "from", "to",
            "to_first_move", "first_below", "children_below", "first_above", "children_above",
        ])
        for interval in intervals {
            csv.cell(interval.parameter.code(in: scenario.groups))
            csv.cell(interval.present)
            csv.cell(interval.optionCount)
            csv.cell(scenario.hasExceptions(interval.parameter) ? 1 : 0)
            csv.cell(interval.isWithoutEffect ? 1 : 0)
            csv.cell(interval.constant?.lowerBound)
            csv.cell(interval.constant?.upperBound)
            csv.cell(interval.distanceToFirstMove)
            for end in [interval.lower, interval.upper] {
                var count: Int?
                if case .moves(_, let moves) = end { count = moves.count }
                csv.cell(end.firstMove)
                csv.cell(count)
            }
            csv.endRow()
        }
        return [("weights.csv", csv.bytes)]
    }
}

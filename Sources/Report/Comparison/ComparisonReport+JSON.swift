import Findings
import PlacementModel

extension ComparisonReport {
    /// `comparison.json`: every figure, every changed child and every effect of a change.
    ///
    /// - Parameter programVersion: the version of the program that made it.
    package func jsonFile(programVersion: String) -> [UInt8] {
        JSONWriter.document { json in
            json.member("roost", RunReport.formatVersion)
            json.member("program", programVersion)
            json.member("base", base.name)
            json.array("sides") { json in
                for side in comparison.sides { json.object { write(side, &$0) } }
            }
            json.array("figures") { json in
                for row in comparison.rows { json.object { write(row, &$0) } }
            }
            json.array("differences") { json in
                for (index, side) in others {
                    json.object { json in
                        json.member("side", side.name)
                        guard let difference = comparison.differences[index] else {
                            json.member("compared", false)
                            return
                        }
                        json.member("compared", true)
                        write(difference, &json)
                    }
                }
            }
        }
    }

    private func write(_ side: ComparedSide, _ json: inout JSONWriter) {
        json.member("name", side.name)
        json.object("title") { write(side.title, &$0) }
        json.member("outcome", side.outcomeCode)
        json.member("proven", side.isProven)
        let scenario = side.scenario
        json.member("mechanism", scenario.policy.mechanism.rawValue)
        json.object("policy") { json in
            json.member("version", scenario.policy.version)
            json.member("sha256", scenario.policy.sha256)
        }
        json.array("rules_left_out") { json in
            for rule in side.report?.rulesLeftOut ?? [] { json.element(rule.rawValue) }
        }
        json.array("inputs") { json in
            for input in scenario.inputs {
                json.object { json in
                    json.member("file", input.name)
                    json.member("sha256", input.sha256)
                }
            }
        }
    }

    func write(_ title: LocalizedText, _ json: inout JSONWriter) {
        json.member("zh", title.chinese)
        json.member("en", title.english)
    }

    private func write(_ row: FigureRow, _ json: inout JSONWriter) {
        json.member("section", row.figure.section.rawValue)
        write(row.figure, &json)
        json.array("values") { json in
            for value in row.values { json.element(value) }
        }
    }

    func write(_ figure: Figure, _ json: inout JSONWriter) {
        json.member("figure", figure.measure.rawValue)
        json.member("subject", kind(figure.subject))
        json.member("code", code(figure.subject))
        json.member("unit", figure.measure.unit.rawValue)
    }
}

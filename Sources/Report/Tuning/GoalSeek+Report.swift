package import Findings
package import PlacementModel

extension GoalSeek {
    private static let lineLimit = 30

    /// What an analyst reads.
    package func text(in language: Language) -> StyledText {
        let wording = language.tuningWording
        var text = StyledText()
        text.line(scenario.title[language], .bold)
        text.endLine()
        text.line(wording.heading(.seek), .bold)
        let code = parameter.code(in: scenario.groups)
        let title = parameter.title(in: scenario, language)
        text.line("  \(code) = \(presentValue.grouped): \(title)")
        if scenario.hasExceptions(parameter) {
            text.line("  " + wording.text(.exceptionsStay), .dim)
        }
        text.line("  " + wording.text(.target(target.code(in: scenario))))
        let (from, to) = (range.lowerBound, range.upperBound)
        text.line("  " + wording.text(.lookedAt(from: from, to: to)), .dim)
        switch answer {
        case .unproven(let value):
            text.line("  " + wording.text(.seekUnproven(at: value)), .red)
        case .reached(let point):
            let sentence: TuningSentence =
                point.value == presentValue
                ? .reachedNow : .reached(value: point.value, preference: preference)
            text.line("  " + wording.text(sentence), .green)
            append(point, language, to: &text)
        case .unreachable(let point):
            text.line("  " + wording.text(unreachable(point)), .red)
            append(point, language, to: &text)
        }
        return text
    }

    /// That no value reaches the target, and which comes nearest.
    func unreachable(_ point: SeekPoint) -> TuningSentence {
        let (from, to) = (range.lowerBound, range.upperBound)
        return point.value == presentValue
            ? .presentIsNearest(value: point.value, from: from, to: to)
            : .unreachable(value: point.value, from: from, to: to)
    }

    private func append(
        _ point: SeekPoint,
        _ language: Language,
        to text: inout StyledText
    ) {
        let wording = language.tuningWording
        text.endLine()
        text.line(wording.heading(.cost), .bold)
        let count = MoveCount(point.moves)
        let sentence: TuningSentence =
            count.all == 0
            ? .nobodyMoves
            : .changes(gains: count.gains, loses: count.loses, moves: count.moves)
        text.line("  " + wording.text(sentence))
        text.append(groupTable(point, language).text(indent: 2))
        guard count.all > 0 else { return }
        text.endLine()
        text.append(
            MoveTable(moves: point.moves, scenario: scenario, limit: GoalSeek.lineLimit)
                .text(language)
        )
    }

    private func groupTable(_ point: SeekPoint, _ language: Language) -> TextTable {
        let wording = language.tuningWording
        var table = TextTable([
            .init(wording.heading(.group), .leading), .init(wording.heading(.now)),
            .init(wording.heading(.then)), .init(wording.heading(.difference)),
            .init(wording.heading(.gains)), .init(wording.heading(.loses)),
            .init(wording.heading(.moves)),
        ])
        func add(_ title: String, _ before: Int, _ after: Int, _ moves: [ChildMove]) {
            let count = MoveCount(moves)
            let difference = after - before
            table.addRow([
                .init(title), .init(before.grouped), .init(after.grouped),
                .init(
                    (difference > 0 ? "+" : "") + difference.grouped,
                    difference < 0 ? .red : difference > 0 ? .green : .plain
                ),
                .init(count.gains.grouped), .init(count.loses.grouped),
                .init(count.moves.grouped),
            ])
        }
        let (now, then) = (present.figures, point.result.figures)
        add(wording.heading(.all), now.all.placed, then.all.placed, point.moves)
        for (index, group) in scenario.groups.enumerated() {
            add(
                group.title[language],
                now.groups[index].placed,
                then.groups[index].placed,
                moves(point, ofGroup: index)
            )
        }
        return table
    }

    private func moves(_ point: SeekPoint, ofGroup index: Int) -> [ChildMove] {
        point.moves.filter {
            scenario.children[Int($0.child)].groups.contains(index: index)
        }
    }

    /// `tune.json`.
    package func jsonFile(programVersion: String) -> [UInt8] {
        let columns = FigureColumns(scenario: scenario)
        return JSONWriter.document { json in
            columns.write("seek", programVersion, &json)
            json.member("parameter", parameter.code(in: scenario.groups))
            json.member("has_exceptions", scenario.hasExceptions(parameter))
            json.member("target", target.code(in: scenario))
            json.member("preference", preference.rawValue)
            json.array("looked_at") { json in
                json.element(range.lowerBound)
                json.element(range.upperBound)
            }
            json.object("present") { json in
                json.member("value", presentValue)
                columns.write(present, &json)
            }
            switch answer {
            case .unproven(let value):
                json.member("answer", "unproven")
                json.member("at", value)
            case .reached(let point):
                json.member("answer", "reached")
                write(point, columns, &json)
            case .unreachable(let point):
                json.member("answer", "unreachable")
                write(point, columns, &json)
            }
        }
    }

    private func write(
        _ point: SeekPoint,
        _ columns: FigureColumns,
        _ json: inout JSONWriter
    ) {
        json.member("value", point.value)
        columns.write(point.result, &json)
        columns.write(MoveCount(point.moves), "changed", &json)
        json.array("groups") { json in
            for (index, group) in scenario.groups.enumerated() {
                json.object { json in
                    json.member("group", group.id.text)
                    columns.write(MoveCount(moves(point, ofGroup: index)), "changed", &json)
                }
            }
        }
        columns.write(point.moves, &json)
    }

    /// `moves.csv`: who moves against the policy as it stands.
    package func tables() -> [(path: String, bytes: [UInt8])] {
        switch answer {
        case .unproven: []
        case .reached(let point), .unreachable(let point):
            [
                (
                    "moves.csv",
                    FigureColumns.movesTable(
                        point.moves.map { (point.value, $0) },
                        in: scenario
                    )
                )
            ]
        }
    }
}

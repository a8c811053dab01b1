package import Findings
package import PlacementModel

extension TradeOff {
    private static let lineLimit = 60

    /// What an analyst reads.
    package func text(in language: Language) -> StyledText {
        let wording = language.tuningWording
        var text = StyledText()
        text.line(scenario.title[language], .bold)
        text.endLine()
        text.line(wording.heading(.tradeOff), .bold)
        let count = points.count
        let extent: TuningSentence =
            self.extent == .supported
            ? .corners(count: count)
            : isComplete ? .allPoints(count: count) : .incomplete(count: count)
        text.line("  " + wording.text(extent), isComplete ? .green : .red)
        if !kept.isEmpty {
            text.line("  " + wording.text(.kept))
            for goal in kept {
                let name = language.wording.text(goal.level, groups: scenario.groups)
                text.line("    \(name): \(goal.shown(language))")
            }
        }
        text.endLine()
        text.append(table(language).text(indent: 2))
        let further = count - TradeOff.lineLimit
        if further > 0 { text.line("  " + wording.text(.furtherLines(count: further)), .dim) }
        return text
    }

    private func table(_ language: Language) -> TextTable {
        let wording = language.tuningWording
        var table = TextTable([
            .init(language.wording.text(first, groups: scenario.groups), limit: 32),
            .init(language.wording.text(second, groups: scenario.groups), limit: 32),
            .init(wording.heading(.corner), .leading), .init(wording.heading(.placed)),
            .init(wording.heading(.waiting)), .init(wording.heading(.firstWishes)),
            .init(wording.heading(.meanDistance)), .init(wording.heading(.changed)),
        ])
        for point in points.prefix(TradeOff.lineLimit) {
            let figures = point.figures
            table.addRow([
                .init(RunReport.shown(point.first, of: first, language.wording)),
                .init(RunReport.shown(point.second, of: second, language.wording)),
                .init(point.isCorner ? "●" : ""), .init(figures.all.placed.grouped),
                .init(figures.all.waiting.grouped),
                .init((figures.wishRanks.first ?? 0).grouped),
                .init(
                    figures.knownDistances > 0
                        ? language.wording.metres(figures.metres / figures.knownDistances) : "-"
                ),
                .init(point.changed.all.grouped),
            ])
        }
        return table
    }

    /// `tune.json`.
    package func jsonFile(programVersion: String) -> [UInt8] {
        let columns = FigureColumns(scenario: scenario)
        return JSONWriter.document { json in
            columns.write("trade-off", programVersion, &json)
            json.member("first", first.code(in: scenario.groups))
            json.member("second", second.code(in: scenario.groups))
            json.member("extent", extent.rawValue)
            json.member("complete", isComplete)
            json.array("kept") { json in
                for goal in kept {
                    json.object { json in
                        json.member("level", goal.level.code(in: scenario.groups))
                        json.member("value", goal.value)
                    }
                }
            }
            json.array("points") { json in
                for point in points {
                    json.object { json in
                        json.member("first", point.first)
                        json.member("second", point.second)
                        json.member("corner", point.isCorner)
                        columns.write(point.changed, "changed", &json)
                        columns.write(point.figures, &json)
                    }
                }
            }
        }
    }

    /// `trade-off.csv`: a row per point, every figure a column.
    package func tables() -> [(path: String, bytes: [UInt8])] {
        let columns = FigureColumns(scenario: scenario)
        let names = points.first.map { columns.names($0.figures) } ?? []
        var csv = CSVWriter(
            columns: [
                "goal:" + first.code(in: scenario.groups),
                "goal:" + second.code(in: scenario.groups), "corner", "gains", "loses", "moves",
            ] + names
        )
        for point in points {
            csv.cell(point.first)
            csv.cell(point.second)
            csv.cell(point.isCorner ? 1 : 0)
            csv.cell(point.changed.gains)
            csv.cell(point.changed.loses)
            csv.cell(point.changed.moves)
            for value in columns.values(point.figures) { csv.cell(value) }
            csv.endRow()
        }
        return [("trade-off.csv", csv.bytes)]
    }
}

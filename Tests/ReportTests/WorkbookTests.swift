import Findings
import PlacementModel
import Report
import Sheets
import Testing

@Suite("The workbook of a run")
struct WorkbookTests {
    private func workbook(
        _ language: Language,
        _ contents: WorkbookContents = WorkbookContents(itemisesPoints: true)
    ) -> Workbook {
        RunReport(SmallScenario.run).workbook(in: language, contents) { child, option in
            let points = SmallScenario.options.elements[option].points
            let source = SourceRow(table: .children, row: Int32(child) + 2)
            return [
                PointsItem(criterion: .placed, points: points, ruleLine: 1, source: source)
            ]
        }
    }

    private func sheet(_ name: String, of workbook: Workbook) throws -> Sheet {
        try #require(workbook.sheets.first { $0.name == name })
    }

    /// Rows of cells as people see them, without what is empty at their ends.
    private func texts(_ sheet: Sheet) -> [[String]] {
        sheet.rows.map { row in
            var texts = row.cells.map { cell in
                switch cell.value {
                case .empty: ""
                case .text(let text): text
                case .integer(let integer): String(integer)
                case .decimal(let decimal): String(decimal)
                case .date(let date): "\(date.year)-\(date.month)-\(date.day)"
                }
            }
            while texts.last == "" { texts.removeLast() }
            return texts
        }
    }

    @Test("says in both languages what the run decided", arguments: Language.allCases)
    func wholeWorkbook(language: Language) throws {
        let workbook = workbook(language)
        var lines = ["# \(workbook.title)"]
        for sheet in workbook.sheets {
            lines += ["", "## \(sheet.name)"]
            lines += texts(sheet).map { $0.joined(separator: " | ") }
            for chart in sheet.charts {
                lines.append("(\(chart.kind): \(chart.title))")
            }
        }
        try expectGolden(
            lines.joined(separator: "\n") + "\n",
            "workbook.\(language.rawValue).txt"
        )
    }

    @Test("a list that is longer than a sheet names the file that has all of it")
    func longList() throws {
        let workbook = workbook(.english, WorkbookContents(longestList: 4))
        #expect(
            try texts(sheet("Placements", of: workbook)) == [
                [
                    "5 rows are more than a sheet holds (1,048,576); all of them are in placements.csv."
                ]
            ]
        )
        #expect(try sheet("Placements", of: workbook).filterRow == nil)
        #expect(try sheet("Waiting lists", of: workbook).rows.count == 1)
        #expect(try sheet("Groups", of: workbook).rows.count > 4)
    }

    @Test("says on its first sheet whether it holds names")
    func people() throws {
        let roster = RosterSheet.sheet(
            ["=cmd|' /C calc'!A0", "-2+3"],
            columns: [.name, .phone],
            of: SmallScenario.run,
            language: .chinese
        ) { line, _ in line }
        #expect(
            texts(roster) == [["姓名", "联系电话"]] + ["=cmd|' /C calc'!A0", "-2+3"].map { [$0, $0] }
        )
        for (people, word) in [
            (WorkbookContents.People.named(roster: roster), "注意：本文件含有儿童姓名"),
            (.masked(roster: roster), "已打码"), (.none, "不含姓名"),
        ] {
            let workbook = workbook(.chinese, WorkbookContents(people: people))
            let overview = texts(workbook.sheets[0]).joined()
            #expect(overview.contains { $0.contains(word) })
            #expect(workbook.sheets.contains(roster) == (people != .none))
        }
    }

    @Test("charts draw cells of numbers under a header", arguments: Language.allCases)
    func charts(language: Language) {
        let sheets = workbook(language).sheets
        #expect(sheets.flatMap(\.charts).count >= 6)
        for sheet in sheets {
            func cell(_ position: CellPosition) -> CellValue {
                let cells = sheet.rows[position.row].cells
                return position.column < cells.count ? cells[position.column].value : .empty
            }
            for series in sheet.charts.flatMap(\.series) {
                guard case .text = cell(series.name) else {
                    Issue.record("\(sheet.name): \(series.name)")
                    continue
                }
                for row in series.values.first.row...series.values.last.row {
                    guard
                        case .integer = cell(
                            CellPosition(row: row, column: series.values.first.column)
                        )
                    else {
                        Issue.record("\(sheet.name): row \(row)")
                        continue
                    }
                }
            }
        }
    }
}

import Foundation
import Sheets
import Testing
import WorkbookParts
import WorkbookWriter

@Suite("Sheets of a workbook")
struct SheetTests {
    private func first(_ workbook: Workbook) throws -> String {
        let parts = try WorkbookParts.read(WrittenWorkbook.bytes(of: workbook))
        return try #require(parts["xl/worksheets/sheet1.xml"])
    }

    @Test("headers stay in view, are printed on every page and filter the rows")
    func headers() throws {
        let workbook = WrittenWorkbook.with([[.text("a", .header)], [.number(1)], [.number(2)]]) {
            $0.headerRows = 1
            $0.filterRow = 0
        }
        let parts = try WorkbookParts.read(WrittenWorkbook.bytes(of: workbook))
        let sheet = try #require(parts["xl/worksheets/sheet1.xml"])
        #expect(sheet.contains(#"<pane ySplit="1" topLeftCell="A2""#))
        #expect(sheet.contains(#"<autoFilter ref="A1:A3"/>"#))
        #expect(try #require(parts["xl/workbook.xml"]).contains("Print_Titles"))
    }

    @Test("a drop-down list of any length is a range of cells")
    func lists() throws {
        let words = (0..<200).map { Cell.text("群体\($0)") }
        let workbook = WrittenWorkbook.with(words.map { [$0] }) { sheet in
            let list = SheetRange(
                sheet: "表一",
                range: CellRange(column: 0, rows: 0..<200)
            )
            sheet.rules = [
                CellRule(
                    cells: CellRange(column: 1, rows: 1..<1000),
                    accepted: .list(list),
                    otherwise: .keptAfterWarning,
                    promptTitle: "群体",
                    prompt: "可选",
                    refusal: "请核对"
                )
            ]
        }
        let sheet = try first(workbook)
        #expect(sheet.contains("<formula1>'表一'!$A$1:$A$200</formula1>"))
        #expect(sheet.contains(#"type="list""#))
        #expect(sheet.contains(#"errorStyle="warning""#))
        #expect(sheet.contains(#"sqref="B2:B1000""#))
    }

    @Test("whole numbers and dates are bounded")
    func numbersAndDates() throws {
        let workbook = WrittenWorkbook.with([]) { sheet in
            let day = SheetDate(year: 2000, month: 3, day: 1)
            sheet.rules = [CellRule.Accepted.wholeNumber(0...99), .date(from: day), .anything]
                .enumerated().map { column, accepted in
                    CellRule(
                        cells: CellRange(column: column, rows: 1..<9),
                        accepted: accepted,
                        promptTitle: "",
                        prompt: "p",
                        refusal: ""
                    )
                }
        }
        let sheet = try first(workbook)
        #expect(sheet.contains(#"type="whole""#))
        #expect(sheet.contains("<formula1>0</formula1><formula2>99</formula2>"))
        #expect(sheet.contains(#"type="date""#))
        #expect(sheet.contains("<formula1>36586</formula1>"))
        #expect(sheet.contains(#"<dataValidations count="3">"#))
    }

    @Test(
        "a name that no sheet may have is a fault",
        arguments: [
            "", "a/b", "[a]", "a:b", "a*", "a?", #"a\b"#, "'a", "a'",
            String(repeating: "表", count: 32),
        ]
    )
    func names(name: String) throws {
        var workbook = WrittenWorkbook.with([])
        workbook.sheets[0].name = name
        #expect(throws: WorkbookFault.sheetName(name)) {
            try WrittenWorkbook.bytes(of: workbook)
        }
        workbook.sheets[0].name = WorkbookLimits.sheetName(for: name)
        #expect(throws: Never.self) { try WrittenWorkbook.bytes(of: workbook) }
    }

    @Test("names are compared without case")
    func namesTwice() throws {
        var workbook = WrittenWorkbook.with([])
        workbook.sheets = ["A", "a"].map { Sheet(name: $0, columns: []) }
        #expect(throws: WorkbookFault.sheetNameTwice("a")) {
            try WrittenWorkbook.bytes(of: workbook)
        }
    }

    @Test("more than a sheet holds is a fault")
    func limits() throws {
        var long = WrittenWorkbook.with([])
        long.sheets[0].rows = Array(
            repeating: SheetRow(cells: []),
            count: WorkbookLimits.rowCount + 1
        )
        #expect(throws: WorkbookFault.tooManyRows(sheet: "表一", count: 1_048_577)) {
            try WrittenWorkbook.bytes(of: long)
        }
        let wide = WrittenWorkbook.with([Array(repeating: .number(1), count: 16_385)])
        #expect(throws: WorkbookFault.tooManyColumns(sheet: "表一", count: 16_385)) {
            try WrittenWorkbook.bytes(of: wide)
        }
        let talkative = WrittenWorkbook.with([]) { sheet in
            sheet.rules = [
                CellRule(
                    cells: CellRange(column: 0, rows: 0..<1),
                    accepted: .anything,
                    promptTitle: "",
                    prompt: String(repeating: "a", count: 256),
                    refusal: ""
                )
            ]
        }
        #expect(throws: WorkbookFault.self) { try WrittenWorkbook.bytes(of: talkative) }
    }

    @Test("a path that cannot be written is a fault that names it")
    func unwritablePath() throws {
        let path = "/nowhere/at/all.xlsx"
        do {
            try WorkbookFile.write(WrittenWorkbook.with([[.number(1)]]), to: path)
            Issue.record("written to \(path)")
        } catch .file(let named, _) {
            #expect(named == path)
        } catch {
            Issue.record("\(error)")
        }
    }
}

import Sheets
import Testing
import WorkbookParts
import WorkbookWriter

@Suite("Cells of a workbook")
struct CellTests {
    private func parts(_ workbook: Workbook) throws -> [String: String] {
        try WorkbookParts.read(WrittenWorkbook.bytes(of: workbook))
    }

    @Test(
        "text stays text whatever it begins with",
        arguments: [
            "=cmd|' /C calc'!A0", "=1+1", "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1+1",
            "{=1}", "http://roost.example/", "0012", "4.1E+17", "TRUE", "2026-01-19", " =1",
        ]
    )
    func text(value: String) throws {
        let parts = try parts(WrittenWorkbook.with([[.text(value)]]))
        let sheet = try #require(parts["xl/worksheets/sheet1.xml"])
        #expect(sheet.contains(#"<c r="A1" t="s"><v>0</v></c>"#))
        #expect(!sheet.contains("<f>"))
        #expect(!sheet.contains("hyperlink"))
    }

    @Test("no part of a workbook holds a formula or leads out of it")
    func noFormulas() throws {
        let hostile = "=HYPERLINK(\"http://roost.example\",1)"
        var sheet = Sheet(name: "a", columns: [SheetColumn(width: 10), SheetColumn(width: 10)])
        sheet.add([.text(hostile, .header), .text(hostile, .numberHeader)])
        sheet.add([.text(hostile), .number(3)])
        sheet.notes = [CellNote(CellPosition(row: 0, column: 0), hostile)]
        sheet.page.footer = "&\"" + hostile
        sheet.charts = [Self.chart(title: hostile)]
        let workbook = Workbook(
            title: hostile,
            date: SheetDate(year: 2026, month: 1, day: 19),
            sheets: [sheet]
        )
        for (name, text) in try parts(workbook) {
            #expect(!text.contains("TargetMode=\"External\""), "\(name)")
            if name.hasPrefix("xl/charts/") {
                // Charts refer to cells of their own sheet, and to nothing else.
                let references = text.split(separator: "<c:f>").dropFirst().map {
                    $0.prefix { $0 != "<" }
                }
                #expect(!references.isEmpty)
                #expect(references.allSatisfy { $0.hasPrefix("a!$") }, "\(references)")
            } else {
                #expect(!text.contains("<f>"), "\(name)")
            }
        }
    }

    static func chart(title: String) -> SheetChart {
        SheetChart(
            kind: .stackedBars,
            title: title,
            categoryTitle: title,
            valueTitle: title,
            series: [
                .init(
                    name: CellPosition(row: 0, column: 1),
                    categories: CellRange(column: 0, rows: 1..<2),
                    values: CellRange(column: 1, rows: 1..<2),
                    hue: .placed
                )
            ],
            position: CellPosition(row: 0, column: 3),
            width: 480,
            height: 288
        )
    }

    @Test("integers are exact, or text where a spreadsheet would round them")
    func integers() throws {
        let workbook = WrittenWorkbook.with([
            [.number(-3), .number(9_007_199_254_740_992), .number(9_007_199_254_740_993)],
            [.number(nil), .share(1, of: 8), .share(1, of: 0)],
        ])
        let parts = try parts(workbook)
        let sheet = try #require(parts["xl/worksheets/sheet1.xml"])
        #expect(sheet.contains("<v>-3</v>"))
        #expect(sheet.contains("<v>9007199254740992</v>"))
        #expect(try #require(parts["xl/sharedStrings.xml"]).contains("9007199254740993"))
        #expect(sheet.contains("<v>0.125</v>"))
    }

    @Test("dates are serial numbers of the 1900 system")
    func dates() throws {
        let date = SheetDate(year: 2026, month: 1, day: 19)
        let parts = try parts(WrittenWorkbook.with([[Cell(.date(date), .date)]]))
        #expect(try #require(parts["xl/worksheets/sheet1.xml"]).contains("<v>46041</v>"))
    }

    @Test("characters that no XML holds are replaced, and long texts cut with an ellipsis")
    func unwritable() throws {
        let long = String(repeating: "托", count: 40_000)
        let workbook = WrittenWorkbook.with([
            [
                .text("a\0b\u{FFFE}c\u{1}d"), .text(long),
                .text(String(repeating: "a", count: 32_767)),
            ]
        ])
        let strings = try #require(try parts(workbook)["xl/sharedStrings.xml"])
        #expect(strings.contains("a\u{FFFD}b\u{FFFD}c_x0001_d"))
        #expect(strings.contains(String(repeating: "托", count: 32_766) + "…<"))
        #expect(strings.contains(">" + String(repeating: "a", count: 32_767) + "<"))
    }

    @Test("in a streamed workbook, too, text stays text, and the bytes the same")
    func streamed() throws {
        let rows = [[Cell]](
            repeating: [.text("=1"), .number(2)],
            count: WorkbookFile.mostRowsInMemory + 1
        )
        let workbook = WrittenWorkbook.with(rows)
        let bytes = try WrittenWorkbook.bytes(of: workbook)
        #expect(try bytes == WrittenWorkbook.bytes(of: workbook))
        let sheet = try #require(try WorkbookParts.read(bytes)["xl/worksheets/sheet1.xml"])
        // Not inside the expectation, which would print ten megabytes when it fails.
        let hasText = sheet.contains(#"<c r="A100001" t="inlineStr"><is><t>=1</t></is></c>"#)
        let hasFormula = sheet.contains("<f>")
        #expect(hasText && !hasFormula)
    }

    @Test("the same workbook gives the same bytes, and names nobody")
    func sameBytes() throws {
        let workbook = WrittenWorkbook.with([[.text("甲"), .number(1)], [.share(1, of: 3)]]) {
            $0.notes = [CellNote(CellPosition(row: 0, column: 0), "note")]
        }
        let bytes = try WrittenWorkbook.bytes(of: workbook)
        #expect(try bytes == WrittenWorkbook.bytes(of: workbook))
        let core = try #require(try WorkbookParts.read(bytes)["docProps/core.xml"])
        #expect(core.contains("2026-01-19T00:00:00Z"))
        #expect(core.contains("<dc:creator></dc:creator>"))
        #expect(core.contains("<dc:title>试验</dc:title>"))
    }
}

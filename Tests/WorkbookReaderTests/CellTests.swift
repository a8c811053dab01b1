import Testing
import WorkbookFixtures
import WorkbookReader

/// Cells as XML may have them.
@Suite struct CellTests {
    @Test func textsMayBeSharedRichAndPronounced() throws {
        var sketch = WorkbookSketch(
            rows: """
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>\
                <c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>
                """
        )
        sketch.sharedStrings = """
            <si><t>张三</t></si>
            <si><r><rPr><b/></rPr><t>欧阳</t></r><r><t xml:space="preserve"> 小红</t></r></si>
            <si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>
            <si/>
            """
        let sheet = try ReadSheet(sketch)
        #expect(sheet["A1"] == "张三" && sheet["B1"] == "欧阳 小红" && sheet["C1"] == "東京")
        #expect(sheet["D1"] == nil)
    }

    @Test func sharedTextThatIsNotThereIsDamage() {
        let rows = "<row><c t=\"s\"><v>0</v></c></row>"
        #expect(
            failure(WorkbookSketch(rows: rows).bytes)
                == .damaged(part: "xl/worksheets/sheet1.xml")
        )
    }

    @Test func cellsMayLeaveOutWhereTheyAre() throws {
        let sheet = try ReadSheet(
            rows: """
                <row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c>\
                <c><v>4</v></c></row><row><c><v>5</v></c></row>
                """
        )
        #expect(sheet.texts == ["A1": "1", "B1": "2", "C5": "3", "D5": "4", "A6": "5"])
    }

    @Test func cellsOutOfOrderAreSorted() throws {
        let sheet = try ReadSheet(
            rows: """
                <row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row>\
                <row r="1"><c r="A1"><v>1</v></c></row>
                """
        )
        #expect(sheet.order == ["A1", "A2", "B2"])
    }

    @Test(arguments: [
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>",
        "<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>",
        "<row r=\"0\"/>", "<row r=\"1048577\"/>", "<row r=\"-1\"/>", "<row r=\"x\"/>",
        "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>", "<row r=\"1\"><c r=\"1\"/></row>",
        "<row r=\"1\"><c r=\"A\"/></row>", "<row r=\"1\"><c r=\"\"/></row>",
        "<row r=\"1\"><c r=\"$A$1\"/></row>",
    ])
    func cellsThatCannotBeAreDamage(rows: String) {
        #expect(
            failure(WorkbookSketch(rows: rows).bytes)
                == .damaged(part: "xl/worksheets/sheet1.xml")
        )
    }

    @Test func formulasGiveTheirValueOrAreNamed() throws {
        let sheet = try ReadSheet(
            rows: """
                <row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>1+1</f></c>\
                <c r="C1"><f>1+1</f><v></v></c><c r="D1" t="str"><f>""</f><v></v></c>\
                <c r="E1" t="str"><f>"C"</f><v>C</v></c><c r="F1" t="e"><f>1/0</f><v>#DIV/0!</v></c>\
                <c r="G1"><f t="shared" si="0"/><v>7</v></c><c r="H1" t="e"><v>#N/A</v></c></row>
                """
        )
        #expect(sheet["A1"] == "2" && sheet["E1"] == "C" && sheet["G1"] == "7")
        #expect(sheet.kinds["B1"] == .formulaWithoutValue)
        #expect(sheet.kinds["C1"] == .formulaWithoutValue)
        #expect(sheet.kinds["D1"] == nil)
        #expect(sheet.kinds["F1"] == .error && sheet["H1"] == "#N/A")
    }

    @Test func mergedCellsKeepTheFirst() throws {
        var sheet = WorkbookSketch.Sheet(
            "s",
            (1...4).map { row in
                let cells = ["A", "B", "C"].map { "<c r=\"\($0)\(row)\"><v>\(row)</v></c>" }
                return "<row r=\"\(row)\">\(cells.joined())</row>"
            }.joined()
        )
        sheet.after =
            "<mergeCells><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"C4:C3\"/></mergeCells>"
        let read = try ReadSheet(WorkbookSketch([sheet]))
        #expect(read.order == ["A1", "C1", "C2", "A3", "B3", "C3", "A4", "B4"])
    }

    @Test func charactersThatXMLCannotHoldAreWrittenOut() throws {
        let sheet = try ReadSheet(
            rows: """
                <row r="1"><c r="A1" t="inlineStr"><is><t>a_x000D__x000a_b</t></is></c>\
                <c r="B1" t="inlineStr"><is><t>_x005F_x000D_</t></is></c>\
                <c r="C1" t="inlineStr"><is><t>_x0000_c_x4E2D_</t></is></c>\
                <c r="D1" t="inlineStr"><is><t>a_x00_b</t></is></c></row>
                """
        )
        #expect(sheet["A1"] == "a\r\nb" && sheet["B1"] == "_x000D_")
        #expect(sheet["C1"] == "c中" && sheet["D1"] == "a_x00_b")
    }

    @Test func textsLongerThanACellAreCutOneByteLater() throws {
        let long = String(repeating: "x", count: 200_000)
        let sheet = try ReadSheet(WorkbookSketch([.init("s", table: [[long, "y"]])]))
        #expect(sheet["A1"]?.utf8.count == 32_767 * 4 + 1 && sheet["B1"] == "y")
    }

    @Test func strictWorkbooksAndOtherPrefixesAreRead() throws {
        var sketch = WorkbookSketch(
            rows: "<row r=\"1\"><c r=\"A1\" t=\"d\"><v>2019-08-31T00:00:00</v></c>"
                + "<c r=\"B1\" t=\"d\"><v>2026-01-05T08:30:00.000Z</v></c>"
                + "<c r=\"C1\" t=\"d\"><v>2026-01-05</v></c></row>"
        )
        sketch.isStrict = true
        let sheet = try ReadSheet(sketch)
        #expect(sheet["A1"] == "2019-08-31" && sheet["B1"] == "2026-01-05 08:30:00")
        #expect(sheet["C1"] == "2026-01-05" && sheet.kinds["C1"] == .date)

        var zip = WorkbookSketch(rows: "").zip
        let index = try #require(zip.entries.firstIndex { $0.name.hasSuffix("sheet1.xml") })
        zip.entries[index].bytes = Array(
            """
            <x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
              xmlns="urn:other"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><c><v>2</v></c></x:row>\
            </x:sheetData></x:worksheet>
            """.utf8
        )
        #expect(try ReadSheet(zip.bytes).texts == ["A1": "1"])
    }
}

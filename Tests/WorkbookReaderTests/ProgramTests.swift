import Testing
import WorkbookReader

/// Workbooks as programs write them.
@Suite struct ProgramTests {
    static let kinds = ["kinds.openpyxl.xlsx", "kinds.libreoffice.xlsx"]

    @Test(arguments: kinds)
    func everyKindOfCellIsRead(name: String) throws {
        let sheet = try ReadSheet(Fixture.bytes(name))
        let expected: [(Cell.Kind, String)] = [
            (.text, "报名编号 A001"), (.text, "152824201903050011"), (.number, "25"),
            (.number, "111.1121"), (.number, "350.1"),
        ]
        for (row, (kind, text)) in expected.enumerated() {
            #expect(sheet["B\(row + 1)"] == text && sheet.kinds["B\(row + 1)"] == kind)
        }
        #expect(sheet.kinds["B6"] == .numberWithLostDigits)
        for row in 7...10 {
            #expect(sheet["B\(row)"] == "2019-08-31" && sheet.kinds["B\(row)"] == .date)
        }
        #expect(sheet["B11"] == "2026-01-05 08:30" && sheet["B12"] == "2026-01-05 08:30:15")
        #expect(sheet["B13"] == "08:30")
        #expect(sheet["B14"] == "1234.5" && sheet["B15"] == "7")
        #expect(sheet["B16"] == "true" && sheet["B17"] == "false")
        #expect(sheet["B22"] == "对花生过敏，\"请注意\",\n第二行")
        #expect(sheet["D1"] == "王梓涵")
        #expect(sheet["D3"] == "合并" && sheet["E4"] == nil)
        #expect(sheet["G1000"] == "远")
    }

    /// LibreOffice computes formulas, openpyxl does not.
    @Test func formulasHaveTheValuesThatWereComputed() throws {
        let computed = try ReadSheet(Fixture.bytes("kinds.libreoffice.xlsx"))
        #expect(computed["B18"] == "25" && computed.kinds["B18"] == .number)
        #expect(computed["B19"] == "C1" && computed.kinds["B19"] == .text)
        #expect(computed["B20"] == nil)
        #expect(computed["B21"] == "#DIV/0!" && computed.kinds["B21"] == .error)
        let written = try ReadSheet(Fixture.bytes("kinds.openpyxl.xlsx"))
        for row in 18...21 { #expect(written.kinds["B\(row)"] == .formulaWithoutValue) }
    }

    @Test(arguments: kinds)
    func sheetsAreListedAsTheyAreSeen(name: String) throws {
        let sheets = try Workbook(Fixture.bytes(name)).sheets
        #expect(sheets.map(\.name) == ["儿童", "暂存", "empty"])
        #expect(sheets.map(\.isHidden) == [false, true, false])
        #expect(try ReadSheet(Fixture.bytes(name), sheet: 2).order.isEmpty)
    }

    @Test func daysMayCountFrom1904() throws {
        let sheet = try ReadSheet(Fixture.bytes("epoch1904.openpyxl.xlsx"))
        #expect(sheet["A1"] == "2019-08-31" && sheet["A2"] == "2026-01-05 08:30")
    }

    @Test func otherFilesAreToldApart() throws {
        #expect(failure(try Fixture.bytes("old.xls")) == .oldFormat)
        #expect(failure(try Fixture.bytes("other.ods")) == .otherDocument)
        #expect(failure(Array("报名编号,姓名\r\n".utf8)) == .notAWorkbook)
        #expect(failure([]) == .notAWorkbook)
    }
}

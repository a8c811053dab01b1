import Testing
import WorkbookFixtures

@testable import WorkbookReader

@Suite struct NumberTests {
    @Test(
        arguments: [
            ("25", "25"), ("25.0", "25"), ("-3", "-3"), ("0", "0"), ("-0", "0"), ("007", "7"),
            ("111.1121", "111.1121"), ("350.10000000000002", "350.1"), (".5", "0.5"), ("5.", "5"),
            ("0.30000000000000004", "0.30000000000000004"), ("1E2", "100"),
            ("1.5E-7", "0.00000015"),
            ("1.5e+3", "1500"), ("111.11210000000001", "111.11210000000001"),
            ("19900001234", "19900001234"), ("999999999999999", "999999999999999"),
            ("40.280099999999997", "40.2801"), ("0.1", "0.1"), ("1E-300", nil),
        ] as [(String, String?)]
    )
    func areWrittenInPlainDigits(written: String, plain: String?) throws {
        guard case .plain(let text) = NumberText.read(Array(written.utf8)) else {
            Issue.record("\(written) is not plain")
            return
        }
        let shown = String(decoding: text, as: UTF8.self)
        if let plain { #expect(shown == plain) } else { #expect(shown.count == 302) }
    }

    /// What is lost is a fault, whatever digits stand in the file.
    @Test(arguments: [
        "1.5282420190305E+17", "152824201903050011", "1000000000000000", "-1E+15",
        "9007199254740993", "1E+300",
    ])
    func longNumbersHaveLostTheirEnd(written: String) {
        #expect(NumberText.read(Array(written.utf8)) == .digitsLost)
    }

    @Test(arguments: ["", "x", "1x", "1E", "1E+", "1E+9999", "--1", "1.2.3", "NaN", "inf", "0x10"])
    func otherTextsAreNone(written: String) {
        #expect(NumberText.read(Array(written.utf8)) == .notANumber)
    }

    @Test(
        arguments: [
            ("1", "1900-01-01"), ("59", "1900-02-28"), ("61", "1900-03-01"),
            ("43708", "2019-08-31"),
            ("25569", "1970-01-01"), ("2958465", "9999-12-31"), ("45716", "2025-02-28"),
            ("45717", "2025-03-01"), ("46027.354166666664", "2026-01-05 08:30"),
            ("46027.354340277778", "2026-01-05 08:30:15"), ("46027.9999999", "2026-01-06"),
            ("60", nil), ("0", nil), ("2958466", nil), ("-1", nil), ("99999999", nil),
        ] as [(String, String?)]
    )
    func daysCountFrom1900(serial: String, date: String?) {
        #expect(SerialDate.text(Array(serial.utf8), .date, countsFrom1904: false) == date)
    }

    @Test(
        arguments: [
            ("0", "1904-01-01"), ("42246", "2019-08-31"), ("60", "1904-03-01"),
            ("2957003", "9999-12-31"),
            ("2957004", nil),
        ] as [(String, String?)]
    )
    func daysCountFrom1904(serial: String, date: String?) {
        #expect(SerialDate.text(Array(serial.utf8), .date, countsFrom1904: true) == date)
    }

    @Test func timesAloneHaveNoDay() {
        let half = Array("0.354166666666667".utf8)
        #expect(SerialDate.text(half, .time, countsFrom1904: false) == "08:30")
        #expect(SerialDate.text(half, .time, countsFrom1904: true) == "08:30")
        #expect(SerialDate.text(half, .date, countsFrom1904: false) == nil)
    }

    @Test(arguments: [
        ("yyyy-mm-dd", NumberFormat.date), ("yyyy\"年\"m\"月\"d\"日\"", .date),
        ("[$-804]yyyy\"年\"m\"月\"d\"日\";@", .date), ("YYYY\\-MM\\-DD", .date),
        ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", .date), ("m/d/yyyy h:mm", .date),
        ("yyyy/m/d\\ h:mm;@", .date), ("mmm\\-yy", .date), ("[$-411]ge.m.d", .date),
        ("m\"月\"d\"日\"", .date), ("[DBNum1][$-804]yyyy\"年\"m\"月\"", .date), ("mmmm", .date),
        ("h:mm", .time), ("h:mm AM/PM", .time), ("[h]:mm:ss", .time), ("[mm]:ss", .time),
        ("上午/下午h\"时\"mm\"分\"", .time), ("h:mm:ss a/p", .time), ("mm:ss.0", .time),
        ("General", .number), ("0", .number), ("0.00E+00", .number), ("##0.0E-0", .number),
        ("#,##0.00\"元\"", .number), ("\"day\" 0", .number), ("0\\d", .number), ("@", .number),
        ("#,##0;[Red]-#,##0", .number), ("0;\"yes\";\"day\"", .number), ("0_m", .number),
        ("[$¥-804]#,##0.00", .number), ("[Blue]0%", .number), ("0*d", .number), ("", .number),
        ("[$-", .number), ("\"", .number), ("\\", .number), ("G/通用格式", .number),
    ])
    func formatsSayWhatIsADate(code: String, format: NumberFormat) {
        #expect(NumberFormat(code: code) == format)
    }

    @Test func builtInFormatsAreKnown() {
        for id in [14, 15, 16, 17, 22, 27, 31, 36, 50, 57, 58] {
            #expect(NumberFormat(builtIn: id) == .date)
        }
        for id in [18, 21, 32, 45, 47, 55] { #expect(NumberFormat(builtIn: id) == .time) }
        for id in [0, 1, 13, 23, 37, 44, 48, 49, 59, 164] {
            #expect(NumberFormat(builtIn: id) == .number)
        }
    }

    @Test func formatsOfCellsComeFromTheStyles() throws {
        var sketch = WorkbookSketch(
            rows: """
                <row r="1"><c r="A1" s="0"><v>43708</v></c><c r="B1" s="1"><v>43708</v></c>\
                <c r="C1" s="2"><v>43708</v></c><c r="D1" s="9"><v>43708</v></c>\
                <c r="E1" s="1"><v>-5</v></c></row>
                """
        )
        sketch.styles = """
            <numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>\
            </numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
            <cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="31"/></cellXfs>
            """
        let sheet = try ReadSheet(sketch)
        #expect(sheet["A1"] == "43708" && sheet.kinds["A1"] == .number)
        #expect(sheet["B1"] == "2019-08-31" && sheet["C1"] == "2019-08-31")
        #expect(sheet["D1"] == "43708")
        // A day that is none stays the number that it is.
        #expect(sheet["E1"] == "-5" && sheet.kinds["E1"] == .number)
    }
}

import PlacementModel
import Testing

@testable import Intake

@Suite struct CellFormTests {
    private func read<Value>(_ text: String, _ body: (Bytes) -> Value) -> Value {
        var text = CellText.folded(text)
        return text.withUTF8(body)
    }

    @Test(arguments: [
        "2019-08-31", "2019/8/31", "2019.8.31", "20190831", "2019年8月31日", "2019年08月31日",
        "43708", "２０１９－０８－３１", " 2019-08-31\u{3000}",
    ])
    func dates(_ text: String) {
        #expect(read(text, DateForm.date) == CalendarDate(year: 2019, month: 8, day: 31))
    }

    @Test(arguments: [
        "2019-8", "2019-02-29", "2019-13-01", "19-8-31", "2019-8/31", "9999", "2019-08-31x",
        "2019-08-31 8:30", "2019年8月31", "999999999", "-2019-01-01", "00000000", "",
    ])
    func notDates(_ text: String) { #expect(read(text, DateForm.date) == nil) }

    @Test func times() {
        let midnight = Int64(CalendarDate(year: 2026, month: 1, day: 5)?.dayNumber ?? 0) * 86_400
        #expect(read("2026-01-05", DateForm.time) == midnight)
        #expect(read("2026-01-05 8:30", DateForm.time) == midnight + 30_600)
        #expect(read("2026/1/5T08:30:15", DateForm.time) == midnight + 30_615)
        #expect(read("2026年1月5日　08：30", DateForm.time) == midnight + 30_600)
        for wrong in ["2026-01-05 24:00", "2026-01-05 8:60", "2026-01-05 8", "8:30"] {
            #expect(read(wrong, DateForm.time) == nil)
        }
    }

    @Test func wholeNumbers() {
        #expect(read("25", NumberForm.whole) == .number(25))
        #expect(read("-3", NumberForm.whole) == .number(-3))
        #expect(read("25.0", NumberForm.whole) == .number(25))
        #expect(read("２５", NumberForm.whole) == .number(25))
        #expect(read("25.5", NumberForm.whole) == .notANumber)
        #expect(read("1e3", NumberForm.whole) == .notANumber)
        #expect(read("1,000", NumberForm.whole) == .notANumber)
        #expect(read("99999999999999999999", NumberForm.whole) == .tooLarge)
        #expect(read(String(Int.max), NumberForm.whole) == .number(.max))
    }

    @Test func money() {
        #expect(read("350.5", NumberForm.fen) == .number(35_050))
        #expect(read("¥1,200.05元", NumberForm.fen) == .number(120_005))
        #expect(read("￥80", NumberForm.fen) == .number(8000))
        #expect(read("1.005", NumberForm.fen) == .notANumber)
        #expect(read("元", NumberForm.fen) == .notANumber)
        #expect(read("92233720368547758", NumberForm.fen) == .tooLarge)
    }

    @Test func degrees() {
        #expect(read("111.184321", NumberForm.degrees) == 111.184321)
        #expect(read("-0.5", NumberForm.degrees) == -0.5)
        #expect(read("111.12345678901234567890", NumberForm.degrees) == 111.123456789012)
        #expect(read("111°", NumberForm.degrees) == nil)
        #expect(read("1000", NumberForm.degrees) == nil)
    }

    @Test func words() {
        for yes in ["是", "有", "√", "✓", "对", "Y", "yes", "TRUE", "１"] {
            #expect(read(yes, Words.yesOrNo.value(of:)) == true)
        }
        for no in ["否", "无", "×", "✗", "不", "N", "No", "false", "０"] {
            #expect(read(no, Words.yesOrNo.value(of:)) == false)
        }
        #expect(read("K3", Words.grades.value(of:)) == Grade(-1))
        #expect(read("大班", Words.grades.value(of:)) == Grade(-1))
        #expect(read("初三", Words.grades.value(of:)) == Grade(9))
        #expect(read("九年级", Words.grades.value(of:)) == Grade(9))
        #expect(read("0", Words.grades.value(of:)) == nil)
        #expect(Mode.allCases.allSatisfy { read($0.rawValue, Words.modes.value(of:)) == $0 })
        for kind in ClassKind.allCases {
            #expect(read(kind.rawValue, Words.classKinds.value(of:)) == kind)
        }
    }

    @Test func lists() {
        var entries: [String] = []
        read("甲；乙、 丙,丁，|戊;") { bytes in
            ListForm.forEachEntry(of: bytes) { entries.append($0.string) }
        }
        #expect(entries == ["甲", "乙", "丙", "丁", "戊"])
    }

    @Test func scientificNotation() {
        #expect(read("1.5E+17", CodeForm.isScientificNotation))
        #expect(read("4E+11", CodeForm.isScientificNotation))
        #expect(!read("1E5", CodeForm.isScientificNotation))
        #expect(!read("E+1", CodeForm.isScientificNotation))
        #expect(!read("C1E+2", CodeForm.isScientificNotation))
    }

    @Test func nearestCode() {
        var budget = 10_000
        let codes = ["previous.csv", "pins.csv", "C1"]
        #expect(NearestCode.among(codes, to: "prevoius.csv", budget: &budget) == "previous.csv")
        #expect(NearestCode.among(codes, to: "c1", budget: &budget) == "C1")
        #expect(NearestCode.among(codes, to: "C9", budget: &budget) == nil)
        #expect(NearestCode.among(codes, to: "", budget: &budget) == nil)
        budget = 0
        #expect(NearestCode.among(codes, to: "c1", budget: &budget) == nil)
    }

    @Test func residentID() {
        func reading(_ number: String) -> String { read(number) { "\(ResidentID.read($0))" } }
        guard case .residentID(let id) = read("11010519491231002X", ResidentID.read) else {
            Issue.record("the standard's example must pass")
            return
        }
        #expect(id.birthDate == CalendarDate(year: 1949, month: 12, day: 31))
        #expect(id.sex == .female)
        guard case .residentID = read("11010519491231002x", ResidentID.read) else {
            Issue.record("a small x must pass")
            return
        }
        #expect(reading("110105491231002") == "otherDocument")
        #expect(reading("E12345678") == "otherDocument")
        #expect(reading("11010519491231003X").contains("idChecksum"))
        #expect(reading("1101051949123100AX").contains("idChecksum"))
    }
}

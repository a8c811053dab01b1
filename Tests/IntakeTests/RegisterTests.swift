import PlacementModel
import Testing

@testable import Intake

@Suite struct RegisterTests {
    @Test(arguments: [
        ("张三", "张*"), ("段小明", "段**"), ("欧阳小红", "欧阳**"), ("欧阳", "欧*"), ("司马懿", "司马*"),
        ("阿依古丽·买买提", "阿***·***"), ("阿依古丽•买买提", "阿***·***"), ("王", "*"), (" 王 五 ", "王*"),
        ("John Smith", "J********"), ("", ""),
    ])
    func masksNames(_ name: String, _ masked: String) { #expect(NameMask.name(name) == masked) }

    @Test(arguments: [
        ("18012341999", "180****1999"), ("180-1234-1999", "180****1999"),
        ("0471-1234567", "*******4567"),
        ("1234567", "***4567"), ("110", "***"), ("无", ""),
    ])
    func masksPhones(_ phone: String, _ masked: String) { #expect(NameMask.phone(phone) == masked) }

    @Test func printingRevealsNothing() throws {
        let result = try ScenarioFiles().read()
        let entry = try #require(result.register.rosterEntry(for: ChildID("A001")))
        var dumped = ""
        dump(result, to: &dumped)
        dump(result.register, to: &dumped)
        dump(entry, to: &dumped)
        let printed = """
            \(result) \(result.register) \(String(reflecting: result.register)) \(entry)
            \(String(reflecting: entry)) \(String(describing: Optional(entry))) \([entry])
            """
        for secret in ["张三", "段小明", "18012341999", "花生", "欧阳"] {
            #expect(!dumped.contains(secret))
            #expect(!printed.contains(secret))
        }
        #expect(!((result.register as Any) is any Encodable))
        #expect(!((entry as Any) is any Encodable))
    }

    /// The engine's values hold no name, number, phone, address, guardian, school or note.
    @Test func scenarioHoldsNothingPersonal() throws {
        var files = ScenarioFiles()
        files["children.csv"] = """
            child,name,id_number,school,guardian,phone,address,employer,note,wish1
            A,甲姓名,11010519491231002X,乙学校,丙家长,18012341999,丁地址,戊单位,己备注,C1
            B,,,,,,,县总工会,,C1

            """
        let result = try files.read()
        var dumped = ""
        dump(result.scenario, to: &dumped)
        for secret in ["甲姓名", "1949", "乙学校", "丙家长", "18012341999", "丁地址", "戊单位", "己备注"] {
            #expect(!dumped.contains(secret))
        }
        #expect(result.scenario.children.map(\.employerIndex) == [nil, 0])
        let entry = try #require(result.register.rosterEntry(for: ChildID("A")))
        #expect(entry.school == "乙学校" && entry.guardian == "丙家长" && entry.note == "己备注")
    }
}

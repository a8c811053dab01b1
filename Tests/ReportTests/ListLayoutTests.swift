import PlacementModel
import Report
import Testing

@Suite("Rosters and notices")
struct ListLayoutTests {
    @Test("a roster has its columns in the reader's language and runs no formula")
    func roster() {
        let lines: [[RosterColumn: String]] = [
            [.child: "A01", .name: "张小一", .phone: "+86 138", .mode: "=1"], [.careClass: "一班"],
        ]
        let chinese = ListLayout<RosterColumn>.csv(lines, language: .chinese) { $0[$1] ?? "" }
        #expect(
            String(decoding: chinese.dropFirst(3), as: UTF8.self)
                == "班级,报名编号,姓名,性别,家长,联系电话,托管方式\r\n"
                + ",A01,张小一,,,'+86 138,'=1\r\n一班,,,,,,\r\n"
        )
        let english = ListLayout<RosterColumn>.csv(lines, language: .english) { _, _ in "" }
        #expect(
            String(decoding: english.dropFirst(3), as: UTF8.self)
                .hasPrefix("Class,Application,Name,Sex,Guardian,Phone,Mode\r\n")
        )
    }

    @Test("a notice publishes five columns and no group")
    func notice() {
        let headings = Language.allCases.map { language in
            let bytes = ListLayout<NoticeColumn>.csv([Int](), language: language) { _, _ in "" }
            return String(decoding: bytes.dropFirst(3), as: UTF8.self)
        }
        #expect(
            headings == [
                "报名编号,姓名,站点,班级,结果\r\n", "Application,Name,Site,Class,Result\r\n",
            ]
        )
    }
}

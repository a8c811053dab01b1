import Report
import Testing

@Suite("Width on a terminal")
struct DisplayWidthTests {
    @Test(
        "counts columns",
        arguments: [
            ("", 0), ("abc", 3), ("青少年宫", 8), ("一（1）班", 9), ("Ａ１", 4), ("ｱ", 1),
            ("e\u{301}", 1), ("\u{200B}", 0), ("가", 2), ("㎡", 2), ("·", 1), ("㐀", 2),
            ("\u{20000}", 2), ("\u{30000}", 2), ("「」", 4), ("…", 1), ("█", 1),
            ("乌兰·其其格", 11), ("\u{1B}", 0),
        ]
    )
    func widths(text: String, width: Int) {
        #expect(DisplayWidth.width(of: text) == width)
    }

    @Test(
        "cuts with an ellipsis and never through a character",
        arguments: [
            ("青少年宫", 8, "青少年宫"), ("青少年宫", 7, "青少年…"), ("青少年宫", 6, "青少…"),
            ("青少年宫", 1, "…"), ("青少年宫", 0, ""), ("abc", 2, "a…"), ("", 0, ""),
            ("ae\u{301}bc", 3, "ae\u{301}…"),
        ]
    )
    func fitting(text: String, limit: Int, fitted: String) {
        #expect(DisplayWidth.fitted(text, to: limit) == fitted)
        #expect(DisplayWidth.width(of: fitted) <= limit)
    }

    @Test("columns stay aligned in mixed scripts, and no line ends in blanks")
    func table() {
        var table = TextTable([
            .init("站点", .leading, limit: 8), .init("n"), .init("", .leading),
        ])
        table.addRow([.init("青少年宫分部"), .init("1"), .init("x")])
        table.addRow([.init("S2"), .init("1200"), .init("")])
        table.addRow([.init("一"), .init("")])
        #expect(
            table.text(indent: 1).plain == " 站点        n\n 青少年…     1  x\n S2       1200\n 一\n"
        )
    }

    @Test("control characters from files never reach the terminal")
    func controls() {
        var text = StyledText("a\u{1B}[31mb\r\nc")
        text.line("\u{9B}31m", .bold)
        #expect(text.plain == "a [31mb  c 31m\n")
        var table = TextTable([.init("", .leading)])
        table.addRow([.init("a\n\u{7}b")])
        #expect(table.text(indent: 0).plain == "a  b\n")
    }

    @Test("styles are applied piece by piece and never to plain text")
    func styles() {
        var text = StyledText("a", .bold)
        text.append("b")
        text.line("c", .red)
        #expect(text.rendered { "<\($1.rawValue):\($0)>" } == "<bold:a>b<red:c>\n")
    }
}

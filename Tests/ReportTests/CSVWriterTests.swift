import Report
import Testing

@Suite("CSV for Excel")
struct CSVWriterTests {
    /// The file after its byte order mark.
    private func text(_ csv: CSVWriter) -> String {
        String(decoding: csv.bytes.dropFirst(3), as: UTF8.self)
    }

    @Test("begins with a byte order mark and ends every row with CRLF")
    func frame() {
        var csv = CSVWriter(columns: ["child", "points"])
        csv.cell("托01")
        csv.cell(120)
        csv.endRow()
        #expect(Array(csv.bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
        #expect(text(csv) == "child,points\r\n托01,120\r\n")
    }

    @Test(
        "quotes only what needs it",
        arguments: [
            ("一班", "一班"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""),
            ("a\r\nb", "\"a\r\nb\""), ("", ""), ("a b", "a b"),
        ]
    )
    func quoting(value: String, field: String) {
        var csv = CSVWriter(columns: [])
        csv.cell(value)
        #expect(text(csv) == "\r\n" + field)
    }

    @Test(
        "never lets Excel run a cell",
        arguments: [
            ("=1+1", "'=1+1"), ("+86 138", "'+86 138"), ("-2", "'-2"), ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"), ("\r=1", "\"'\r=1\""), ("\n=1", "\"'\n=1\""),
            ("=HYPERLINK(\"x\",1)", "\"'=HYPERLINK(\"\"x\"\",1)\""),
            ("＝1+1", "'＝1+1"), ("＋1", "'＋1"), ("－1", "'－1"), ("＠A1", "'＠A1"),
            (" =1", "' =1"), ("\u{3000} +1", "'\u{3000} +1"), ("\u{A0}-1", "'\u{A0}-1"),
            (" ＝1", "' ＝1"), (" \t=1", "' \t=1"),
            ("a=1", "a=1"), ("，一", "，一"), ("  ", "  "), (" 一", " 一"), ("－", "'－"),
        ]
    )
    func injection(value: String, field: String) {
        var csv = CSVWriter(columns: [])
        csv.cell(value)
        #expect(text(csv) == "\r\n" + field)
    }

    @Test("writes every integer exactly and unguarded")
    func integers() {
        var csv = CSVWriter(columns: [])
        for number in [0, 7, -1, 10, 1_000_000, Int.max, Int.min] { csv.cell(number) }
        csv.cell(nil as Int?)
        csv.emptyCell()
        csv.endRow()
        #expect(
            text(csv) == "\r\n0,7,-1,10,1000000,9223372036854775807,-9223372036854775808,,\r\n"
        )
    }

    @Test("parts that are drained join to the same file")
    func draining() {
        var whole = CSVWriter(columns: ["a"])
        var parts = CSVWriter(columns: ["a"])
        var joined: [UInt8] = []
        for number in 0..<10 {
            whole.cell(number)
            whole.endRow()
            parts.cell(number)
            parts.endRow()
            joined += parts.drain()
        }
        #expect(joined == whole.bytes)
        #expect(parts.bytes.isEmpty)
    }
}

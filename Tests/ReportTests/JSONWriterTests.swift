import Report
import Testing

@Suite("JSON")
struct JSONWriterTests {
    private func text(_ body: (inout JSONWriter) -> Void) -> String {
        String(decoding: JSONWriter.document(body), as: UTF8.self)
    }

    @Test("keeps the order of members and indents by two spaces")
    func layout() {
        let json = text { json in
            json.member("z", 1)
            json.member("a", "一")
            json.member("none", nil as Int?)
            json.null("nothing")
            json.member("yes", true)
            json.array("list") { json in
                json.element(1)
                json.element("b")
                json.object { $0.member("c", -2) }
                json.array { $0.element(3) }
            }
            json.object("inner") { $0.member("d", nil as String?) }
        }
        #expect(
            json == """
                {
                  "z": 1,
                  "a": "一",
                  "none": null,
                  "nothing": null,
                  "yes": true,
                  "list": [
                    1,
                    "b",
                    {
                      "c": -2
                    },
                    [
                      3
                    ]
                  ],
                  "inner": {
                    "d": null
                  }
                }

                """
        )
    }

    @Test("writes empty objects and arrays on one line")
    func empty() {
        #expect(text { _ in } == "{}\n")
        #expect(
            text { json in
                json.array("a") { _ in }
                json.object("b") { _ in }
            } == "{\n  \"a\": [],\n  \"b\": {}\n}\n"
        )
    }

    @Test("escapes what JSON forbids in text")
    func escapes() {
        let json = text { $0.member("k\"", "a\"b\\c\nd\re\tf\u{1}g\u{1F}h/é") }
        #expect(json == "{\n  \"k\\\"\": \"a\\\"b\\\\c\\nd\\re\\tf\\u0001g\\u001fh/é\"\n}\n")
    }
}

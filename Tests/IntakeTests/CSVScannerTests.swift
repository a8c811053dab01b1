import Testing

@testable import Intake

@Suite struct CSVScannerTests {
    static func records(_ text: String) -> [[String]] {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { bytes in
            var scanner = CSVScanner(bytes)
            var records: [[String]] = []
            while scanner.next() {
                records.append(
                    scanner.fields.map { bytes.range(Int($0.lower), Int($0.upper)).string }
                )
            }
            return records
        }
    }

    @Test(arguments: [
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
        ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
        ("a,\n", [["a", ""]]),
        ("a,", [["a", ""]]),
        (",", [["", ""]]),
        ("\n\na\n", [[""], [""], ["a"]]),
        ("\"x\ny\",2\n", [["x\ny", "2"]]),
        ("\"x\r\ny\",2\r\nz,\"\"", [["x\r\ny", "2"], ["z", ""]]),
        ("\"he said \"\"hi\"\"\",2", [["he said \"\"hi\"\"", "2"]]),
        ("5\" pipe,2", [["5\" pipe", "2"]]),
        ("", []),
    ])
    func splits(_ text: String, _ expected: [[String]]) {
        #expect(CSVScannerTests.records(text) == expected)
    }

    @Test func flaws() {
        func flaw(_ text: String) -> CSVScanner.Flaw? {
            Array(text.utf8).withUnsafeBufferPointer { bytes in
                var scanner = CSVScanner(bytes)
                while scanner.next() {
                    if let flaw = scanner.flaw { return flaw }
                }
                return nil
            }
        }
        #expect(flaw("a,\"b\n") == .unterminatedQuote(offset: 2))
        #expect(flaw("\"") == .unterminatedQuote(offset: 0))
        #expect(flaw("\"\"\"") == .unterminatedQuote(offset: 0))
        #expect(flaw("a,\"b\"c,d\n") == .textAfterQuote(field: 1))
        #expect(flaw("a,\"b\" ,d\n") == .textAfterQuote(field: 1))
        #expect(flaw(String(repeating: ",", count: 4095)) == nil)
        #expect(flaw(String(repeating: ",", count: 4096)) == .tooManyFields)
    }

    /// Whatever is written with quotes is read back, for a thousand random tables.
    @Test func readsBackWhatWasQuoted() {
        var random = SplitMix64(seed: 7)
        let pieces = ["a", ",", "\"", "\n", "\r", "班", " ", "1", ""]
        for _ in 0..<1000 {
            let width = Int.random(in: 1...5, using: &random)
            let table = (0..<Int.random(in: 1...5, using: &random)).map { _ in
                (0..<width).map { _ in
                    (0..<Int.random(in: 0...4, using: &random))
                        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
                }
            }
            let lineEnd = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
            let text = table.map { row in
                row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
            }.joined(separator: lineEnd)
            let read = CSVScannerTests.records(text).map { row in
                row.map { $0.replacing("\"\"", with: "\"") }
            }
            #expect(read == table)
        }
    }
}

/// Steele, Lea and Flood's generator, so that every run tests the same cases.
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

import Testing

@testable import Intake

struct CodeTableTests {
    /// Of one to eleven signs, so that some are longer than their keys; those begin alike.
    private static func codes(_ count: Int, seed: UInt64) -> [String] {
        var random = SplitMix64(seed: seed)
        return (0..<count).map { _ in
            let number = String(UInt64.random(in: 0..<2000, using: &random), radix: 36)
            return Bool.random(using: &random) ? number : "A0000000" + number
        }
    }

    private static func key(plain code: [UInt8]) -> CodeKey? {
        (code + Array(repeating: UInt8(ascii: ","), count: 8)).withUnsafeBufferPointer {
            CodeKey(plainIn: $0, at: 0, count: code.count)
        }
    }

    @Test func `a table of codes is a dictionary`() {
        var table = CodeTable()
        var model: [String: Int] = [:]
        for code in Self.codes(5000, seed: 11) {
            let (position, isNew) = table.insert(code)
            #expect(isNew == (model[code] == nil))
            if isNew { model[code] = position }
            #expect(model[code] == position && table[position] == code)
        }
        #expect(table.count == model.count)
        #expect(model.allSatisfy { table.position(of: $0.key) == $0.value })
        #expect(table.position(of: "no such code") == nil)
        #expect(table.position(of: "nosuch") == nil)
    }

    @Test func `one table behind another`() {
        let (first, second) = (Self.codes(800, seed: 12), Self.codes(800, seed: 13))
        var table = CodeTable(first)
        let known = Set(first)
        let later = CodeTable(second.filter { !known.contains($0) })
        let all = table.codes + later.codes
        table.reserve(10)
        let isAppended = table.append(later)
        #expect(isAppended)
        #expect(table.codes == all)
        #expect(all.indices.allSatisfy { table.position(of: all[$0]) == $0 })
        let isAppendedAgain = table.append(CodeTable(["new", all[700]]))
        #expect(!isAppendedAgain)
    }

    @Test func `many short codes in one call`() {
        let codes = Self.codes(3000, seed: 14)
        let table = CodeTable(codes.prefix(1500))
        var keys = codes.map { Self.key(plain: Array($0.utf8)) }
        var positions = [Int32](repeating: 7, count: codes.count)
        keys.withUnsafeMutableBufferPointer { keys in
            positions.withUnsafeMutableBufferPointer { table.find(keys, into: $0) }
        }
        for (code, position) in zip(codes, positions) {
            let expected = code.utf8.count <= 7 ? table.position(of: code) : nil
            #expect(position == expected.map(Int32.init) ?? -1)
        }
    }

    @Test func `keys of plain cells`() {
        var random = SplitMix64(seed: 15)
        for _ in 0..<20_000 {
            let count = Int.random(in: 0...9, using: &random)
            var code = (0..<count).map { _ in UInt8.random(in: 0x22...0x7D, using: &random) }
            if count > 0, Bool.random(using: &random) {
                let odd: [UInt8] = [
                    0, 9, 0x20, 0x21, 0x2A, 0x2B, 0x2C, 0x7E, 0x7F, 0x80, 0xE5, 0xFF,
                ]
                code[Int.random(in: 0..<count, using: &random)] = odd.randomElement(using: &random)!
            }
            let isPlain = code.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "+") }
            let expected = code.withUnsafeBufferPointer { CodeKey($0) }
            let isKey = isPlain && (1...7).contains(count)
            #expect(Self.key(plain: code) == (isKey ? expected : nil))
        }
    }

    @Test func `no key where the text ends too soon`() {
        let text = Array("C1,C2\n".utf8)
        text.withUnsafeBufferPointer {
            #expect(CodeKey(plainIn: $0, at: 3, count: 2) == nil)
        }
    }
}

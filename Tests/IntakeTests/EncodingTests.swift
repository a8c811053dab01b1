import Foundation
import Parallel
import PlacementModel
import Testing

@testable import Intake

@Suite struct EncodingTests {
    private static let gb18030 = String.Encoding(rawValue: 0x8000_0632)

    private static func childrenInGB18030() throws -> [UInt8] {
        // 𠮷 takes four bytes in GB18030, 赟 two.
        let text = ScenarioFiles.children.replacing("张三", with: "张赟𠮷")
        return Array(try #require(text.data(using: gb18030)))
    }

    @Test(arguments: [[], [0x84, 0x31, 0x95, 0x33]] as [[UInt8]])
    func gb18030(_ mark: [UInt8]) throws {
        var files = ScenarioFiles()
        files.files["children.csv"] = mark + (try EncodingTests.childrenInGB18030())
        let result = try files.read()
        #expect(result.register.rosterEntry(for: .init("A001"))?.name == "张赟𠮷")
        #expect(result.scenario.children.count == 3)
    }

    @Test func utf8WithMark() throws {
        var files = ScenarioFiles()
        files["children.csv"] = "\u{FEFF}" + ScenarioFiles.children
        #expect(try files.read().scenario.children.count == 3)
    }

    @Test(arguments: ["\r\n", "\r"])
    func lineEnds(_ lineEnd: String) throws {
        var files = ScenarioFiles()
        for name in ["sites.csv", "classes.csv", "children.csv"] {
            files[name] = files[name].replacingOccurrences(of: "\n", with: lineEnd)
        }
        let scenario = try files.read().scenario
        #expect(scenario.children.map(\.row) == [2, 3, 4])
    }

    /// A cell that was pasted in another encoding is named by its own row, whichever the file has.
    @Test(arguments: [.utf8, String.Encoding(rawValue: 0x8000_0632)], [2, 201, 300])
    func aCellInAnotherEncoding(_ encoding: String.Encoding, _ row: Int) throws {
        let other = encoding == .utf8 ? EncodingTests.gb18030 : .utf8
        var bytes: [UInt8] = []
        for line in 1...300 {
            // An odd number of bytes in UTF-8 before a comma is no character of GB18030.
            let name = line == row ? "张三丰" : "李四光"
            bytes += Array("A\(line),".utf8)
            bytes += Array(try #require(name.data(using: line == row ? other : encoding)))
            bytes += Array(",一\n".data(using: encoding)!)
        }
        guard case .refused(.unknownEncoding, let offset?) = TextEncoding.decode(bytes) else {
            Issue.record("not refused")
            return
        }
        #expect(1 + bytes[..<offset].count { $0 == 0x0A } == row)
    }

    /// A piece ends after a mebibyte, wherever a character stands.
    @Test(arguments: 0..<5)
    func longFilesInGB18030(_ shift: Int) throws {
        let line = "A,张赟𠮷,备注\n"
        let text = String(repeating: "x", count: shift) + String(repeating: line, count: 90_000)
        let bytes = Array(try #require(text.data(using: EncodingTests.gb18030)))
        guard case .text(let decoded) = TextEncoding.decode(bytes) else {
            Issue.record("not decoded")
            return
        }
        #expect(decoded == Array(text.utf8))
    }

    /// Every sequence of one to four bytes that the standard library accepts, and no other.
    @Test func utf8CheckAgreesWithTheStandardLibrary() {
        var random = SplitMix64(seed: 3)
        let interesting: [UInt8] = [
            0x41, 0x7F, 0x80, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xA0, 0x9F, 0xED, 0xEF, 0xF0,
            0x90, 0x8F, 0xF4, 0xF5, 0xFF,
        ]
        for _ in 0..<20_000 {
            let bytes = (0..<Int.random(in: 1...12, using: &random)).map { _ in
                interesting.randomElement(using: &random) ?? 0
            }
            let isValid = String(validating: bytes, as: UTF8.self) != nil
            #expect((UTF8Check.firstInvalidOffset(in: bytes) == nil) == isValid)
        }
    }

    /// Several threads look at lines of their own; what they find is what one finds.
    @Test func utf8CheckInStretches() {
        let line = Array("K1,张赟𠮷,备注,幸福路\n".utf8)
        var bytes: [UInt8] = []
        while bytes.count < 5 << 20 { bytes += line }
        #expect(UTF8Check.firstInvalidOffset(in: bytes, Threads(2)) == nil)
        let half = bytes.count / 2
        for offset in [0, half - 40, half - 1, half, half + 1, half + 40, bytes.count - 2] {
            for byte in [0x0A, 0x41, 0xBF, 0xE5, 0xF0, 0xFF] as [UInt8] {
                var changed = bytes
                changed[offset] = byte
                let one = UTF8Check.firstInvalidOffset(in: changed)
                #expect(UTF8Check.firstInvalidOffset(in: changed, Threads(2)) == one)
                #expect(UTF8Check.firstInvalidOffset(in: changed, Threads(5)) == one)
            }
        }
        let one = Array(repeating: UInt8(ascii: "x"), count: 3 << 20) + [0xE5]
        #expect(UTF8Check.firstInvalidOffset(in: one, Threads(3)) == 3 << 20)
    }

    /// Long files are read piece by piece.
    @Test func longFilesOnDisk() throws {
        var random = SplitMix64(seed: 5)
        let bytes = (0..<1_200_000).flatMap { _ in
            withUnsafeBytes(of: random.next()) { Array($0) }
        }
        let path = NSTemporaryDirectory() + "roost-\(UUID().uuidString)"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        for threads in [Threads(1), Threads(2), Threads(3)] {
            let reading = FileContents.load(path: path, byteLimit: 1 << 24, threads)
            guard case .contents(let contents) = reading else {
                Issue.record("not read")
                return
            }
            #expect(contents.bytes == bytes)
            #expect(contents.digest.hexadecimal == FileDigest(of: bytes).hexadecimal)
        }
        guard case .tooLarge = FileContents.load(path: path, byteLimit: 1 << 20) else {
            Issue.record("too large, and read")
            return
        }
    }
}

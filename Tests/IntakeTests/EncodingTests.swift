import Foundation
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
}

import Foundation
import PlacementModel
import Testing

@testable import Intake

/// Whatever the bytes, the answer is a scenario or a clear error, in bounded time and memory. A
/// crash ends the test run, and a hang runs into the limit.
@Suite(.timeLimit(.minutes(5)))
struct FuzzTests {
    /// Reads and makes every text that could be printed.
    @discardableResult
    private func read(_ files: ScenarioFiles) throws -> Int {
        do {
            let result = try files.read()
            for child in result.scenario.children {
                _ = result.register.rosterEntry(for: child.id)
                _ = result.register.maskedName(for: child.id)
            }
            for warning in result.warnings { #expect(!warning.text(in: .chinese).isEmpty) }
            return 0
        } catch IntakeFailure.faults(let report) {
            #expect(!report.faults.isEmpty)
            for fault in report.faults.prefix(100) {
                let text = fault.text(in: .english)
                #expect(!text.isEmpty && text.utf8.count < 4000)
            }
            return report.faultCount
        }
    }

    private static let names = ["scenario.yaml", "sites.csv", "classes.csv", "children.csv"]

    @Test(arguments: names)
    func randomBytes(_ name: String) throws {
        var random = SplitMix64(seed: 1)
        for round in 0..<150 {
            var files = ScenarioFiles()
            let alphabet: [UInt8] =
                round % 2 == 0 ? Array(0...255) : Array(",\"\n\r:-[]{}a1 &*#".utf8)
            files.files[name] = (0..<Int.random(in: 0...400, using: &random)).map { _ in
                alphabet.randomElement(using: &random) ?? 0
            }
            try read(files)
        }
    }

    @Test(arguments: names)
    func mutatedFiles(_ name: String) throws {
        var random = SplitMix64(seed: 2)
        let good = ScenarioFiles()
        let original = good.files[name] ?? []
        let splices = [
            "\"", ",", "\n", "\u{0}", "é", "：", "E+", "99999999999999999999", "-1", "%", "&a *a",
            "- ",
        ]
        for _ in 0..<250 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: 0..<max(1, bytes.count), using: &random)
                guard place < bytes.count else { continue }
                switch Int.random(in: 0..<5, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: place)
                case 2:
                    let splice = splices.randomElement(using: &random) ?? ""
                    bytes.insert(contentsOf: splice.utf8, at: place)
                case 3:
                    let end = min(bytes.count, place + Int.random(in: 1...30, using: &random))
                    bytes.append(contentsOf: Array(bytes[place..<end]))
                default:
                    let end = min(bytes.count, place + Int.random(in: 1...30, using: &random))
                    bytes.removeSubrange(place..<end)
                }
            }
            var files = good
            files.files[name] = bytes
            try read(files)
        }
    }

    @Test(arguments: names)
    func truncatedAtEveryByte(_ name: String) throws {
        let good = ScenarioFiles()
        let original = good.files[name] ?? []
        for length in 0..<original.count {
            var files = good
            files.files[name] = Array(original.prefix(length))
            try read(files)
        }
    }

    @Test func aHundredMegabytesOfQuotes() throws {
        var files = ScenarioFiles()
        files.files["children.csv"] = [UInt8](repeating: 0x22, count: 100 << 20)
        #expect(try read(files) > 0)
    }

    @Test(arguments: ["children.csv", "sites.csv"])
    func aMillionColumns(_ name: String) throws {
        var files = ScenarioFiles()
        files.files[name] = [UInt8](repeating: 0x2C, count: 1_000_000)
        #expect(try read(files) > 0)
        files.files[name] =
            Array((files[name] + "\n").utf8) + [UInt8](repeating: 0x2C, count: 1_000_000)
        #expect(try read(files) > 0)
    }

    @Test func aVeryLongField() throws {
        var files = ScenarioFiles()
        let long = String(repeating: "x", count: 10_000_000)
        files["children.csv"] = "child,name,wish1\nA,\(long),C1\nB,\"\(long)\",C1\n\(long),b,C1\n"
        #expect(try read(files) == 3)
        files["children.csv"] = "child,\(long)\nA,1\n"
        #expect(try read(files) == 1)
    }

    @Test func manyEmptyRows() throws {
        var files = ScenarioFiles()
        files["children.csv"] =
            "child,wish1\n" + String(repeating: "\n", count: 3_000_000) + "A,C1\n"
        #expect(try read(files) == 0)
    }

    /// Codes that differ in little, wrong everywhere: suggestions must not take for ever.
    @Test func manyUnknownCodes() throws {
        var files = ScenarioFiles()
        files["classes.csv"] =
            "class,site,seats\n" + (0..<5000).map { "CLASS\(1_000_000 + $0),S1,5\n" }.joined()
        files["children.csv"] =
            "child,wish1\n" + (0..<5000).map { "A\($0),CLAS\(1_000_000 + $0)\n" }.joined()
        #expect(try read(files) == 5000)
    }

    /// A site with many classes, wished for by many children as often as possible.
    @Test func wishesThatMultiply() throws {
        var files = ScenarioFiles()
        files["classes.csv"] = "class,site,seats\n" + (0..<500).map { "K\($0),S1,5\n" }.joined()
        files["children.csv"] =
            "child,wish1,wish2,wish3\n" + (0..<200).map { "A\($0),S1,S1,K7\n" }.joined()
        #expect(try files.read().scenario.wishes.elements.count == 100_000)
    }

    @Test(arguments: [
        String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 100_000),
        String(repeating: "- ", count: 100_000), String(repeating: "? ", count: 50_000),
        (0..<900).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
        "a: &a [x,x,x,x,x,x,x,x,x]\n"
            + (1..<30).map { "b\($0): &b\($0) [*a,*a,*a,*a,*a,*a,*a,*a]\n" }.joined(),
        "a: &a {x: *a}\n", "--- a\n--- b\n", "\t", "%YAML 9.9\n---\n", "!!binary x", "\u{FEFF}",
        "a: \u{1}",
        "<<: {roost: 1}\n", "? [a, b]\n: c\n", "roost: !!python/object 1\n", "#", "'",
        "key: |\n  text",
    ])
    func hostileYAML(_ text: String) throws {
        var files = ScenarioFiles()
        files["scenario.yaml"] = text
        #expect(try read(files) > 0)
    }

    @Test func inputsThatAreNotFiles() throws {
        try ScenarioFiles().withFolder { folder in
            try FileManager.default.removeItem(atPath: folder + "/children.csv")
            try FileManager.default.createDirectory(
                atPath: folder + "/children.csv",
                withIntermediateDirectories: false
            )
            #expect(throws: IntakeFailure.self) { try Intake.read(folder: folder) }
            try FileManager.default.removeItem(atPath: folder + "/children.csv")
            #expect(mkfifo(folder + "/children.csv", 0o600) == 0)
            #expect(throws: IntakeFailure.self) { try Intake.read(folder: folder) }
        }
    }
}

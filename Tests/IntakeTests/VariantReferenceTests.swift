import Foundation
import PlacementModel
import Testing

@testable import Intake

/// Every example of the pages on variants can be copied as it stands, and changes Togtoh.
@Suite struct VariantReferenceTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func page(_ name: String) -> String {
        let file = root.appendingPathComponent("Documentation/" + name)
        return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    }

    /// The YAML blocks of a page.
    private static func blocks(_ name: String) -> [String] {
        page(name).components(separatedBy: "```yaml\n").dropFirst()
            .compactMap { $0.components(separatedBy: "```").first }
    }

    /// A variant per example: one that is whole, or one change of a list.
    static let examples: [String] = blocks("Variants.md").flatMap { block in
        guard !block.hasPrefix("roost:") else { return [block] }
        var changes: [String] = []
        for line in block.split(separator: "\n") {
            if line.hasPrefix("- ") { changes.append("") }
            changes[changes.count - 1] += "  " + line + "\n"
        }
        return changes.map { VariantFiles.header + $0 }
    }

    private static let togtoh: [(name: String, bytes: [UInt8])] = {
        let folder = root.appendingPathComponent("scenarios/togtoh-winter-2026")
        let names = ["scenario.yaml", "sites.csv", "classes.csv", "children.csv", "previous.csv"]
        return names.compactMap { name in
            (try? Data(contentsOf: folder.appendingPathComponent(name))).map { (name, Array($0)) }
        }
    }()

    @Test(arguments: examples)
    func canBeCopied(example: String) throws {
        let files = Self.togtoh + [("variants/example.yaml", Array(example.utf8))]
        let plain = try Intake.read(files: Self.togtoh).scenario
        #expect(try text(of: files) != plain.plainText)
    }

    /// The scenario, or what is wrong with it.
    private func text(of files: [(name: String, bytes: [UInt8])]) throws -> String {
        do {
            return try Intake.read(files: files, variant: "example").scenario.plainText
        } catch IntakeFailure.faults(let report) {
            for fault in report.faults { Issue.record("\(fault.text(in: .english))") }
            return ""
        }
    }

    @Test func bothLanguagesHaveTheSameExamples() {
        #expect(Self.examples.count >= 14)
        #expect(Self.blocks("Variants.md") == Self.blocks("Variants.zh.md"))
    }

    /// What the pages say of faults is what is said.
    @Test(arguments: [("Variants.md", Language.english), ("Variants.zh.md", .chinese)])
    func theFaultIsSaidSo(page: String, language: Language) throws {
        let changes = "  - policy: {pionts: {placed: 90}}\n"
        let fault = try #require(try VariantFiles(changes).faults().first).text(in: language)
        let shown = fault.replacingOccurrences(of: "variants/v.yaml", with: "variants/trial.yaml")
        #expect(Self.page(page).contains(shown.prefix(80)))
    }
}

import Foundation
import PlacementModel
import Testing

@testable import Intake

/// Every example of the policy reference can be copied into a policy as it stands.
@Suite struct PolicyReferenceTests {
    private static let reference: String = {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appendingPathComponent("Documentation/Policy.md")
        return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    }()

    /// The YAML blocks of the reference.
    static let examples: [String] = reference.components(separatedBy: "```yaml\n").dropFirst()
        .compactMap { $0.components(separatedBy: "```").first }

    @Test(arguments: examples)
    func canBeCopied(example: String) throws {
        let split = ScenarioFiles.yaml.components(separatedBy: "policy:\n")
        let own = PolicyReferenceTests.parts(split[1])
        let copied = PolicyReferenceTests.parts(String(example.dropFirst("policy:\n".count)))
        #expect(!copied.isEmpty && example.hasPrefix("policy:\n"))
        let kept = own.filter { part in !copied.contains { $0.key == part.key } }
        var files = ScenarioFiles()
        files["scenario.yaml"] =
            split[0] + "policy:\n" + (kept + copied).map(\.lines).joined()
        #expect(try files.faults().map { $0.text(in: .english) } == [])
    }

    /// The CSV blocks of the reference, each under the name of its file.
    static let tables: [(file: String, rows: String)] = reference.components(separatedBy: "```csv ")
        .dropFirst().compactMap { block in
            guard let text = block.components(separatedBy: "```").first,
                let end = text.firstIndex(of: "\n")
            else { return nil }
            return (String(text[..<end]), String(text[text.index(after: end)...]))
        }

    @Test(arguments: tables.indices)
    func tableCanBeCopied(index: Int) throws {
        let table = PolicyReferenceTests.tables[index]
        var files = ScenarioFiles().replacing(
            "eligibility: {",
            with: "eligibility: {residents-within: 3000, ",
            in: "scenario.yaml"
        )
        files[table.file] = table.rows
        let unknown = try files.read().warnings.filter {
            if case .unknownColumn = $0.kind { true } else { false }
        }
        #expect(unknown.map { $0.text(in: .english) } == [])
    }

    @Test func everyRuleHasItsName() {
        #expect(PolicyReferenceTests.examples.count >= 16)
        #expect(PolicyReferenceTests.tables.count >= 8)
        for rule in Rule.allCases {
            #expect(PolicyReferenceTests.reference.contains("`\(rule.rawValue)`"), "\(rule)")
        }
    }

    /// The keys of a policy with their lines.
    private static func parts(_ policy: String) -> [(key: String, lines: String)] {
        var parts: [(key: String, lines: String)] = []
        for line in policy.split(separator: "\n") {
            if line.hasPrefix("  "), !line.hasPrefix("   "),
                let key = line.split(separator: ":").first
            {
                parts.append((String(key), ""))
            }
            guard !parts.isEmpty else { continue }
            parts[parts.count - 1].lines += line + "\n"
        }
        return parts
    }
}

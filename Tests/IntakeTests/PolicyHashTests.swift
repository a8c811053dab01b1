import Digests
import Foundation
import PlacementModel
import Testing

@testable import Intake

/// The recipe of `Documentation/Scenario.md` gives the hash that the program states.
@Suite struct PolicyHashTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test func theExampleOfTheDocumentation() throws {
        let text = try String(
            contentsOf: Self.root.appendingPathComponent("Documentation/Scenario.md"),
            encoding: .utf8
        )
        let section = try #require(text.split(separator: "## The hash of the policy").last)
        let line = try #require(section.split(separator: "\n").first { $0.hasPrefix("{") })
        let minimal = Self.root.appendingPathComponent("scenarios/minimal").path
        let policy = try Intake.read(folder: minimal).scenario.policy
        #expect(SHA256Digest(of: String(line)).hexadecimal == policy.sha256)
        #expect(section.contains(policy.sha256))
        #expect(section.contains("without `lottery.seed`"))
    }
}

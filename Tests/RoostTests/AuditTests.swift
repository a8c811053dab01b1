import Foundation
import Testing

/// Failures that became public are flagged before anything is published, and the right scenario
/// passes.
@Suite struct AuditTests {
    private static let folder = Checkout.scenarios.appendingPathComponent("audit")

    /// Each with what `validate` says, and the claims of its published run that do not hold.
    static let failures: [(name: String, warning: String?, claims: [String])] = [
        ("wrong-points-entered", nil, ["inputs", "points", "value:points", "goals"]),
        ("seats-under-reported", "classes.csv, row 2, column “seats”: “2” are fewer seats", []),
        (
            "distance-across-the-river", "“A3” most children who wish for site “S1”",
            ["inputs", "points", "value:points"]
        ),
        (
            "lottery-number-changed", "row 8, column “name”",
            ["lottery-numbers", "value:lottery", "waiting"]
        ),
    ]

    @Test func everyFolderIsTested() throws {
        let folders = try Checkout.folders(in: Self.folder).map(\.lastPathComponent)
        #expect(Set(folders) == Set(Self.failures.map(\.name)))
    }

    @Test(arguments: failures)
    func isFlagged(name: String, warning: String?, claims: [String]) throws {
        let scenario = Self.folder.appendingPathComponent(name)
        let validated = try Program.run("validate", scenario.path, "--language", "en")
        #expect(validated.status == 0)
        if let warning { #expect(validated.errors.contains(warning), "\(validated.errors)") }
        let published = scenario.appendingPathComponent("published")
        guard FileManager.default.fileExists(atPath: published.path) else {
            #expect(claims.isEmpty)
            return
        }
        let checked = try CheckTests.check(
            published.path,
            "--scenario",
            scenario.path,
            "--json"
        )
        #expect(checked.status == 1)
        let list = try JSONDecoder().decode(CheckTests.Claims.self, from: checked.output)
        let failed = Set(list.claims.filter { $0.verdict == "fails" }.map(\.claim))
        #expect(failed.isSuperset(of: claims), "\(failed)")
    }

    @Test(arguments: failures)
    func theRightRunHolds(name: String, warning: String?, claims: [String]) throws {
        let scratch = try ScratchFolder()
        let run = scratch.path("run")
        let scenario = Self.folder.appendingPathComponent(name).path
        let solved = try Program.run("solve", scenario, "--out", run, "--language", "en")
        #expect(solved.status == 0)
        if let warning { #expect(solved.errors.contains(warning), "\(solved.errors)") }
        #expect(try CheckTests.check(run).status == 0)
    }
}

import Foundation
import Testing

/// A run of a variant holds only with that variant, as it was, and with the changes that it names.
@Suite struct ForgedVariantTests {
    private static let togtoh = Checkout.scenarios.appendingPathComponent("togtoh-winter-2026")

    private func solve(_ scenario: String, _ run: String, _ variant: String) throws -> Int32 {
        try Program.run("solve", scenario, "--out", run, "--quiet", "--variant", variant).status
    }

    /// The claims that fail.
    private func failing(_ run: String) throws -> Set<String> {
        struct Claims: Decodable {
            struct Claim: Decodable {
                let claim: String
                let verdict: String
            }
            let claims: [Claim]
        }
        let checked = try CheckTests.check(run, "--json")
        let list = try JSONDecoder().decode(Claims.self, from: checked.output)
        return Set(list.claims.filter { $0.verdict == "fails" }.map(\.claim))
    }

    /// The checker and the commands that solve again notice a variant that is not that of the run.
    @Test func aChangedVariantIsNoticed() throws {
        let scratch = try ScratchFolder()
        let scenario = scratch.path("togtoh")
        try FileManager.default.copyItem(at: Self.togtoh, to: URL(fileURLWithPath: scenario))
        let run = scratch.path("run")
        #expect(try solve(scenario, run, "heavier-reserve") == 0)
        #expect(try failing(run) == [])
        let file = URL(fileURLWithPath: scenario + "/variants/heavier-reserve.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        // A comment changes nothing but the hash.
        try (text + "# 改\n").write(to: file, atomically: true, encoding: .utf8)
        #expect(try failing(run) == ["inputs"])
        let explained = try Program.run("explain", run, "--language", "en")
        #expect(explained.status == 65)
        #expect(explained.errors.contains("variants/heavier-reserve.yaml"))
        try text.replacingOccurrences(of: "15%", with: "25%")
            .write(to: file, atomically: true, encoding: .utf8)
        #expect(try failing(run).isSuperset(of: ["inputs", "policy", "variant"]))
        try FileManager.default.removeItem(at: file)
        let checked = try CheckTests.check(run, "--language", "en")
        #expect(checked.status == 66)
        #expect(checked.errors.contains("There is no variant “heavier-reserve”"))
    }

    /// A run that says it was of another variant, of none, or of other changes, is refused.
    static let forgeries: [(file: String, old: String, new: String, claims: Set<String>)] = [
        (
            "result.json", #""name": "winter-proposal""#, #""name": "two-more-classes""#,
            ["inputs", "variant", "policy"]
        ),
        (
            "certificate.json", #""name": "winter-proposal""#, #""name": "two-more-classes""#,
            ["variant"]
        ),
        (
            "result.json", "\"number\": 2,\n        \"on\": true",
            "\"number\": 2,\n        \"on\": false", ["variant", "policy"]
        ),
        (
            "result.json", "\"number\": 4,\n        \"on\": true",
            "\"number\": 4,\n        \"on\": false", ["variant"]
        ),
        ("certificate.json", "      2,\n", "", ["variant"]),
        ("result.json", "工作组的建议", "工作组的意见", ["variant"]),
        ("result.json", "比例 10% → 15%", "比例 10% → 12%", ["variant"]),
        ("result.json", #""variant": {"#, #""variants": {"#, ["inputs", "variant", "policy"]),
        ("certificate.json", #""variant": {"#, #""variants": {"#, ["variant"]),
    ]

    @Test(arguments: forgeries.indices)
    func forgedVariantsAreRefused(index: Int) throws {
        let (file, old, new, claims) = Self.forgeries[index]
        let scratch = try ScratchFolder()
        let run = scratch.path("run")
        #expect(try solve(Self.togtoh.path, run, "winter-proposal") == 0)
        let url = URL(fileURLWithPath: run + "/" + file)
        var text = try String(contentsOf: url, encoding: .utf8)
        text.replaceSubrange(try #require(text.firstRange(of: old)), with: new)
        try text.write(to: url, atomically: true, encoding: .utf8)
        let found = try failing(run)
        #expect(found.isSuperset(of: claims), "\(found)")
    }
}

import Foundation
import Intake
import PlacementModel
import ScenarioFixtures
import Testing

@testable import Certificate

/// Every kind of falsification, on every scenario that ships and under every mechanism, is rejected by
/// the line that is about it.
@Suite struct ShippedSweepTests {
    private static let scenarios = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("scenarios")

    static let folders: [String] = {
        let further =
            (try? FileManager.default.contentsOfDirectory(
                atPath: scenarios.appendingPathComponent("regressions").path
            )) ?? []
        return [
            "minimal", "calendar-2027", "togtoh-winter-2026", "heze-summer-2024",
            "hengshui-nursery-2024", "chengyang-nursery-2021", "jingjiang-2012",
        ] + further.filter { !$0.contains(".") }.sorted().map { "regressions/\($0)" }
    }()

    @Test func thereAreSome() { #expect(Self.folders.count >= 17) }

    private static func run(_ folder: String, _ mechanism: Mechanism) throws -> CheckedRun {
        let read = try Intake.read(folder: scenarios.appendingPathComponent(folder).path)
        return try #require(CheckedRun(read.scenario, mechanism: mechanism))
    }

    /// In the long runs some ten thousand.
    @Test(arguments: folders, [Mechanism.optimal, .firstCome, .tiers, .deferredAcceptance])
    func everyKindIsRejected(folder: String, mechanism: Mechanism) throws {
        let run = try Self.run(folder, mechanism)
        let genuine = run.folder
        let claims = CheckedRun.claims(genuine, run.scenario)
        #expect(claims.failures.isEmpty, "\(claims.lines)")
        var random = SplitMix64(seed: 20_260_119)
        var applied: Set<ShippedForgery> = []
        for _ in 0..<(isLongRun ? 25 : 2) {
            for kind in ShippedForgery.allCases {
                guard let forged = kind.forge(run, genuine, &random) else { continue }
                applied.insert(kind)
                let claims = CheckedRun.claims(forged.folder, forged.scenario)
                let isRejected = claims.failedCodes.contains { code in
                    forged.expected.contains {
                        $0 == code || $0.hasSuffix(":") && code.hasPrefix($0)
                    }
                }
                #expect(isRejected, "\(kind) \(forged.expected)\n\(claims.lines)")
            }
        }
        let missing = ShippedForgery.allCases.filter {
            $0.applies(to: run) && !applied.contains($0)
        }
        // Some regressions are too small to hold every kind.
        #expect(missing.isEmpty || folder.hasPrefix("regressions/"), "\(missing)")
    }

    /// A rule that decides something was left out without a word.
    @Test(arguments: isLongRun ? folders : Array(folders.prefix(7)), AcceptanceTests.served)
    func aRuleLeftOutIsFound(folder: String, mechanism: Mechanism) throws {
        let genuine = try Self.run(folder, mechanism)
        for rule in Rule.allCases {
            let without = CheckedRun(genuine.scenario, mechanism: mechanism, without: [rule])
            guard var run = without,
                run.folder.files["placements.csv"] != genuine.folder.files["placements.csv"]
            else { continue }
            run.outcome.rulesLeftOut = []
            let claims = run.claims(under: genuine.scenario)
            #expect(claims.failedCodes.contains(mechanism.rawValue), "\(rule)\n\(claims.lines)")
        }
    }

    /// Under an optimum a line about the rule, or the goals that it brings, says so.
    @Test(arguments: [
        ("hengshui-nursery-2024", Rule.opening, "budgets"),
        ("jingjiang-2012", Rule.continuity, "goals"),
        ("chengyang-nursery-2021", Rule.pins, "goals"),
    ])
    func aRuleLeftOutOfAnOptimumIsFound(folder: String, rule: Rule, line: String) throws {
        let read = try Intake.read(
            folder: Self.scenarios.appendingPathComponent(folder).path
        )
        var run = try #require(CheckedRun(read.scenario, without: [rule]))
        run.outcome.rulesLeftOut = []
        let claims = run.claims(under: read.scenario)
        #expect(claims.failedCodes.contains(line), "\(claims.lines)")
    }
}

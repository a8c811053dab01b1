import Foundation
import Intake
import PlacementModel
import ScenarioFixtures
import Testing

@testable import Certificate

/// The checker's integer program is the solver's, read from the same page by other eyes.
@Suite struct ProgramTests {
    private func expectEqual(_ scenario: Scenario, _ comment: Comment) throws {
        let solver = try ProgramImage(solverOf: scenario)
        let checker = ProgramImage(checkerOf: scenario)
        guard let solver, let checker else {
            #expect(solver == nil && checker == nil, comment)
            return
        }
        let difference = checker.difference(to: solver)
        #expect(difference.isEmpty, "\(comment)\n\(difference)")
    }

    @Test(arguments: 0..<(isLongRun ? 3000 : 300))
    func townsAreReadAlike(seed: Int) throws {
        try expectEqual(RandomTown.scenario(.ruled, seed: seed), "ruled \(seed)")
        try expectEqual(RandomTown.scenario(.pure, seed: seed), "pure \(seed)")
    }

    @Test(arguments: 0..<(isLongRun ? 10_000 : 800))
    func everyMixtureOfRulesIsReadAlike(seed: Int) throws {
        try expectEqual(RuledTown.scenario(seed: seed), "seed \(seed)")
    }

    @Test(arguments: 0..<64)
    func everySubsetOfRulesIsReadAlike(subset: Int) throws {
        for seed in 0..<(isLongRun ? 200 : 20) {
            let scenario = RandomRules(subset: subset, seed: seed).scenario()
            try expectEqual(scenario, "subset \(subset), seed \(seed)")
        }
    }

    /// Every scenario of the checkout that can be read.
    static let scenarios: [String] = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("scenarios")
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap {
            $0 as? String
        }
        return (paths ?? []).filter {
            $0.hasSuffix("/scenario.yaml") && !$0.hasPrefix("invalid/")
        }.sorted().map {
            folder.appendingPathComponent($0).deletingLastPathComponent().path
        }
    }()

    @Test(arguments: scenarios)
    func everyShippedScenarioIsReadAlike(folder: String) throws {
        try expectEqual(Intake.read(folder: folder).scenario, "\(folder)")
    }

    @Test func shippedScenariosAreFound() { #expect(Self.scenarios.count >= 20) }
}

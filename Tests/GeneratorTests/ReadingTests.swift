import Foundation
import Generator
import Intake
import PlacementModel
import Testing

/// What is made up is read without a fault and without a warning.
@Suite struct ReadingTests {
    @Test(arguments: HomePattern.allCases)
    func readsWishes(homes: HomePattern) throws {
        let parameters = try ScenarioParameters(
            childCount: 1500,
            classCount: 70,
            seed: 21,
            homes: homes
        )
        let scenario = try read(parameters)
        #expect(scenario.children.count == 1500)
        #expect(scenario.classes.count == 70)
        #expect(scenario.classes.reduce(0) { $0 + $1.capacity.seatCount } == 1350)
        #expect(scenario.groups.map(\.id.text) == SyntheticGroup.allCases.map(\.rawValue))
        #expect(scenario.wishes.elements.count > 15_000)
        #expect(scenario.policy.order == [.reserves, .points, .lottery, .distance])
        #expect(scenario.policy.reserves.count == 1)
        #expect(scenario.policy.lottery?.seed == "synthetic scenario 21")
        let site = try #require(scenario.sites.first?.location)
        let home = try #require(scenario.children.first?.home)
        #expect(home.distance(to: site).count < 15_000)
    }

    @Test func readsTheChoiceOfDistance() throws {
        let parameters = try ScenarioParameters(
            childCount: 500,
            classCount: 30,
            seed: 22,
            choices: .nearest(6)
        )
        let scenario = try read(parameters)
        #expect(scenario.wishes.elements.isEmpty)
        guard case .nearest(6) = scenario.policy.choices else {
            Issue.record("not a choice of six")
            return
        }
    }

    @Test(arguments: [(1, 1), (1, 30), (9, 2), (2000, 3)])
    func readsUnusualSizes(childCount: Int, classCount: Int) throws {
        let parameters = try ScenarioParameters(
            childCount: childCount,
            classCount: classCount,
            seed: .max,
            supplyPercent: 1,
            groupShares: GroupShares(
                newEmployment: 0,
                difficult: 0,
                specialDifficulty: 0,
                migrant: 0
            ),
            choices: .wishes(1...1)
        )
        #expect(try read(parameters).children.count == childCount)
    }

    @Test(arguments: [SyntheticRules.siblings, .all], HomePattern.allCases)
    func readsEveryRange(rules: SyntheticRules, homes: HomePattern) throws {
        for choices in [SyntheticChoices.wishes(5...20), .nearest(8)] {
            let parameters = try ScenarioParameters(
                childCount: 2000,
                classCount: 80,
                seed: 23,
                choices: choices,
                homes: homes,
                rules: rules
            )
            let scenario = try read(parameters)
            #expect(scenario.policy.siblings == .togetherAtSite)
            #expect(scenario.policy.halfDays == .share)
            #expect(scenario.classes.allSatisfy { $0.modes.modes.count == 3 })
            #expect(scenario.children.contains { $0.householdIndex != nil })
            let isAll = rules == .all
            #expect((scenario.policy.opening.classCount != nil) == isAll)
            #expect(scenario.classes.contains { $0.opening.isOptional } == isAll)
            #expect(scenario.sites.contains { $0.sharedCarerCount != nil } == isAll)
            #expect(scenario.policy.reserves.count == (isAll ? 3 : 1))
            // Ratios must not change the size of a class whose carers are shared.
            #expect(scenario.classes.reduce(0) { $0 + $1.capacity.seatCount } == 1800)
        }
    }

    @Test(arguments: [(1, 1), (2, 1), (3, 30), (60, 2)])
    func readsUnusualSizesWithAllRules(childCount: Int, classCount: Int) throws {
        for seed in 0..<20 as Range<UInt64> {
            let parameters = try ScenarioParameters(
                childCount: childCount,
                classCount: classCount,
                seed: seed,
                choices: .wishes(1...2),
                rules: .all
            )
            #expect(try read(parameters).children.count == childCount)
        }
    }

    /// Writes the folder, reads it, and expects no warning.
    private func read(_ parameters: ScenarioParameters) throws -> Scenario {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("roost-generator-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for file in SyntheticScenario(parameters).files() {
            try Data(file.bytes).write(to: folder.appendingPathComponent(file.path))
        }
        let result = try Intake.read(folder: folder.path)
        #expect(result.warnings.map { $0.text(in: .english) }.prefix(5) == [])
        return result.scenario
    }
}

import PlacementModel
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
}

import Digests
import Foundation
import PlacementModel
import ScenarioFixtures
import Solver
import Testing

@testable import Certificate

/// Whether the long runs of `make test-all` were asked for.
let isLongRun = ProcessInfo.processInfo.environment["ROOST_SLOW_TESTS"] != nil

/// Genuine runs are accepted, whatever the policy says.
@Suite struct AcceptanceTests {
    @Test(arguments: 0..<(isLongRun ? 3000 : 400))
    func pureRunsAreProven(seed: Int) throws {
        guard let run = CheckedRun(RandomTown.scenario(.pure, seed: seed)) else { return }
        let claims = run.claims()
        #expect(CheckResult(claims) == .holds, "seed \(seed)\n\(claims.lines)")
    }

    @Test(arguments: 0..<(isLongRun ? 3000 : 400))
    func ruledRunsAreProven(seed: Int) throws {
        guard let run = CheckedRun(RandomTown.scenario(.ruled, seed: seed)) else { return }
        let claims = run.claims()
        #expect(CheckResult(claims) == .holds, "seed \(seed)\n\(claims.lines)")
    }

    /// A run that was stopped proves the gap that is left.
    @Test(arguments: 0..<(isLongRun ? 1000 : 100), [0, 1, 4])
    func stoppedRunsProveTheirGap(seed: Int, nodes: Int) throws {
        let scenario = RandomTown.scenario(.ruled, seed: seed)
        let work = Work(limits: IntegerLimits(nodes: nodes, neighbourhoods: 0))
        guard let run = CheckedRun(scenario, work: work) else { return }
        let claims = run.claims()
        #expect(CheckResult(claims) == .holds, "seed \(seed)\n\(claims.lines)")
    }

    static let served: [Mechanism] = [.firstCome, .tiers, .deferredAcceptance]

    @Test(arguments: 0..<(isLongRun ? 2000 : 300), served)
    func pureRunsAreServedAgain(seed: Int, mechanism: Mechanism) throws {
        let scenario = RandomTown.scenario(.pure, seed: seed)
        guard let run = CheckedRun(scenario, mechanism: mechanism) else { return }
        let claims = run.claims()
        #expect(CheckResult(claims) == .holds, "seed \(seed) \(mechanism)\n\(claims.lines)")
    }

    @Test(arguments: 0..<(isLongRun ? 4000 : 400), served)
    func ruledRunsAreServedAgain(seed: Int, mechanism: Mechanism) throws {
        let scenario = RandomTown.scenario(.ruled, seed: seed)
        guard let run = CheckedRun(scenario, mechanism: mechanism) else { return }
        let claims = run.claims()
        #expect(CheckResult(claims) == .holds, "seed \(seed) \(mechanism)\n\(claims.lines)")
    }

    /// Every subset of the rules by itself.
    @Test(arguments: 1..<64, served)
    func everySubsetOfTheRulesIsServedAgain(subset: Int, mechanism: Mechanism) throws {
        for seed in 0..<(isLongRun ? 200 : 12) {
            var scenario = RandomRules(subset: subset, seed: seed).scenario(mechanism)
            scenario.policy.lottery?.commitment = SHA256Digest(of: "seed").hexadecimal
            guard let run = CheckedRun(scenario, mechanism: mechanism) else { continue }
            let claims = run.claims()
            #expect(CheckResult(claims) == .holds, "\(subset) \(seed)\n\(claims.lines)")
        }
    }

    /// A tie without a seed is refused; where there is none, the run stands.
    @Test(arguments: 0..<100, [Mechanism.tiers, .deferredAcceptance])
    func servedRunsWithoutASeed(seed: Int, mechanism: Mechanism) throws {
        var scenario = RandomTown.scenario(.pure, seed: seed)
        scenario.policy.lottery?.seed = nil
        if seed % 2 == 0 { scenario.policy.lottery = nil }
        guard let run = CheckedRun(scenario, mechanism: mechanism) else { return }
        let claims = run.claims()
        #expect(CheckResult(claims) == .holds, "seed \(seed)\n\(claims.lines)")
    }

    /// The tests above would prove nothing if most towns were refused.
    @Test func mostTownsAreSolved() {
        let pure = (0..<100).count { CheckedRun(RandomTown.scenario(.pure, seed: $0)) != nil }
        let ruled = (0..<100).count { CheckedRun(RandomTown.scenario(.ruled, seed: $0)) != nil }
        #expect(pure > 60 && ruled > 50, "\(pure) \(ruled)")
    }

    /// Without a seed a run stands only where nobody is tied.
    @Test(arguments: 0..<100)
    func runsWithoutASeed(seed: Int) throws {
        var scenario = RandomTown.scenario(.pure, seed: seed)
        scenario.policy.lottery?.seed = nil
        guard let run = CheckedRun(scenario) else { return }
        let claims = run.claims()
        #expect(CheckResult(claims) == .holds, "seed \(seed)\n\(claims.lines)")
    }
}

import PlacementModel
import ScenarioFixtures
import Testing

@testable import Certificate

/// Falsified runs are rejected, each by a line that says what is wrong.
@Suite struct FalsificationTests {
    private static let seedCount = isLongRun ? 400 : 25

    private func genuine(_ seed: Int) -> [CheckedRun] {
        [
            CheckedRun(RandomTown.scenario(.pure, seed: seed)),
            CheckedRun(RandomTown.scenario(.ruled, seed: seed)),
            CheckedRun(RandomTown.scenario(.pure, seed: seed), mechanism: .firstCome),
            CheckedRun(RandomTown.scenario(.pure, seed: seed), mechanism: .tiers),
            CheckedRun(RandomTown.scenario(.pure, seed: seed), mechanism: .deferredAcceptance),
            CheckedRun(RandomTown.scenario(.ruled, seed: seed), mechanism: .firstCome),
            CheckedRun(RandomTown.scenario(.ruled, seed: seed), mechanism: .tiers),
            CheckedRun(RandomTown.scenario(.ruled, seed: seed), mechanism: .deferredAcceptance),
        ].compactMap { $0 }
    }

    private func isRejected(_ claims: [Claim], by expected: [String]) -> Bool {
        claims.failedCodes.contains { code in
            expected.contains { $0 == code || $0.hasSuffix(":") && code.hasPrefix($0) }
        }
    }

    @Test(arguments: 0..<seedCount)
    func editedFilesAreRejected(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        for run in genuine(seed) {
            for forgery in FileForgery.allCases {
                var files = EditedFolder(run.folder)
                guard let expected = forgery.forge(&files, run, &random) else { continue }
                let claims = CheckedRun.claims(files.folder, run.scenario)
                #expect(
                    isRejected(claims, by: expected),
                    "seed \(seed) \(run.scenario.policy.mechanism) \(forgery)\n\(claims.lines)"
                )
            }
        }
    }

    /// Any digit of any file, prices aside, which may be replaced by others that prove as much.
    @Test(arguments: 0..<seedCount)
    func anyDigitChangedIsRejected(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed) &+ 900)
        let names = [
            "result.json", "placements.csv", "classes.csv", "waiting.csv", "lottery.csv",
            "fees.csv", "options.csv",
        ]
        for run in genuine(seed) {
            let folder = run.folder
            for _ in 0..<12 {
                var files = EditedFolder(folder)
                let name = names.randomElement(using: &random)!
                guard files.changeDigit(of: name, &random) else { continue }
                let claims = CheckedRun.claims(files.folder, run.scenario)
                let old = folder.files[name].map { String(decoding: $0, as: UTF8.self) } ?? ""
                #expect(
                    claims.isEmpty || !claims.failures.isEmpty,
                    "seed \(seed) \(name)\n\(old)\n\(files.text(name))"
                )
            }
        }
    }

    /// Bytes changed, dropped or doubled, and numbers as large as they come: the checker always ends with
    /// claims, and they can be told.
    @Test(arguments: 0..<seedCount)
    func anyBytesEndInClaims(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed) &+ 5400)
        for run in genuine(seed) {
            let folder = run.folder
            for name in folder.files.keys.sorted() where name != "result.json" {
                for _ in 0..<4 {
                    var files = EditedFolder(folder)
                    files.damage(name, &random)
                    let claims = CheckedRun.claims(files.folder, run.scenario)
                    #expect(claims.count > 8)
                    #expect(claims.allSatisfy { !$0.text(in: .chinese).isEmpty })
                    #expect(claims.allSatisfy { !$0.text(in: .english).isEmpty })
                }
            }
        }
    }

    /// A forger who makes every file agree is left with the rules and the proof.
    @Test(arguments: 0..<seedCount)
    func otherPlacementsAreRejected(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed) &+ 1800)
        guard let run = CheckedRun(RandomTown.scenario(.pure, seed: seed)),
            CheckResult(run.claims()) == .holds
        else { return }
        for change in ForgedPlacement.Change.allCases {
            for _ in 0..<3 {
                guard let forged = ForgedPlacement(run, change, &random) else { continue }
                if forged.run.outcome.seats.isSame(as: run.outcome.seats) { continue }
                let claims = forged.run.claims()
                let expected = ["proof:", "seats", "one-seat", "pins", "continuity"]
                #expect(
                    isRejected(claims, by: expected),
                    "seed \(seed) \(change)\n\(claims.lines)"
                )
            }
        }
    }

    /// Serving leaves no choice at all, but for children who must get one of several places.
    @Test(arguments: 0..<seedCount, AcceptanceTests.served)
    func otherOrdersOfServingAreRejected(seed: Int, mechanism: Mechanism) {
        var random = SplitMix64(seed: UInt64(seed) &+ 2700)
        var scenario = RandomTown.scenario(.pure, seed: seed)
        scenario.policy.continuity = .none
        scenario.pins = []
        guard let run = CheckedRun(scenario, mechanism: mechanism) else { return }
        for change in ForgedPlacement.Change.allCases {
            guard let forged = ForgedPlacement(run, change, &random),
                !forged.run.outcome.seats.isSame(as: run.outcome.seats)
            else { continue }
            let claims = forged.run.claims()
            let expected = ["first-come", "tiers", "deferred-acceptance", "seats"]
            #expect(isRejected(claims, by: expected), "seed \(seed) \(change)\n\(claims.lines)")
        }
    }

    /// Where rules tie children together it leaves none either, whoever must get a place.
    @Test(arguments: 0..<seedCount, AcceptanceTests.served)
    func otherOrdersOfServingUnderRulesAreRejected(seed: Int, mechanism: Mechanism) {
        var random = SplitMix64(seed: UInt64(seed) &+ 6300)
        let scenario = RandomTown.scenario(.ruled, seed: seed)
        guard let run = CheckedRun(scenario, mechanism: mechanism),
            SeatModel(run.scenario) == .shared, run.outcome.foundingSeats == nil
        else { return }
        for change in ForgedPlacement.Change.allCases {
            guard let forged = ForgedPlacement(run, change, &random),
                !forged.run.outcome.seats.isSame(as: run.outcome.seats)
            else { continue }
            let codes = forged.run.claims().failedCodes
            #expect(codes.contains(mechanism.rawValue), "seed \(seed) \(change)")
        }
    }

    /// Stating a bound instead of proving it is no failure, and no proof.
    @Test(arguments: 0..<seedCount)
    func aBoundThatIsOnlyStatedIsNotProven(seed: Int) {
        guard var run = CheckedRun(RandomTown.scenario(.pure, seed: seed)),
            let first = run.outcome.proof.first,
            case .prices(let value, _) = first.proof
        else { return }
        run.outcome.proof[0] = ProvenLevel(
            step: first.step,
            proof: .steps(value: value, bound: value)
        )
        #expect(CheckResult(run.claims()) != .holds, "seed \(seed)")
    }
}

extension SeatModel {
    fileprivate init(_ scenario: Scenario) {
        let facts = ScenarioFacts(scenario)
        self.init(facts, OptionRecount(facts))
    }
}

extension RaggedTable where Element: Equatable {
    func isSame(as other: RaggedTable) -> Bool {
        rowStart == other.rowStart && elements == other.elements
    }
}

import Findings
import PlacementModel
import ScenarioFixtures
import Testing

@testable import Certificate

/// Prices that are off by one, or by more, are rejected unless they happen to prove the level as well.
@Suite struct PriceForgeryTests {
    @Test(arguments: 0..<(isLongRun ? 600 : 40))
    func changedPricesAreRejected(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed) &+ 3600)
        guard let run = CheckedRun(RandomTown.scenario(.pure, seed: seed)) else { return }
        for change in [1, -1, 1, -1, 7, -7, 1 << 40, Int64.max, Int64.min] {
            guard let forged = forged(run, by: change, &random) else { continue }
            let claims = forged.claims()
            let codes = claims.failedCodes
            let isRejected = codes.contains { $0.hasPrefix("proof:") }
            if !isRejected {
                #expect(NaiveProof(forged).holds, "seed \(seed) \(change)\n\(claims.lines)")
            }
        }
    }

    /// Off by one at the first level, where no goal before narrows anything, so that the bound can be
    /// counted in one line.
    @Test func mostPricesThatAreOffByOneProveNothing() {
        var random = SplitMix64(seed: 4500)
        var (rejected, all) = (0, 0)
        for seed in 0..<100 {
            guard let run = CheckedRun(RandomTown.scenario(.pure, seed: seed)) else { continue }
            for change in [Int64(1), -1] {
                guard let forged = forged(run, by: change, &random) else { continue }
                all += 1
                if forged.claims().failedCodes.contains(where: { $0.hasPrefix("proof:") }) {
                    rejected += 1
                }
            }
        }
        #expect(all > 80 && rejected * 2 > all, "\(rejected) of \(all)")
    }

    private func forged(
        _ run: CheckedRun,
        by change: Int64,
        _ random: inout SplitMix64
    ) -> CheckedRun? {
        var forged = run
        let levels = run.outcome.proof.indices.filter {
            if case .prices(_, let prices) = run.outcome.proof[$0].proof {
                !prices.isEmpty
            } else {
                false
            }
        }
        guard let level = levels.randomElement(using: &random),
            case .prices(let value, var prices) = run.outcome.proof[level].proof,
            let block = prices.indices.randomElement(using: &random)
        else { return nil }
        prices[block] = prices[block].addingReportingOverflow(change).partialValue
        forged.outcome.proof[level] = ProvenLevel(
            step: run.outcome.proof[level].step,
            proof: .prices(value: value, prices: prices)
        )
        return forged
    }
}

/// The proof of prices in the plainest words, without any of the checker's arrays: what the checker
/// accepts must hold here.
private struct NaiveProof {
    private(set) var holds = true

    private struct Seat: Hashable {
        let child: Int
        let block: Int
    }

    init(_ run: CheckedRun) {
        let facts = ScenarioFacts(run.scenario)
        let recount = OptionRecount(facts)
        let demands = DemandRecount(facts, recount)
        let blocks = SeatBlocks(facts, .oneSeatEach)!
        let rights = SeatRights(run.scenario.policy, blocks)
        let lottery = run.scenario.policy.lottery?.seed.map {
            LotteryRecount(seed: $0, run.scenario)
        }
        let values = LevelValues(facts, recount, demands, lottery, namesSeats: true)
        let levels = LevelList(facts, recount, demands, .oneSeatEach).levels
        var options: [Seat: RecountedOption] = [:]
        for child in facts.children.indices {
            for position in recount.range(of: child) {
                let option = recount.options[position]
                for block in blocks.range(ofClass: Int(option.classIndex))
                where rights.use(of: block, by: facts.children[child].groups) != nil {
                    options[Seat(child: child, block: block)] = option
                }
            }
        }
        var alive = Set(options.keys)
        var placed: Set<Int> = []
        var full: Set<Int> = []
        for (level, stated) in zip(levels, run.outcome.proof) {
            guard case .prices(_, let prices) = stated.proof else { continue }
            func value(_ seat: Seat) -> Int64 {
                let use = rights.use(of: seat.block, by: facts.children[seat.child].groups)!
                return values.value(level, seat.child, options[seat]!, use, seat.block)
            }
            var sum: Int128 = 0
            var bound: Int128 = 0
            var kept: Set<Seat> = []
            for child in facts.children.indices {
                let seats = alive.filter { $0.child == child }
                func net(_ seat: Seat) -> Int128 {
                    Int128(value(seat)) - Int128(prices[seat.block])
                }
                let best = seats.map(net).max() ?? 0
                let surplus = placed.contains(child) ? best : max(best, 0)
                bound += surplus
                kept.formUnion(seats.filter { net($0) == surplus })
                if let given = run.outcome.seats[child].first {
                    let seat = Seat(child: child, block: Int(given.seatGroup))
                    if alive.contains(seat) { sum += Int128(value(seat)) } else { holds = false }
                } else if placed.contains(child) {
                    holds = false
                }
                if surplus > 0 { placed.insert(child) }
            }
            for block in blocks.blocks.indices {
                bound += Int128(prices[block]) * Int128(blocks.blocks[block].seats)
                if prices[block] < 0, !full.contains(block) { holds = false }
                if prices[block] > 0 { full.insert(block) }
            }
            if sum != bound { holds = false }
            alive = kept
        }
    }
}

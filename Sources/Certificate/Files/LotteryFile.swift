import Digests
import PlacementModel

/// Holds commitment, seed and numbers against each other.
struct LotteryFile {
    static let file = "lottery.csv"

    static func claims(
        _ bytes: [UInt8]?,
        _ stated: StatedRun.StatedLottery,
        _ scenario: Scenario,
        _ recount: LotteryRecount?
    ) -> [Claim] {
        guard let lottery = scenario.policy.lottery else { return [] }
        var commitment = ClaimLedger()
        commitment.expect(
            stated.commitment,
            .text(lottery.commitment),
            "result.json lottery.commitment"
        )
        commitment.expect(
            stated.seed,
            lottery.seed.map(JSONValue.text) ?? .null,
            "result.json lottery.seed"
        )
        if let seed = lottery.seed {
            commitment.expect(
                .text(lottery.commitment.lowercased()),
                .text(SHA256Digest(of: seed).hexadecimal),
                "scenario.yaml policy.lottery.commitment"
            )
        }
        let text = Figure.text(lottery.commitment)
        var claims = [
            lottery.seed == nil && commitment.count == 0
                ? Claim.holds(.commitment, .none) : commitment.claim(.commitment, text)
        ]
        if let recount { claims.append(numbers(bytes, scenario, recount)) }
        return claims
    }

    private static func numbers(
        _ bytes: [UInt8]?,
        _ scenario: Scenario,
        _ recount: LotteryRecount
    ) -> Claim {
        var table = TableComparison(file, bytes, columns: ["child", "number"])
        for (index, child) in scenario.children.enumerated() {
            table.row { row in
                row.text(child.id.text)
                row.number(Int(recount.numbers[index]))
            }
        }
        table.end()
        return table.ledger.claim(.lotteryNumbers, .count(recount.numbers.count))
    }
}

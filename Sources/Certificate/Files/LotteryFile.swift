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
        func expect(_ stated: String?, _ expected: String?, _ place: String) {
            guard stated != expected else { return }
            commitment.add(
                Discrepancy(.differs, at: place, stated: stated ?? "", found: expected ?? "")
            )
        }
        expect(stated.commitment, lottery.commitment, "result.json lottery.commitment")
        expect(stated.seed, lottery.seed, "result.json lottery.seed")
        if let seed = lottery.seed {
            let hash = SHA256Digest(of: seed).hexadecimal
            expect(lottery.commitment.lowercased(), hash, "scenario.yaml policy.lottery.commitment")
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

import PlacementModel

/// Counts fees and waivers again and holds `fees.csv` and the sums of `result.json` against them.
struct FeesFile {
    private struct Line {
        let seat: GivenSeat
        let fee: Int64
        /// Position of the first waiver group of the child; nil for others.
        let rank: Int?
        var isWaived = false
    }

    private let placement: CheckedPlacement
    private let policy: FeePolicy
    private let lines: [Line]

    /// Nil when the policy has no fees.
    init?(_ placement: CheckedPlacement, _ lottery: LotteryRecount?) {
        guard let policy = placement.policy.fees else { return nil }
        self.placement = placement
        self.policy = policy
        var lines = placement.given.seats.map { seat -> Line in
            let groups = placement.groups(of: seat)
            return Line(
                seat: seat,
                fee: Int64(placement.facts.scenario.classes[Int(seat.classIndex)].fee ?? 0),
                rank: policy.waiverGroups.firstIndex { groups & (1 << UInt64($0)) != 0 }
            )
        }
        if var rest = policy.waiverBudget {
            for index in FeesFile.waiverOrder(lines, placement, lottery) {
                guard lines[index].fee <= rest else { break }
                rest -= lines[index].fee
                lines[index].isWaived = true
            }
        }
        self.lines = lines
    }

    /// By waiver group, then points, then lottery number, then application number.
    private static func waiverOrder(
        _ lines: [Line],
        _ placement: CheckedPlacement,
        _ lottery: LotteryRecount?
    ) -> [Int] {
        func points(_ line: Line) -> Int64 {
            placement.recount.options[Int(line.seat.option)].points
        }
        return lines.indices.filter { lines[$0].rank != nil && lines[$0].fee > 0 }
            .sorted { first, second in
                let (one, other) = (lines[first], lines[second])
                if one.rank != other.rank { return (one.rank ?? 0) < (other.rank ?? 0) }
                if points(one) != points(other) { return points(one) > points(other) }
                let (child, neighbour) = (Int(one.seat.child), Int(other.seat.child))
                guard child != neighbour else { return one.seat.classIndex < other.seat.classIndex }
                if let lottery { return lottery.numbers[child] < lottery.numbers[neighbour] }
                return placement.name(ofChild: child).utf8
                    .lexicographicallyPrecedes(placement.name(ofChild: neighbour).utf8)
            }
    }

    func claim(_ bytes: [UInt8]?, sums stated: JSONValue?) -> Claim {
        var table = TableComparison(
            "fees.csv",
            bytes,
            columns: [
                "child", "class", "fee", "waived", "employer", "union", "parent", "waiver_group",
            ]
        )
        var sums = (fees: Int64(0), waived: Int64(0), employer: Int64(0), union: Int64(0))
        for line in lines {
            let shares = split(line)
            sums.fees += line.fee
            sums.waived += line.isWaived ? line.fee : 0
            sums.employer += shares.employer
            sums.union += shares.union
            table.row { row in
                row.text(placement.name(ofChild: Int(line.seat.child)))
                row.text(placement.name(ofClass: Int(line.seat.classIndex)))
                row.text(FeesFile.yuan(line.fee))
                row.text(FeesFile.yuan(line.isWaived ? line.fee : 0))
                row.text(FeesFile.yuan(shares.employer))
                row.text(FeesFile.yuan(shares.union))
                row.text(FeesFile.yuan(shares.parent))
                row.text(line.rank.map(groupCode) ?? "")
            }
        }
        table.end()
        var ledger = table.ledger
        func expect(_ key: String, _ value: Int64?) {
            let expected = value.map(JSONValue.integer) ?? .null
            ledger.expect(stated?[key], expected, "result.json fees.\(key)")
        }
        ledger.expect(stated?["unit"], .text("fen"), "result.json fees.unit")
        expect("fees", sums.fees)
        expect("waived", sums.waived)
        expect("employer", sums.employer)
        expect("union", sums.union)
        expect("parent", sums.fees - sums.waived - sums.employer - sums.union)
        expect("waived_seats", Int64(lines.count { $0.isWaived }))
        expect("waivable_seats", Int64(lines.count { $0.rank != nil && $0.fee > 0 }))
        expect("waiver_budget", policy.waiverBudget)
        expect("waiver_left", policy.waiverBudget.map { $0 - sums.waived })
        return ledger.claim(.fees, .count(lines.count))
    }

    private func groupCode(_ rank: Int) -> String {
        placement.facts.scenario.groups[policy.waiverGroups[rank]].id.text
    }

    /// Employer and union pay whole fen, rounded down, the parent the rest.
    private func split(_ line: Line) -> (employer: Int64, union: Int64, parent: Int64) {
        guard !line.isWaived else { return (0, 0, 0) }
        let parts = [policy.employerShare, policy.unionShare, policy.parentShare].map(Int64.init)
        let sum = parts.reduce(0, +)
        guard sum > 0 else { return (0, 0, line.fee) }
        let (employer, union) = (line.fee * parts[0] / sum, line.fee * parts[1] / sum)
        return (employer, union, line.fee - employer - union)
    }

    private static func yuan(_ fen: Int64) -> String {
        let rest = fen % 100
        return "\(fen / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}

package import Findings
import PlacementModel

extension RunReport {
    /// `fees.csv`: one row per seat with its fee in yuan, in the order of `children.csv`; nil when
    /// the policy has no fees.
    ///
    /// Columns: `child`, `class`, `fee`, `waived`, `employer`, `union`, `parent`, `waiver_group`
    /// (the group that counts in the order of waivers; empty for others).
    package func feesFile() -> [UInt8]? {
        guard let fees, let policy = run.scenario.policy.fees else { return nil }
        let scenario = run.scenario
        var csv = CSVWriter(
            columns: [
                "child", "class", "fee", "waived", "employer", "union", "parent", "waiver_group",
            ],
            reservingBytes: 64 * (fees.lines.count + 4)
        )
        for line in fees.lines {
            csv.cell(scenario.children[Int(line.childIndex)].id.text)
            csv.cell(scenario.classes[Int(line.classIndex)].id.text)
            for amount in [line.fee, line.waived, line.employer, line.union, line.parent] {
                csv.cell(amount.yuan)
            }
            let group = line.waiverRank.map { scenario.groups[policy.waiverGroups[$0]].id.text }
            csv.cell(group ?? "")
            csv.endRow()
        }
        return csv.bytes
    }

    /// The sums for `result.json`, in fen.
    func writeFees(_ fees: FeeReport, _ json: inout JSONWriter) {
        json.member("unit", "fen")
        json.member("fees", Int(fees.fees))
        json.member("waived", Int(fees.waived))
        json.member("employer", Int(fees.employer))
        json.member("union", Int(fees.union))
        json.member("parent", Int(fees.parent))
        json.member("waived_seats", fees.waivedSeatCount)
        json.member("waivable_seats", fees.waivableSeatCount)
        json.member("waiver_budget", fees.waiverBudget.map(Int.init))
        json.member("waiver_left", fees.waiverLeft.map(Int.init))
    }
}

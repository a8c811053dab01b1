import Findings
import PlacementModel

extension RunReport {
    /// Who pays how much; empty when the policy has no fees.
    func feeTable(_ wording: any Wording) -> TextTable {
        var table = TextTable([
            .init(wording.heading(.figure), .leading), .init(wording.heading(.yuan)),
        ])
        guard let fees else { return table }
        func row(_ heading: Heading, _ amount: Int64, _ style: Style = .plain) {
            table.addRow([
                .init(wording.heading(heading), style), .init(amount.groupedYuan, style),
            ])
        }
        if fees.waiverBudget != nil { row(.waivedFees, fees.waived) }
        row(.employer, fees.employer)
        row(.union, fees.union)
        row(.parent, fees.parent)
        row(.allFees, fees.fees, .bold)
        return table
    }

    var feeNote: SummarySentence? {
        guard let fees, let left = fees.waiverLeft else { return nil }
        return .waivers(
            waived: fees.waivedSeatCount,
            waivable: fees.waivableSeatCount,
            leftInFen: left
        )
    }
}

/// A level whose bound is the solver's word.
extension StatedProof.StatedLevel {
    /// Value and bound of a level that prices cannot prove.
    ///
    /// - Parameter values: the least and the most that the placement may be worth.
    func claims(_ values: ClosedRange<Int64>) -> [Claim] {
        let place = "certificate.json \(code)"
        switch proof {
        case .steps(let stated, let bound):
            // A run that was stopped may not have counted all members who could count.
            let isUnderstated = code == "reserves" && stated < values.lowerBound && stated < bound
            guard values.contains(stated) || isUnderstated else {
                let found = stated < values.lowerBound ? values.lowerBound : values.upperBound
                return [
                    .fails(
                        .value(code),
                        Discrepancy(.differs, at: place, stated: "\(stated)", found: "\(found)")
                    )
                ]
            }
            let isCertain = stated <= values.lowerBound
            let least = max(stated, values.lowerBound)
            return [
                isCertain
                    ? .holds(.value(code), .value(stated))
                    : .unproven(
                        .value(code),
                        .valueAndBound(values.lowerBound, values.upperBound)
                    ),
                bound < least
                    ? .fails(
                        .proof(code),
                        Discrepancy(.tooFew, at: place, stated: "\(bound)", found: "\(least)")
                    ) : .unproven(.proof(code), .valueAndBound(stated, bound)),
            ]
        case .prices, .nothingTied:
            return [.fails(.proof(code), Discrepancy(.priceProofNotValid, at: place))]
        }
    }

    /// The value that the certificate states without proof.
    var statedValue: Int64? {
        if case .steps(let value, _) = proof { value } else { nil }
    }

    /// Whether members who could count were left out at the reserves goal.
    func isBelow(_ values: ClosedRange<Int64>) -> Bool {
        code == "reserves" && (statedValue ?? .max) < values.lowerBound
    }
}

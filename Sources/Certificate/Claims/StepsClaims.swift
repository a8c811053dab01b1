/// A level whose bound the steps of `proof.txt` prove.
extension StatedProof.StatedLevel {
    /// Value and bound of a level that prices cannot prove.
    ///
    /// - Parameters:
    ///   - values: the least and the most that the placement may be worth, counted by hand.
    ///   - proven: what the steps came to; nil where they do not hold.
    func claims(_ values: ClosedRange<Int64>, proven: StepsProof.Level?) -> [Claim] {
        let place = "certificate.json \(code)"
        guard case .steps(let stated, let bound) = proof else {
            return [.fails(.proof(code), Discrepancy(.priceProofNotValid, at: place))]
        }
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
        // Where the steps do not hold, that is a claim of its own.
        guard let proven else { return [] }
        let value = Discrepancy.unless(stated, equals: proven.value, .differs, at: place)
        let limit = Discrepancy.unless(bound, equals: proven.bound, .notProvenBySteps, at: place)
        return [
            value.map { .fails(.value(code), $0) } ?? .holds(.value(code), .value(stated)),
            limit.map { .fails(.proof(code), $0) }
                ?? .holds(
                    .proof(code),
                    stated == bound ? .value(stated) : .valueAndBound(stated, bound)
                ),
        ]
    }

    /// The value that the certificate states.
    var statedValue: Int64? {
        if case .steps(let value, _) = proof { value } else { nil }
    }

    /// Whether members who could count were left out at the reserves goal.
    func isBelow(_ values: ClosedRange<Int64>) -> Bool {
        code == "reserves" && (statedValue ?? .max) < values.lowerBound
    }
}

extension Discrepancy {
    fileprivate static func unless(
        _ stated: Int64,
        equals found: Int128,
        _ kind: Kind,
        at place: String
    ) -> Discrepancy? {
        guard Int128(stated) != found else { return nil }
        return Discrepancy(kind, at: place, stated: "\(stated)", found: "\(found)")
    }
}

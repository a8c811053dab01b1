import Certificate
import PlacementModel
import Report

/// The claims for programs, with both languages.
struct ClaimList {
    let claims: [Claim]
    /// Files of the run folder about which nothing is said.
    let unchecked: [String]

    var bytes: [UInt8] {
        JSONWriter.document { json in
            json.member("result", CheckResult(claims).code)
            json.array("claims") { json in
                for claim in claims { json.object { write(claim, &$0) } }
            }
            json.array("unchecked") { json in for file in unchecked { json.element(file) } }
        }
    }

    private func write(_ claim: Claim, _ json: inout JSONWriter) {
        json.member("claim", claim.subject.code)
        switch claim.verdict {
        case .holds: json.member("verdict", "holds")
        case .fails(let discrepancy, let count):
            json.member("verdict", "fails")
            json.member("count", count)
            json.member("kind", discrepancy.kind.rawValue)
            json.member("place", discrepancy.place)
            json.member("stated", discrepancy.stated)
            json.member("found", discrepancy.found)
        }
        json.member("zh", claim.text(in: .chinese))
        json.member("en", claim.text(in: .english))
    }
}

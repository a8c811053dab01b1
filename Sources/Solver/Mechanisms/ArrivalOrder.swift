import PlacementModel

/// Applicants in the order of their arrival, each with its first wish first.
///
/// Order: by time of application; those without one after all others; equal times by their row.
/// Siblings who stay together arrive with the first of them. An applicant's choices go by wish
/// rank, then nearest first, then in the order of the classes; for siblings by the sums of theirs.
struct ArrivalOrder {
    let facts: LedgerFacts

    func turns(_ applicants: [Applicant]) -> [Applicant] {
        let children = facts.scenario.children
        let family = FamilyOrder(facts: facts, seats: .openFirst)
        return applicants.map { applicant in
            let time = applicant.children.map { children[$0].appliedAt ?? .max }.min() ?? .max
            return (time: time, applicant: family.sorted(applicant))
        }.sorted { first, second in
            (first.time, first.applicant.children[0]) < (second.time, second.applicant.children[0])
        }.map(\.applicant)
    }
}

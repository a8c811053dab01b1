import PlacementModel

/// One applicant after the other takes the best that every rule still allows, and nobody is moved
/// again.
struct ServingInTurn {
    let arcs: ServedArcs
    let applicants: [ServedApplicant]
    /// The audiences served one after the other, one bit each, and at last everybody; one stage where
    /// audiences are not served in turn.
    let stages: [UInt8]

    func serve(_ taken: inout TakenSeats) {
        taken.beginMembersTurn()
        serveAll(&taken, givesReleased: false)
        taken.endMembersTurn()
        serveAll(&taken, givesReleased: true)
    }

    private func serveAll(_ taken: inout TakenSeats, givesReleased: Bool) {
        for stage in stages {
            for applicant in applicants {
                taken.serve(applicant) { arc in
                    (givesReleased || !arcs.isReleased(arc))
                        && (stage == .max || arcs.audience(arc) & stage != 0)
                }
            }
        }
    }
}

extension TakenSeats {
    /// Gives an applicant, choice by choice, every seat that the rules allow.
    mutating func serve(_ applicant: ServedApplicant, _ isOffered: (Int) -> Bool) {
        let limit = Int(rules.placement.policy.sessionsPerChild)
        for choice in applicant.choices {
            if arcsOfChild[applicant.children[0]].count >= limit { return }
            _ = take(together: choice.arcs.map { $0.filter(isOffered) })
        }
    }
}

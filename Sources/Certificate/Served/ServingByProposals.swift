import PlacementModel

/// Deferred acceptance where rules tie children or classes to each other: all proposals are gone
/// through together by priority and held while every rule allows it.
struct ServingByProposals {
    let rules: ServedRules
    let applicants: [ServedApplicant]

    private struct Proposal {
        let applicant: Int
        let choice: Int
        let rank: Int32
    }

    func serve(_ taken: inout TakenSeats) {
        let before = taken
        var isTurnedAway = applicants.map { [Bool](repeating: false, count: $0.choices.count) }
        while true {
            taken = before
            var refused = proposals(isTurnedAway, before)
            taken.beginMembersTurn()
            refused.removeAll { hold($0, &taken, givesReleased: false) }
            taken.endMembersTurn()
            refused.removeAll { hold($0, &taken, givesReleased: true) }
            if refused.isEmpty { break }
            for proposal in refused { isTurnedAway[proposal.applicant][proposal.choice] = true }
        }
        offerWhatBecameFree(&taken, before)
    }

    private func hold(
        _ proposal: Proposal,
        _ taken: inout TakenSeats,
        givesReleased: Bool
    ) -> Bool {
        let choice = applicants[proposal.applicant].choices[proposal.choice]
        return taken.take(
            together: choice.arcs.map { arcs in
                arcs.filter { givesReleased || !rules.arcs.isReleased($0) }
            }
        )
    }

    /// Of every applicant the best choices that have not turned it away, as many as it may have and
    /// no two that clash; by priority.
    private func proposals(_ isTurnedAway: [[Bool]], _ before: TakenSeats) -> [Proposal] {
        var proposals: [Proposal] = []
        for (index, applicant) in applicants.enumerated() {
            let had = before.arcsOfChild[applicant.children[0]].count
            let limit = Int(rules.placement.policy.sessionsPerChild) - had
            var sessions: [Int] = []
            for (place, choice) in applicant.choices.enumerated()
            where !isTurnedAway[index][place] && sessions.count < limit {
                guard sessions.allSatisfy({ !rules.clash($0, choice.session) }) else { continue }
                sessions.append(choice.session)
                proposals.append(Proposal(applicant: index, choice: place, rank: choice.rank))
            }
        }
        return proposals.sorted {
            ($0.rank, $0.applicant, $0.choice) < ($1.rank, $1.applicant, $1.choice)
        }
    }

    /// A seat may be free in the end that turned somebody away before: it is offered by priority, and
    /// what becomes free thereby again, until nobody wants what it could have.
    private func offerWhatBecameFree(_ taken: inout TakenSeats, _ before: TakenSeats) {
        var isMoved = true
        while isMoved {
            isMoved = false
            for applicant in applicants
            where !applicant.children.contains(where: before.isPlaced) {
                let moved = taken.preferred(by: applicant).first { taken.move(applicant, to: $0) }
                if moved != nil { isMoved = true }
            }
        }
    }
}

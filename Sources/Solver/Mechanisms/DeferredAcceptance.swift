import PlacementModel

// Problem: a placement in which no child is turned away from a class it would rather have while
// someone of lower priority sits there (no justified envy), the best such placement for the children.
//
// Method: deferred acceptance, children proposing (Gale and Shapley, College Admissions and the
// Stability of Marriage, 1962). Every applicant proposes to its first choice that has not turned it
// away. All proposals are then considered together in the order of priorities and held while every
// rule allows it; the others are turned away for good and go on to their next choice. When nobody is
// turned away, what is held is final.
//
// Seats of a class have an order of precedence: those of minimums go to members first, then open ones
// on priority, then those over and above to members, and what is released at the end to everybody. In
// pure scenarios that makes the choice of each class one of slot-specific priorities with transfers of
// unused seats, for which deferred acceptance ends at the child-optimal stable placement (Kominers and
// Sönmez, Matching with Slot-Specific Priorities, Theoretical Economics 11, 2016; Aygün and Turhan,
// Dynamic Reserves in Matching Markets, J. Economic Theory 188, 2020).
//
// Rules that tie children or classes to each other (siblings, shared places, carers, wide reserves)
// admit no such guarantee: a stable placement need not exist. The same method is used, every rule
// holds, and `BlockingPairs` lists what remains.
//
// Complexity: at most one round for each choice; each round is linear in the proposals.

/// Deferred acceptance with children proposing.
struct DeferredAcceptance {
    let facts: LedgerFacts
    /// Of each its choices in the family's order, arcs in the order of precedence.
    let applicants: [Applicant]
    let priorities: Priorities

    /// Proposes from a ledger in which places that must be given are taken.
    func serve(_ ledger: inout PlacementLedger) {
        let given = ledger
        let ranks = applicants.map { applicant in
            applicant.choices.map { Applicant.rank($0, priorities.rank) }
        }
        var isTurnedAway = applicants.map { $0.choices.map { _ in false } }
        while true {
            var held = given
            let turnedAway = consider(proposals(isTurnedAway, ranks, given), &held)
            if turnedAway.isEmpty {
                offerFreeSeats(&held, given)
                ledger = held
                return
            }
            for proposal in turnedAway { isTurnedAway[proposal.applicant][proposal.choice] = true }
        }
    }

    /// Where rules tie children together, a seat may be free in the end that turned somebody away
    /// before. It goes to the first in the order of priorities who would rather have it, and so do
    /// seats that become free thereby. In pure scenarios there are none.
    private func offerFreeSeats(_ ledger: inout PlacementLedger, _ given: PlacementLedger) {
        let alternatives = Alternatives(facts: facts)
        var isMoved = true
        while isMoved {
            isMoved = false
            for applicant in applicants
            where applicant.children.allSatisfy({ !given.isPlaced($0) }) {
                for choice in alternatives.preferred(by: applicant, ledger)
                where alternatives.move(applicant, to: choice, &ledger) {
                    isMoved = true
                    break
                }
            }
        }
    }

    private struct Proposal {
        let rank: Int32
        let applicant: Int
        let choice: Int
    }

    /// Every applicant's best choices that have not turned it away: one a session, none that share a
    /// day, as many as the policy allows.
    private func proposals(
        _ isTurnedAway: [[Bool]],
        _ ranks: [[Int32]],
        _ given: PlacementLedger
    ) -> [Proposal] {
        let limit = Int(facts.scenario.policy.sessionsPerChild)
        let sessionCount = facts.scenario.sessions.count
        var proposals: [Proposal] = []
        for (index, applicant) in applicants.enumerated() {
            let free = limit - given.arcsOfChild.count(of: applicant.children[0])
            var sessions: [Int32] = []
            for (position, choice) in applicant.choices.enumerated() {
                if sessions.count >= free { break }
                let session = facts.session(of: choice)
                guard !isTurnedAway[index][position],
                    sessions.allSatisfy({
                        !facts.overlaps[Int(session) * sessionCount + Int($0)]
                    })
                else { continue }
                sessions.append(session)
                proposals.append(
                    Proposal(rank: ranks[index][position], applicant: index, choice: position)
                )
            }
        }
        return proposals.sorted {
            ($0.rank, $0.applicant, $0.choice) < ($1.rank, $1.applicant, $1.choice)
        }
    }

    /// - Returns: the proposals that are turned away.
    private func consider(
        _ proposals: [Proposal],
        _ ledger: inout PlacementLedger
    ) -> [Proposal] {
        func take(_ proposal: Proposal, _ isAllowed: (Int32) -> Bool) -> Bool {
            ledger.take(
                applicants[proposal.applicant].choices[proposal.choice].arcs.map {
                    $0.filter(isAllowed)
                }
            )
        }
        ledger.seats.keepReleasedPlaces(facts)
        let waiting = proposals.filter { !take($0, facts.isUnreleased) }
        ledger.seats.releaseKeptPlaces(facts)
        return waiting.filter { !take($0) { _ in true } }
    }

    /// Children who wish for the same class and whom only a draw tells apart there, ascending.
    var tiedChildren: [Int32] {
        struct Place: Hashable {
            let careClass: Int32
            let rank: Int32
        }
        var first: [Place: Int] = [:]
        var tied: Set<Int32> = []
        for (index, applicant) in applicants.enumerated() {
            for choice in applicant.choices {
                let rank = Applicant.rank(choice, priorities.rankBeforeLottery)
                for careClass in Set(choice.arcs.joined().map { facts.classOfArc(Int($0)) }) {
                    let place = Place(careClass: careClass, rank: rank)
                    guard let other = first.updateValue(index, forKey: place), other != index
                    else { continue }
                    for member in [index, other] {
                        tied.formUnion(applicants[member].children.map { Int32($0) })
                    }
                }
            }
        }
        return tied.sorted()
    }
}

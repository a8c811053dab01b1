import PlacementModel

/// Who would rather sit somewhere else, and would be taken there.
///
/// An applicant and a choice block a placement when the applicant prefers the choice to what it has,
/// and the classes of that choice, choosing again in the order of priorities among those who sit there
/// and the applicant, with everything else as it is, would take it: in a seat that is free, or instead
/// of somebody of lower priority. A class that stays closed blocks nothing, nor does an applicant whose
/// place was given before all others.
struct BlockingPairs {
    let facts: LedgerFacts
    /// Of each its choices in the family's order, arcs in the order of precedence.
    let applicants: [Applicant]
    let priorities: Priorities
    /// The ledger with the places that were given before all others.
    let given: PlacementLedger

    private var alternatives: Alternatives { Alternatives(facts: facts) }

    /// - Complexity: for each choice that is preferred to what the applicant has, linear in the seats
    ///   of its classes.
    func pairs(in placement: PlacementLedger) -> [BlockingPair] {
        var ledger = placement
        let holders = holdersOfClass(placement)
        return applicants.enumerated().flatMap { index, applicant -> [BlockingPair] in
            guard applicant.children.allSatisfy({ !given.isPlaced($0) }) else { return [] }
            return alternatives.preferred(by: applicant, placement).filter { choice in
                isTaken(choice, of: index, holders, &ledger)
            }.map { choice in
                BlockingPair(
                    children: applicant.children.map { Int32($0) },
                    classIndices: classes(choice).map { Int32($0) }
                )
            }
        }
    }

    private func classes(_ choice: Applicant.Choice) -> [Int] {
        Set(choice.arcs.joined().map { Int(facts.classOfArc(Int($0))) }).sorted()
    }

    private struct Holder {
        let applicant: Int
        let arcs: [Int32]
        let rank: Int32
    }

    /// Per class the applicants who sit there, with their arcs in that session.
    private func holdersOfClass(_ placement: PlacementLedger) -> [[Holder]] {
        var holders = [[Holder]](repeating: [], count: facts.scenario.classes.count)
        for (index, applicant) in applicants.enumerated() {
            for choice in applicant.choices {
                let arcs = zip(applicant.children, choice.arcs).compactMap { child, arcs in
                    arcs.first(where: placement.arcsOfChild[child].contains)
                }
                guard arcs.count == applicant.children.count else { continue }
                let isGiven = applicant.children.contains(where: given.isPlaced)
                let rank = isGiven ? -1 : Applicant.rank(choice, priorities.rank)
                let holder = Holder(applicant: index, arcs: arcs, rank: rank)
                for careClass in Set(arcs.map({ Int(facts.classOfArc(Int($0))) })) {
                    holders[careClass].append(holder)
                }
            }
        }
        return holders
    }

    /// Whether the classes of a choice would take the applicant; the ledger is left as it was found.
    private func isTaken(
        _ choice: Applicant.Choice,
        of index: Int,
        _ holders: [[Holder]],
        _ ledger: inout PlacementLedger
    ) -> Bool {
        let applicant = applicants[index]
        let own = Applicant.rank(choice, priorities.rank)
        var seen: Set<Int> = []
        let lower = classes(choice).flatMap { holders[$0] }.filter { holder in
            // Whom nothing tells apart stand in the order in which they propose.
            holder.applicant != index && (holder.rank, holder.applicant) > (own, index)
                && seen.insert(holder.applicant).inserted
        }.sorted { ($0.rank, $0.applicant) < ($1.rank, $1.applicant) }
        if lower.isEmpty {
            let seats = ledger.seats(of: applicant)
            let isTaken = alternatives.move(applicant, to: choice, &ledger)
            if isTaken { ledger.exchange(applicant, for: seats) }
            return isTaken
        }
        // They choose again in the order of priorities: those before the applicant as they are, then
        // the applicant, then the others; released seats at the end.
        var again = ledger
        for holder in lower { for arc in holder.arcs { again.release(Int(arc)) } }
        alternatives.giveUp(for: choice, applicant, &again)
        again.seats.keepReleasedPlaces(facts)
        if again.take(choice.arcs.map { $0.filter(facts.isUnreleased) }) { return true }
        for holder in lower {
            let arcs = applicants[holder.applicant].arcs(sharing: holder.arcs)
            _ = again.take(arcs.map { $0.filter(facts.isUnreleased) })
        }
        again.seats.releaseKeptPlaces(facts)
        return again.take(choice.arcs)
    }
}

extension Applicant {
    /// The arcs of the choice that holds these.
    fileprivate func arcs(sharing held: [Int32]) -> [[Int32]] {
        choices.first { choice in
            zip(choice.arcs, held).allSatisfy { $0.contains($1) }
        }?.arcs ?? []
    }
}

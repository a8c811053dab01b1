import PlacementModel

/// What an applicant would rather have than what it has.
struct Alternatives {
    let facts: LedgerFacts

    /// Choices that the applicant would rather have than what it would have to give up for them, best
    /// first.
    func preferred(
        by applicant: Applicant,
        _ placement: PlacementLedger
    ) -> [Applicant.Choice] {
        let held = held(by: applicant, placement)
        return applicant.choices.indices.filter { index in
            !held.contains(index)
                && givenUp(for: applicant.choices[index], applicant, held).allSatisfy { $0 > index }
        }.map { applicant.choices[$0] }
    }

    /// Releases what an applicant cannot have beside a choice.
    func giveUp(
        for choice: Applicant.Choice,
        _ applicant: Applicant,
        _ ledger: inout PlacementLedger
    ) {
        for index in givenUp(for: choice, applicant, held(by: applicant, ledger)) {
            for arc in applicant.choices[index].arcs.joined()
            where ledger.arcsOfChild[Int(facts.childOfArc[Int(arc)])].contains(arc) {
                ledger.release(Int(arc))
            }
        }
    }

    private func held(by applicant: Applicant, _ placement: PlacementLedger) -> [Int] {
        let seats = placement.arcsOfChild[applicant.children[0]]
        guard !seats.isEmpty else { return [] }
        return applicant.choices.indices.filter { index in
            applicant.choices[index].arcs[0].contains(where: seats.contains)
        }
    }

    /// Seats on the same days, or where the applicant has as many as it may, the least wanted one.
    private func givenUp(
        for choice: Applicant.Choice,
        _ applicant: Applicant,
        _ held: [Int]
    ) -> [Int] {
        let count = facts.scenario.sessions.count
        let session = Int(facts.session(of: choice))
        let clashing = held.filter {
            facts.overlaps[session * count + Int(facts.session(of: applicant.choices[$0]))]
        }
        let limit = Int(facts.scenario.policy.sessionsPerChild)
        return clashing.isEmpty && held.count >= limit ? held.suffix(1) : clashing
    }

    /// Moves an applicant to a choice if there is room for it beside everyone else; otherwise the
    /// applicant keeps what it has.
    func move(
        _ applicant: Applicant,
        to choice: Applicant.Choice,
        _ ledger: inout PlacementLedger
    ) -> Bool {
        let before = ledger.seats(of: applicant)
        giveUp(for: choice, applicant, &ledger)
        if ledger.take(choice.arcs) { return true }
        ledger.exchange(applicant, for: before)
        return false
    }
}

extension PlacementLedger {
    /// The seats of each child of an applicant.
    func seats(of applicant: Applicant) -> [[Int32]] {
        applicant.children.map { Array(arcsOfChild[$0]) }
    }

    /// Gives an applicant seats that it had before, with everyone else as it was then.
    mutating func exchange(_ applicant: Applicant, for seats: [[Int32]]) {
        for child in applicant.children {
            for arc in arcsOfChild[child] { release(Int(arc)) }
        }
        for arc in seats.joined() {
            let isBack = take(Int(arc))
            precondition(isBack, "what was allowed before is allowed again")
        }
    }
}

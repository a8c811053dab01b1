import PlacementModel

/// A placement that grows applicant by applicant while every rule holds: each gets the best choice
/// that is allowed when its turn comes, and nobody is moved again.
struct SerialPlacement {
    let facts: LedgerFacts
    /// In the order in which they are served; of each its choices and arcs, best first.
    let turns: [Applicant]
    let reservedSeats: ReservedSeats
    /// Which arcs may be taken stage by stage; in every stage all have a turn.
    var stages: [(Int32) -> Bool] = [{ _ in true }]

    /// What becomes of reserved seats while children are served.
    enum ReservedSeats {
        /// They are kept for members until all have had their turn; then, where the policy releases
        /// them, a second turn goes to those who may have more.
        case keptForMembers
        /// Each arc stands for itself.
        case openToArcs
    }

    /// - Parameter given: the ledger with all places that must be given.
    /// - Returns: nil where a class with a child who must sit there does not reach its minimum.
    func placement(given: PlacementLedger) -> PlacementLedger? {
        OpeningRounds(facts: facts, turns: turns).placement(given: given, serve: serve)
    }

    /// Serves everyone once, from a ledger in which places that must be given are taken.
    func serve(_ ledger: inout PlacementLedger) {
        switch reservedSeats {
        case .openToArcs:
            serve(&ledger) { _ in true }
        case .keptForMembers:
            ledger.seats.keepReleasedPlaces(facts)
            serve(&ledger, through: facts.isUnreleased)
            ledger.seats.releaseKeptPlaces(facts)
            serve(&ledger) { _ in true }
        }
    }

    private func serve(_ ledger: inout PlacementLedger, through isAllowed: (Int32) -> Bool) {
        for isInStage in stages {
            for applicant in turns {
                ledger.serve(applicant) { isInStage($0) && isAllowed($0) }
            }
        }
    }
}

extension PlacementLedger {
    /// Gives an applicant, in the order of its choices, every seat that the rules allow.
    mutating func serve(_ applicant: Applicant, through isAllowed: (Int32) -> Bool) {
        let limit = Int(facts.scenario.policy.sessionsPerChild)
        for choice in applicant.choices {
            if arcsOfChild[applicant.children[0]].count >= limit { return }
            let arcs = choice.arcs.map { $0.filter(isAllowed) }
            if arcs.allSatisfy({ !$0.isEmpty }) { _ = take(arcs) }
        }
    }
}

import PlacementModel

/// A placement that grows applicant by applicant while every rule holds: each gets the best choice
/// that is allowed when its turn comes, and nobody is moved again.
struct SerialPlacement {
    let facts: LedgerFacts
    /// In the order in which they are served; of each its choices and arcs, best first.
    let turns: Applicants
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
            for turn in turns.indices {
                ledger.serve(turns, at: turn) { isInStage($0) && isAllowed($0) }
            }
        }
    }
}

extension PlacementLedger {
    /// Gives the applicant whose turn it is, in the order of its choices, every seat that the rules
    /// allow.
    mutating func serve(
        _ applicants: Applicants,
        at turn: Int,
        through isAllowed: (Int32) -> Bool
    ) {
        let limit = Int(facts.scenario.policy.sessionsPerChild)
        let first = applicants.firstChild(at: turn)
        let childCount = applicants.childCount(at: turn)
        let lists = applicants.lists(at: turn)
        for list in stride(from: lists.lowerBound, to: lists.upperBound, by: childCount) {
            if arcsOfChild.count(of: first) >= limit { return }
            let choice = list..<list + childCount
            // Kept places may move when a seat is taken, so no sibling takes one in vain.
            let isOpen =
                childCount == 1
                || choice.allSatisfy { list in
                    applicants.arcRange(of: list).contains { isAllowed(applicants.arc($0)) }
                }
            if isOpen { _ = take(choice, of: applicants, through: isAllowed) }
        }
    }

    /// Seats all children of a choice as `take` does, without arcs that are not allowed.
    private mutating func take(
        _ lists: Range<Int>,
        of applicants: Applicants,
        through isAllowed: (Int32) -> Bool
    ) -> Bool {
        guard let list = lists.first else { return true }
        for position in applicants.arcRange(of: list) {
            let arc = applicants.arc(position)
            guard isAllowed(arc), take(Int(arc)) else { continue }
            if take(lists.dropFirst(), of: applicants, through: isAllowed) { return true }
            release(Int(arc))
        }
        return false
    }
}

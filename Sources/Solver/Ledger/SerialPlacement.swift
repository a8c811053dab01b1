import PlacementModel

// Problem: serve applicants one after the other, each with its best choice that every rule allows,
// where some rules can only be judged at the end.
//
// Method: rounds. In each round everyone is served in the same order, without regard to the budgets
// of classes and money and to minimums. Then
// 1. while a budget is exceeded, of what may stay closed and would help, whatever has the fewest
//    children is closed (of equals the last in the file), and the next round begins;
// 2. otherwise the class that is furthest below its minimum is closed (of equals the last), and the
//    next round begins; a class with children who must sit there is not closed but called up: in the
//    next round everyone is asked first whether they would come there, until it has its minimum;
// 3. otherwise the round stands.
// What has been closed stays closed. Places that must be given are given before the first round.
//
// Complexity: at most one round for each class or site that may stay closed.

/// A placement that grows applicant by applicant while every rule holds.
struct SerialPlacement {
    let facts: LedgerFacts
    /// In the order in which they are served; of each its choices and arcs, best first.
    let turns: [Applicant]
    let reservedSeats: ReservedSeats

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
        var closed = Closures(facts, given)
        while true {
            var ledger = given
            ledger.opening.holdsBudgets = false
            ledger.isClosed = closed.isClosed
            for careClass in closed.calledUp { call(careClass, &ledger) }
            serve(&ledger)
            if !ledger.opening.keepsBudgets {
                closed.closeForBudgets(ledger, facts)
            } else if let short = closed.furthestBelowMinimum(ledger, facts) {
                guard closed.closeOrCallUp(short) else { return nil }
            } else {
                return ledger
            }
        }
    }

    private func serve(_ ledger: inout PlacementLedger) {
        switch reservedSeats {
        case .openToArcs:
            for applicant in turns { ledger.serve(applicant) { _ in true } }
        case .keptForMembers:
            ledger.seats.keepReleasedPlaces(facts)
            for applicant in turns { ledger.serve(applicant, through: isUnreleased) }
            ledger.seats.releaseKeptPlaces(facts)
            for applicant in turns { ledger.serve(applicant) { _ in true } }
        }
    }

    /// Whether an arc takes a seat that its child has a right to, not one that members leave.
    private func isUnreleased(_ arc: Int32) -> Bool {
        switch facts.formulation.arcUse[Int(arc)] {
        case .open, .minimum, .additional: true
        case .minimumReleased, .additionalReleased: false
        }
    }

    /// Asks everyone in turn to come to a class, until it has its minimum.
    private func call(_ careClass: Int, _ ledger: inout PlacementLedger) {
        for isAllowed in [isUnreleased, { _ in true }] {
            for applicant in turns {
                guard ledger.opening.shortfall(careClass, facts) > 0 else { return }
                ledger.serve(applicant.coming(to: careClass, facts), through: isAllowed)
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

extension Applicant {
    /// Only the choices in which one of the children sits in this class.
    fileprivate func coming(to careClass: Int, _ facts: LedgerFacts) -> Applicant {
        func leadsThere(_ arc: Int32) -> Bool { Int(facts.classOfArc[Int(arc)]) == careClass }
        var comers = self
        comers.choices = choices.compactMap { choice in
            guard choice.arcs.contains(where: { $0.contains(where: leadsThere) }) else {
                return nil
            }
            return Choice(
                session: choice.session,
                arcs: choice.arcs.map { $0.filter(leadsThere) + $0.filter { !leadsThere($0) } }
            )
        }
        return comers
    }
}

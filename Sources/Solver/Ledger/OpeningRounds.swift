import PlacementModel

// Problem: some rules of opening can only be judged when everyone has been served: the budgets of
// classes and money, and the minimum with which a class opens.
//
// Method: rounds. In each round everyone is served without regard to these rules. Then
// 1. while a budget is exceeded, of what may stay closed and would help, whatever has the fewest
//    children is closed (of equals the last in the file), and the next round begins;
// 2. otherwise the class that is furthest below its minimum is closed (of equals the last), and the
//    next round begins; a class with children who must sit there is not closed but called up: in the
//    next round everyone is asked first whether they would come there, until it has its minimum;
// 3. otherwise the round stands.
// What has been closed stays closed. Places that must be given are given before the first round.
//
// Complexity: at most one round for each class or site that may stay closed.

/// Serves everyone in rounds until the rules of opening hold.
struct OpeningRounds {
    let facts: LedgerFacts
    /// Who is asked first to come to a class that is called up.
    let turns: Applicants

    /// - Parameters:
    ///   - given: the ledger with all places that must be given.
    ///   - serve: serves everyone else.
    /// - Returns: nil where a class with a child who must sit there does not reach its minimum, or a
    ///   budget cannot be kept.
    func placement(
        given: PlacementLedger,
        serve: (inout PlacementLedger) -> Void
    ) -> PlacementLedger? {
        var closed = Closures(facts, given)
        while true {
            var ledger = given
            ledger.opening.holdsBudgets = false
            ledger.isClosed = closed.isClosed
            for careClass in closed.calledUp { call(careClass, &ledger) }
            serve(&ledger)
            if !ledger.opening.keepsBudgets {
                guard closed.closeForBudgets(ledger, facts) else { return nil }
            } else if let short = closed.furthestBelowMinimum(ledger, facts) {
                guard closed.closeOrCallUp(short) else { return nil }
            } else {
                return ledger
            }
        }
    }

    /// Asks everyone in turn to come to a class, until it has its minimum.
    private func call(_ careClass: Int, _ ledger: inout PlacementLedger) {
        for isAllowed in [facts.isUnreleased, { _ in true }] {
            for applicant in turns {
                guard ledger.opening.shortfall(careClass, facts) > 0 else { return }
                let comers = Applicants([applicant.coming(to: careClass, facts)])
                ledger.serve(comers, at: 0, through: isAllowed)
            }
        }
    }
}

extension LedgerFacts {
    /// Whether an arc takes a seat that its child has a right to, not one that members leave.
    func isUnreleased(_ arc: Int32) -> Bool {
        switch formulation.arcUse[Int(arc)] {
        case .open, .minimum, .additional: true
        case .minimumReleased, .additionalReleased: false
        }
    }
}

extension Applicant {
    /// Only the choices in which one of the children sits in this class.
    fileprivate func coming(to careClass: Int, _ facts: LedgerFacts) -> Applicant {
        func leadsThere(_ arc: Int32) -> Bool { Int(facts.classOfArc(Int(arc))) == careClass }
        var comers = self
        comers.choices = choices.compactMap { choice in
            guard choice.arcs.contains(where: { $0.contains(where: leadsThere) }) else {
                return nil
            }
            return Choice(
                arcs: choice.arcs.map { $0.filter(leadsThere) + $0.filter { !leadsThere($0) } }
            )
        }
        return comers
    }
}

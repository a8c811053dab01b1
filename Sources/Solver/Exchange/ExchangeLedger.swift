import PlacementModel

/// An outcome on the ledger, to ask of hours, carers and opening whether one child could take another's
/// place. Reserves and quotas are counted elsewhere, so every class is one seat group here.
struct ExchangeLedger {
    private var ledger: PlacementLedger
    /// Per option its arc; -1 for an option without one.
    private let arcOfOption: [Int32]

    /// - Returns: nil where the outcome does not keep the rules that the ledger counts.
    init?(_ scenario: Scenario, _ held: HeldPlaces) throws(SolveFault) {
        let options = held.options
        let open = scenario.withoutReservesAndQuotas
        let formulation = try PureFormulation(open, options: options, seats: .decided)
        let facts = LedgerFacts(open, options: options, formulation: formulation)
        var arcs = [Int32](repeating: -1, count: options.elements.count)
        for (arc, option) in formulation.arcOption.enumerated() { arcs[Int(option)] = Int32(arc) }
        arcOfOption = arcs
        guard var ledger = PlacementLedger(facts) else { return nil }
        // The outcome as a whole keeps the budgets; a part of it does so all the more.
        for seat in held.ofChild.joined() {
            let arc = arcs[Int(seat.option)]
            guard arc >= 0, ledger.take(Int(arc)) else { return nil }
        }
        self.ledger = ledger
    }

    /// Whether a child can take an option, after it gave up some seats and another child left its own,
    /// so that no class falls below its minimum. Everything is as before afterwards.
    mutating func allows(
        _ option: Int32,
        givingUp: [HeldPlaces.Seat],
        leaving: HeldPlaces.Seat?
    ) -> Bool {
        let arc = Int(arcOfOption[Int(option)])
        guard arc >= 0 else { return false }
        let freed = (givingUp + [leaving].compactMap { $0 }).map {
            Int(arcOfOption[Int($0.option)])
        }
        for arc in freed { ledger.release(arc) }
        var isAllowed = ledger.take(arc)
        if isAllowed {
            isAllowed = givingUp.allSatisfy {
                ledger.opening.shortfall(Int($0.classIndex), ledger.facts) == 0
            }
            ledger.release(arc)
        }
        for arc in freed {
            let isBack = ledger.take(arc)
            precondition(isBack, "what was allowed before is allowed again")
        }
        return isAllowed
    }
}

import PlacementModel

/// Places that must be given before anyone is served: manual placements, then guaranteed classes,
/// then guaranteed sites, each in the order of the children.
struct GivenPlaces {
    private let facts: LedgerFacts
    private let demands: [PlaceDemand]

    init(_ facts: LedgerFacts) {
        self.facts = facts
        let kept = ContinuityRule.places(facts.scenario, options: facts.options).demands
        func isForSite(_ demand: PlaceDemand) -> Bool {
            if case .site = demand.place { true } else { false }
        }
        demands =
            PinRule.places(facts.scenario).demands + kept.filter { !isForSite($0) }
            + kept.filter(isForSite)
    }

    /// The children who must get a place, ascending.
    var children: Set<Int> { Set(demands.map { Int($0.childIndex) }) }

    /// Gives every demanded place, each to the whole applicant.
    ///
    /// - Parameter turns: of each applicant its choices and arcs, best first.
    /// - Returns: whether all could be given one after the other; that says nothing about whether
    ///   they can be given at all.
    func give(_ turns: [Applicant], to ledger: inout PlacementLedger) -> Bool {
        guard !demands.isEmpty else { return true }
        var applicantOfChild: [Int: Int] = [:]
        for (index, applicant) in turns.enumerated() {
            for child in applicant.children { applicantOfChild[child] = index }
        }
        return demands.allSatisfy { demand in
            if isMet(demand, ledger) { return true }
            guard let index = applicantOfChild[Int(demand.childIndex)] else { return false }
            let meeting = turns[index].restricted { arc in
                facts.childOfArc[Int(arc)] != demand.childIndex
                    || demand.isMet(byClass: facts.classOfArc[Int(arc)], of: facts.scenario)
            }
            return meeting.choices.contains { ledger.take(ownFirst($0.arcs)) }
        }
    }

    /// Siblings with demands of their own are seated where those are met, if they can.
    private func ownFirst(_ arcs: [[Int32]]) -> [[Int32]] {
        arcs.map { arcs in
            let meeting = arcs.filter(meetsADemand)
            return meeting + arcs.filter { !meetsADemand($0) }
        }
    }

    private func meetsADemand(_ arc: Int32) -> Bool {
        demands.contains {
            $0.childIndex == facts.childOfArc[Int(arc)]
                && $0.isMet(byClass: facts.classOfArc[Int(arc)], of: facts.scenario)
        }
    }

    private func isMet(_ demand: PlaceDemand, _ ledger: PlacementLedger) -> Bool {
        ledger.arcsOfChild[Int(demand.childIndex)].contains { arc in
            demand.isMet(byClass: facts.classOfArc[Int(arc)], of: facts.scenario)
        }
    }
}

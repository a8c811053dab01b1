import PlacementModel

/// Places that must be given before anyone is served: manual placements, announced seats that must
/// stay, guaranteed classes, then guaranteed sites, each in the order of the children.
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
            PinRule.places(facts.scenario).demands + AnnouncedRule.places(facts.scenario).demands
            + kept.filter { !isForSite($0) } + kept.filter(isForSite)
    }

    /// The children who must get a place, ascending.
    var children: Set<Int> { Set(demands.map { Int($0.childIndex) }) }

    /// Gives every demanded place, each to the whole applicant.
    ///
    /// - Parameter turns: of each applicant its choices and arcs, best first.
    /// - Returns: whether all could be given one after the other; that says nothing about whether
    ///   they can be given at all.
    func give(_ turns: Applicants, to ledger: inout PlacementLedger) -> Bool {
        guard !demands.isEmpty else { return true }
        let applicants = applicantOfChild(turns)
        return demands.allSatisfy { give($0, turns, applicants, &ledger) }
    }

    /// Gives announced seats that stay if possible, those that every rule still allows.
    func giveAnnounced(_ turns: Applicants, to ledger: inout PlacementLedger) {
        let preferred = AnnouncedRule.preferred(facts.scenario)
        guard !preferred.isEmpty else { return }
        let applicants = applicantOfChild(turns)
        for child in preferred.keys.sorted() {
            for careClass in preferred[child, default: []] {
                let demand = PlaceDemand(
                    childIndex: child,
                    place: .careClass(careClass),
                    rule: .announced,
                    source: facts.scenario.source(.announced, row: 0)
                )
                _ = give(demand, turns, applicants, &ledger)
            }
        }
    }

    private func applicantOfChild(_ turns: Applicants) -> [Int: Int] {
        var applicants: [Int: Int] = [:]
        for turn in turns.indices {
            for child in turns.children(at: turn) { applicants[Int(child)] = turn }
        }
        return applicants
    }

    private func give(
        _ demand: PlaceDemand,
        _ turns: Applicants,
        _ applicantOfChild: [Int: Int],
        _ ledger: inout PlacementLedger
    ) -> Bool {
        if isMet(demand, ledger) { return true }
        guard let index = applicantOfChild[Int(demand.childIndex)] else { return false }
        let meeting = turns[index].restricted { arc in
            facts.childOfArc[Int(arc)] != demand.childIndex
                || demand.isMet(byClass: facts.classOfArc(Int(arc)), of: facts.scenario)
        }
        return meeting.choices.contains { ledger.take(ownFirst($0.arcs)) }
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
                && $0.isMet(byClass: facts.classOfArc(Int(arc)), of: facts.scenario)
        }
    }

    private func isMet(_ demand: PlaceDemand, _ ledger: PlacementLedger) -> Bool {
        ledger.arcsOfChild[Int(demand.childIndex)].contains { arc in
            demand.isMet(byClass: facts.classOfArc(Int(arc)), of: facts.scenario)
        }
    }
}

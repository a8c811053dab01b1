import PlacementModel

/// Places that children must get are given before anybody is served: those placed by hand, then
/// guaranteed classes, then guaranteed sites, each by row, to the whole applicant.
struct DemandedSeats {
    private let rules: ServedRules
    private let applicants: [ServedApplicant]
    private let demands: [(child: Int, place: DemandRecount.Place)]

    init(_ rules: ServedRules, _ applicants: [ServedApplicant]) {
        self.rules = rules
        self.applicants = applicants
        let recount = rules.placement.demands
        let pinned = recount.pinned.sorted { $0.key < $1.key }
            .flatMap { child, places in places.map { (child: child, place: $0) } }
        let kept = recount.kept.sorted { $0.key < $1.key }.map { (child: $0.key, place: $0.value) }
        demands = pinned + kept.filter { !$0.place.isSite } + kept.filter(\.place.isSite)
    }

    /// Whether an applicant has a child that must get a place.
    func concerns(_ applicant: ServedApplicant) -> Bool {
        applicant.children.contains { child in demands.contains { $0.child == child } }
    }

    /// Whether every demand is met.
    func areMet(in taken: TakenSeats) -> Bool {
        demands.allSatisfy { child, place in
            taken.arcsOfChild[child].contains { isMet(place, by: $0) }
        }
    }

    /// - Returns: whether all can be given one after the other.
    func give(_ taken: inout TakenSeats) -> Bool {
        guard !demands.isEmpty else { return true }
        var applicantOfChild: [Int: ServedApplicant] = [:]
        for applicant in applicants {
            for child in applicant.children { applicantOfChild[child] = applicant }
        }
        for (child, place) in demands {
            let has = taken.arcsOfChild[child].contains { isMet(place, by: $0) }
            if has { continue }
            let choices = applicantOfChild[child]?.choices ?? []
            let given = choices.first { choice in
                taken.take(
                    together: choice.arcs.map { own in
                        // The child itself where the demand is met; siblings where theirs are, if
                        // they can.
                        let meeting = own.filter {
                            Int(rules.arcs.child[$0]) != child || isMet(place, by: $0)
                        }
                        return meeting.filter(meetsADemand)
                            + meeting.filter { !meetsADemand($0) }
                    }
                )
            }
            if given == nil { return false }
        }
        return true
    }

    private func isMet(_ place: DemandRecount.Place, by arc: Int) -> Bool {
        DemandRecount.isMet(place, by: Int32(rules.arcs.careClass(arc)), rules.placement.facts)
    }

    private func meetsADemand(_ arc: Int) -> Bool {
        let child = Int(rules.arcs.child[arc])
        let careClass = Int32(rules.arcs.careClass(arc))
        return rules.placement.demands.meetsPin(child, careClass, rules.placement.facts)
            || rules.placement.demands.meetsGuarantee(child, careClass, rules.placement.facts)
    }
}

extension DemandRecount.Place {
    fileprivate var isSite: Bool { if case .site = self { true } else { false } }
}

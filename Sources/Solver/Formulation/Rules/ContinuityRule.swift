import PlacementModel

/// What having had a place last time is worth (延续).
///
/// Meaning of `guaranteed`: a child keeps the class it had; where that class is not among its
/// options any more (it is gone, or the child has outgrown it), a class of the same site. A family
/// that does not wish for the site any more, or to whom none of it is open, has given the guarantee
/// up. Eligibility is not overridden, and a manual decision comes before a guarantee. A place that
/// was promised until a date is guaranteed up to that date, the last day included; then it counts
/// as any other application. Guarantees stand before every goal: where they cannot all be kept, no
/// placement exists, and the outcome names the children.
///
/// Meaning of `newcomers-first`: before all goals of the policy, as many newcomers as possible are
/// placed. A newcomer had no place last time: it waited, or it is not in `previous.csv`.
///
/// Both are linear: a goal before the others, and for the guarantees the demand that its optimum be
/// all of them.
struct ContinuityRule: RuleFormulation {
    static func places(
        _ scenario: Scenario,
        options: RaggedTable<PlacementOption>
    ) -> DemandedPlaces {
        let guarantees = Guarantees(scenario, options: options)
        let demands = scenario.previous.enumerated().compactMap { child, last -> PlaceDemand? in
            let place: PlaceDemand.Place
            switch guarantees[child] {
            case .careClass(let careClass): place = .careClass(careClass)
            case .site(let site): place = .site(site)
            case .lapsed, .givenUp, .replacedByHand, nil: return nil
            }
            return last.map { last in
                PlaceDemand(
                    childIndex: Int32(child),
                    place: place,
                    rule: .continuity,
                    source: scenario.source(.previous, row: last.row)
                )
            }
        }
        return DemandedPlaces(demands, scenario)
    }

    /// Per child whether it counts as a newcomer; nil where the rule is off or nothing is known of last
    /// time. Where all are newcomers as many children as possible are placed.
    static func newcomers(_ scenario: Scenario) -> [Bool]? {
        guard scenario.policy.continuity == .newcomersFirst, !scenario.previous.isEmpty
        else { return nil }
        return scenario.previous.map { $0?.siteIndex == nil }
    }

    func write(to draft: inout ProgramDraft) throws(SolveFault) {
        ContinuityRule.places(draft.scenario, options: draft.options)
            .write(to: &draft) { .kept(child: $0) }
    }
}

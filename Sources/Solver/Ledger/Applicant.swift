import PlacementModel

/// Who is served as one: a child, or the children of a household that stay together or are not
/// placed at all.
struct Applicant: Sendable {
    /// Positions in `Scenario.children`, ascending.
    let children: [Int]
    var choices: [Choice]

    /// Where all of them can be in one session: a class, or for siblings a class or site in common.
    struct Choice: Sendable {
        /// Per child the arcs that lead there, at least one, in the order of the options.
        let arcs: [[Int32]]
    }

    init(children: [Int], choices: [Choice]) {
        self.children = children
        self.choices = choices
    }

    /// Siblings who stay together, in the order of their first children.
    static func siblings(_ facts: LedgerFacts) -> [Applicant] {
        let scenario = facts.scenario
        let place: ((Int32) -> SharedPlace)? =
            switch scenario.policy.siblings {
            case .togetherInClass: { .careClass($0) }
            case .togetherAtSite: { .site($0, in: scenario) }
            case .separate, .preferClass, .preferSite: nil
            }
        guard let place else { return [] }
        return Household.all(in: scenario)
            .map { Applicant($0.children, together: place, facts) }
            .sorted { $0.children[0] < $1.children[0] }
    }

    private init(
        _ children: [Int],
        together place: (Int32) -> SharedPlace,
        _ facts: LedgerFacts
    ) {
        self.children = children
        let arcs = children.map { child in
            Dictionary(grouping: facts.formulation.problem.arcs(of: child).map { Int32($0) }) {
                place(facts.classOfArc(Int($0)))
            }
        }
        let common = arcs[0].keys.filter { key in arcs.allSatisfy { $0[key] != nil } }
        choices = common.sorted().map { place in
            Choice(arcs: arcs.compactMap { $0[place] })
        }
    }

    /// The same children with some of the arcs; choices that not all of them have any more drop out.
    func restricted(to isAllowed: (Int32) -> Bool) -> Applicant {
        Applicant(
            children: children,
            choices: choices.compactMap { choice in
                let arcs = choice.arcs.map { $0.filter(isAllowed) }
                return arcs.contains(where: \.isEmpty) ? nil : Choice(arcs: arcs)
            }
        )
    }
}

extension PlacementLedger {
    /// Seats all children of a choice, each by the first of its arcs that leaves the others a seat;
    /// or nobody.
    ///
    /// - Parameter choice: per child its arcs, best first.
    mutating func take(_ choice: [[Int32]]) -> Bool { take(choice[...]) }

    private mutating func take(_ rest: ArraySlice<[Int32]>) -> Bool {
        guard let arcs = rest.first else { return true }
        for arc in arcs where take(Int(arc)) {
            if take(rest.dropFirst()) { return true }
            release(Int(arc))
        }
        return false
    }
}

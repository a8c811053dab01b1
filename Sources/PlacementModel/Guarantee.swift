/// What the guarantee of a place is worth to a child who had one last time (保留原位).
package enum Guarantee: Hashable, Sendable {
    /// The child keeps this class, by position in `Scenario.classes`.
    case careClass(Int32)
    /// Its class is not open to it any more; it keeps the site, by position in `Scenario.sites`.
    case site(Int32)
    /// The place was promised to an earlier day than the reference date.
    case lapsed(CalendarDate)
    /// The family does not wish for the site any more, or none of it is open to the child.
    case givenUp
    /// A manual decision about the child takes its place.
    case replacedByHand
}

/// The guarantees of a scenario, child by child.
package struct Guarantees: Sendable {
    private let guarantees: [Guarantee?]

    /// - Parameter options: row i holds the options of child i.
    package init(_ scenario: Scenario, options: RaggedTable<PlacementOption>) {
        guard scenario.policy.continuity == .guaranteed else {
            guarantees = []
            return
        }
        let pinned = Set(scenario.pins.map(\.childIndex))
        guarantees = scenario.previous.enumerated().map { child, last in
            guard let last, let site = last.siteIndex else { return nil }
            if pinned.contains(Int32(child)) { return .replacedByHand }
            if let date = last.committedUntil, date < scenario.referenceDate {
                return .lapsed(date)
            }
            if let careClass = last.classIndex,
                options[child].contains(where: { $0.classIndex == careClass })
            {
                return .careClass(careClass)
            }
            let isOpen = options[child].contains {
                scenario.classes[Int($0.classIndex)].siteIndex == site
            }
            return isOpen ? .site(site) : .givenUp
        }
    }

    /// Nil where nothing is guaranteed: by the policy, or because the child had no place.
    package subscript(child: Int) -> Guarantee? {
        guarantees.isEmpty ? nil : guarantees[child]
    }

    package var tally: GuaranteeTally { GuaranteeTally(guarantees) }
}

/// How many guarantees a run keeps, and why it does not keep the others.
package struct GuaranteeTally: Hashable, Sendable {
    package private(set) var kept = 0
    package private(set) var lapsed = 0
    package private(set) var givenUp = 0
    package private(set) var replacedByHand = 0

    fileprivate init(_ guarantees: [Guarantee?]) {
        for case let guarantee? in guarantees {
            switch guarantee {
            case .careClass, .site: kept += 1
            case .lapsed: lapsed += 1
            case .givenUp: givenUp += 1
            case .replacedByHand: replacedByHand += 1
            }
        }
    }

    package var isEmpty: Bool { kept + lapsed + givenUp + replacedByHand == 0 }
}

import PlacementModel

/// What a planner's manual decisions make of a child's choices.
///
/// - An exclusion leaves no class.
/// - A placement leaves, in the session of its class, that class alone; where a child has one
///   session only, it leaves nothing else at all. The class becomes an option even if it is no wish
///   and not open to the child under the rules: the planner answers for that with the reason in
///   `pins.csv`. It does not make a seat: a class without one cannot take the child.
struct PinnedChoices: Sendable {
    private let scenario: Scenario
    private let pinsOfChild: [Int32: [Pin]]

    init(_ scenario: Scenario) {
        self.scenario = scenario
        pinsOfChild = Dictionary(grouping: scenario.pins, by: \.childIndex)
    }

    func apply(to offers: inout [Offer], child: Int) {
        guard !pinsOfChild.isEmpty, let pins = pinsOfChild[Int32(child)] else { return }
        let pinned = pins.compactMap(\.classIndex)
        guard pinned.count == pins.count else { return offers.removeAll() }
        let sessions = Set(pinned.map(session))
        let isDemanded = pins.contains(where: \.isDemanded)
        offers.removeAll { offer in
            guard isDemanded else { return false }
            guard !pinned.contains(offer.classIndex) else { return false }
            return scenario.policy.sessionsPerChild == 1
                || sessions.contains(session(ofClass: offer.classIndex))
        }
        for classIndex in pinned where !offers.contains(where: { $0.classIndex == classIndex }) {
            offers.append(offer(child, classIndex))
        }
    }

    private func session(ofClass classIndex: Int32) -> Int32 {
        scenario.classes[Int(classIndex)].sessionIndex
    }

    /// In the mode that the family wants, where the class has it, otherwise in the first of all
    /// modes that it has.
    private func offer(_ child: Int, _ classIndex: Int32) -> Offer {
        let careClass = scenario.classes[Int(classIndex)]
        let wish = scenario.wishes[child].first { $0.classIndex == classIndex }
        let wanted = wish?.mode ?? scenario.children[child].mode
        let mode =
            careClass.modes.contains(wanted)
            ? wanted : Mode.allCases.first(where: careClass.modes.contains) ?? wanted
        return Offer(
            child: child,
            classIndex: classIndex,
            mode: mode,
            wishRank: wish?.rank,
            distance: scenario.distance(ofChild: child, toSite: Int(careClass.siteIndex))
        )
    }
}

import PlacementModel

/// An option as the checker counted it.
struct RecountedOption {
    /// Position in `Scenario.classes`.
    let classIndex: Int32
    let mode: Mode
    /// 0 when the class was added because it is near, or by hand.
    let rank: Int16
    /// -1 when unknown.
    let metres: Int32
    /// Exact; the program holds options to 1 ... 2,147,483,647.
    let points: Int64
}

/// Every option of every child with its points, counted again from the scenario alone.
struct OptionRecount {
    /// `start[i] ..< start[i + 1]` are the options of child i, by class, each class at most once.
    private(set) var start: [Int32] = [0]
    private(set) var options: [RecountedOption] = []

    func range(of child: Int) -> Range<Int> { Int(start[child])..<Int(start[child + 1]) }

    /// The position of a child's option in a class.
    func position(child: Int, classIndex: Int32) -> Int? {
        range(of: child).first { options[$0].classIndex == classIndex }
    }

    /// - Complexity: linear in wishes; with nearest classes also in the sites of the homes'
    ///   surroundings.
    init(_ facts: ScenarioFacts) {
        let points = PointsRecount(facts)
        let parts = Stretches.map(facts.children.count) { children in
            OptionRecount(facts, points, children)
        }
        start.reserveCapacity(facts.children.count + 1)
        options.reserveCapacity(parts.reduce(0) { $0 + $1.options.count })
        for part in parts {
            let first = Int32(options.count)
            for end in part.start.dropFirst() { start.append(first + end) }
            options += part.options
        }
    }

    /// The options of some children.
    private init(_ facts: ScenarioFacts, _ points: PointsRecount, _ children: Range<Int>) {
        var draft = OptionDraft(facts)
        start.reserveCapacity(children.count + 1)
        options.reserveCapacity(8 * children.count)
        for child in children {
            draft.collect(child, facts)
            for offer in draft.offers {
                options.append(
                    RecountedOption(
                        classIndex: offer.classIndex,
                        mode: offer.mode,
                        rank: offer.rank,
                        metres: offer.metres,
                        points: points.total(child: child, offer)
                    )
                )
            }
            start.append(Int32(options.count))
        }
    }
}

/// A class in a mode that may become an option of the child at hand.
struct RecountedOffer {
    let classIndex: Int32
    let mode: Mode
    let rank: Int16
    let metres: Int32
}

/// Collects what is open to one child after the other: wishes by rank, then near classes, then what
/// manual decisions make of both.
struct OptionDraft {
    private(set) var offers: [RecountedOffer] = []
    private let near: NearSites?
    /// Per child its pins, for the few that have any.
    private let pins: [Int: [Pin]]

    init(_ facts: ScenarioFacts) {
        if case .nearest(let count) = facts.scenario.policy.choices {
            near = NearSites(facts, count: Int(count))
        } else {
            near = nil
        }
        pins = Dictionary(grouping: facts.scenario.pins) { Int($0.childIndex) }
    }

    mutating func collect(_ child: Int, _ facts: ScenarioFacts) {
        offers.removeAll(keepingCapacity: true)
        let wishes = facts.scenario.wishes
        for position in wishes.range(of: child) {
            let wish = wishes.elements[position]
            if has(wish.classIndex) { continue }
            let careClass = Int(wish.classIndex)
            let metres = facts.metres(child: child, site: facts.classes[careClass].site)
            if facts.isOpen(careClass, child: child, mode: wish.mode, metres: metres) {
                offers.append(
                    RecountedOffer(
                        classIndex: wish.classIndex,
                        mode: wish.mode,
                        rank: wish.rank,
                        metres: metres
                    )
                )
            }
        }
        near?.add(to: &offers, child: child)
        if !pins.isEmpty, let pins = pins[child] { obey(pins, child, facts) }
        sort()
    }

    private func has(_ classIndex: Int32) -> Bool {
        offers.contains { $0.classIndex == classIndex }
    }

    /// Few offers, so that inserting is quickest.
    private mutating func sort() {
        offers.withUnsafeMutableBufferPointer { offers in
            for index in offers.indices.dropFirst() {
                let offer = offers[index]
                var place = index
                while place > 0, offers[place - 1].classIndex > offer.classIndex {
                    offers[place] = offers[place - 1]
                    place -= 1
                }
                offers[place] = offer
            }
        }
    }

    /// An exclusion leaves nothing. A placement leaves, in its session, its class alone, and where a
    /// child has one session only, nothing else at all; it opens the class whatever the rules say.
    private mutating func obey(_ pins: [Pin], _ child: Int, _ facts: ScenarioFacts) {
        var pinned: [Int32] = []
        for pin in pins {
            guard let classIndex = pin.classIndex else { return offers.removeAll() }
            pinned.append(classIndex)
        }
        let sessions = pinned.map { facts.classes[Int($0)].session }
        let isSingle = facts.scenario.policy.sessionsPerChild == 1
        offers.removeAll { offer in
            !pinned.contains(offer.classIndex)
                && (isSingle || sessions.contains(facts.classes[Int(offer.classIndex)].session))
        }
        for classIndex in pinned where !has(classIndex) {
            offers.append(OptionDraft.pinnedOffer(child, classIndex, facts))
        }
    }

    /// In the wanted mode where the class has it, otherwise in the first of all modes that
    /// it has.
    private static func pinnedOffer(
        _ child: Int,
        _ classIndex: Int32,
        _ facts: ScenarioFacts
    ) -> RecountedOffer {
        let wish = facts.scenario.wishes[child].first { $0.classIndex == classIndex }
        let wanted = wish?.mode ?? facts.children[child].mode
        let offered = facts.classes[Int(classIndex)].modes
        let mode = offered.contains(wanted) ? wanted : offered.modes.first ?? wanted
        return RecountedOffer(
            classIndex: classIndex,
            mode: mode,
            rank: wish?.rank ?? 0,
            metres: facts.metres(child: child, site: facts.classes[Int(classIndex)].site)
        )
    }
}

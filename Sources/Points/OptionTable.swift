package import PlacementModel

/// Why options could not be counted exactly.
package enum PointsFault: Error, Equatable {
    /// The points of one option do not fit; the line of `children.csv` and the class.
    case overflow(child: ChildID, row: Int32, classID: ClassID)
    /// An option is worth nothing or less, so that leaving a seat empty would count as better.
    case notPositive(child: ChildID, row: Int32, classID: ClassID, points: Points)
}

/// Builds every child's eligible options with their points.
package struct OptionTable: Sendable {
    private let scenario: Scenario
    private let eligibility: Eligibility
    private let schedule: PointsSchedule

    package init(_ scenario: Scenario) {
        self.scenario = scenario
        eligibility = Eligibility(scenario)
        schedule = PointsSchedule(scenario)
    }

    /// Row i holds the options of child i by class; a class stands there at most once.
    ///
    /// - Complexity: with choices `wishes`, linear in the wishes; with `nearest`, about linear in
    ///   children times count while sites are spread like homes.
    package func options() throws(PointsFault) -> RaggedTable<PlacementOption> {
        var table = RaggedTable<PlacementOption>()
        table.reserve(rows: scenario.children.count, elements: scenario.wishes.elements.count)
        let pins = PinnedChoices(scenario)
        var near: NearestClasses?
        if case .nearest = scenario.policy.choices { near = NearestClasses(scenario, eligibility) }
        var offers: [Offer] = []
        for child in scenario.children.indices {
            offers.removeAll(keepingCapacity: true)
            appendWishes(of: child, to: &offers)
            if case .nearest(let count) = scenario.policy.choices {
                near?.append(to: &offers, child: child, upTo: Int(count))
            }
            pins.apply(to: &offers, child: child)
            offers.sort { $0.classIndex < $1.classIndex }
            for offer in offers { table.append(try option(offer)) }
            table.endRow()
        }
        return table
    }

    /// Wishes come by rank, so of several wishes for one class, such as two modes, the first that
    /// is open to the child counts: both would take the same seat.
    private func appendWishes(of child: Int, to offers: inout [Offer]) {
        for wish in scenario.wishes[child]
        where !offers.contains(where: { $0.classIndex == wish.classIndex }) {
            let site = Int(scenario.classes[Int(wish.classIndex)].siteIndex)
            let distance = scenario.distance(ofChild: child, toSite: site)
            let obstacle = eligibility.obstacle(
                child: child,
                classIndex: Int(wish.classIndex),
                mode: wish.mode,
                distance: distance
            )
            guard obstacle == nil else { continue }
            offers.append(
                Offer(
                    child: child,
                    classIndex: wish.classIndex,
                    mode: wish.mode,
                    wishRank: wish.rank,
                    distance: distance
                )
            )
        }
    }

    /// What a class would be worth to a child under a rule of eligibility less, or as another wish:
    /// the points that it would have, whether it is open to the child or not.
    package func option(
        ofChild child: Int,
        classIndex: Int32,
        mode: Mode,
        wishRank: Int16?
    ) throws(PointsFault) -> PlacementOption {
        let site = Int(scenario.classes[Int(classIndex)].siteIndex)
        return try option(
            Offer(
                child: child,
                classIndex: classIndex,
                mode: mode,
                wishRank: wishRank,
                distance: scenario.distance(ofChild: child, toSite: site)
            )
        )
    }

    /// The same options with the points that this table's policy gives: what is open to a child does
    /// not depend on points.
    package func recounted(
        _ options: RaggedTable<PlacementOption>
    ) throws(PointsFault) -> RaggedTable<PlacementOption> {
        var elements = options.elements
        for child in 0..<options.rowCount {
            for position in options.range(of: child) {
                let known = elements[position]
                elements[position] = try option(
                    Offer(
                        child: child,
                        classIndex: known.classIndex,
                        mode: known.mode,
                        wishRank: known.wishRank,
                        distance: known.distance
                    )
                )
            }
        }
        return RaggedTable(rowStart: options.rowStart, elements: elements)
    }

    private func option(_ offer: Offer) throws(PointsFault) -> PlacementOption {
        let child = scenario.children[offer.child]
        let classID = scenario.classes[Int(offer.classIndex)].id
        guard let points = schedule.total(offer) else {
            throw .overflow(child: child.id, row: child.row, classID: classID)
        }
        guard points.value > 0 else {
            throw .notPositive(child: child.id, row: child.row, classID: classID, points: points)
        }
        return PlacementOption(
            classIndex: offer.classIndex,
            points: points,
            distance: offer.distance,
            wishRank: offer.wishRank,
            mode: offer.mode
        )
    }
}

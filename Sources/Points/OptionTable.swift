package import Parallel
package import PlacementModel

/// Why options could not be counted exactly.
package enum PointsFault: Error, Equatable {
    /// The points of one option do not fit; the child's row and the class.
    case overflow(child: ChildID, SourceRow, classID: ClassID)
    /// An option is worth nothing or less, so that leaving a seat empty would count as better.
    case notPositive(child: ChildID, SourceRow, classID: ClassID, points: Points)
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
    package func options(
        _ threads: Threads = .one
    ) throws(PointsFault) -> RaggedTable<PlacementOption> {
        let pins = PinnedChoices(scenario)
        var near: NearestClasses?
        if case .nearest = scenario.policy.choices { near = NearestClasses(scenario, eligibility) }
        let finder = near
        let stretches = threads.stretches(of: scenario.children.count, atLeast: 2000) { children in
            Result { () throws(PointsFault) in try options(of: children, pins, finder) }
        }
        return try OptionTable.joined(stretches, threads)
    }

    /// The options of some neighbouring children.
    private func options(
        of children: Range<Int>,
        _ pins: PinnedChoices,
        _ near: NearestClasses?
    ) throws(PointsFault) -> RaggedTable<PlacementOption> {
        let wishes = scenario.wishes.rowStart
        var rowStart: [Int32] = [0]
        var options: [PlacementOption] = []
        rowStart.reserveCapacity(children.count + 1)
        options.reserveCapacity(Int(wishes[children.upperBound] - wishes[children.lowerBound]))
        var offers: [Offer] = []
        for child in children {
            collect(&offers, of: child, pins, near)
            for offer in offers { options.append(try option(offer)) }
            rowStart.append(Int32(options.count))
        }
        return RaggedTable(rowStart: rowStart, elements: options)
    }

    /// What keeps ``options(_:)`` from a table: of every child that it concerns the fault of its worst
    /// option, in the order of the children. Whoever puts that one right puts the child right.
    ///
    /// - Complexity: as ``options(_:)``.
    package func faults() -> [PointsFault] {
        let pins = PinnedChoices(scenario)
        var near: NearestClasses?
        if case .nearest = scenario.policy.choices { near = NearestClasses(scenario, eligibility) }
        var offers: [Offer] = []
        return scenario.children.indices.compactMap { child in
            collect(&offers, of: child, pins, near)
            var worst: (offer: Offer, points: Int32)?
            for offer in offers {
                guard let points = schedule.total(offer)?.value else { return fault(offer) }
                if points <= 0, points < worst?.points ?? .max { worst = (offer, points) }
            }
            return worst.map { fault($0.offer) }
        }
    }

    /// What is open to a child, by class.
    private func collect(
        _ offers: inout [Offer],
        of child: Int,
        _ pins: PinnedChoices,
        _ near: NearestClasses?
    ) {
        offers.removeAll(keepingCapacity: true)
        appendWishes(of: child, to: &offers)
        if let near, case .nearest(let count) = scenario.policy.choices {
            near.append(to: &offers, child: child, upTo: Int(count))
        }
        pins.apply(to: &offers, child: child)
        offers.sort { $0.classIndex < $1.classIndex }
    }

    /// One table of the stretches, or the first fault.
    private static func joined(
        _ stretches: [Result<RaggedTable<PlacementOption>, PointsFault>],
        _ threads: Threads
    ) throws(PointsFault) -> RaggedTable<PlacementOption> {
        var parts: [RaggedTable<PlacementOption>] = []
        for stretch in stretches { parts.append(try stretch.get()) }
        guard parts.count != 1 else { return parts[0] }
        var rowStart: [Int32] = [0]
        rowStart.reserveCapacity(parts.reduce(1) { $0 + $1.rowCount })
        var start: Int32 = 0
        for part in parts {
            rowStart.append(contentsOf: part.rowStart.dropFirst().lazy.map { start + $0 })
            start += Int32(part.elements.count)
        }
        let options = Array(joining: parts.map(\.elements), threads)
        return RaggedTable(rowStart: rowStart, elements: options)
    }

    /// Wishes come by rank, so of several wishes for one class, such as two modes, the first that
    /// is open to the child counts: both would take the same seat.
    private func appendWishes(of child: Int, to offers: inout [Offer]) {
        for position in scenario.wishes.range(of: child) {
            let wish = scenario.wishes.elements[position]
            guard !offers.contains(where: { $0.classIndex == wish.classIndex }) else { continue }
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
        guard let points = schedule.total(offer), points.value > 0 else { throw fault(offer) }
        return PlacementOption(
            classIndex: offer.classIndex,
            points: points,
            distance: offer.distance,
            wishRank: offer.wishRank,
            mode: offer.mode
        )
    }

    /// Why an offer's points are none.
    private func fault(_ offer: Offer) -> PointsFault {
        let child = scenario.children[offer.child]
        let classID = scenario.classes[Int(offer.classIndex)].id
        let source = scenario.source(.children, row: child.row)
        guard let points = schedule.total(offer) else {
            return .overflow(child: child.id, source, classID: classID)
        }
        return .notPositive(child: child.id, source, classID: classID, points: points)
    }
}

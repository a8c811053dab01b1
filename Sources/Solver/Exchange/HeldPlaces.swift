package import PlacementModel

/// Who sits where in an outcome, how much of a place each takes, and what a child would give up for
/// another class.
package struct HeldPlaces: Sendable {
    /// One child in one class.
    package struct Seat: Hashable, Sendable {
        /// Position in `Scenario.children`.
        package let child: Int32
        /// Position in the option table.
        package let option: Int32
        /// Position in `Outcome.seatGroups`.
        package let seatGroup: Int32
        package let classIndex: Int32
    }

    let scenario: Scenario
    let options: RaggedTable<PlacementOption>
    /// Per child its seats.
    package let ofChild: [[Seat]]
    /// Per class its seats, in the order of the children.
    package let ofClass: [[Seat]]
    /// `overlaps[first * sessions.count + second]`: a day of care in common.
    private let overlaps: [Bool]

    package init(
        _ scenario: Scenario,
        options: RaggedTable<PlacementOption>,
        outcome: Outcome
    ) {
        self.scenario = scenario
        self.options = options
        var ofClass = [[Seat]](repeating: [], count: scenario.classes.count)
        ofChild = scenario.children.indices.map { child in
            outcome.seats[child].map { seat in
                let classIndex = options.elements[Int(seat.option)].classIndex
                let held = Seat(
                    child: Int32(child),
                    option: seat.option,
                    seatGroup: seat.seatGroup,
                    classIndex: classIndex
                )
                ofClass[Int(classIndex)].append(held)
                return held
            }
        }
        self.ofClass = ofClass
        let dates = scenario.sessions.map { Set($0.dates) }
        overlaps = dates.flatMap { first in dates.map { !first.isDisjoint(with: $0) } }
    }

    /// How much of a place a child takes with an option.
    func use(ofChild child: Int32, option: Int32) -> PlaceUse {
        guard scenario.policy.halfDays == .share else { return .wholeDay }
        return options.elements[Int(option)].mode
            .placeUse(hours: scenario.children[Int(child)].hoursPerDay)
    }

    func use(of seat: Seat) -> PlaceUse { use(ofChild: seat.child, option: seat.option) }

    /// What a child would have to give up for a class: seats on the same days, or where it has as
    /// many as it may, the one that the family wants least.
    package func givenUp(by child: Int32, for classIndex: Int32) -> [Seat] {
        let seats = ofChild[Int(child)]
        let session = scenario.classes[Int(classIndex)].sessionIndex
        let clashing = seats.filter { overlap(session, of: $0) }
        guard clashing.isEmpty, seats.count >= Int(scenario.policy.sessionsPerChild) else {
            return clashing
        }
        let least = seats.max { wish(of: $0.option) < wish(of: $1.option) }
        return least.map { [$0] } ?? []
    }

    private func overlap(_ session: Int32, of seat: Seat) -> Bool {
        let other = scenario.classes[Int(seat.classIndex)].sessionIndex
        return session == other
            || overlaps[Int(session) * scenario.sessions.count + Int(other)]
    }

    /// Whether the family would rather have an option than everything that it would have to give up
    /// for it: by wish rank, then nearest first; classes that are no wish come after all wishes.
    /// Equal rank and distance are no preference.
    package func prefers(_ child: Int32, option: Int32) -> Bool {
        let classIndex = options.elements[Int(option)].classIndex
        guard !ofChild[Int(child)].contains(where: { $0.classIndex == classIndex }) else {
            return false
        }
        return givenUp(by: child, for: classIndex).allSatisfy {
            wish(of: option) < wish(of: $0.option)
        }
    }

    private func wish(of option: Int32) -> (Int16, Int32) {
        let option = options.elements[Int(option)]
        return (option.wishRank ?? .max, option.distance?.count ?? .max)
    }
}

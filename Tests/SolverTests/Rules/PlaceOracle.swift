import PlacementModel

/// Whether the children of a placement fit the places, by trying everything that is left open: which
/// hours hourly children come, and in which classes a wide reserve keeps its places.
struct PlaceOracle {
    private let oracle: RuleOracle
    private let placement: RuleOracle.Placement

    init(_ oracle: RuleOracle, _ placement: RuleOracle.Placement) {
        self.oracle = oracle
        self.placement = placement
    }

    private var scenario: Scenario { oracle.scenario }

    var fits: Bool { quotasHold && reservesFit }

    /// The fewest places that these seats fit in.
    private func placesNeeded(_ include: (Int, RuleOracle.Seat, Int32) -> Bool) -> Int {
        var stays: [(mode: Mode, hours: Int8?)] = []
        for (child, seats) in placement.enumerated() {
            for seat in seats {
                let option = oracle.options.elements[seat.option]
                if include(child, seat, option.classIndex) {
                    stays.append((option.mode, scenario.children[child].hoursPerDay))
                }
            }
        }
        if scenario.policy.halfDays == .wholePlace { return stays.count }
        return PlaceOracle.placesNeeded(stays[...], morning: 0, afternoon: 0)
    }

    /// Tries every way in which hourly children split their hours over the two parts of four hours.
    private static func placesNeeded(
        _ stays: ArraySlice<(mode: Mode, hours: Int8?)>,
        morning: Int,
        afternoon: Int
    ) -> Int {
        guard let stay = stays.first else { return max((morning + 3) / 4, (afternoon + 3) / 4) }
        let splits: [(Int, Int)] =
            switch stay.mode {
            case .halfDayMorning: [(4, 0)]
            case .halfDayAfternoon: [(0, 4)]
            case .fullDay, .temporary: [(4, 4)]
            case .hourly:
                (0...4).map { ($0, Int(stay.hours ?? 8) - $0) }.filter { (0...4).contains($0.1) }
            }
        return splits.map { split in
            placesNeeded(
                stays.dropFirst(),
                morning: morning + split.0,
                afternoon: afternoon + split.1
            )
        }.min() ?? .max
    }

    /// Sets of classes over which a scope counts, each by itself.
    private func instances(_ scope: SeatScope) -> [[Int32]] {
        let classes = scenario.classes.indices.map { Int32($0) }.filter { oracle.covers(scope, $0) }
        let keys = classes.map { index -> Int32 in
            let careClass = scenario.classes[Int(index)]
            return switch scope {
            case .eachClass: index
            case .eachSite: careClass.siteIndex
            case .eachSession: careClass.sessionIndex
            case .scenario: 0
            }
        }
        return Set(keys).map { key in zip(classes, keys).filter { $0.1 == key }.map(\.0) }
    }

    private func seatCount(_ classes: [Int32]) -> Int32 {
        classes.reduce(0) { $0 + scenario.classes[Int($1)].capacity.seatCount }
    }

    private var quotasHold: Bool {
        scenario.policy.quotas.allSatisfy { quota in
            instances(quota.scope).allSatisfy { classes in
                placesNeeded { child, _, index in
                    classes.contains(index) && oracle.isMember(child, quota.groups)
                } <= Int(quota.amount.seatCount(of: seatCount(classes)))
            }
        }
    }

    private var reservesFit: Bool {
        var free = scenario.classes.indices.map { index in
            Int(scenario.classes[index].capacity.seatCount)
                - placesNeeded { $1.reserve == nil && Int($2) == index }
        }
        // What each reserve still keeps empty, and where it may do so.
        var rests: [(places: Int, classes: [Int32])] = []
        for (index, reserve) in scenario.policy.reserves.enumerated() {
            for classes in instances(reserve.scope) {
                let amount = Int(reserve.amount.seatCount(of: seatCount(classes)))
                let used = classes.map { careClass in
                    placesNeeded { $1.reserve == index && $2 == careClass }
                }
                for (careClass, count) in zip(classes, used) { free[Int(careClass)] -= count }
                let rest = amount - used.reduce(0, +)
                if rest < 0 { return false }
                let isWideMinimum =
                    !reserve.scope.isEachClass && reserve.isReleased && reserve.counts == .minimum
                if !isWideMinimum { rests.append((rest, classes)) }
            }
        }
        return canKeep(rests[...], free)
    }

    private func canKeep(
        _ rests: ArraySlice<(places: Int, classes: [Int32])>,
        _ free: [Int]
    ) -> Bool {
        guard free.allSatisfy({ $0 >= 0 }) else { return false }
        guard let rest = rests.first else { return true }
        if rest.places == 0 { return canKeep(rests.dropFirst(), free) }
        return rest.classes.contains { careClass in
            var less = free
            less[Int(careClass)] -= 1
            return canKeep([(rest.places - 1, rest.classes)] + rests.dropFirst(), less)
        }
    }
}

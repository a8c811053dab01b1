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

    /// Whether a reserve keeps no seat apart: members in any seats count for it.
    private func isCounted(_ index: Int?) -> Bool {
        guard let reserve = index.map({ scenario.policy.reserves[$0] }) else { return false }
        return !oracle.separatesReserves && reserve.isReleased && reserve.counts == .minimum
    }

    /// No class may reserve more by itself than it has.
    private var reservesExceedSeats: Bool {
        scenario.classes.indices.contains { index in
            let seats = scenario.classes[index].capacity.seatCount
            let reserved = scenario.policy.reserves
                .filter { $0.scope.isEachClass && oracle.covers($0.scope, Int32(index)) }
                .reduce(0) { $0 + $1.amount.seatCount(of: seats) }
            return reserved > seats
        }
    }

    private var reservesFit: Bool {
        if reservesExceedSeats { return false }
        var free = scenario.classes.indices.map { index in
            Int(scenario.classes[index].capacity.seatCount)
                - placesNeeded {
                    ($1.reserve == nil || isCounted($1.reserve)) && Int($2) == index
                }
        }
        // Wide reserves keep none of the places that a class reserves by itself.
        var open = scenario.classes.indices.map { index in
            let seats = scenario.classes[index].capacity.seatCount
            return scenario.policy.reserves
                .filter { $0.scope.isEachClass && oracle.covers($0.scope, Int32(index)) }
                .reduce(Int(seats)) { $0 - Int($1.amount.seatCount(of: seats)) }
        }
        // What each reserve still keeps empty, and where it may do so.
        var rests: [Rest] = []
        for (index, reserve) in scenario.policy.reserves.enumerated() {
            for classes in instances(reserve.scope) {
                let amount = Int(reserve.amount.seatCount(of: seatCount(classes)))
                if isCounted(index) {
                    let counted = placesNeeded { child, seat, careClass in
                        seat.reserve == index && classes.contains(careClass)
                            && oracle.isMember(child, reserve.groups)
                    }
                    if counted > amount { return false }
                    continue
                }
                let used = classes.map { careClass in
                    placesNeeded { $1.reserve == index && $2 == careClass }
                }
                for (careClass, count) in zip(classes, used) {
                    free[Int(careClass)] -= count
                    if !reserve.scope.isEachClass { open[Int(careClass)] -= count }
                }
                let rest = amount - used.reduce(0, +)
                if rest < 0 { return false }
                let isWideMinimum =
                    !reserve.scope.isEachClass && reserve.isReleased && reserve.counts == .minimum
                if isWideMinimum { continue }
                rests.append(
                    Rest(places: rest, classes: classes, isWide: !reserve.scope.isEachClass)
                )
            }
        }
        return canKeep(rests[...], free, open)
    }

    private struct Rest {
        var places: Int
        let classes: [Int32]
        let isWide: Bool
    }

    private func canKeep(_ rests: ArraySlice<Rest>, _ free: [Int], _ open: [Int]) -> Bool {
        guard free.allSatisfy({ $0 >= 0 }), open.allSatisfy({ $0 >= 0 }) else { return false }
        guard var rest = rests.first else { return true }
        if rest.places == 0 { return canKeep(rests.dropFirst(), free, open) }
        rest.places -= 1
        return rest.classes.contains { careClass in
            var (free, open) = (free, open)
            free[Int(careClass)] -= 1
            if rest.isWide { open[Int(careClass)] -= 1 }
            return canKeep([rest] + rests.dropFirst(), free, open)
        }
    }
}

package import PlacementModel

/// The optimum of a pure scenario, ready to be changed by one seat or one child.
///
/// What a change touches is stated in the scenario's words and turned into seat groups and arcs. A
/// change that touches more than one child or class, or turns the scenario into an integer program,
/// gives nil: then the changed scenario has to be solved from scratch.
package struct PureOptimum: Sendable {
    package let optimum: IncrementalOptimum
    /// The goals in strict order, whose values come first in the optimum's objective; the naming of
    /// seats follows.
    package let levels: [GoalLevel]
    private let scenario: Scenario
    private let options: RaggedTable<PlacementOption>
    private let formulation: PureFormulation
    private let ratings: [ArcRating]
    private let limits: Limits

    /// What single options must not go beyond, because other children's values depend on it.
    private struct Limits: Sendable {
        /// Nil where every distance is known.
        let longestDistance: Metres?
        let lastWishRank: Int16
        let audiences: AudienceStages
        /// Per class how its children use a place, where that must be the same for all.
        let placeUse: [PlaceUse?]?
    }

    /// - Parameter outcome: the optimum, as `PlacementSolver.solve` gave it.
    init(
        _ scenario: Scenario,
        options: RaggedTable<PlacementOption>,
        draw: LotteryDraw,
        outcome: Outcome
    ) throws(SolveFault) {
        self.scenario = scenario
        self.options = options
        let formulation = try PureFormulation(scenario, options: options)
        self.formulation = formulation
        let wishRanks = Int16(clamping: 1 + PureOptimum.mostWishes(scenario, options))
        let goals = GoalLevels(
            scenario,
            options: options,
            formulation: formulation,
            draw: draw,
            wishRanks: wishRanks
        )
        levels = goals.levels
        ratings = goals.levels.map(goals.rating) + goals.seatNamingRatings
        limits = Limits(
            longestDistance: options.elements.contains { $0.distance == nil }
                ? goals.longestKnownDistance : nil,
            lastWishRank: wishRanks,
            audiences: AudienceStages(scenario, options: options),
            placeUse: scenario.policy.halfDays == .share
                ? PureOptimum.placeUse(scenario, options) : nil
        )
        let assignment = scenario.children.indices.map { child -> Int32 in
            guard let seat = outcome.seats[child].first else { return -1 }
            let arc = formulation.problem.arcs(of: child).first { arc in
                formulation.seat(ofArc: Int32(arc)) == seat
            }
            return arc.map { Int32($0) } ?? -1
        }
        do {
            optimum = try IncrementalOptimum(
                formulation.problem,
                values: (goals.levels.map(goals.goal) + goals.seatNaming).map { $0.values() },
                assignment: assignment
            )
        } catch {
            throw .network(error)
        }
    }

    /// The seat groups that a class has, one after the other.
    package func seatGroups(ofClass careClass: Int) -> Range<Int> {
        formulation.seatPlan.groups(ofClass: Int32(careClass))
    }

    /// The class of a seat group.
    package func classIndex(ofSeatGroup group: Int) -> Int32 {
        formulation.seatPlan.seatGroups[group].classIndex
    }

    /// The option of an arc of the scenario; nil for one that was added.
    package func option(ofArc arc: Int32) -> PlacementOption? {
        formulation.arcOption.indices.contains(Int(arc))
            ? options.elements[Int(formulation.arcOption[Int(arc)])] : nil
    }

    /// Whether a seat group has a seat that nobody sits in.
    package func hasFreeSeat(_ group: Int) -> Bool {
        optimum.load[group] < optimum.capacities[group]
    }

    /// Whether a changed objective still gives every place that must be given.
    package func keepsDemands(_ objective: [Int64]) -> Bool {
        zip(levels, zip(objective, optimum.objective)).allSatisfy { level, values in
            (level != .pinned && level != .kept) || values.0 == values.1
        }
    }

    /// The arcs that some options of a child would have, each with the option it takes; nil where
    /// the options would change what other children's seats are worth.
    package func arcs(
        ofChild child: Int,
        options offered: [PlacementOption]
    ) -> [(arc: NewArc, option: PlacementOption)]? {
        guard offered.allSatisfy({ isWithinLimits($0, of: child) }),
            !(scenario.policy.continuity == .guaranteed && hadPlace(child)),
            keepsLongestDistance(offered, of: child)
        else { return nil }
        return offered.flatMap { option in
            formulation.seatPlan.groups(ofClass: option.classIndex).compactMap { group in
                let seats = formulation.seatPlan.seatGroups[group]
                guard
                    let use = PureFormulation.use(
                        of: seats,
                        by: scenario.children[child].groups,
                        scenario.policy,
                        sharesPlaces: false
                    )
                else { return nil }
                let arc = RatedArc(child: child, option: option, seatGroup: group, use: use)
                let values = ratings.map { $0.value(arc) }
                return (NewArc(seatGroup: group, values: values), option)
            }
        }
    }

    /// How many seats each seat group gains or loses when a class has some more, the gains first;
    /// nil where the class would be split in another way.
    package func shifts(
        forSeats count: Int32,
        inClass careClass: Int
    ) -> [(seatGroup: Int, change: Int32)]? {
        let changed = scenario.withMoreSeats(count, inClass: careClass)
        guard let plan = try? SeatPlan(changed) else { return nil }
        let range = seatGroups(ofClass: careClass)
        guard plan.groups(ofClass: Int32(careClass)) == range else { return nil }
        var shifts: [(seatGroup: Int, change: Int32)] = []
        for group in range {
            let (before, after) = (formulation.seatPlan.seatGroups[group], plan.seatGroups[group])
            guard before.reserveIndex == after.reserveIndex,
                before.closedToQuotaIndex == after.closedToQuotaIndex,
                before.capacity > 0 || after.capacity == 0
            else { return nil }
            if before.capacity != after.capacity {
                shifts.append((group, after.capacity - before.capacity))
            }
        }
        return shifts.sorted { ($1.change, $0.seatGroup) < ($0.change, $1.seatGroup) }
    }

    private func isWithinLimits(_ option: PlacementOption, of child: Int) -> Bool {
        if let longest = limits.longestDistance, let distance = option.distance,
            distance > longest
        {
            return false
        }
        if let rank = option.wishRank, rank > limits.lastWishRank { return false }
        if !limits.audiences.isComplete(for: option, of: child) { return false }
        guard let placeUse = limits.placeUse else { return true }
        let use = option.mode.placeUse(hours: scenario.children[child].hoursPerDay)
        return placeUse[Int(option.classIndex)].map { $0 == use } ?? true
    }

    /// Unknown distances count as the longest known one, which may be the child's own.
    private func keepsLongestDistance(_ offered: [PlacementOption], of child: Int) -> Bool {
        guard let longest = limits.longestDistance,
            options[child].contains(where: { $0.distance == longest })
        else { return true }
        return offered.contains { $0.distance == longest }
    }

    private func hadPlace(_ child: Int) -> Bool {
        !scenario.previous.isEmpty && scenario.previous[child]?.siteIndex != nil
    }

    private static func mostWishes(
        _ scenario: Scenario,
        _ options: RaggedTable<PlacementOption>
    ) -> Int {
        let last = scenario.wishes.elements.lazy.map(\.rank).max() ?? 0
        return Int(max(last, options.elements.lazy.compactMap(\.wishRank).max() ?? 0))
    }

    /// Per class how its options use a place; in a pure scenario all of them alike.
    private static func placeUse(
        _ scenario: Scenario,
        _ options: RaggedTable<PlacementOption>
    ) -> [PlaceUse?] {
        var uses = [PlaceUse?](repeating: nil, count: scenario.classes.count)
        for child in scenario.children.indices {
            for option in options[child] {
                uses[Int(option.classIndex)] = option.mode.placeUse(
                    hours: scenario.children[child].hoursPerDay
                )
            }
        }
        return uses
    }
}

extension PlacementSolver {
    /// The optimum that this solver found, ready to be changed; nil where the network method does not
    /// hold the scenario, the mechanism pursues no goals, or no seed tells ties apart.
    package func pureOptimum(of outcome: Outcome) throws(SolveFault) -> PureOptimum? {
        guard scenario.policy.mechanism == .optimal, isPure, outcome.conflict == nil, let draw
        else { return nil }
        return try PureOptimum(scenario, options: options, draw: draw, outcome: outcome)
    }
}

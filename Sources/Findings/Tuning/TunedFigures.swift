package import PlacementModel

/// What one placement comes to, in every figure that tuning shows.
package struct TunedFigures: Hashable, Sendable {
    package var all = ChildCount()
    /// One per group of the scenario; a child with several groups counts in each.
    package var groups: [ChildCount]
    /// Seats taken, one number per site and per class of the scenario.
    package var placedAtSite: [Int]
    package var placedInClass: [Int]
    /// Seats taken by wish rank, the first wish first; seats that were no wish are not among them.
    package var wishRanks: [Int]
    /// Points of all seats.
    package var points = 0
    /// Metres of all seats whose distance is known, and how many those are.
    package var metres = 0
    package var knownDistances = 0
    /// Seats of each reserve of the policy that members of its groups take; 0 where a reserve has no
    /// seats of its own.
    package var takenByMembers: [Int]

    package init(_ run: Run) {
        let scenario = run.scenario
        groups = Array(repeating: ChildCount(), count: scenario.groups.count)
        placedAtSite = Array(repeating: 0, count: scenario.sites.count)
        placedInClass = Array(repeating: 0, count: scenario.classes.count)
        let ranks = run.options.elements.lazy.compactMap(\.wishRank).max() ?? 0
        wishRanks = Array(repeating: 0, count: Int(max(0, ranks)))
        takenByMembers = Array(repeating: 0, count: scenario.policy.reserves.count)
        for (index, child) in scenario.children.enumerated() {
            let fate = run.fate(ofChild: index)
            all.add(fate)
            for group in child.groups.indices where groups.indices.contains(group) {
                groups[group].add(fate)
            }
            for (seat, option) in run.seats(ofChild: index) {
                count(seat, option, of: child, in: run)
            }
        }
    }

    private mutating func count(
        _ seat: AssignedSeat,
        _ option: PlacementOption,
        of child: Child,
        in run: Run
    ) {
        placedInClass[Int(option.classIndex)] += 1
        placedAtSite[Int(run.scenario.classes[Int(option.classIndex)].siteIndex)] += 1
        if let rank = option.wishRank, rank >= 1 { wishRanks[Int(rank) - 1] += 1 }
        points += Int(option.points.value)
        if let distance = option.distance {
            metres += Int(distance.count)
            knownDistances += 1
        }
        if let reserve = run.outcome.seatGroups[Int(seat.seatGroup)].reserveIndex,
            !run.scenario.policy.reserves[Int(reserve)].groups.isDisjoint(with: child.groups)
        {
            takenByMembers[Int(reserve)] += 1
        }
    }
}

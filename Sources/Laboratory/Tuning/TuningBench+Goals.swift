internal import PlacementModel
internal import Solver

extension TuningBench {
    /// The goals of a placement when the options have other points than at its own setting: sums of
    /// points change with the options of its seats, all else stays.
    func goals(
        of placement: TunedPlacement,
        _ options: RaggedTable<PlacementOption>
    ) throws(TuningFault) -> [GoalResult] {
        let own = try weighted.options(at: placement.values)
        return placement.goals.map { goal in
            guard goal.level.countsPoints else { return goal }
            var change = 0
            for child in scenario.children.indices {
                for seat in placement.seats[child]
                where counts(goal.level, seat, child, placement.seatGroups) {
                    let position = Int(seat.option)
                    change += Int(options.elements[position].points.value)
                    change -= Int(own.elements[position].points.value)
                }
            }
            return GoalResult(
                level: goal.level,
                value: goal.value + change,
                bound: goal.bound + change
            )
        }
    }

    /// Whether a level of points counts a seat.
    private func counts(
        _ level: GoalLevel,
        _ seat: AssignedSeat,
        _ child: Int,
        _ seatGroups: [SeatGroup]
    ) -> Bool {
        let reserve = seatGroups[Int(seat.seatGroup)].reserveIndex
            .map { scenario.policy.reserves[Int($0)] }
        guard let reserve, reserve.counts == .additional else { return level == .points }
        let isMember = !reserve.groups.isDisjoint(with: scenario.children[child].groups)
        return level == (isMember ? .pointsInAdditionalSeats : .pointsInReleasedSeats)
    }

    /// The most options whose points are ever added up for one applicant: siblings who stay together,
    /// each with a seat in several sessions.
    var mostOptionsOfApplicant: Int {
        var size: [Int32: Int] = [:]
        for child in scenario.children {
            if let household = child.householdIndex { size[household, default: 0] += 1 }
        }
        return max(1, size.values.max() ?? 1) * max(1, Int(scenario.policy.sessionsPerChild))
    }
}

import PlacementModel

/// Reserves over a site, a session or the whole scenario that keep places which no member takes.
///
/// A wide reserve is a reserve of places like one of a class, except that nobody has said in which
/// classes of its scope they are: the placement decides that, in whole places and in its own favour.
/// Everything else is as in a class:
/// - a child sits in one seat, and so counts for one reserve at most, however many groups it has;
/// - reserves of different scopes keep different places, and those of a class come on top;
/// - `minimum` without release: members who sit in kept places count at the reserves goal, and
///   places that no member takes stay empty; with release see `CountedReserveRule`;
/// - `additional`: the open seats are what is left beside the kept places, and are filled on points
///   first; without release kept places that no member takes stay empty, with release others follow;
/// - where half days share a place, they share kept ones, too.
///
/// A share is counted of all seats in the scope.
struct WideReserveRule: RuleFormulation {
    func write(to draft: inout ProgramDraft) throws(SolveFault) {
        let plan = draft.formulation.seatPlan
        var kept = [Int32?](repeating: nil, count: plan.seatGroups.count)
        for (group, seats) in plan.seatGroups.enumerated()
        where plan.isWide(seats, in: draft.scenario) {
            guard let reserve = seats.reserveIndex else { continue }
            kept[group] = draft.addColumn(
                IntegerColumn(
                    .placesKept(reserve: reserve, careClass: seats.classIndex),
                    upper: Int64(seats.capacity)
                )
            )
        }
        writeAmounts(kept, &draft)
        writeSeats(kept, &draft)
    }

    /// Each reserve keeps its number of places; a released minimum at most that.
    private func writeAmounts(_ kept: [Int32?], _ draft: inout ProgramDraft) {
        let plan = draft.formulation.seatPlan
        for (index, reserve) in draft.scenario.policy.reserves.enumerated()
        where !reserve.scope.isEachClass && reserve.keepsUnusedPlaces {
            for instance in reserve.scope.instances(in: draft.scenario) {
                let amount = Int64(reserve.amount.seatCount(of: instance.seatCount))
                let groups = instance.classes.flatMap { plan.groups(ofClass: $0) }
                    .filter { plan.seatGroups[$0].reserveIndex == Int32(index) }
                draft.addRow(
                    IntegerRow(
                        .reserve(
                            Int32(index),
                            scope: instance.scope,
                            part: [.morning, .afternoon]
                        ),
                        lower: amount,
                        upper: amount
                    ),
                    groups.compactMap { kept[$0] }.map { ($0, 1) }
                )
            }
        }
    }

    private func writeSeats(_ kept: [Int32?], _ draft: inout ProgramDraft) {
        let plan = draft.formulation.seatPlan
        let arcs = draft.arcsBySeatGroup()
        for (group, seats) in plan.seatGroups.enumerated()
        where plan.isResized(seats, in: draft.scenario) {
            let adjustments: [(column: Int32, places: Int64)] =
                if let column = kept[group] {
                    [(column, -1)]
                } else {
                    plan.groups(ofClass: seats.classIndex).compactMap { kept[$0] }.map { ($0, 1) }
                }
            draft.limitPlaces(
                to: kept[group] == nil ? seats.capacity : 0,
                arcs: arcs[group],
                adjustments: adjustments
            ) { part in
                .seats(seatGroup: Int32(group), part: part)
            }
        }
    }
}

extension Reserve {
    /// Whether places that no member takes are kept all the same, from everybody or from those who
    /// are placed on points. Released places of a minimum are like open ones.
    var keepsUnusedPlaces: Bool { !(counts == .minimum && isReleased) }
}

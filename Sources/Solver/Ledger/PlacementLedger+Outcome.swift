import PlacementModel

extension PlacementLedger {
    /// Per child its seats, in the order of its options.
    var assignedSeats: RaggedTable<AssignedSeat> {
        var seats = RaggedTable<AssignedSeat>()
        seats.reserve(rows: arcsOfChild.childCount, elements: arcsOfChild.childCount)
        for child in 0..<arcsOfChild.childCount {
            for arc in arcsOfChild[child].sorted() {
                seats.append(facts.formulation.seat(ofArc: arc))
            }
            seats.endRow()
        }
        return seats
    }

    /// The seat groups in the size that they were given: places that a wide reserve keeps in a class
    /// are not open there, of a minimum with release only those in use are kept, and a class that
    /// stays closed has none.
    var seatGroups: [SeatGroup] {
        let plan = facts.formulation.seatPlan
        var capacities = plan.seatGroups.map(\.capacity)
        for (index, reserve) in facts.wideReserves.enumerated() {
            for group in facts.wideReserves[index].groups.map({ Int($0) }) {
                let open = plan.groups(ofClass: plan.seatGroups[group].classIndex).lowerBound
                capacities[group] =
                    reserve.keepsUnusedPlaces ? seats.kept[group] : seats.places[group]
                capacities[open] -= capacities[group]
            }
        }
        for (index, careClass) in facts.scenario.classes.enumerated() {
            let site = facts.scenario.sites[Int(careClass.siteIndex)]
            guard careClass.opening.mayStayClosed || site.isOptional,
                opening.childCount[index] == 0
            else { continue }
            for group in plan.groups(ofClass: Int32(index)) { capacities[group] = 0 }
        }
        return zip(plan.seatGroups, capacities).map { $0.resized(to: $1) }
    }
}

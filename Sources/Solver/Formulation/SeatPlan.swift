package import PlacementModel

/// The seats of every class, split into seat groups that are open to the same children.
///
/// - A reserve of r seats makes a group of r seats for its members; with release, everybody else
///   may sit there too, and the goals prefer members.
/// - A quota of q seats for a group means that only q seats of the class are usable by its members:
///   the other seats form a group that is closed to them. Any set of members and others that
///   respects the quota fits these seats, so nothing is lost.
///
/// A reserve and a quota in one class fit together only when the quota is for the reserve's own
/// groups and the reserve is a minimum, so that it does not matter which seats members use; what cannot be split into seat groups once and for all is refused, not approximated.
package struct SeatPlan: Sendable {
    /// By class; within a class open seats first, then reserves in the order of the policy.
    package let seatGroups: [SeatGroup]
    /// `groupStart[c] ..< groupStart[c + 1]` are the seat groups of class c.
    package let groupStart: [Int32]

    package init(_ scenario: Scenario) throws(SolveFault) {
        var seatGroups: [SeatGroup] = []
        var groupStart: [Int32] = [0]
        for (index, careClass) in scenario.classes.enumerated() {
            seatGroups += try SeatPlan.split(careClass, Int32(index), scenario.policy)
            groupStart.append(Int32(seatGroups.count))
        }
        self.seatGroups = seatGroups
        self.groupStart = groupStart
    }

    /// The seat groups of one class.
    package func groups(ofClass classIndex: Int32) -> Range<Int> {
        Int(groupStart[Int(classIndex)])..<Int(groupStart[Int(classIndex) + 1])
    }

    private static func split(
        _ careClass: CareClass,
        _ index: Int32,
        _ policy: Policy
    ) throws(SolveFault) -> [SeatGroup] {
        let seats = careClass.capacity.seatCount
        let reserves = policy.reserves.indices.filter { policy.reserves[$0].scope.covers(index) }
        let quotas = policy.quotas.indices.filter { policy.quotas[$0].scope.covers(index) }
        let reserved = reserves.map { policy.reserves[$0].amount.seatCount(of: seats) }
        let reservedSum = reserved.reduce(0) { $0 + Int($1) }
        guard reservedSum <= Int(seats) else {
            throw .reservesExceedSeats(careClass.id, reserved: reservedSum, seats: Int(seats))
        }
        let open = seats - Int32(reservedSum)
        var groups: [SeatGroup] = []
        func add(_ capacity: Int32, reserve: Int? = nil, closedTo quota: Int? = nil) {
            groups.append(
                SeatGroup(
                    classIndex: index,
                    reserveIndex: reserve.map(Int32.init),
                    closedToQuotaIndex: quota.map(Int32.init),
                    capacity: capacity
                )
            )
        }
        if let quota = quotas.first {
            // With one quota, its members may use the reserved seats of their own reserve and
            // what is left of the quota among the open seats.
            let cap = policy.quotas[quota].amount.seatCount(of: seats)
            let isSplit = reserves.allSatisfy {
                policy.reserves[$0].groups == policy.quotas[quota].groups
                    && policy.reserves[$0].counts == .minimum
            }
            guard quotas.count == 1, reserves.count <= 1, isSplit, cap >= reservedSum else {
                throw .overlappingQuotas(careClass.id)
            }
            let openToAll = min(open, cap - Int32(reservedSum))
            add(openToAll)
            add(open - openToAll, closedTo: quota)
        } else {
            add(open)
        }
        for (reserve, count) in zip(reserves, reserved) { add(count, reserve: reserve) }
        return groups
    }
}

extension SeatScope {
    /// Whether the scope counts this class by itself.
    fileprivate func covers(_ classIndex: Int32) -> Bool {
        if case .eachClass(let some) = self { some?.contains(classIndex) ?? true } else { false }
    }
}

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
/// groups and the reserve is a minimum, so that it does not matter which seats members use; what
/// cannot be split into seat groups once and for all is refused, not approximated.
///
/// In an integer program quotas are rows and need no seats of their own. A reserve that is wider than
/// a class gets a seat group in every class of its scope, whose size is decided with the placement;
/// its capacity here is the largest that it may have.
package struct SeatPlan: Sendable {
    /// By class; within a class open seats first, then reserves in the order of the policy.
    package let seatGroups: [SeatGroup]
    /// `groupStart[c] ..< groupStart[c + 1]` are the seat groups of class c.
    package let groupStart: [Int32]

    /// Whether the size of every seat group is fixed beforehand.
    package enum Sizes: Sendable {
        /// Fixed: quotas split the seats, and wide reserves are left out.
        case fixed
        /// Decided with the placement where a wide reserve may keep places.
        case decided
        /// As `decided`, and minimums with release have no seats of their own: members who sit in
        /// open seats are counted for them.
        case counted
    }

    package init(_ scenario: Scenario, sizes: Sizes = .fixed) throws(SolveFault) {
        var seatGroups: [SeatGroup] = []
        var groupStart: [Int32] = [0]
        let wide = sizes == .fixed ? [] : SeatPlan.wideAmounts(scenario, sizes)
        for (index, careClass) in scenario.classes.enumerated() {
            let quotas = sizes == .fixed ? scenario.policy.quotas : []
            var groups = try SeatPlan.split(
                careClass,
                Int32(index),
                scenario.policy,
                quotas,
                sizes
            )
            // Wide reserves keep none of the places that a class reserves by itself.
            let open = SeatPlan.openSeats(of: careClass, Int32(index), scenario.policy)
            for (reserve, amounts) in wide where amounts[index] > 0 {
                groups.append(
                    SeatGroup(
                        classIndex: Int32(index),
                        reserveIndex: reserve,
                        closedToQuotaIndex: nil,
                        capacity: min(
                            scenario.policy.reserves[Int(reserve)].keepsUnusedPlaces
                                ? open : careClass.capacity.seatCount,
                            amounts[index]
                        )
                    )
                )
            }
            seatGroups += groups
            groupStart.append(Int32(seatGroups.count))
        }
        self.seatGroups = seatGroups
        self.groupStart = groupStart
    }

    /// The seat groups of one class.
    package func groups(ofClass classIndex: Int32) -> Range<Int> {
        Int(groupStart[Int(classIndex)])..<Int(groupStart[Int(classIndex) + 1])
    }

    /// Whether a seat group belongs to a reserve that is wider than a class.
    func isWide(_ group: SeatGroup, in scenario: Scenario) -> Bool {
        group.reserveIndex.map { !scenario.policy.reserves[Int($0)].scope.isEachClass } ?? false
    }

    /// Whether the size of a seat group is decided with the placement: it belongs to a wide reserve,
    /// or holds the open seats of a class in which one may keep places.
    func isResized(_ group: SeatGroup, in scenario: Scenario) -> Bool {
        if group.reserveIndex != nil { return isWide(group, in: scenario) }
        return groups(ofClass: group.classIndex).contains {
            isWide(seatGroups[$0], in: scenario)
        }
    }

    /// Whether the quotas of every class can be split into seat groups.
    static func holdsQuotas(of scenario: Scenario) -> Bool {
        do throws(SolveFault) {
            _ = try SeatPlan(scenario)
            return true
        } catch {
            if case .overlappingQuotas = error { return false }
            return true
        }
    }

    /// Per wide reserve, per class the seats of the instance that the class belongs to.
    private static func wideAmounts(
        _ scenario: Scenario,
        _ sizes: Sizes
    ) -> [(reserve: Int32, amounts: [Int32])] {
        scenario.policy.reserves.enumerated().compactMap { index, reserve in
            guard !reserve.scope.isEachClass, sizes.separates(reserve) else { return nil }
            var amounts = [Int32](repeating: 0, count: scenario.classes.count)
            for instance in reserve.scope.instances(in: scenario) {
                let amount = reserve.amount.seatCount(of: instance.seatCount)
                for careClass in instance.classes { amounts[Int(careClass)] = amount }
            }
            return (Int32(index), amounts)
        }
    }

    /// Seats of a class beyond its own reserves.
    private static func openSeats(
        of careClass: CareClass,
        _ index: Int32,
        _ policy: Policy
    ) -> Int32 {
        let seats = careClass.capacity.seatCount
        return policy.reserves.filter { $0.scope.covers(index) }
            .reduce(seats) { $0 - $1.amount.seatCount(of: seats) }
    }

    private static func split(
        _ careClass: CareClass,
        _ index: Int32,
        _ policy: Policy,
        _ allQuotas: [Quota],
        _ sizes: Sizes
    ) throws(SolveFault) -> [SeatGroup] {
        let seats = careClass.capacity.seatCount
        let reserves = policy.reserves.indices.filter { policy.reserves[$0].scope.covers(index) }
        let quotas = allQuotas.indices.filter { allQuotas[$0].scope.covers(index) }
        let reserved = reserves.map { policy.reserves[$0].amount.seatCount(of: seats) }
        let reservedSum = reserved.reduce(0) { $0 + Int($1) }
        guard reservedSum <= Int(seats) else {
            throw .reservesExceedSeats(careClass.id, reserved: reservedSum, seats: Int(seats))
        }
        let separate = zip(reserves, reserved).filter { sizes.separates(policy.reserves[$0.0]) }
        let open = seats - separate.reduce(0) { $0 + $1.1 }
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
        for (reserve, count) in separate { add(count, reserve: reserve) }
        return groups
    }
}

extension SeatPlan.Sizes {
    /// Whether the reserve's places are seats of their own.
    fileprivate func separates(_ reserve: Reserve) -> Bool {
        self != .counted || reserve.keepsUnusedPlaces
    }
}

extension SeatScope {
    /// Whether the scope counts this class by itself.
    fileprivate func covers(_ classIndex: Int32) -> Bool {
        if case .eachClass(let some) = self { some?.contains(classIndex) ?? true } else { false }
    }
}

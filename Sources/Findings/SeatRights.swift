import PlacementModel

/// Whether a class has any seat that a child could ever have, taken or not: an open one, one
/// reserved for its groups, or one that is released.
struct SeatRights {
    /// Per class whose seats a child may have; what is asked for every option of every child holds
    /// no reference but its own.
    private let classes: [Rights]
    private let groups: [GroupRights]
    private let memberships: [GroupSet]

    /// The seat groups of a class are `groups[range]`.
    private struct Rights {
        var range = 0..<0
        /// Whether some seats are open to every child; so are those of a mechanism that formed no
        /// seat groups, which says nothing about rights.
        var areForAll = true
    }

    private struct GroupRights {
        let hasSeats: Bool
        /// Whose the seats are; nil for open ones.
        let reservedFor: GroupSet?
        let isReleased: Bool
        let closedTo: GroupSet?

        func serve(_ memberships: GroupSet) -> Bool {
            guard hasSeats else { return false }
            if let reservedFor, reservedFor.isDisjoint(with: memberships) { return isReleased }
            return closedTo?.isDisjoint(with: memberships) ?? true
        }
    }

    init(_ run: Run) {
        let policy = run.scenario.policy
        let seatGroups = run.outcome.seatGroups
        var classes = [Rights](repeating: Rights(), count: run.scenario.classes.count)
        var groups: [GroupRights] = []
        let order = seatGroups.indices.sorted {
            (seatGroups[$0].classIndex, $0) < (seatGroups[$1].classIndex, $1)
        }
        for position in order {
            let group = seatGroups[position]
            let reserve = group.reserveIndex.map { policy.reserves[Int($0)] }
            let rights = GroupRights(
                hasSeats: group.capacity > 0,
                reservedFor: reserve?.groups,
                isReleased: reserve?.isReleased ?? false,
                closedTo: group.closedToQuotaIndex.map { policy.quotas[Int($0)].groups }
            )
            let careClass = Int(group.classIndex)
            if classes[careClass].range.isEmpty {
                classes[careClass] = Rights(
                    range: groups.count..<groups.count,
                    areForAll: false
                )
            }
            groups.append(rights)
            classes[careClass].range = classes[careClass].range.lowerBound..<groups.count
            if rights.hasSeats, rights.reservedFor == nil, rights.closedTo == nil {
                classes[careClass].areForAll = true
            }
        }
        self.classes = classes
        self.groups = groups
        memberships = run.scenario.children.map(\.groups)
    }

    func callAsFunction(_ child: Int, inClass careClass: Int) -> Bool {
        let rights = classes[careClass]
        if rights.areForAll { return true }
        let memberships = memberships[child]
        return rights.range.contains { groups[$0].serve(memberships) }
    }
}

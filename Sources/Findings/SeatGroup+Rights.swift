package import PlacementModel

extension SeatGroup {
    /// Whether a child has a right to these seats: it is a member where they are reserved, and
    /// not of the groups that a quota keeps out. Released seats are nobody's by right.
    package func isOpen(to child: Child, under policy: Policy) -> Bool {
        guard capacity > 0 else { return false }
        if let reserveIndex,
            policy.reserves[Int(reserveIndex)].groups.isDisjoint(with: child.groups)
        {
            return false
        }
        if let closedToQuotaIndex {
            return policy.quotas[Int(closedToQuotaIndex)].groups.isDisjoint(with: child.groups)
        }
        return true
    }

    /// Whether seats that members leave go to this child, who is none.
    package func isReleased(to child: Child, under policy: Policy) -> Bool {
        guard let reserveIndex, capacity > 0 else { return false }
        let reserve = policy.reserves[Int(reserveIndex)]
        return reserve.isReleased && reserve.groups.isDisjoint(with: child.groups)
    }
}

import PlacementModel

/// The stable words of the run folder for things that a policy defines.
struct PolicyCodes {
    let scenario: Scenario

    /// Codes of groups joined by `+`, in the order of the scenario.
    func groups(_ set: GroupSet) -> String {
        scenario.groups.indices.filter { set.rawValue & (1 << UInt64($0)) != 0 }
            .map { scenario.groups[$0].id.text }.joined(separator: "+")
    }

    /// Which seats of a class a block is.
    func part(_ block: SeatBlock) -> String {
        let policy = scenario.policy
        if block.reserve >= 0 {
            return "reserved:" + groups(policy.reserves[Int(block.reserve)].groups)
        }
        if block.closedTo >= 0 {
            return "open-except:" + groups(policy.quotas[Int(block.closedTo)].groups)
        }
        return "open"
    }
}

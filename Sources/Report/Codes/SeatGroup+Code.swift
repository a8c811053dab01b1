package import PlacementModel

extension SeatGroup {
    /// Which seats of the class these are: `open`, `reserved:GROUPS` for seats kept for members,
    /// and with `-except:GROUPS` behind it where the members of a quota may not sit.
    package func code(in scenario: Scenario) -> String {
        var code = "open"
        if let reserveIndex {
            let reserve = scenario.policy.reserves[Int(reserveIndex)]
            code = "reserved:\(reserve.groups.code(in: scenario.groups))"
        }
        if let closedToQuotaIndex {
            let quota = scenario.policy.quotas[Int(closedToQuotaIndex)]
            code += "-except:\(quota.groups.code(in: scenario.groups))"
        }
        return code
    }
}

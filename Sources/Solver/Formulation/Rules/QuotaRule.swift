import PlacementModel

/// At no hour do members of a quota's groups take more places than the quota, over each class, site
/// or session by itself or over all.
///
/// Members count wherever they sit, in reserved seats, too. A morning and an afternoon child who share
/// a place count as one place. A child of several groups of one quota counts once in it. Over the
/// scenario a child counts once for each session in which it has a seat.
struct QuotaRule: RuleFormulation {
    func write(to draft: inout ProgramDraft) throws(SolveFault) {
        guard !draft.scenario.policy.quotas.isEmpty else { return }
        let arcsByClass = draft.arcsByClass()
        for (index, quota) in draft.scenario.policy.quotas.enumerated() {
            for instance in quota.scope.instances(in: draft.scenario) {
                let members = instance.classes.flatMap { arcsByClass[Int($0)] }
                    .filter { draft.isMember(ofArc: $0, of: quota.groups) }
                guard !members.isEmpty else { continue }
                draft.limitPlaces(
                    to: quota.amount.seatCount(of: instance.seatCount),
                    arcs: members
                ) { part in
                    .quota(Int32(index), scope: instance.scope, part: part)
                }
            }
        }
    }
}

extension ProgramDraft {
    /// Whether the child of a seat column belongs to one of these groups.
    func isMember(ofArc arc: Int32, of groups: GroupSet) -> Bool {
        guard case .seat(let child, _, _) = columns[Int(arc)].name else { return false }
        return !scenario.children[Int(child)].groups.isDisjoint(with: groups)
    }
}

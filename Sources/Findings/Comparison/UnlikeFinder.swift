import PlacementModel

/// Finds what is unlike in the policies and inputs of two runs. Each is written down as a list of
/// subjects with values; what has not the same value in both lists is unlike.
struct UnlikeFinder {
    let pair: RunPair
    /// Positions of the groups of all sides, by code.
    private let groupPosition: [GroupID: Int]

    init(_ pair: RunPair, _ places: ComparedPlaces) {
        self.pair = pair
        var position: [GroupID: Int] = [:]
        for (index, group) in places.groups.enumerated() { position[group.id] = index }
        groupPosition = position
    }

    var base: Scenario { pair.base.run.scenario }
    var other: Scenario { pair.other.run.scenario }

    /// The policy's subjects, then those of the inputs.
    func unlike() -> [Unlike] {
        let policies = joined(policy(of: pair.base.run), policy(of: pair.other.run))
        let furtherRules = [furtherRules(of: base), furtherRules(of: other)]
        let hasFurther = furtherRules[0] != furtherRules[1]
        return policies + (hasFurther ? [Unlike(.otherPolicy, from: nil, to: nil)] : [])
            + unlikeInputs()
    }

    func joined(_ before: [Entry], _ after: [Entry]) -> [Unlike] {
        let earlier = Dictionary(before.map { ($0.subject, $0.value) }) { first, _ in first }
        let later = Dictionary(after.map { ($0.subject, $0.value) }) { first, _ in first }
        var known: Set<Unlike.Subject> = []
        return (before + after).map(\.subject).filter { known.insert($0).inserted }
            .filter { earlier[$0] != later[$0] }
            .map { Unlike($0, from: earlier[$0], to: later[$0]) }
    }

    struct Entry {
        let subject: Unlike.Subject
        let value: Unlike.Value
    }

    private func policy(of run: Run) -> [Entry] {
        let scenario = run.scenario
        let policy = scenario.policy
        var entries: [Entry] = []
        func add(_ subject: Unlike.Subject, _ value: Unlike.Value?) {
            if let value { entries.append(Entry(subject: subject, value: value)) }
        }
        add(.mechanism, .mechanism(policy.mechanism))
        add(.rulesLeftOut, .rules(run.outcome.rulesLeftOut))
        add(.choices, .nearest(policy.choices.nearestCount))
        add(.order, .goals(policy.order.map { ComparedGoal($0, in: scenario.groups) }))
        add(.groupCombination, .word(policy.points.groupCombination.rawValue))
        for rule in policy.points.rules {
            add(.weight(joined(rule.criterion, scenario)), .points(rule.points))
        }
        for (index, reserve) in policy.reserves.enumerated() {
            add(.reserve(index + 1), .seats(ComparedReserve(reserve, in: scenario)))
        }
        for (index, quota) in policy.quotas.enumerated() {
            add(.quota(index + 1), .seats(ComparedReserve(quota, in: scenario)))
        }
        add(.distanceLimit, policy.eligibility.distanceLimit.map(Unlike.Value.metres))
        add(.residentsWithin, policy.eligibility.residentsWithin.map(Unlike.Value.metres))
        add(.papers, .flag(policy.eligibility.requiresPapers))
        add(.fitness, .flag(policy.eligibility.requiresFitness))
        add(.lapsedGroups, .word(policy.eligibility.lapsedGroups.rawValue))
        add(.siblings, .siblings(policy.siblings))
        add(.continuity, .word(policy.continuity.rawValue))
        add(.halfDays, .word(policy.halfDays.rawValue))
        add(.audienceOrder, .word(policy.audienceOrder.rawValue))
        add(.sessionsPerChild, .number(Int(policy.sessionsPerChild)))
        add(.classBudget, policy.opening.classCount.map { .number(Int($0)) })
        add(.moneyBudget, policy.opening.money.map(Unlike.Value.fen))
        add(.carerBudget, policy.opening.carerCount.map { .number(Int($0)) })
        add(.fees, .flag(policy.fees != nil))
        add(.waiverBudget, policy.fees?.waiverBudget.map(Unlike.Value.fen))
        // A seed is no secret any more once a run was made with it; the commitment names it as well.
        add(.lottery, policy.lottery.map { .word($0.commitment) })
        return entries
    }

    private func joined(_ criterion: PointsCriterion, _ scenario: Scenario) -> PointsCriterion {
        guard case .group(let index) = criterion else { return criterion }
        return .group(groupPosition[scenario.groups[index].id] ?? index)
    }

    private struct FurtherRules: Hashable {
        struct Exception: Hashable {
            let criterion: PointsCriterion
            let points: Points
            let classes: [ClassID]?
            let modes: ModeSet?
        }
        let exceptions: [Exception]
        let waiverGroups: [GroupID]
        let shares: [Int32]
    }

    private func furtherRules(of scenario: Scenario) -> FurtherRules {
        let policy = scenario.policy
        return FurtherRules(
            exceptions: policy.points.rules.flatMap { rule in
                rule.exceptions.map { exception in
                    FurtherRules.Exception(
                        criterion: joined(rule.criterion, scenario),
                        points: exception.points,
                        classes: exception.classIndices.map { indices in
                            indices.map { scenario.classes[Int($0)].id }.sorted()
                        },
                        modes: exception.modes
                    )
                }
            },
            waiverGroups: policy.fees?.waiverGroups.map { scenario.groups[$0].id } ?? [],
            shares: policy.fees.map { [$0.employerShare, $0.unionShare, $0.parentShare] } ?? []
        )
    }
}

extension Choices {
    /// Nil for wishes alone.
    fileprivate var nearestCount: Int? {
        if case .nearest(let count) = self { Int(count) } else { nil }
    }
}

extension ComparedReserve {
    fileprivate init(_ reserve: Reserve, in scenario: Scenario) {
        self.init(
            groups: reserve.groups.indices.map { scenario.groups[$0].id },
            amount: reserve.amount,
            scope: Scope(reserve.scope, in: scenario),
            counts: reserve.counts,
            isReleased: reserve.isReleased
        )
    }

    fileprivate init(_ quota: Quota, in scenario: Scenario) {
        self.init(
            groups: quota.groups.indices.map { scenario.groups[$0].id },
            amount: quota.amount,
            scope: Scope(quota.scope, in: scenario),
            counts: nil,
            isReleased: false
        )
    }
}

extension ComparedReserve.Scope {
    fileprivate init(_ scope: SeatScope, in scenario: Scenario) {
        switch scope {
        case .eachClass(let indices):
            self = .eachClass(indices?.map { scenario.classes[Int($0)].id }.sorted())
        case .eachSite(let indices):
            self = .eachSite(indices?.map { scenario.sites[Int($0)].id }.sorted())
        case .eachSession: self = .eachSession
        case .scenario: self = .scenario
        }
    }
}

extension ComparedGoal {
    /// A goal as the policy's order names it.
    fileprivate init(_ goal: Goal, in groups: [Group]) {
        let level: GoalLevel =
            switch goal {
            case .reserves: .reserves
            case .placed(let set): .placed(set)
            case .points: .points
            // The first of its levels stands for all.
            case .wishRanks: .wishRank(1)
            case .fewestChanges: .fewestChanges
            case .lottery: .lottery
            case .distance: .distance
            }
        self.init(level, in: groups)
    }
}

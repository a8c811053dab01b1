import PlacementModel
import Points

/// Whether any placement keeps what a scenario demands, whatever its goals.
///
/// Pure scenarios: the most demands that can be met, by the network. Others: the integer program
/// without goals; a placement is checked against every row, and that there is none has Farkas
/// multipliers in exact integers.
enum Feasibility {
    /// A placement keeps everything.
    case feasible
    /// None does; members that may be why, or nothing where it cannot be told.
    case infeasible([ConflictMember])
    /// The work limit came first, or the scenario cannot be solved as it is.
    case undecided

    private static let limits = IntegerLimits(nodes: 500, neighbourhoods: 0)

    static func of(_ scenario: Scenario, _ cancellation: Cancellation) -> Feasibility {
        guard !cancellation.isRequested, let options = try? OptionTable(scenario).options() else {
            return .undecided
        }
        let solver = PlacementSolver(scenario, options: options)
        do {
            if solver.isPure {
                let formulation = try PureFormulation(scenario, options: options)
                guard let conflict = try solver.demandedArcs(formulation).conflict else {
                    return .feasible
                }
                return .infeasible(scenario.members(of: conflict))
            }
            // Places and seats alone say it best, where they suffice.
            if let conflict = try solver.demandConflict()?.conflict {
                return .infeasible(scenario.members(of: conflict))
            }
            let formulation = try IntegerFormulation(scenario, options: options, draw: nil)
            if let start = formulation.start(),
                formulation.program.violation(of: start) == nil
            {
                return .feasible
            }
            let engine = IntegerSolver(limits: limits, cancellation: cancellation)
            switch try engine.solve(formulation.program, levels: []) {
            case .solved: return .feasible
            case .undecided: return .undecided
            case .infeasible(let rows):
                let names = rows.map { formulation.program.rows[Int($0)].name }
                let groups = formulation.formulation.seatPlan.seatGroups
                return .infeasible(scenario.members(of: names, seatGroups: groups))
            }
        } catch {
            return .undecided
        }
    }
}

extension Scenario {
    /// What a conflict of places and seats may come from.
    fileprivate func members(of conflict: Conflict) -> [ConflictMember] {
        let places = conflict.demands.map {
            ConflictMember.place(child: $0.childIndex, rule: $0.rule)
        }
        return complete(Set(places), classes: Set(conflict.classIndices))
    }

    /// What conflicting rows may come from.
    func members(of rows: [RowName], seatGroups: [SeatGroup]) -> [ConflictMember] {
        var members: Set<ConflictMember> = []
        var classes: Set<Int32> = []
        for row in rows {
            switch row {
            case .pinned(let child): members.insert(.place(child: child, rule: .pins))
            case .kept(let child): members.insert(.place(child: child, rule: .continuity))
            case .announced(let child): members.insert(.place(child: child, rule: .announced))
            case .seats(let group, _): classes.insert(seatGroups[Int(group)].classIndex)
            case .usedWhenOpen(let index, _), .ratio(let index, _, _), .presence(let index, _, _):
                classes.insert(index)
            case .carersOfSite(let site, _): members.insert(.carers(site: site))
            case .minimumToOpen(let index):
                members.insert(.minimum(careClass: index))
                classes.insert(index)
            case .opensAtOpenSite(let index): classes.insert(index)
            case .budgetOfClasses: members.insert(.classBudget)
            case .budgetOfMoney: members.insert(.moneyBudget)
            case .budgetOfCarers: members.insert(.carerBudget)
            case .siblingsInClass(_, let child, _), .siblingsAtSite(_, let child, _, _):
                if let household = children[Int(child)].householdIndex {
                    members.insert(.household(household))
                }
            case .reserve(let index, _, _): members.insert(.reserve(index))
            case .quota(let index, _, _): members.insert(.quota(index))
            case .sessionsOfChild, .overlappingSessions: members.insert(.sessionLimit)
            case .child, .placedWithSeat, .servedWithSeat, .staysWithSeat, .membersSeated,
                .pairInClass,
                .pairAtSite, .keptWithSeat, .tradedGoal:
                break
            }
        }
        return complete(members, classes: classes)
    }

    /// With everything that limits the classes involved, of what the scenario has.
    private func complete(
        _ members: Set<ConflictMember>,
        classes involved: Set<Int32>
    ) -> [ConflictMember] {
        var members = members
        for index in involved {
            members.insert(.seats(careClass: index))
            members.insert(.minimum(careClass: index))
            members.insert(.carers(site: classes[Int(index)].siteIndex))
        }
        members.insert(.sessionLimit)
        members.formUnion(policy.reserves.indices.map { .reserve(Int32($0)) })
        members.formUnion(policy.quotas.indices.map { .quota(Int32($0)) })
        return conflictMembers.filter(members.contains)
    }
}

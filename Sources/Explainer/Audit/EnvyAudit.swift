package import PlacementModel
package import Solver

// Definition. Child i envies at class c when
//   1. c is among its options: wished for or near, and eligible;
//   2. it would rather have c than everything that it would have to give up for it: by wish rank, then
//      nearest first; classes that are no wish come after all wishes, and equal ones are no preference;
//   3. somebody of lower priority sits in c, or a place is free there that its hours fit into.
// Priority is the policy's order of goals read as criteria of one option, with the lottery number
// where lots are drawn; whom no criterion tells apart are equal, and between equals is no envy.
//
// The envy is justified when no rule of the policy answers it: neither the other's place nor the
// child's own was decided by hand or promised, no siblings would be parted, no reserve would lose a
// place it has a right to, no quota would be exceeded, the hours fit, and carers and opening allow it.
//
// Sources: Abdulkadiroğlu and Sönmez, School choice: a mechanism design approach, American Economic
// Review 93 (2003), for justified envy and wasted seats; Hafalir, Yenmez and Yildirim, Effective
// affirmative action in school choice, Theoretical Economics 8 (2013), for the right of members below
// a minimum.

/// Finds every case of envy in a run.
package enum EnvyAudit {
    /// - Complexity: for each option that is preferred to what the child has, linear in the seats of
    ///   its class.
    package static func list(
        _ solver: PlacementSolver,
        outcome: Outcome
    ) throws(SolveFault) -> EnvyList {
        var list = EnvyList(levels: outcome.goals.map(\.level))
        let priorities = try solver.optionPriorities()
        var rules = try ExchangeRules(solver, outcome: outcome)
        let held = rules.held
        let seats = held.ofClass.map { seats in
            seats.sorted {
                (priorities[Int($0.option)], $0.child) < (priorities[Int($1.option)], $1.child)
            }
        }
        let ofNoRule: EnvyCause =
            outcome.mechanism == .optimal ? .goals : .mechanism(outcome.mechanism)
        for child in solver.scenario.children.indices.map({ Int32($0) }) {
            for position in solver.options.range(of: Int(child)) {
                let option = Int32(position)
                guard held.prefers(child, option: option) else { continue }
                let careClass = solver.options.elements[position].classIndex
                let lower = seats[Int(careClass)].filter {
                    priorities[Int($0.option)] > priorities[position]
                }
                var counts: [EnvyCause: Int] = [:]
                let free = rules.free(child: child, option: option)
                switch free {
                case .none: break
                case .open: counts[ofNoRule, default: 0] += 1
                case .barred(let rule): counts[.rule(rule), default: 0] += 1
                }
                for seat in lower {
                    let rule = rules.obstacle(child: child, option: option, instead: seat)
                    counts[rule.map(EnvyCause.rule) ?? ofNoRule, default: 0] += 1
                }
                guard !counts.isEmpty else { continue }
                list.cases.append(
                    EnvyCase(
                        child: child,
                        option: option,
                        classIndex: careClass,
                        lowerCount: lower.count,
                        lowest: lower.last.map { .init(child: $0.child, option: $0.option) },
                        hasFreePlace: free != .none,
                        causes: list.sorted(counts)
                    )
                )
            }
        }
        return list
    }
}

import Parallel
import PlacementModel

/// The order in which a family would choose: by wish rank, then nearest first, then in the order of
/// the classes. Classes that are no wish come after all wishes.
struct FamilyOrder: Sendable {
    let facts: LedgerFacts
    let seats: Seats

    /// Which seats of a class a child takes first.
    enum Seats: Sendable {
        /// Open ones, then reserved ones.
        case openFirst
        /// Those of minimums, for which a member counts anyway, then open ones, then those that are
        /// over and above.
        case minimumFirst
    }

    /// Puts the choices of every applicant in order, and of every choice each child's arcs.
    func sort(_ applicants: inout Applicants, _ threads: Threads) {
        let childStart = applicants.childStart
        applicants.withChoices { listStart, arcStart, arcs in
            // No two applicants have a list or an arc in common.
            nonisolated(unsafe) let (listStart, arcStart, arcs) = (listStart, arcStart, arcs)
            _ = threads.stretches(of: childStart.count - 1, atLeast: 2000) { stretch in
                var sorting = FamilySorting(order: self, arcStart: arcStart, arcs: arcs)
                for applicant in stretch {
                    sorting.sort(
                        Int(listStart[applicant])..<Int(listStart[applicant + 1]),
                        childCount: Int(childStart[applicant + 1] - childStart[applicant])
                    )
                }
            }
        }
    }

    /// Within a class by the order of seats; among open ones first those that a quota closes to
    /// others, so that nobody takes a seat of which fewer may make use.
    func seatRank(_ arc: Int) -> UInt8 {
        let group = Int(facts.formulation.problem.arcSeatGroup[arc])
        if facts.formulation.seatPlan.seatGroups[group].closedToQuotaIndex != nil { return 1 }
        return switch facts.formulation.arcUse[arc] {
        case .open: 2
        case .minimum: seats == .minimumFirst ? 0 : 3
        case .additional, .minimumReleased, .additionalReleased: 3
        }
    }
}

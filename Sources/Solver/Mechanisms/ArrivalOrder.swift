import Parallel
import PlacementModel

/// Applicants in the order of their arrival, each with its first wish first.
///
/// Order: by time of application; those without one after all others; equal times by their row.
/// Siblings who stay together arrive with the first of them. An applicant's choices go by wish
/// rank, then nearest first, then in the order of the classes; for siblings by the sums of theirs.
struct ArrivalOrder {
    let facts: LedgerFacts

    func sort(_ applicants: inout Applicants, _ threads: Threads) {
        FamilyOrder(facts: facts, seats: .openFirst).sort(&applicants, threads)
        let children = facts.scenario.children
        let arrivals = applicants.indices.map { turn in
            let time = applicants.children(at: turn).reduce(Int64.max) {
                min($0, children[Int($1)].appliedAt ?? .max)
            }
            let first = Int32(applicants.firstChild(at: turn))
            return Arrival(time: time, child: first, turn: Int32(turn))
        }
        let sorted = arrivals.sorted(threads) { first, second in
            (first.time, first.child) < (second.time, second.child)
        }
        applicants.reorder(sorted.lazy.map { Int($0.turn) })
    }

    private struct Arrival {
        let time: Int64
        /// The first of them in the file.
        let child: Int32
        let turn: Int32
    }
}

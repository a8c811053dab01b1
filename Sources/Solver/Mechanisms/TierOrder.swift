import Parallel
import PlacementModel

/// Applicants in the order of their priorities, each with its first wish first.
///
/// An applicant stands where its best choice stands; siblings who stay together stand with the last
/// of them there. Choices go by wish rank, then nearest first, as a family would choose.
struct TierOrder {
    let facts: LedgerFacts
    let priorities: Priorities

    func sort(_ applicants: inout Applicants, _ threads: Threads) {
        FamilyOrder(facts: facts, seats: .minimumFirst).sort(&applicants, threads)
        let ranks = applicants.indices.map { rank($0, of: applicants, priorities.rank) }
        let firstChildren = applicants.indices.map(applicants.firstChild)
        applicants.reorder(
            applicants.indices.sorted {
                (ranks[$0], firstChildren[$0]) < (ranks[$1], firstChildren[$1])
            }
        )
    }

    /// Children who only a draw tells apart from somebody else, ascending.
    func tiedChildren(_ applicants: Applicants) -> [Int32] {
        let byRank = Dictionary(
            grouping: applicants.indices.filter { !applicants.lists(at: $0).isEmpty }
        ) {
            rank($0, of: applicants, priorities.rankBeforeLottery)
        }
        return byRank.values.filter { $0.count > 1 }.flatMap { $0 }
            .flatMap { applicants.children(at: $0) }.sorted()
    }

    private func rank(_ turn: Int, of applicants: Applicants, _ ranks: [Int32]) -> Int32 {
        let lists = applicants.lists(at: turn)
        let childCount = applicants.childCount(at: turn)
        var best = Int32.max
        for first in stride(from: lists.lowerBound, to: lists.upperBound, by: childCount) {
            var last = Int32.min
            for list in first..<first + childCount {
                let own = applicants.arcRange(of: list).lazy
                    .map { ranks[Int(applicants.arc($0))] }.min()
                last = max(last, own ?? .max)
            }
            best = min(best, last)
        }
        return best
    }

    /// Where audiences are served in turn: in each stage the arcs that serve a child as one of the
    /// audiences so far.
    var stages: [(Int32) -> Bool] {
        let audiences = AudienceStages(facts.scenario, options: facts.options)
        guard audiences.stages.count > 1 else { return [{ _ in true }] }
        let facts = facts
        return audiences.stages.indices.map { last in
            let served = audiences.stages[...last]
            return { arc in
                let option = facts.options.elements[Int(facts.formulation.arcOption[Int(arc)])]
                let child = Int(facts.childOfArc[Int(arc)])
                return served.contains { audiences.serves(child: child, option, as: $0) }
            }
        } + [{ _ in true }]
    }
}

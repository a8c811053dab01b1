import PlacementModel

/// Applicants in the order of their priorities, each with its first wish first.
///
/// An applicant stands where its best choice stands; siblings who stay together stand with the last
/// of them there. Choices go by wish rank, then nearest first, as a family would choose.
struct TierOrder {
    let facts: LedgerFacts
    let priorities: Priorities

    func turns(_ applicants: [Applicant]) -> [Applicant] {
        let family = FamilyOrder(facts: facts, seats: .minimumFirst)
        return applicants.map { applicant in
            (rank: rank(applicant, priorities.rank), applicant: family.sorted(applicant))
        }.sorted { first, second in
            (first.rank, first.applicant.children[0])
                < (second.rank, second.applicant.children[0])
        }.map(\.applicant)
    }

    /// Children who only a draw tells apart from somebody else, ascending.
    func tiedChildren(_ applicants: [Applicant]) -> [Int32] {
        let byRank = Dictionary(grouping: applicants.filter { !$0.choices.isEmpty }) {
            rank($0, priorities.rankBeforeLottery)
        }
        return byRank.values.filter { $0.count > 1 }.flatMap { $0 }
            .flatMap { $0.children.map { Int32($0) } }.sorted()
    }

    private func rank(_ applicant: Applicant, _ ranks: [Int32]) -> Int32 {
        applicant.choices.map { Applicant.rank($0, ranks) }.min() ?? .max
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

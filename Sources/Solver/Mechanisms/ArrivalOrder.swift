import PlacementModel

/// Applicants in the order of their arrival, each with its first wish first.
///
/// Order: by time of application; those without one after all others; equal times by their row.
/// Siblings who stay together arrive with the first of them. An applicant's choices go by wish
/// rank, then nearest first, then in the order of the classes; for siblings by the sums of theirs.
struct ArrivalOrder {
    let facts: LedgerFacts

    func turns(_ applicants: [Applicant]) -> [Applicant] {
        let children = facts.scenario.children
        return applicants.map { applicant in
            let time = applicant.children.map { children[$0].appliedAt ?? .max }.min() ?? .max
            return (time: time, applicant: FamilyOrder(facts: facts).sorted(applicant))
        }.sorted { first, second in
            (first.time, first.applicant.children[0]) < (second.time, second.applicant.children[0])
        }.map(\.applicant)
    }
}

/// The order in which a family would choose: by wish rank, then nearest first, then in the order of
/// the classes. Classes that are no wish come after all wishes.
struct FamilyOrder {
    let facts: LedgerFacts

    func sorted(_ applicant: Applicant) -> Applicant {
        var applicant = applicant
        let choices = applicant.choices.map { choice in
            Applicant.Choice(session: choice.session, arcs: choice.arcs.map(sorted))
        }
        let keys = choices.map(key)
        applicant.choices = choices.indices.sorted { first, second in
            (keys[first].rank, keys[first].distance, keys[first].careClass, first)
                < (keys[second].rank, keys[second].distance, keys[second].careClass, second)
        }.map { choices[$0] }
        return applicant
    }

    private struct Key {
        var rank: Int64 = 0
        var distance: Int64 = 0
        var careClass: Int32 = .max
    }

    /// By the first arc of every child.
    private func key(_ choice: Applicant.Choice) -> Key {
        choice.arcs.reduce(into: Key()) { sum, arcs in
            guard let key = arcs.first.map(key) else { return }
            sum.rank += key.rank
            sum.distance += key.distance
            sum.careClass = min(sum.careClass, key.careClass)
        }
    }

    private func key(_ arc: Int32) -> Key {
        let option = facts.options.elements[Int(facts.formulation.arcOption[Int(arc)])]
        return Key(
            rank: Int64(option.wishRank ?? .max),
            distance: Int64(option.distance?.count ?? .max),
            careClass: option.classIndex
        )
    }

    /// Within a class first the seats that a quota closes to others, so that nobody takes a seat of
    /// which fewer may make use, then open ones, then reserved ones.
    private func sorted(_ arcs: [Int32]) -> [Int32] {
        arcs.map { (key: key($0), arc: $0) }.sorted { first, second in
            (
                first.key.rank, first.key.distance, first.key.careClass,
                isClosedToOthers(first.arc) ? 0 : 1, first.arc
            ) < (
                second.key.rank, second.key.distance, second.key.careClass,
                isClosedToOthers(second.arc) ? 0 : 1, second.arc
            )
        }.map(\.arc)
    }

    private func isClosedToOthers(_ arc: Int32) -> Bool {
        let group = Int(facts.formulation.problem.arcSeatGroup[Int(arc)])
        return facts.formulation.seatPlan.seatGroups[group].closedToQuotaIndex != nil
    }
}

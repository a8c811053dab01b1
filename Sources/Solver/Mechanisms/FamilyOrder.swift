import PlacementModel

/// The order in which a family would choose: by wish rank, then nearest first, then in the order of
/// the classes. Classes that are no wish come after all wishes.
struct FamilyOrder {
    let facts: LedgerFacts
    let seats: Seats

    /// Which seats of a class a child takes first.
    enum Seats {
        /// Open ones, then reserved ones.
        case openFirst
        /// Those of minimums, for which a member counts anyway, then open ones, then those that are
        /// over and above.
        case minimumFirst
    }

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

    /// Within a class by the order of seats; among open ones first those that a quota closes to
    /// others, so that nobody takes a seat of which fewer may make use.
    private func sorted(_ arcs: [Int32]) -> [Int32] {
        arcs.map { (key: key($0), seat: seatRank($0), arc: $0) }.sorted { first, second in
            let left = (first.key.rank, first.key.distance, first.key.careClass)
            let right = (second.key.rank, second.key.distance, second.key.careClass)
            if left != right { return left < right }
            return (first.seat, first.arc) < (second.seat, second.arc)
        }.map(\.arc)
    }

    private func seatRank(_ arc: Int32) -> Int {
        let group = Int(facts.formulation.problem.arcSeatGroup[Int(arc)])
        if facts.formulation.seatPlan.seatGroups[group].closedToQuotaIndex != nil { return 1 }
        return switch facts.formulation.arcUse[Int(arc)] {
        case .open: 2
        case .minimum: seats == .minimumFirst ? 0 : 3
        case .additional, .minimumReleased, .additionalReleased: 3
        }
    }
}

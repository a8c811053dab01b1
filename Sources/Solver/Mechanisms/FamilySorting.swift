import PlacementModel

/// Sorts one applicant after the other, with room that is kept.
struct FamilySorting {
    let order: FamilyOrder
    let arcStart: UnsafeMutableBufferPointer<Int32>
    let arcs: UnsafeMutableBufferPointer<Int32>
    /// Of the applicant, where each list began, counted from its first arc.
    private var starts: [Int] = []
    private var ranked: [RankedArc] = []
    private var choices: [RankedChoice] = []

    init(
        order: FamilyOrder,
        arcStart: UnsafeMutableBufferPointer<Int32>,
        arcs: UnsafeMutableBufferPointer<Int32>
    ) {
        self.order = order
        self.arcStart = arcStart
        self.arcs = arcs
    }

    private struct RankedArc {
        let rank: Int64
        let distance: Int64
        let careClass: Int32
        let arc: Int32
        let seat: UInt8

        static func < (first: RankedArc, second: RankedArc) -> Bool {
            if first.rank != second.rank { return first.rank < second.rank }
            if first.distance != second.distance { return first.distance < second.distance }
            if first.careClass != second.careClass { return first.careClass < second.careClass }
            if first.seat != second.seat { return first.seat < second.seat }
            return first.arc < second.arc
        }
    }

    /// By the first arc of every child.
    private struct RankedChoice {
        var rank: Int64 = 0
        var distance: Int64 = 0
        var careClass: Int32 = .max
        /// Its first list, counted from the applicant's first.
        let list: Int

        static func < (first: RankedChoice, second: RankedChoice) -> Bool {
            if first.rank != second.rank { return first.rank < second.rank }
            if first.distance != second.distance { return first.distance < second.distance }
            if first.careClass != second.careClass { return first.careClass < second.careClass }
            return first.list < second.list
        }
    }

    mutating func sort(_ lists: Range<Int>, childCount: Int) {
        let base = Int(arcStart[lists.lowerBound])
        starts.removeAll(keepingCapacity: true)
        for list in lists.lowerBound...lists.upperBound {
            starts.append(Int(arcStart[list]) - base)
        }
        rankArcs(base..<Int(arcStart[lists.upperBound]))
        choices.removeAll(keepingCapacity: true)
        for list in stride(from: 0, to: lists.count, by: childCount) {
            choices.append(choice(list..<list + childCount))
        }
        choices.sort { $0 < $1 }
        var list = lists.lowerBound
        var end = base
        for choice in choices {
            for old in choice.list..<choice.list + childCount {
                for position in starts[old]..<starts[old + 1] {
                    arcs[end] = ranked[position].arc
                    end += 1
                }
                list += 1
                // The end of the last list is where the next applicant begins.
                if list < lists.upperBound { arcStart[list] = Int32(truncatingIfNeeded: end) }
            }
        }
    }

    private mutating func rankArcs(_ range: Range<Int>) {
        let facts = order.facts
        ranked.removeAll(keepingCapacity: true)
        for position in range {
            let arc = Int(arcs[position])
            let option = facts.options.elements[Int(facts.formulation.arcOption[arc])]
            ranked.append(
                RankedArc(
                    rank: Int64(option.wishRank ?? .max),
                    distance: Int64(option.distance?.count ?? .max),
                    careClass: option.classIndex,
                    arc: arcs[position],
                    seat: order.seatRank(arc)
                )
            )
        }
        ranked.withUnsafeMutableBufferPointer { ranked in
            for list in starts.indices.dropLast() where starts[list + 1] - starts[list] > 1 {
                var ofList = UnsafeMutableBufferPointer(
                    rebasing: ranked[starts[list]..<starts[list + 1]]
                )
                ofList.sort { $0 < $1 }
            }
        }
    }

    private func choice(_ lists: Range<Int>) -> RankedChoice {
        var choice = RankedChoice(list: lists.lowerBound)
        for list in lists {
            let first = ranked[starts[list]]
            choice.rank += first.rank
            choice.distance += first.distance
            choice.careClass = min(choice.careClass, first.careClass)
        }
        return choice
    }
}

// Problem: every child takes at most one seat, every seat group j holds at most capacities[j]
// children, and a child may only take a seat to which it has an arc. Which of the feasible
// assignments is wanted is said by the goals (StrictGoal).
//
// Notation: arcs are stored child by child; those of child i are arcStart[i] ..< arcStart[i + 1],
// and arc e leads to seat group arcSeatGroup[e]. Arc indices are the names of options everywhere.

/// Children, seat groups and the arcs between them, in flat arrays.
package struct TransportationProblem: Sendable, Equatable {
    package let arcStart: [Int32]
    package let arcSeatGroup: [Int32]
    package let capacities: [Int32]
    /// Per seat group its family: seat groups of one family, such as open and reserved seats of one
    /// class, are the same to a child.
    package let families: [Int32]

    package var childCount: Int { arcStart.count - 1 }
    package var seatGroupCount: Int { capacities.count }
    package var arcCount: Int { arcSeatGroup.count }

    /// - Throws: ``NetworkFault`` naming the first entry that makes no sense, including a child
    ///   with two arcs to the same seat group.
    /// - Parameter families: one per seat group; without them each is a family of its own.
    /// - Complexity: O(arcs).
    package init(
        arcStart: [Int32],
        arcSeatGroup: [Int32],
        capacities: [Int32],
        families: [Int32]? = nil
    ) throws(NetworkFault) {
        guard arcSeatGroup.count < Int(Int32.max) - 1 else {
            throw .tooLarge(arcs: arcSeatGroup.count)
        }
        guard families == nil || families?.count == capacities.count else {
            throw .familyCountDiffers(expected: capacities.count, found: families?.count ?? 0)
        }
        guard arcStart.first == 0 else { throw .arcStartsDisagree(child: 0) }
        if let group = capacities.firstIndex(where: { $0 < 0 }) {
            throw .negativeCapacity(seatGroup: group)
        }
        var lastChild = [Int32](repeating: -1, count: capacities.count)
        for child in 0..<(arcStart.count - 1) {
            let (begin, end) = (Int(arcStart[child]), Int(arcStart[child + 1]))
            guard begin <= end, end <= arcSeatGroup.count else {
                throw .arcStartsDisagree(child: child)
            }
            for arc in begin..<end {
                let group = Int(arcSeatGroup[arc])
                guard capacities.indices.contains(group) else {
                    throw .unknownSeatGroup(arc: arc, seatGroup: group)
                }
                guard lastChild[group] != Int32(child) else {
                    throw .duplicateArc(child: child, seatGroup: group)
                }
                lastChild[group] = Int32(child)
            }
        }
        guard Int(arcStart[arcStart.count - 1]) == arcSeatGroup.count else {
            throw .arcStartsDisagree(child: arcStart.count - 1)
        }
        self.arcStart = arcStart
        self.arcSeatGroup = arcSeatGroup
        self.capacities = capacities
        self.families = families ?? capacities.indices.map { Int32(truncatingIfNeeded: $0) }
    }

    package func arcs(of child: Int) -> Range<Int> {
        Int(arcStart[child])..<Int(arcStart[child + 1])
    }
}

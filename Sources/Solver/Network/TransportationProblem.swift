package import Parallel

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
        families: [Int32]? = nil,
        threads: Threads = .one
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
        let faults = threads.stretches(of: arcStart.count - 1, atLeast: 2000) { children in
            Self.fault(of: children, arcStart, arcSeatGroup, groupCount: capacities.count)
        }
        if let first = faults.lazy.compactMap(\.self).first { throw first }
        guard Int(arcStart[arcStart.count - 1]) == arcSeatGroup.count else {
            throw .arcStartsDisagree(child: arcStart.count - 1)
        }
        self.arcStart = arcStart
        self.arcSeatGroup = arcSeatGroup
        self.capacities = capacities
        self.families = families ?? capacities.indices.map { Int32(truncatingIfNeeded: $0) }
    }

    /// The first entry of these children that makes no sense.
    private static func fault(
        of children: Range<Int>,
        _ arcStart: [Int32],
        _ arcSeatGroup: [Int32],
        groupCount: Int
    ) -> NetworkFault? {
        var lastChild = [Int32](repeating: -1, count: groupCount)
        for child in children {
            let (begin, end) = (Int(arcStart[child]), Int(arcStart[child + 1]))
            guard 0 <= begin, begin <= end, end <= arcSeatGroup.count else {
                return .arcStartsDisagree(child: child)
            }
            for arc in begin..<end {
                let group = Int(arcSeatGroup[arc])
                guard lastChild.indices.contains(group) else {
                    return .unknownSeatGroup(arc: arc, seatGroup: group)
                }
                guard lastChild[group] != Int32(child) else {
                    return .duplicateArc(child: child, seatGroup: group)
                }
                lastChild[group] = Int32(child)
            }
        }
        return nil
    }

    package func arcs(of child: Int) -> Range<Int> {
        Int(arcStart[child])..<Int(arcStart[child + 1])
    }
}

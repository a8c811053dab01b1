import PlacementModel

/// Moves in the order in which they make room for each other: the child first, then who leaves the
/// class that it comes into, and so on; then the next chain.
struct MoveChain {
    let ordered: [Move]

    init(_ moves: [Move], from child: Int32) {
        var open = moves
        var ordered: [Move] = []
        func take(_ index: Int) {
            ordered.append(open.remove(at: index))
        }
        if let first = open.firstIndex(where: { $0.childIndex == child }) { take(first) }
        while !open.isEmpty {
            let wanted = ordered.last?.entered ?? []
            take(open.firstIndex { !$0.left.isDisjoint(with: wanted) } ?? 0)
        }
        self.ordered = ordered
    }
}

extension Move {
    /// Classes that the child would come into and did not sit in.
    fileprivate var entered: Set<Int32> {
        Set(after.map(\.classIndex)).subtracting(before.map(\.classIndex))
    }

    /// Classes that the child would leave.
    fileprivate var left: Set<Int32> {
        Set(before.map(\.classIndex)).subtracting(after.map(\.classIndex))
    }
}

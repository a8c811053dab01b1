/// A child whose classes differ between two placements.
package struct ChildMove: Hashable, Sendable {
    /// Position in `Scenario.children`.
    package let child: Int32
    /// Positions in `Scenario.classes`, ascending; none while the child waits.
    package let from: [Int32]
    package let to: [Int32]

    package init(child: Int32, from: [Int32], to: [Int32]) {
        self.child = child
        self.from = from
        self.to = to
    }

    /// Whether the child gains a place, loses it, or has another one.
    package var kind: Kind {
        if from.isEmpty { return .gains }
        return to.isEmpty ? .loses : .moves
    }

    package enum Kind: String, CaseIterable, Sendable { case gains, loses, moves }
}

/// How many children differ between two placements.
package struct MoveCount: Hashable, Sendable {
    package private(set) var gains = 0
    package private(set) var loses = 0
    package private(set) var moves = 0

    package init(_ moves: [ChildMove]) {
        for move in moves {
            switch move.kind {
            case .gains: gains += 1
            case .loses: loses += 1
            case .moves: self.moves += 1
            }
        }
    }

    package var all: Int { gains + loses + moves }
}

/// What the goals before a level leave open, children in ascending order.
package struct Ties: Sendable, Equatable {
    /// Children of whom some best assignment places them and another does not.
    package let placement: [Int32]
    /// Children who stand differently in a way that matters to them (another family of seat groups,
    /// or unplaced) in some other best assignment. Contains `placement`.
    package let family: [Int32]
    /// Children who stand differently (another seat group, or unplaced) in some other best
    /// assignment. Contains `family`.
    package let seat: [Int32]
}

/// What one goal decided.
package enum LevelDecision: Sendable, Equatable {
    /// The optimum, and per seat group a price that proves it.
    case solved(value: Int64, prices: [Int64])
    /// The goal was not asked, because nothing it could decide was open.
    case nothingTied
}

package struct LevelOutcome: Sendable, Equatable {
    /// What was open before this level.
    package let ties: Ties
    package let decision: LevelDecision

    package var value: Int64? {
        if case .solved(let value, _) = decision { value } else { nil }
    }
    package var prices: [Int64]? {
        if case .solved(_, let prices) = decision { prices } else { nil }
    }
}

/// An assignment that is best for every goal in strict order, with a proof per level.
package struct StrictSolution: Sendable, Equatable {
    /// Per child the arc it uses, or -1.
    package internal(set) var assignment: [Int32]
    package internal(set) var levels: [LevelOutcome]
    /// Per level and location of the exchange graph before it the strongly connected component.
    var components: [[Int32]]
    /// What all goals together leave open; empty if the assignment is the only best one.
    package internal(set) var remainingTies: Ties
    /// What every level's proof says must hold at the levels after it.
    package internal(set) var face: OptimalFace

    package var isUnique: Bool { remainingTies.seat.isEmpty }

    /// Per child its dual at a solved level: the value of its seat less the price, 0 if it is not
    /// placed. Of either sign if the child had to be placed before the level.
    package func surpluses(
        _ problem: TransportationProblem,
        values: ArcValues,
        prices: [Int64]
    ) -> [Int64] {
        assignment.map { arc in
            arc < 0 ? 0 : values[Int(arc)] - prices[Int(problem.arcSeatGroup[Int(arc)])]
        }
    }
}

/// What a run of a mechanism decided.
package struct Outcome: Sendable {
    package var mechanism: Mechanism
    /// Rules that the planner left out of this run.
    package var rulesLeftOut: [Rule]
    /// Row i holds the seats of child i in the order of its options, at most one in a session; an
    /// empty row is a child that waits.
    package var seats: RaggedTable<AssignedSeat>
    /// Children who have options of their own but none together with their siblings, where siblings
    /// stay together or none is placed; ascending.
    package var childrenWithoutCommonOption: [Int32]
    package var seatGroups: [SeatGroup]
    /// The goals in strict order; empty for mechanisms that pursue none.
    package var goals: [GoalResult]
    package var lottery: LotteryResult?
    /// Who would rather sit somewhere else and would be taken there; nil for mechanisms that do not
    /// look.
    package var blockingPairs: [BlockingPair]?
    /// Row i holds the seats that child i was given before anyone was served, where an integer program
    /// had to find them; nil where none had to.
    package var foundingSeats: RaggedTable<AssignedSeat>?
    /// What proves the goals, level by level; empty for mechanisms that pursue none.
    package var proof: [ProvenLevel] = []
    /// The steps of the levels that are proven so, as the lines of `proof.txt`; empty for others.
    package var proofSteps: [UInt8] = []
    /// Why no placement exists; then nobody is placed.
    package var conflict: Conflict?

    package init(
        mechanism: Mechanism,
        rulesLeftOut: [Rule],
        seats: RaggedTable<AssignedSeat>,
        childrenWithoutCommonOption: [Int32] = [],
        seatGroups: [SeatGroup],
        goals: [GoalResult],
        lottery: LotteryResult?,
        blockingPairs: [BlockingPair]? = nil,
        conflict: Conflict? = nil
    ) {
        self.mechanism = mechanism
        self.rulesLeftOut = rulesLeftOut
        self.seats = seats
        self.childrenWithoutCommonOption = childrenWithoutCommonOption
        self.seatGroups = seatGroups
        self.goals = goals
        self.lottery = lottery
        self.blockingPairs = blockingPairs
        self.conflict = conflict
    }
}

/// A child, or siblings who stay together, and classes that they would rather have and that would take
/// them, in free seats or instead of others of lower priority (正当不满).
package struct BlockingPair: Hashable, Sendable {
    /// Positions in `Scenario.children`, ascending.
    package let children: [Int32]
    /// Positions in `Scenario.classes`, ascending; several only where siblings share a site.
    package let classIndices: [Int32]

    package init(children: [Int32], classIndices: [Int32]) {
        self.children = children
        self.classIndices = classIndices
    }
}

/// A seat that a child got.
package struct AssignedSeat: Hashable, Sendable {
    /// Position in the option table.
    package let option: Int32
    /// Position in `Outcome.seatGroups`.
    package let seatGroup: Int32

    package init(option: Int32, seatGroup: Int32) {
        self.option = option
        self.seatGroup = seatGroup
    }
}

/// Seats of a class that are open to the same children (席位组).
package struct SeatGroup: Hashable, Sendable {
    /// Position in `Scenario.classes`.
    package let classIndex: Int32
    /// Position in `Policy.reserves` when the seats are reserved.
    package let reserveIndex: Int32?
    /// Position in `Policy.quotas` when members of its groups may not sit here.
    package let closedToQuotaIndex: Int32?
    package let capacity: Int32
    /// The points with which the last seat was reached; nil when a seat stayed free or none
    /// decides.
    package var cutoff: Points?

    package init(
        classIndex: Int32,
        reserveIndex: Int32?,
        closedToQuotaIndex: Int32?,
        capacity: Int32,
        cutoff: Points? = nil
    ) {
        self.classIndex = classIndex
        self.reserveIndex = reserveIndex
        self.closedToQuotaIndex = closedToQuotaIndex
        self.capacity = capacity
        self.cutoff = cutoff
    }
}

/// A goal with the value reached and the bound that proves it.
package struct GoalResult: Hashable, Sendable {
    package let level: GoalLevel
    /// In the goal's own unit; distances count as metres saved from zero, so they are negative.
    package let value: Int
    /// No placement that respects the goals before can exceed it.
    package let bound: Int

    package init(level: GoalLevel, value: Int, bound: Int) {
        self.level = level
        self.value = value
        self.bound = bound
    }
}

/// One level of the strict order as it is solved; a goal may take several levels.
package enum GoalLevel: Hashable, Sendable {
    /// Manual placements that are carried out.
    case pinned
    /// Children who keep the place that they had.
    case kept
    /// Children who must keep the seats that were announced to them.
    case announcedKept
    /// Children who keep every seat that was announced to them.
    case announced
    /// Announced seats that are kept, where some child has several.
    case announcedSeats
    /// Children placed who had no place last time.
    case newcomers
    /// Children placed as one of this audience.
    case audience(Audience)
    case reserves
    case placed(GroupSet)
    case points
    /// Points in seats reserved over and above.
    case pointsInAdditionalSeats
    /// Points in such seats that no member took.
    case pointsInReleasedSeats
    case wishRank(Int16)
    case fewestChanges
    case lottery
    case distance
    /// The draw between placements that are equal in every goal.
    case finalDraw(round: Int)
}

/// What the lottery did.
package struct LotteryResult: Sendable {
    /// Per child its number, 1 for the first drawn; empty while the seed is not revealed. They
    /// decide only where children are tied, and order equal points on waiting lists.
    package let numbers: [Int32]
    /// Positions of the children who were tied on every goal before the lottery, ascending; empty
    /// when it decided nobody's place, nil where ties are not told apart, as in integer programs.
    package let tiedChildren: [Int32]?

    package init(numbers: [Int32], tiedChildren: [Int32]?) {
        self.numbers = numbers
        self.tiedChildren = tiedChildren
    }

    /// Whether the draw decided anybody's place, or may have.
    package var isDrawn: Bool { tiedChildren.map { !$0.isEmpty } ?? true }

    /// Whether the draw decided if this child has a place.
    ///
    /// - Complexity: O(log n).
    package func isTied(_ child: Int) -> Bool {
        guard let tiedChildren else { return false }
        var range = tiedChildren.indices
        while let middle = range.isEmpty ? nil : range.lowerBound + range.count / 2 {
            if tiedChildren[middle] == child { return true }
            range =
                tiedChildren[middle] < child
                ? middle + 1..<range.upperBound
                : range.lowerBound..<middle
        }
        return false
    }
}

/// What it would take to have a child in a class (为何不在本班).
package enum WhyNot: Hashable, Sendable {
    /// It is there.
    case placedThere
    /// Every mode of the class is closed to the child, the first by this rule and datum.
    case ineligible(Ineligibility)
    /// A manual decision stands, at this line of `pins.csv`.
    case decidedByHand(row: Int32)
    /// No placement with the child there keeps everything that must hold.
    case impossible
    /// Not decided: the work limit came before the proof, or the run itself is not proven.
    case unknown
    case forced(ForcedPlacement)
}

/// The best placement with a child in a class, beside the run.
package struct ForcedPlacement: Hashable, Sendable {
    /// The seat that the child would have there.
    package let option: PlacementOption
    /// Whether the family wished for the class in that mode.
    package let isWished: Bool
    /// In strict order; empty where the mechanism pursues no goals.
    package let goals: [GoalChange]
    /// The child first, then the others as they make room for each other.
    package let moves: [Move]

    package init(
        option: PlacementOption,
        isWished: Bool,
        goals: [GoalChange],
        moves: [Move]
    ) {
        self.option = option
        self.isWished = isWished
        self.goals = goals
        self.moves = moves
    }

    /// How many others would lose a seat without getting another, get one, or change.
    package var othersLosing: Int { others.count { $0.after.count < $0.before.count } }
    package var othersGaining: Int { others.count { $0.after.count > $0.before.count } }
    package var othersChanging: Int { others.count { $0.after.count == $0.before.count } }

    private var others: ArraySlice<Move> { moves.dropFirst() }
}

/// A goal's value in the run and in another placement.
package struct GoalChange: Hashable, Sendable {
    package let level: GoalLevel
    package let before: Int
    package let after: Int

    package init(level: GoalLevel, before: Int, after: Int) {
        self.level = level
        self.before = before
        self.after = after
    }
}

/// A child who would sit elsewhere.
package struct Move: Hashable, Sendable {
    /// Position in `Scenario.children`.
    package let childIndex: Int32
    /// The seats that it has and would have, in the order of its options.
    package let before: [PlacementOption]
    package let after: [PlacementOption]

    package init(childIndex: Int32, before: [PlacementOption], after: [PlacementOption]) {
        self.childIndex = childIndex
        self.before = before
        self.after = after
    }
}

package import PlacementModel

/// Which change of a variant did what, found by solving again: each change switched on alone, and
/// switched on last, which is the variant against all its changes but that one (变动归因).
package struct Attribution: Sendable {
    /// In the order of the variant.
    package let changes: [AttributedChange]

    package init(changes: [AttributedChange]) { self.changes = changes }

    /// Children whom changes alone would move, and who stay where they were in the whole variant: one
    /// change undoes another.
    package var undone: [ChildID] {
        Set(changes.flatMap { $0.alone.effect?.undone ?? [] }).sorted()
    }
}

/// One change of a variant.
package struct AttributedChange: Sendable {
    /// Counted from 1.
    package let number: Int
    package let title: LocalizedText
    /// The base with this change, against the base.
    package let alone: Answer
    /// The variant, against the variant without this change.
    package let last: Answer

    package init(number: Int, title: LocalizedText, alone: Answer, last: Answer) {
        self.number = number
        self.title = title
        self.alone = alone
        self.last = last
    }

    package enum Answer: Sendable {
        case effect(ChangeEffect)
        /// The change builds on another, or another on it, so that there is nothing to solve.
        case notSeparable
        /// One of the two has no placement, or none was found within the work limit.
        case noPlacement

        package var effect: ChangeEffect? {
            if case .effect(let effect) = self { effect } else { nil }
        }
    }
}

/// What switching one change on does.
package struct ChangeEffect: Sendable {
    /// Figures that differ, with the difference, in the order of the comparison's rows.
    package let differences: [RunFigures.Entry]
    package let gains: Int
    package let loses: Int
    /// Moves of every direction, and changes of the mode.
    package let moves: Int
    /// Of `alone`: children whom it would move and who in the whole variant stay as in the base.
    package let undone: [ChildID]
    /// Whether both runs are proven; otherwise the difference may be one of chance.
    package let isProven: Bool

    package init(
        differences: [RunFigures.Entry],
        gains: Int,
        loses: Int,
        moves: Int,
        undone: [ChildID],
        isProven: Bool
    ) {
        self.differences = differences
        self.gains = gains
        self.loses = loses
        self.moves = moves
        self.undone = undone
        self.isProven = isProven
    }
}

/// Which changes of a variant account for what became of one child.
package struct ChildCause: Hashable, Sendable {
    /// Numbers of the changes of which each alone gives the child what the variant gives it.
    package let sufficient: [Int]
    /// Numbers of the changes without which the variant would give it something else.
    package let necessary: [Int]
    /// Numbers of the changes for which one of the two questions has no answer.
    package let unknown: [Int]
    /// Whether every run that was asked is proven.
    package let isProven: Bool

    package init(sufficient: [Int], necessary: [Int], unknown: [Int], isProven: Bool) {
        self.sufficient = sufficient
        self.necessary = necessary
        self.unknown = unknown
        self.isProven = isProven
    }

    package enum Kind: String, CaseIterable, Sendable {
        /// One change alone suffices, and without it nothing would have happened.
        case one
        /// Each of several changes alone suffices, so none of them is needed.
        case either
        /// No change alone suffices, and each of several is needed.
        case together
        /// Anything else: it takes changes in combinations that the two questions do not tell apart.
        case interaction
        /// A question without an answer stands in the way.
        case unknown
    }

    package var kind: Kind {
        if !unknown.isEmpty { return .unknown }
        if sufficient.count == 1, necessary == sufficient { return .one }
        if sufficient.count > 1, necessary.isEmpty { return .either }
        if sufficient.isEmpty, necessary.count > 1 { return .together }
        return .interaction
    }
}

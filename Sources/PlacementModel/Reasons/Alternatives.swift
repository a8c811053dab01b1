/// What would have changed one child's result: single changes, each tried by solving again (若有不同).
package struct Alternatives: Hashable, Sendable {
    /// Which kinds of change were tried.
    package enum Scope: Hashable, Sendable {
        case everyKind
        /// One more seat only; the others are tried when somebody asks.
        case seatsOnly
        /// None, because each takes a solve from scratch; all are tried when somebody asks.
        case onRequest
        /// None: the run itself is not proven, so there is nothing to compare with.
        case runNotProven
    }

    package let scope: Scope
    /// In the order of `AlternativeKind`, the better wishes first.
    package let trials: [Trial]

    package init(scope: Scope, trials: [Trial]) {
        self.scope = scope
        self.trials = trials
    }
}

/// One change that was tried.
package struct Trial: Hashable, Sendable {
    package let change: AlternativeChange
    package let result: TrialResult

    package init(_ change: AlternativeChange, _ result: TrialResult) {
        self.change = change
        self.result = result
    }
}

/// A single change for one child, everything else being the same.
package enum AlternativeChange: Hashable, Sendable {
    /// One more seat in a class, by position in `Scenario.classes`.
    case seat(classIndex: Int32)
    /// So many more points in each of the child's choices, and whether one fewer was shown not to
    /// help.
    case points(Int32, isFewest: Bool)
    /// Another mode in a class that the family wished for.
    case mode(Mode, classIndex: Int32)
    /// An exception from the limit of distance, for this child.
    case distance(Metres, limit: Metres, classIndex: Int32)
    /// Another wish, behind those that the family has.
    case wish(Mode, classIndex: Int32, hasFreeSeats: Bool)
}

/// What solving again with a change showed.
package enum TrialResult: Hashable, Sendable {
    /// The child would have a seat, or a better one: all that it would have then.
    case helps([PlacementOption])
    case doesNotHelp
    /// The work limit came before the proof, or lots would have to be drawn.
    case unknown
}

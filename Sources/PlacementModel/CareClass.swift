/// What seats belong to: a site, a session, and an age or grade band (班级).
package struct CareClass: Equatable, Sendable {
    package let id: ClassID
    package let name: String
    /// Position in `Scenario.sites`.
    package let siteIndex: Int32
    /// Position in `Scenario.sessions`.
    package let sessionIndex: Int32
    /// The regulated kind, from which legal size and carer ratio follow.
    package let kind: ClassKind?
    /// Ages admitted at the reference date, both ends included.
    package let ages: ClosedRange<AgeInMonths>?
    /// Grades admitted, both ends included.
    package let grades: ClosedRange<Grade>?
    package let modes: ModeSet
    package var capacity: CapacityLimits
    package let opening: OpeningTerms
    /// What a family pays for the session, in fen.
    package let fee: Int32?
    /// The line of `classes.csv`.
    package let row: Int32

    package init(
        id: ClassID,
        name: String,
        siteIndex: Int32,
        sessionIndex: Int32,
        kind: ClassKind?,
        ages: ClosedRange<AgeInMonths>?,
        grades: ClosedRange<Grade>?,
        modes: ModeSet,
        capacity: CapacityLimits,
        opening: OpeningTerms,
        fee: Int32?,
        row: Int32
    ) {
        self.id = id
        self.name = name
        self.siteIndex = siteIndex
        self.sessionIndex = sessionIndex
        self.kind = kind
        self.ages = ages
        self.grades = grades
        self.modes = modes
        self.capacity = capacity
        self.opening = opening
        self.fee = fee
        self.row = row
    }
}

/// When a class may stay closed (开班条件).
package struct OpeningTerms: Hashable, Sendable {
    /// Whether the planner may leave the class closed.
    package let isOptional: Bool
    /// The fewest children with which it opens.
    package let minimumChildren: Int32?
    /// What opening it costs, in fen.
    package let cost: Int32?

    package init(isOptional: Bool, minimumChildren: Int32?, cost: Int32?) {
        self.isOptional = isOptional
        self.minimumChildren = minimumChildren
        self.cost = cost
    }

    /// Whether the class is open only if the placement opens it: it is optional, or closes where
    /// its minimum is not reached.
    package var mayStayClosed: Bool { isOptional || (minimumChildren ?? 0) > 0 }

    /// A class that is open whatever happens.
    package static let always = OpeningTerms(isOptional: false, minimumChildren: nil, cost: nil)
}

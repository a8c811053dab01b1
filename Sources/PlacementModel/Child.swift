/// One application, known by an application number and nothing that names a person.
package struct Child: Equatable, Sendable {
    package let id: ChildID
    package let birthDate: CalendarDate?
    package let grade: Grade?
    /// The groups that count.
    package let groups: GroupSet
    /// Groups stated in the file that do not count, because their proof has lapsed.
    package let lapsedGroups: GroupSet
    /// The last day on which the proof of the groups is valid, when stated.
    package let groupsValidUntil: CalendarDate?
    package let home: Location?
    /// Children who are applied for together share a number; nil for an only child.
    package var householdIndex: Int32?
    /// Where a guardian works, as a position in `Scenario.organisations`, when it is one of those.
    package let employerIndex: Int32?
    /// When the application came in, in seconds since 1970-01-01 local time, when stated.
    package let appliedAt: Int64?
    /// The mode wanted wherever a wish does not say another.
    package let mode: Mode
    /// Hours a day, 1 to 8, where the mode is hourly; nil when not stated.
    package let hoursPerDay: Int8?
    /// Whether the child is fit for care in a group.
    package let isFitForGroupCare: Bool
    /// The line of `children.csv`.
    package let row: Int32

    package init(
        id: ChildID,
        birthDate: CalendarDate?,
        grade: Grade?,
        groups: GroupSet,
        lapsedGroups: GroupSet = [],
        groupsValidUntil: CalendarDate?,
        home: Location?,
        householdIndex: Int32?,
        employerIndex: Int32?,
        appliedAt: Int64?,
        mode: Mode,
        hoursPerDay: Int8? = nil,
        isFitForGroupCare: Bool,
        row: Int32
    ) {
        self.id = id
        self.birthDate = birthDate
        self.grade = grade
        self.groups = groups
        self.lapsedGroups = lapsedGroups
        self.groupsValidUntil = groupsValidUntil
        self.home = home
        self.householdIndex = householdIndex
        self.employerIndex = employerIndex
        self.appliedAt = appliedAt
        self.mode = mode
        self.hoursPerDay = hoursPerDay
        self.isFitForGroupCare = isFitForGroupCare
        self.row = row
    }
}

/// One line of a family's wishes: a class, and the mode wanted there.
package struct Wish: Hashable, Sendable {
    /// Position in `Scenario.classes`.
    package let classIndex: Int32
    /// 1 for the first wish. Classes of one site may share a rank.
    package let rank: Int16
    package let mode: Mode
    /// The line of the file that states it.
    package let row: Int32

    package init(classIndex: Int32, rank: Int16, mode: Mode, row: Int32) {
        self.classIndex = classIndex
        self.rank = rank
        self.mode = mode
        self.row = row
    }
}

/// What became of a child last time (上期安置).
package struct PreviousPlacement: Hashable, Sendable {
    /// Position in `Scenario.sites`; nil when the child waited.
    package let siteIndex: Int32?
    /// Position in `Scenario.classes`, when it was one of today's classes.
    package let classIndex: Int32?
    /// The last day to which the place was promised, when that was stated.
    package let committedUntil: CalendarDate?
    /// The line of `previous.csv`.
    package let row: Int32

    package init(
        siteIndex: Int32?,
        classIndex: Int32?,
        committedUntil: CalendarDate? = nil,
        row: Int32
    ) {
        self.siteIndex = siteIndex
        self.classIndex = classIndex
        self.committedUntil = committedUntil
        self.row = row
    }
}

/// A planner's manual decision about one child (人工指定).
package struct Pin: Hashable, Sendable {
    /// Position in `Scenario.children`.
    package let childIndex: Int32
    /// Position in `Scenario.classes`; nil excludes the child from every class.
    package let classIndex: Int32?
    package let reason: String
    /// The line of `pins.csv`.
    package let row: Int32
    /// False where a placement is only allowed, beside all other choices: how a conflict is looked at
    /// without it.
    package var isDemanded = true

    package init(childIndex: Int32, classIndex: Int32?, reason: String, row: Int32) {
        self.childIndex = childIndex
        self.classIndex = classIndex
        self.reason = reason
        self.row = row
    }
}

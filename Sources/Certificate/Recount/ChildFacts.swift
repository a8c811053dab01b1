import PlacementModel

/// What decides about one child, as plain numbers: the checker looks at every child many times.
struct ChildFacts {
    /// One bit per group of the scenario that counts.
    let groups: UInt64
    /// In 1e-7 degrees; nil when the home is not known.
    let home: Location?
    /// Completed months at the reference date; nil without a birth date.
    let months: Int?
    /// 0 when not stated.
    let grade: Int8
    /// -1 when the employer is none of the organisations.
    let employer: Int32
    /// -1 for an only child.
    let household: Int32
    /// `Int64.max` when not stated, so that it comes last.
    let appliedAt: Int64
    let mode: Mode
    /// 0 when not stated.
    let hours: Int8
    let isFit: Bool

    init(_ child: Child, at day: CalendarDate) {
        groups = child.groups.rawValue
        home = child.home
        months = child.birthDate.map { ChildFacts.months(from: $0, to: day) }
        grade = child.grade?.year ?? 0
        employer = child.employerIndex ?? -1
        household = child.householdIndex ?? -1
        appliedAt = child.appliedAt ?? .max
        mode = child.mode
        hours = child.hoursPerDay ?? 0
        isFit = child.isFitForGroupCare
    }

    func belongs(to groups: GroupSet) -> Bool { self.groups & groups.rawValue != 0 }

    /// A month is completed when its day is reached again.
    private static func months(from birth: CalendarDate, to day: CalendarDate) -> Int {
        let (first, last) = (birth.components, day.components)
        let months = 12 * last.year + last.month - (12 * first.year + first.month)
        return last.day >= first.day ? months : months - 1
    }
}

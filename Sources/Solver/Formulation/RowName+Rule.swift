package import PlacementModel

extension RowName {
    /// The rule that a row belongs to; nil for seats, one seat a session, and what is no rule that
    /// could be left out.
    package var rule: Rule? {
        switch self {
        case .child, .seats, .tradedGoal: nil
        case .sessionsOfChild, .placedWithSeat, .servedWithSeat, .staysWithSeat,
            .overlappingSessions:
            .sessions
        case .ratio, .presence, .carersOfSite: .carers
        case .usedWhenOpen, .minimumToOpen, .opensAtOpenSite, .budgetOfClasses, .budgetOfMoney,
            .budgetOfCarers:
            .opening
        case .siblingsInClass, .siblingsAtSite, .pairInClass, .pairAtSite: .siblings
        case .reserve, .membersSeated, .quota: .wideReserves
        case .kept: .continuity
        case .pinned: .pins
        case .announced, .keptWithSeat: .announced
        }
    }
}

extension SolveFault {
    /// The rules of conflicting rows in the order of `Rule`.
    package static func rules(of rows: [RowName]) -> [Rule] {
        let involved = Set(rows.compactMap(\.rule))
        return Rule.allCases.filter(involved.contains)
    }
}

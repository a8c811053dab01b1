package import PlacementModel

/// What a column decides. Positions are those of the scenario's lists.
package enum ColumnName: Hashable, Sendable {
    /// A child takes an option, sitting in a seat group.
    case seat(child: Int32, option: Int32, seatGroup: Int32)
    /// A class opens.
    case classOpens(Int32)
    /// A site opens.
    case siteOpens(Int32)
    /// How many carers work in a class.
    case carers(careClass: Int32)
    /// Children of an age band sit in a class, so that the band's ratio holds there.
    case bandPresent(careClass: Int32, childrenPerCarer: Int32)
    /// Two children of a household sit in the same class.
    case pairInClass(Int32, Int32, careClass: Int32)
    /// Two children of a household sit at the same site in a session.
    case pairAtSite(Int32, Int32, site: Int32, session: Int32)
    /// How many places of a class are kept for a reserve that is wider than a class.
    case placesKept(reserve: Int32, careClass: Int32)
    /// How many members of a kind who sit in open seats of a class count for a minimum reserve.
    case membersCounted(reserve: Int32, careClass: Int32, kind: Int32)
    /// A child who may have seats in several sessions has at least one.
    case placed(child: Int32)
    /// Such a child has at least one as one of this audience.
    case served(child: Int32, Audience)
    /// Such a child, whose class of last time is gone, has at least one at its site.
    case stays(child: Int32)
    /// A child keeps every one of several seats that were announced to it.
    case announcedKept(child: Int32)
}

extension ColumnName {
    /// Whether the best value follows from who sits where.
    var isDerived: Bool {
        switch self {
        case .membersCounted, .pairInClass, .pairAtSite, .placed, .served, .stays, .announcedKept:
            true
        default: false
        }
    }
}

/// What a row demands, in the planner's words.
package enum RowName: Hashable, Sendable {
    /// A child has at most one seat in a session.
    case child(Int32, session: Int32)
    /// A child has at most so many sessions.
    case sessionsOfChild(Int32)
    /// A child counts as placed only with a seat.
    case placedWithSeat(child: Int32)
    case servedWithSeat(child: Int32, Audience)
    /// A child stays only with a seat at its site.
    case staysWithSeat(child: Int32)
    /// Two sessions with common dates exclude each other for a child.
    case overlappingSessions(child: Int32, Int32, Int32)
    /// Seats of a seat group in a part of the day.
    case seats(seatGroup: Int32, part: DayParts)
    /// Children per carer in a class and part of the day, by the ratio of one band.
    case ratio(careClass: Int32, childrenPerCarer: Int32, part: DayParts)
    /// A band's presence follows from each of its children.
    case presence(careClass: Int32, childrenPerCarer: Int32, child: Int32)
    /// Carers shared among the classes of a site on a day, and on all days with the same sessions.
    case carersOfSite(Int32, day: CalendarDate)
    /// A class is used only when it is open.
    case usedWhenOpen(careClass: Int32, part: DayParts)
    /// A class opens only with its minimum.
    case minimumToOpen(careClass: Int32)
    /// A class opens only at an open site.
    case opensAtOpenSite(careClass: Int32)
    case budgetOfClasses
    case budgetOfMoney
    /// All carers at work on a day, and on all days with the same sessions.
    case budgetOfCarers(day: CalendarDate)
    /// Two children of a household stand alike in a class or at a site.
    case siblingsInClass(household: Int32, child: Int32, careClass: Int32)
    case siblingsAtSite(household: Int32, child: Int32, site: Int32, session: Int32)
    /// A pair counts only where each of its children sits, and always where both do.
    case pairInClass(Int32, Int32, careClass: Int32, PairSide)
    case pairAtSite(Int32, Int32, site: Int32, session: Int32, PairSide)
    /// Places kept for members, or that members take who count, in a part of the day; `scope` is
    /// the class, site or session, or -1 for the scenario.
    case reserve(Int32, scope: Int32, part: DayParts)
    /// Members of a kind who count sit in open seats of the class, each for one reserve.
    case membersSeated(careClass: Int32, kind: Int32)
    /// Places that members of a quota take in a part of the day; `scope` may be a class, too.
    case quota(Int32, scope: Int32, part: DayParts)
    /// A child keeps the place it had, or the place that a planner gave it.
    case kept(child: Int32)
    case pinned(child: Int32)
    /// A child keeps the seats that were announced to it.
    case announced(child: Int32)
    /// A child keeps all that was announced to it only with its seat in this class.
    case keptWithSeat(child: Int32, careClass: Int32)
    /// The second of two goals that are weighed against each other reaches at least so much.
    case tradedGoal
}

/// Which condition of a pair a row states.
package enum PairSide: Hashable, Sendable {
    case first, second, both
}

import PlacementModel

/// What a column beyond the seats decides, by positions in the scenario's lists.
enum CheckedColumn {
    /// Whether a child who may have seats in several sessions has any.
    case placed(child: Int32)
    /// Whether it has any as one of an audience, by its bit and word.
    case served(child: Int32, UInt8, String)
    /// Whether such a child, whose class of last time is gone, has any at its site.
    case stays(child: Int32)
    /// Whether a child keeps all of several seats that were announced to it.
    case announcedKept(child: Int32)
    /// Whether two siblings sit in the same class, or at the same site in a session.
    case pairInClass(Int32, Int32, careClass: Int32)
    case pairAtSite(Int32, Int32, site: Int32, session: Int32)
    /// How many places of a class a wide reserve keeps.
    case placesKept(reserve: Int32, careClass: Int32)
    /// How many carers work in a class.
    case carers(careClass: Int32)
    /// Whether children sit in a mixed class of whom a carer may look after no more than so many.
    case band(careClass: Int32, childrenPerCarer: Int32)
    case opensClass(Int32)
    case opensSite(Int32)
    /// How many members of a kind, in open seats of a class, count for a minimum with release. Kinds
    /// are numbered from 1 in each class.
    case members(reserve: Int32, careClass: Int32, kind: Int32)
}

/// What a row demands.
enum CheckedRow {
    case child(Int32, session: Int32)
    case sessions(child: Int32)
    case overlap(child: Int32, Int32, Int32)
    case placedWithSeat(child: Int32)
    case servedWithSeat(child: Int32, String)
    case staysWithSeat(child: Int32)
    /// By position in `SeatParts.parts`.
    case seats(part: Int32, HoursOfDay)
    case siblingsInClass(child: Int32, careClass: Int32)
    case siblingsAtSite(child: Int32, site: Int32, session: Int32)
    case pairInClass(Int32, Int32, careClass: Int32, PairRow)
    case pairAtSite(Int32, Int32, site: Int32, session: Int32, PairRow)
    /// Of the scope that the class lies in.
    case reserve(Int32, around: Int32, HoursOfDay)
    case quota(Int32, around: Int32, HoursOfDay)
    case kept(child: Int32)
    case pinned(child: Int32)
    case announced(child: Int32)
    case keptWithSeat(child: Int32, careClass: Int32)
    case ratio(careClass: Int32, childrenPerCarer: Int32, HoursOfDay)
    case presence(careClass: Int32, childrenPerCarer: Int32, child: Int32)
    case carersOfSite(Int32, day: CalendarDate)
    case usedWhenOpen(careClass: Int32, HoursOfDay)
    case minimumToOpen(careClass: Int32)
    case opensAtOpenSite(careClass: Int32)
    case budgetOfClasses
    case budgetOfMoney
    case budgetOfCarers(day: CalendarDate)
    case membersSeated(careClass: Int32, kind: Int32)
}

/// The hours that a row counts.
enum HoursOfDay: String {
    case morning = "am"
    case afternoon = "pm"
    case day
}

/// What a row says of a pair: it counts only where the first sits, only where the second sits, or
/// always where both do.
enum PairRow: String {
    case first, second, both
}

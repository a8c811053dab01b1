package import Findings
package import PlacementModel

/// The answer to one application, as data: what became of it, and for every choice why.
///
/// It speaks of this child alone. Of others it knows only numbers that belong to a class: its
/// cutoff, how many wait, and the lottery number at which its seats ended.
package struct ChildResult: Sendable {
    package let child: ChildID
    package let fate: ChildFate
    /// The wishes by rank, then the classes that were considered because they are near.
    package let choices: [ChoiceResult]
    package let circumstances: [Circumstance]
    /// Which classes were considered.
    package let considered: Choices
    package let mechanism: Mechanism
    /// Rules left out of the run, in the order of `Rule.allCases`.
    package let rulesLeftOut: [Rule]
    /// The groups of the scenario, for the titles that points refer to by position.
    package let groups: [Group]
    /// Whether seats had been announced before, which come first.
    package let isRefilled: Bool
    /// Nil where nobody asked, or there is nothing to wish for.
    package let alternatives: AlternativeResult?
}

/// One choice of a child and what became of it.
package struct ChoiceResult: Sendable {
    /// Nil when the class was no wish.
    package let wishRank: Int16?
    package let place: ChoicePlace
    package let mode: Mode
    package let standing: ChoiceStanding
    /// What the choice is worth, and line by line why; nil and empty when it is not open.
    package let points: Points?
    package let items: [PointsItem]
    /// The seats of the class that the child has a right to.
    package let seats: [SeatStanding]
    /// All seats of the class.
    package let classSeats: Int
    /// Nil unless the child is on the waiting list of the class.
    package let waiting: WaitingPosition?
    /// Nil unless the lottery decided here between equal points.
    package let draw: DrawStanding?
}

/// A class in the words of the people who go there.
package struct ChoicePlace: Hashable, Sendable {
    package let classID: ClassID
    package let className: String
    package let siteName: String
    /// Nil when the scenario has one session only.
    package let sessionTitle: LocalizedText?
    package let firstDate: CalendarDate
    package let lastDate: CalendarDate
    package let dayCount: Int
}

/// What became of one choice.
package enum ChoiceStanding: Hashable, Sendable {
    /// In a seat reserved for these groups, or in an open one.
    case placedHere(reservedFor: GroupSet?)
    /// A rule of eligibility excludes the child, by this datum.
    case ineligible(Ineligibility)
    /// A manual decision keeps the child out, at this line of `pins.csv`.
    case excludedByHand(SourceRow)
    /// An earlier wish for the same class, in another mode, stands for this one.
    case answeredInAnotherMode
    /// The class is not among the child's options for another reason.
    case notOffered
    /// The class stays closed.
    case closed
    /// Reserves and quotas leave the child no seat of the class to have a right to.
    case noSeatsOpen
    /// Seats that the child has a right to are free.
    case seatsFree
    /// All are taken, and no cutoff says at how many points.
    case full
    case belowCutoff
    case atCutoff
    case aboveCutoff
}

/// Seats of a class that the child has a right to.
package struct SeatStanding: Hashable, Sendable {
    /// The groups for whom the seats are reserved; nil for open ones.
    package let reservedFor: GroupSet?
    package let seats: Int
    package let free: Int
    package let cutoff: Points?
}

/// A place on the waiting list of a class.
package struct WaitingPosition: Hashable, Sendable {
    /// From 1.
    package let rank: Int
    package let count: Int
}

/// What the lottery decided between children with equal points.
package enum DrawStanding: Hashable, Sendable {
    /// The number got a seat; the smallest of equal points that did not came after it.
    case won(number: Int32, firstWithout: Int32)
    /// The number got no seat; the largest of equal points that did came before it.
    case lost(number: Int32, lastWith: Int32)
}

package import PlacementModel

/// A child for whom two runs decide differently (结果有变的儿童).
package struct ChangedChild: Hashable, Sendable {
    package let child: ChildID
    package let kind: Kind
    /// Seats in the base, and in the other run, by session as the base has them; empty for waiting.
    package let from: [ComparedSeat]
    package let to: [ComparedSeat]
    /// Why, the most telling first; never empty.
    package let reasons: [ChangeReason]
    /// Which change of the variant did it; nil where causes were not looked for.
    package var cause: ChildCause?

    package init(
        child: ChildID,
        kind: Kind,
        from: [ComparedSeat],
        to: [ComparedSeat],
        reasons: [ChangeReason]
    ) {
        self.child = child
        self.kind = kind
        self.from = from
        self.to = to
        self.reasons = reasons
    }

    package enum Kind: String, CaseIterable, Sendable {
        /// A seat and none before, or one more.
        case gains
        /// No seat any more, or one less.
        case loses
        /// Another class that the family ranked higher.
        case movesUp = "moves-up"
        /// Another class that the family ranked lower.
        case movesDown = "moves-down"
        /// Another class of the same rank, or neither of them a wish.
        case moves
        /// The same class in another mode.
        case mode
    }
}

/// A seat of a child, by codes.
package struct ComparedSeat: Hashable, Sendable {
    package let careClass: ClassID
    package let site: SiteID
    package let session: SessionID
    package let mode: Mode
    package let points: Points
    /// Nil where the class was no wish.
    package let wishRank: Int16?
    /// The groups for whom the seat is reserved; empty for open seats.
    package let reservedFor: [GroupID]

    package init(
        careClass: ClassID,
        site: SiteID,
        session: SessionID,
        mode: Mode,
        points: Points,
        wishRank: Int16?,
        reservedFor: [GroupID]
    ) {
        self.careClass = careClass
        self.site = site
        self.session = session
        self.mode = mode
        self.points = points
        self.wishRank = wishRank
        self.reservedFor = reservedFor
    }
}

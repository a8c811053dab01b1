package import PlacementModel

/// One thing that is unlike in the policy or the inputs of two runs (不同之处).
package struct Unlike: Hashable, Sendable {
    package let subject: Subject
    /// Nil where the base, or the other run, has no such thing; nil in both where a subject has no
    /// single value.
    package let from: Value?
    package let to: Value?

    package init(_ subject: Subject, from: Value?, to: Value?) {
        self.subject = subject
        self.from = from
        self.to = to
    }

    package enum Subject: Hashable, Sendable {
        // The policy
        case mechanism
        case rulesLeftOut
        case choices
        case order
        case groupCombination
        /// A rule of points; a group by its position in `Comparison.groups`.
        case weight(PointsCriterion)
        /// Counted from 1, as the policy lists them.
        case reserve(Int)
        case quota(Int)
        case distanceLimit, residentsWithin, papers, fitness, lapsedGroups
        case siblings, continuity, halfDays, audienceOrder, sessionsPerChild
        case classBudget, moneyBudget, carerBudget
        case fees, waiverBudget
        case lottery
        // The inputs
        case referenceDate
        /// Sites, sessions and classes of one run only; of classes their seats.
        case site(SiteID)
        case session(SessionID)
        case careClass(ClassID)
        /// Seats by the limits that the class states.
        case seats(ClassID)
        /// Other facts that the inputs state about a class or a site; no values.
        case classTerms(ClassID)
        case siteTerms(SiteID)
        /// Applications of one run only, counted.
        case children
        /// Children of both runs whose wishes, or other facts, are unlike, counted.
        case wishes
        case childFacts
        /// Manual placements, places of last time, stated distances, an announced result; no values.
        case otherInputs
        /// Exceptions from points, waiver groups, shares of fees; no values.
        case otherPolicy
    }

    package enum Value: Hashable, Sendable {
        case number(Int)
        case points(Points)
        case metres(Metres)
        case fen(Int64)
        case date(CalendarDate)
        case mechanism(Mechanism)
        case rules([Rule])
        case goals([ComparedGoal])
        case seats(ComparedReserve)
        /// Wishes alone, or up to so many of the nearest classes, too.
        case nearest(Int?)
        case siblings(SiblingPolicy)
        /// A stable word of the policy.
        case word(String)
        case flag(Bool)
    }
}

/// A reserve or quota with its groups by their codes.
package struct ComparedReserve: Hashable, Sendable {
    package let groups: [GroupID]
    package let amount: SeatAmount
    package let scope: Scope
    /// Nil for a quota.
    package let counts: ReserveCounting?
    package let isReleased: Bool

    package enum Scope: Hashable, Sendable {
        /// Of some classes or sites by their codes; nil for each of all.
        case eachClass([ClassID]?)
        case eachSite([SiteID]?)
        case eachSession
        case scenario
    }

    package init(
        groups: [GroupID],
        amount: SeatAmount,
        scope: Scope,
        counts: ReserveCounting?,
        isReleased: Bool
    ) {
        self.groups = groups
        self.amount = amount
        self.scope = scope
        self.counts = counts
        self.isReleased = isReleased
    }
}

/// How children of one household are placed (多子女家庭).
package enum SiblingPolicy: Hashable, Sendable {
    /// Each by itself.
    case separate
    /// In one class, or none is placed.
    case togetherInClass
    /// At one site, or none is placed.
    case togetherAtSite
    /// Points for each pair that shares a class.
    case preferClass(Points)
    /// Points for each pair that shares a site.
    case preferSite(Points)
}

/// What having had a place before is worth (延续).
package enum ContinuityPolicy: String, CaseIterable, Sendable {
    /// Nothing, beyond points for returning.
    case none
    /// Children keep the class they had.
    case guaranteed
    /// Newcomers are placed before children who had a place.
    case newcomersFirst = "newcomers-first"
}

/// How a half day, an hour or a temporary stay uses a place (半日托占位).
package enum HalfDayPolicy: String, CaseIterable, Sendable {
    /// A morning and an afternoon child share a place.
    case share
    /// Every child takes a whole place.
    case wholePlace = "whole-place"
}

/// Whether audiences of a site are served in turn (服务次序).
package enum AudienceOrder: String, CaseIterable, Sendable {
    /// All that are eligible compete on points.
    case together
    /// Own staff first, then partners, then residents.
    case staged
}

/// Limits on how many classes open; nil where nothing is limited (开班预算).
package struct OpeningBudget: Hashable, Sendable {
    package var classCount: Int32?
    /// In fen.
    package var money: Int64?
    package var carerCount: Int32?

    package init(classCount: Int32?, money: Int64?, carerCount: Int32?) {
        self.classCount = classCount
        self.money = money
        self.carerCount = carerCount
    }

    /// Nothing is limited.
    package static let unlimited = OpeningBudget(classCount: nil, money: nil, carerCount: nil)
}

/// Who pays (收费与补助).
package struct FeePolicy: Hashable, Sendable {
    /// What all waivers together may cost, in fen; nil for no waivers.
    package var waiverBudget: Int64?
    /// Groups whose fee is waived, in the order in which the budget is spent.
    package var waiverGroups: [Int]
    /// Shares of employer, union and parent, in parts of their sum.
    package var employerShare: Int32
    package var unionShare: Int32
    package var parentShare: Int32

    package init(
        waiverBudget: Int64?,
        waiverGroups: [Int],
        employerShare: Int32,
        unionShare: Int32,
        parentShare: Int32
    ) {
        self.waiverBudget = waiverBudget
        self.waiverGroups = waiverGroups
        self.employerShare = employerShare
        self.unionShare = unionShare
        self.parentShare = parentShare
    }
}

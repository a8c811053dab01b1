/// Kinds of class whose size and staffing are regulated.
///
/// Sources: 国卫人口发〔2019〕58号 for nursery classes, 国卫人口发〔2023〕28号 for home nurseries,
/// the kindergarten regulations for kindergarten classes, a provincial standard for primary ones.
package enum ClassKind: String, CaseIterable, Sendable {
    /// 乳儿班, 6 to 12 months
    case infant
    /// 托小班, 12 to 24 months
    case toddler
    /// 托大班, 24 to 36 months
    case junior
    /// 混合班, from 18 months
    case mixed
    /// 家庭托育点
    case home
    /// 幼儿园小班
    case kindergartenSmall = "kindergarten-small"
    /// 幼儿园中班
    case kindergartenMiddle = "kindergarten-middle"
    /// 幼儿园大班
    case kindergartenLarge = "kindergarten-large"
    /// 幼儿园混龄班
    case kindergartenMixed = "kindergarten-mixed"
    /// 小学托管班
    case primary

    /// The most children in one class.
    package var legalSize: Int32 {
        switch self {
        case .infant: 10
        case .toddler: 15
        case .junior: 20
        case .mixed: 18
        case .home: 5
        case .kindergartenSmall: 25
        case .kindergartenMiddle: 30
        case .kindergartenLarge: 35
        case .kindergartenMixed: 30
        case .primary: 45
        }
    }

    /// The most children per carer, where a rule states it. A mixed class is held to the strictest
    /// band that it may contain, 12 to 24 months, because the rule does not state its ratio.
    package var childrenPerCarer: Int32? {
        switch self {
        case .infant, .home: 3
        case .toddler, .mixed: 5
        case .junior: 7
        case .kindergartenSmall, .kindergartenMiddle, .kindergartenLarge, .kindergartenMixed,
            .primary:
            nil
        }
    }
}

/// The separate limits on a class's size; its capacity is the smallest of those that are stated.
package struct CapacityLimits: Hashable, Sendable {
    /// Places approved by the authority or planned by the organiser.
    package var approvedPlaces: Int32?
    /// The regulated class size, from the kind or stated in the file.
    package var legalSize: Int32?
    /// Carers of this class alone.
    package var carerCount: Int32?
    /// The most children per carer.
    package var childrenPerCarer: Int32?
    /// Places that the floor area allows.
    package var placesByArea: Int32?

    package init(
        approvedPlaces: Int32?,
        legalSize: Int32?,
        carerCount: Int32?,
        childrenPerCarer: Int32?,
        placesByArea: Int32?
    ) {
        self.approvedPlaces = approvedPlaces
        self.legalSize = legalSize
        self.carerCount = carerCount
        self.childrenPerCarer = childrenPerCarer
        self.placesByArea = placesByArea
    }

    /// The limit that comes from carers, when both numbers are stated. A product that does not
    /// fit is no limit that could bind.
    package var placesByCarers: Int32? {
        guard let carerCount, let childrenPerCarer else { return nil }
        let (product, overflow) = carerCount.multipliedReportingOverflow(by: childrenPerCarer)
        return overflow ? Int32.max : product
    }

    /// Each stated limit with its name, in a fixed order.
    package var stated: [(limit: CapacityLimit, places: Int32)] {
        let all: [(CapacityLimit, Int32?)] = [
            (.approvedPlaces, approvedPlaces), (.legalSize, legalSize),
            (.carers, placesByCarers), (.area, placesByArea),
        ]
        return all.compactMap { limit, places in places.map { (limit, $0) } }
    }

    /// The smallest stated limit, with the first name that reaches it; nil when none is stated.
    package var binding: (limit: CapacityLimit, places: Int32)? {
        stated.min { $0.places < $1.places }
    }

    /// Seats of the class. Intake refuses a class without any stated limit.
    package var seatCount: Int32 { binding?.places ?? 0 }
}

/// What limits a class's size.
package enum CapacityLimit: String, CaseIterable, Sendable {
    case approvedPlaces = "approved-places"
    case legalSize = "legal-size"
    case carers
    case area
}

package import PlacementModel

/// Whom or what a figure is about, by codes.
package enum FigureSubject: Hashable, Sendable {
    /// The whole run.
    case all
    case group(GroupID)
    case band(ChildBand)
    case site(SiteID)
    case session(SessionID)
    case careClass(ClassID)
    case distance(DistanceBand)
    /// Seats that were a wish of this rank; nil for those that were no wish.
    case wish(rank: Int16?)
    /// Seats kept for members of these groups.
    case reserve([GroupID])
    case goal(ComparedGoal)
}

/// How far a taken seat is from home.
package enum DistanceBand: Hashable, Sendable {
    /// Farther than the band before, up to and with these metres.
    case upTo(Int32)
    /// Farther than the last of ``limits``.
    case beyond
    case unknown

    /// The same for every policy, so that runs can be compared.
    package static let limits: [Int32] = [500, 1000, 2000, 3000, 5000, 10_000]
    package static let all = limits.map(DistanceBand.upTo) + [.beyond, .unknown]

    package init(_ distance: Metres?) {
        guard let distance else {
            self = .unknown
            return
        }
        self = DistanceBand.limits.first { distance.count <= $0 }.map(DistanceBand.upTo) ?? .beyond
    }
}

/// A goal by its level, with groups by their codes.
package struct ComparedGoal: Hashable, Sendable {
    /// With an empty set where the goal is about groups.
    package let level: GoalLevel
    /// In the order of the scenario; empty for goals about all children.
    package let groups: [GroupID]

    package init(_ level: GoalLevel, in scenarioGroups: [Group]) {
        if case .placed(let set) = level {
            self.level = .placed([])
            groups = set.indices.map { scenarioGroups[$0].id }
        } else {
            self.level = level
            groups = []
        }
    }
}

/// The tables in which figures are shown.
package enum FigureSection: String, CaseIterable, Sendable {
    case overall, groups, bands, sites, sessions, classes, distances, wishes, reserves, fees, envy
    case goals
}

extension Figure {
    /// The table that the figure belongs to.
    package var section: FigureSection {
        switch subject {
        case .group: return .groups
        case .band: return .bands
        case .site: return .sites
        case .session: return .sessions
        case .careClass: return .classes
        case .distance: return .distances
        case .wish: return .wishes
        case .reserve: return .reserves
        case .goal: return .goals
        case .all: break
        }
        return switch measure {
        case .distances, .distanceSum, .medianDistance, .longestDistance: .distances
        case .fees, .waived, .employer, .union, .parent, .waivedSeats: .fees
        case .envy, .justifiedEnvy, .justifiedChildren: .envy
        default: .overall
        }
    }
}

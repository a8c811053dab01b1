package import PlacementModel

/// What the scenarios of a comparison have, joined by codes: everything of the first, then what
/// further ones have besides.
package struct ComparedPlaces: Sendable {
    package let groups: [Group]
    package let sites: [Site]
    package let sessions: [Session]
    package let classes: [Class]

    /// A class with the codes of where and when it is.
    package struct Class: Sendable {
        package let id: ClassID
        package let name: String
        package let site: SiteID
        package let session: SessionID
    }

    package init(_ scenarios: [Scenario]) {
        groups = ComparedPlaces.joined(scenarios.map(\.groups), by: \.id)
        sites = ComparedPlaces.joined(scenarios.map(\.sites), by: \.id)
        sessions = ComparedPlaces.joined(scenarios.map(\.sessions), by: \.id)
        classes = ComparedPlaces.joined(scenarios.map(\.comparedClasses), by: \.id)
    }

    private static func joined<Element, ID: Hashable>(
        _ lists: [[Element]],
        by id: (Element) -> ID
    ) -> [Element] {
        var known: Set<ID> = []
        return lists.joined().filter { known.insert(id($0)).inserted }
    }
}

extension Scenario {
    fileprivate var comparedClasses: [ComparedPlaces.Class] {
        classes.map { careClass in
            ComparedPlaces.Class(
                id: careClass.id,
                name: careClass.name,
                site: sites[Int(careClass.siteIndex)].id,
                session: sessions[Int(careClass.sessionIndex)].id
            )
        }
    }
}

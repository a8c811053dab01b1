import PlacementModel

/// Children who are applied for together.
struct Household: Sendable {
    /// The number they share.
    let index: Int32
    /// Positions in `Scenario.children`, ascending; at least two.
    let children: [Int]

    /// Households of two or more, by their number.
    static func all(in scenario: Scenario) -> [Household] {
        var children: [Int32: [Int]] = [:]
        for (index, child) in scenario.children.enumerated() {
            guard let household = child.householdIndex else { continue }
            children[household, default: []].append(index)
        }
        return children.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
            .map { Household(index: $0.key, children: $0.value) }
    }
}

/// Where siblings can be together: a class, or a site in a session.
enum SharedPlace: Hashable, Comparable, Sendable {
    case careClass(Int32)
    case site(Int32, session: Int32)

    /// The site and session of a class.
    static func site(_ classIndex: Int32, in scenario: Scenario) -> SharedPlace {
        let careClass = scenario.classes[Int(classIndex)]
        return .site(careClass.siteIndex, session: careClass.sessionIndex)
    }

    func siblingRow(household: Int32, child: Int32) -> RowName {
        switch self {
        case .careClass(let index):
            .siblingsInClass(household: household, child: child, careClass: index)
        case .site(let site, let session):
            .siblingsAtSite(household: household, child: child, site: site, session: session)
        }
    }

    func pairColumn(_ first: Int32, _ second: Int32) -> ColumnName {
        switch self {
        case .careClass(let index): .pairInClass(first, second, careClass: index)
        case .site(let site, let session): .pairAtSite(first, second, site: site, session: session)
        }
    }

    func pairRow(_ first: Int32, _ second: Int32, _ side: PairSide) -> RowName {
        switch self {
        case .careClass(let index): .pairInClass(first, second, careClass: index, side)
        case .site(let site, let session):
            .pairAtSite(first, second, site: site, session: session, side)
        }
    }
}

extension Household {
    /// Children of households that stay together but have no class or site in common, as far as they
    /// have options of their own; ascending.
    static func childrenWithoutCommonOption(
        _ scenario: Scenario,
        options: RaggedTable<PlacementOption>
    ) -> [Int32] {
        let place: (PlacementOption) -> SharedPlace
        switch scenario.policy.siblings {
        case .togetherInClass: place = { .careClass($0.classIndex) }
        case .togetherAtSite: place = { .site($0.classIndex, in: scenario) }
        case .separate, .preferClass, .preferSite: return []
        }
        return all(in: scenario).flatMap { household -> [Int32] in
            let places = household.children.map { Set(options[$0].map(place)) }
            let common = places.dropFirst().reduce(places[0]) { $0.intersection($1) }
            guard common.isEmpty else { return [] }
            return household.children.filter { !options[$0].isEmpty }.map { Int32($0) }
        }.sorted()
    }
}

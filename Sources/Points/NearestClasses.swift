import PlacementModel

/// Finds the nearest classes that are open to a child.
///
/// Problem: for each home the `count` nearest eligible classes, by distance, then by position.
/// Method: a grid over the sites; rings of cells around the home are searched outwards until
/// nothing in a farther ring can be nearer than what was found. A ring's distance is bounded from
/// below by its cells' smaller side, in whole metres rounded down, so the result is exact.
/// A child with stated distances is compared with every site, because a stated distance need not
/// follow the map.
struct NearestClasses: Sendable {
    private let scenario: Scenario
    private let eligibility: Eligibility
    private let classesOfSite: [[Int32]]
    private let grid: SiteGrid?

    init(_ scenario: Scenario, _ eligibility: Eligibility) {
        self.scenario = scenario
        self.eligibility = eligibility
        var classesOfSite = [[Int32]](repeating: [], count: scenario.sites.count)
        for (index, careClass) in scenario.classes.enumerated() {
            classesOfSite[Int(careClass.siteIndex)].append(Int32(index))
        }
        self.classesOfSite = classesOfSite
        grid = SiteGrid(scenario.sites)
    }

    /// Adds near classes until there are `count` offers or no eligible class is left.
    func append(to offers: inout [Offer], child: Int, upTo count: Int) {
        var found: [(distance: Metres, offer: Offer)] = []
        let wanted = count - offers.count
        guard wanted > 0 else { return }
        let wished = offers.map(\.classIndex)
        func consider(_ siteIndex: Int) {
            guard let distance = scenario.distance(ofChild: child, toSite: siteIndex) else {
                return
            }
            let mode = scenario.children[child].mode
            for classIndex in classesOfSite[siteIndex] where !wished.contains(classIndex) {
                let obstacle = eligibility.obstacle(
                    child: child,
                    classIndex: Int(classIndex),
                    mode: mode,
                    distance: distance
                )
                guard obstacle == nil else { continue }
                let offer = Offer(
                    child: child,
                    classIndex: classIndex,
                    mode: mode,
                    wishRank: nil,
                    distance: distance
                )
                found.append((distance, offer))
            }
        }
        func settle() {
            found.sort { ($0.distance, $0.offer.classIndex) < ($1.distance, $1.offer.classIndex) }
        }
        if !scenario.statedDistances[child].isEmpty {
            scenario.sites.indices.forEach(consider)
            settle()
        } else if let grid, let home = scenario.children[child].home {
            for ring in grid.rings(around: home) {
                if found.count >= wanted {
                    settle()
                    if found[wanted - 1].distance < ring.noNearerThan { break }
                }
                ring.forEachSite(consider)
            }
            settle()
        }
        offers.append(contentsOf: found.prefix(wanted).lazy.map(\.offer))
    }
}

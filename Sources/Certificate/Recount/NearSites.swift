import PlacementModel

/// Adds the nearest open classes to a child's wishes.
///
/// Method: sites with a place are sorted by latitude and visited from the home outwards, north and
/// south in turn by distance; the difference of latitudes alone bounds a site's distance from
/// below, so the search ends when no site farther out can be nearer than what was found.
///
/// Complexity: sites of a strip as wide as the farthest class that is taken.
struct NearSites {
    private let facts: ScenarioFacts
    private let count: Int
    /// Sites with a place, by latitude.
    private let byLatitude: [(latitude: Int32, site: Int32)]
    private let classesOfSite: [[Int32]]

    init(_ facts: ScenarioFacts, count: Int) {
        self.facts = facts
        self.count = count
        byLatitude = facts.sites.enumerated().compactMap { index, site in
            site.place.map { ($0.latitude, Int32(index)) }
        }.sorted { ($0.latitude, $0.site) < ($1.latitude, $1.site) }
        var classesOfSite = [[Int32]](repeating: [], count: facts.sites.count)
        for (index, careClass) in facts.classes.enumerated() {
            classesOfSite[careClass.site].append(Int32(index))
        }
        self.classesOfSite = classesOfSite
    }

    /// Until there are so many offers, or no open class is left; by distance, then by class.
    func add(to offers: inout [RecountedOffer], child: Int) {
        let wanted = count - offers.count
        guard wanted > 0 else { return }
        let wished = offers.map(\.classIndex)
        var found: [RecountedOffer] = []
        func visit(_ site: Int) {
            let metres = facts.metres(child: child, site: site)
            guard metres >= 0 else { return }
            let mode = facts.children[child].mode
            for classIndex in classesOfSite[site]
            where !wished.contains(classIndex)
                && facts.isOpen(Int(classIndex), child: child, mode: mode, metres: metres)
            {
                let offer = RecountedOffer(
                    classIndex: classIndex,
                    mode: mode,
                    rank: 0,
                    metres: metres
                )
                let place = found.firstIndex { NearSites.isNearer(offer, than: $0) } ?? found.count
                found.insert(offer, at: place)
                if found.count > wanted { found.removeLast() }
            }
        }
        if !facts.scenario.statedDistances[child].isEmpty {
            facts.sites.indices.forEach(visit)
        } else if let home = facts.children[child].home {
            searchStrip(home, visit) { found.count == wanted ? found[wanted - 1].metres : nil }
        }
        offers += found
    }

    private static func isNearer(_ one: RecountedOffer, than other: RecountedOffer) -> Bool {
        (one.metres, one.classIndex) < (other.metres, other.classIndex)
    }

    /// - Parameter farthest: the distance beyond which no site matters; nil while any may.
    private func searchStrip(
        _ home: Location,
        _ visit: (Int) -> Void,
        farthest: () -> Int32?
    ) {
        var north = byLatitude.partitioningIndex { $0.latitude >= home.latitude }
        var south = north - 1
        func gap(_ position: Int) -> Int32? {
            guard byLatitude.indices.contains(position) else { return nil }
            return GroundDistance.metresNorth(byLatitude[position].latitude, home.latitude)
        }
        while true {
            let (up, down) = (gap(north), gap(south))
            let goesNorth = (up ?? .max) <= (down ?? .max)
            guard let next = goesNorth ? up : down else { return }
            if let farthest = farthest(), next > farthest { return }
            visit(Int(byLatitude[goesNorth ? north : south].site))
            if goesNorth { north += 1 } else { south -= 1 }
        }
    }
}

extension Array {
    /// The first position from which a condition holds, where it holds for all after it.
    fileprivate func partitioningIndex(where holds: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

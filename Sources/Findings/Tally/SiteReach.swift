package import PlacementModel

/// Within which straight line half of a site's placed children live: how wide it reaches, without
/// saying where any home is.
///
/// Fewer than five homes give no distance, and every distance is rounded up to whole hundreds of
/// metres, so that nobody can be found from it.
package struct SiteReach: Hashable, Sendable {
    /// Metres, a multiple of 100; nil where too few homes are known.
    package let metres: Int?

    package static let leastHomes = 5

    /// One per site of the scenario.
    package static func all(of run: Run) -> [SiteReach] {
        let sites = run.scenario.sites
        var distances = [[Int32]](repeating: [], count: sites.count)
        for (index, child) in run.scenario.children.enumerated() {
            guard let home = child.home else { continue }
            // A child with seats in several sessions counts once at each of its sites.
            var itsSites: Set<Int> = []
            for (_, option) in run.seats(ofChild: index) {
                let site = Int(run.scenario.classes[Int(option.classIndex)].siteIndex)
                guard let place = sites[site].location, itsSites.insert(site).inserted else {
                    continue
                }
                distances[site].append(home.distance(to: place).count)
            }
        }
        return distances.map { distances in
            guard distances.count >= leastHomes else { return SiteReach(metres: nil) }
            let median = Int(distances.sorted()[(distances.count + 1) / 2 - 1])
            return SiteReach(metres: max(1, (median + 99) / 100) * 100)
        }
    }
}

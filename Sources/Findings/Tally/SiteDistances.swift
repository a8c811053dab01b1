package import PlacementModel

/// How far the seats of one site are from the homes of those who have them.
package struct SiteDistances: Hashable, Sendable {
    /// Seats whose distance is known.
    package private(set) var seats = 0
    /// Their sum, in metres.
    package private(set) var metres = 0
    package private(set) var longest: Metres?

    /// In whole metres, rounded down; nil where no distance is known.
    package var mean: Int? { seats == 0 ? nil : metres / seats }

    /// One per site of the scenario.
    package static func all(of run: Run) -> [SiteDistances] {
        var sites = [SiteDistances](repeating: SiteDistances(), count: run.scenario.sites.count)
        for child in run.scenario.children.indices {
            for (_, option) in run.seats(ofChild: child) {
                guard let distance = option.distance else { continue }
                let site = run.scenario.classes[Int(option.classIndex)].siteIndex
                sites[Int(site)].add(distance)
            }
        }
        return sites
    }

    private mutating func add(_ distance: Metres) {
        seats += 1
        metres += Int(distance.count)
        longest = max(longest ?? distance, distance)
    }
}

/// Draws which sites keep seats for a group, over all their classes.
struct SiteReserveDraw {
    let reserves: [SyntheticReserve]

    init(_ parameters: ScenarioParameters, supply: ClassSupply) {
        var random = RandomStream(seed: parameters.seed, for: .siteReserves)
        var migrant: [Int] = []
        var hardship: [Int] = []
        for site in supply.sites.indices {
            if random.chance(percent: 50) { migrant.append(site) }
            if random.chance(percent: 30) { hardship.append(site) }
        }
        reserves = [
            SyntheticReserve(groups: [.migrant], permille: 200, sites: migrant),
            SyntheticReserve(groups: [.newEmployment, .difficult], permille: 125, sites: hardship),
        ].filter { !$0.sites.isEmpty }
    }
}

/// A share of each of these sites' seats.
struct SyntheticReserve {
    let groups: [SyntheticGroup]
    let permille: Int
    /// Positions among the sites.
    let sites: [Int]
}

/// The sites and classes of a synthetic scenario.
///
/// A site has one to three classes, of different bands where the draw allows. A class is drawn
/// with 15 to 30 seats; then all are scaled together, so that the sum is exactly what was asked
/// for, by rounding the running sum.
struct ClassSupply {
    private(set) var sites: [PlanePoint] = []
    private(set) var classes: [SyntheticClass] = []
    /// The classes of site s are `siteStart[s] ..< siteStart[s + 1]`.
    private var siteStart: [Int32] = [0]

    init(_ parameters: ScenarioParameters, map: TownMap) {
        var random = RandomStream(seed: parameters.seed, for: .sites)
        classes.reserveCapacity(parameters.classCount)
        while classes.count < parameters.classCount {
            let wanted = random.number(in: 1...3)
            let site = Int32(sites.count)
            sites.append(map.site(&random))
            var used: Set<GradeBand> = []
            for _ in 0..<min(wanted, parameters.classCount - classes.count) {
                var band = GradeBand.draw(&random)
                for _ in 0..<5 where used.contains(band) { band = GradeBand.draw(&random) }
                used.insert(band)
                let seats = Int32(random.number(in: 15...30))
                classes.append(SyntheticClass(site: site, band: band, seats: seats))
            }
            siteStart.append(Int32(classes.count))
        }
        scaleSeats(to: parameters.seatTotal)
    }

    /// The positions of a site's classes.
    func classes(ofSite site: Int) -> Range<Int> {
        Int(siteStart[site])..<Int(siteStart[site + 1])
    }

    /// Every class keeps at least one seat, which may add a few to the total.
    private mutating func scaleSeats(to total: Int) {
        let drawn = classes.reduce(0) { $0 + Int($1.seats) }
        var drawnSoFar = 0
        var given = 0
        for index in classes.indices {
            drawnSoFar += Int(classes[index].seats)
            let seats = drawnSoFar * total / drawn - given
            given += seats
            classes[index].seats = Int32(max(1, seats))
        }
    }
}

struct SyntheticClass {
    /// Position among the sites.
    let site: Int32
    let band: GradeBand
    fileprivate(set) var seats: Int32
}

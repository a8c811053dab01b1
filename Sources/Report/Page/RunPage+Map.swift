import Charts
import Findings
import PlacementModel

extension RunPage {
    /// Where the sites lie, how large and how full they are; nil where no site has coordinates.
    var map: PageFigure? {
        let located = scenario.sites.indices.filter { scenario.sites[$0].location != nil }
        guard let first = located.first, let origin = scenario.sites[first].location else {
            return nil
        }
        let ground = LocalGround(origin)
        let reach = SiteReach.all(of: run)
        // The names of those with most to say are written first.
        let order = located.sorted { left, right in
            let (one, other) = (tally.sites[left], tally.sites[right])
            let weights = (one.seats + one.waiting, other.seats + other.waiting)
            return weights.0 == weights.1 ? left < right : weights.0 > weights.1
        }
        var table = PageTable([
            .init(wording.heading(.site), isNumber: false), .init(wording.heading(.seats)),
            .init(page.heading(.taken)), .init(wording.heading(.waiting)),
            .init(page.heading(.reach)),
        ])
        // Circles of hundreds of sites would cover one another.
        let drawsReach = located.count <= RunPage.drawnRows * 2
        let places = order.map { index in
            let site = scenario.sites[index]
            let count = tally.sites[index]
            let taken = count.seats - count.free
            table.addRow([
                site.name, count.seats.grouped, taken.grouped, count.waiting.grouped,
                reach[index].metres.map(wording.metres) ?? "-",
            ])
            let (east, north) = ground.metres(site.location ?? origin)
            let use = page.text(.takenOf(taken, of: count.seats, waiting: count.waiting))
            return SiteMap.Place(
                name: site.name,
                east: east,
                north: north,
                size: Double(count.seats),
                used: Double(taken),
                reach: drawsReach ? reach[index].metres.map(Double.init) : nil,
                hint: "\(site.name)  \(use)"
            )
        }
        let label = ChartLabel(
            id: "map",
            title: page.heading(.map),
            description: page.text(.mapDescribed(sites: places.count))
        )
        let missing = scenario.sites.count - located.count
        return PageFigure(
            page.heading(.map),
            page.text(.mapExplained(drawsReach: drawsReach)),
            chart: SiteMap(
                label,
                places: places,
                words: (
                    page.heading(.north), page.heading(.metresUnit), page.heading(.kilometresUnit)
                )
            ).chart,
            table: table,
            notes: (missing > 0 ? [page.text(.unknownPlaces(missing))] : []) + further(table)
        )
    }
}

/// Metres east and north of a point, flat: within the reach of a county the error is far below what
/// a picture shows.
private struct LocalGround {
    private let origin: Location
    private let cosine: Double

    /// 1e-7 degrees of a meridian.
    private static let metresPerUnit = 0.01111951

    init(_ origin: Location) {
        self.origin = origin
        cosine = Double(Location.cosine(ofTenMillionths: Int(origin.latitude))) / 1e9
    }

    func metres(_ place: Location) -> (east: Double, north: Double) {
        var east = Int(place.longitude) - Int(origin.longitude)
        // The shorter way around the globe.
        if east > 1_800_000_000 { east -= 3_600_000_000 }
        if east < -1_800_000_000 { east += 3_600_000_000 }
        let north = Int(place.latitude) - Int(origin.latitude)
        return (
            Double(east) * LocalGround.metresPerUnit * cosine,
            Double(north) * LocalGround.metresPerUnit
        )
    }
}

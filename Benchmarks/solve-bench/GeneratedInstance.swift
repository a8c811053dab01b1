import Foundation

/// SplitMix64, with the few distributions the generator needs.
struct SeededRandom {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    mutating func integer(below bound: Int) -> Int { Int(unit() * Double(bound)) }

    mutating func normal() -> Double {
        (-2 * log(1 - unit())).squareRoot() * cos(2 * .pi * unit())
    }
}

/// How many children share one home, and so one list of classes.
enum Homes: String {
    /// Every child has a home and preferences of its own.
    case individual
    /// About 120 children live in a compound and list the nearest classes.
    case compounds
}

/// A district: clustered homes and sites, three age bands, the classes near each child with points
/// for priority groups, rank and distance. Class sizes 15 to 30.
struct GeneratedInstance {
    private(set) var capacities: [Int32] = []
    private(set) var arcStart: [Int32] = [0]
    private(set) var arcSeatGroup: [Int32] = []
    private(set) var points: [Int64] = []
    /// Per arc, to the nearest metre.
    private(set) var metres: [Int64] = []

    private struct Site {
        var x: Double
        var y: Double
    }

    private var random: SeededRandom
    private let side: Double
    private var centres: [Site] = []
    private var homeWeights: [Double] = []
    private var siteWeights: [Double] = []
    /// Per band and square kilometre the classes there, each with its site.
    private var cells: [[(group: Int32, site: Site)]] = []
    private var bandCounts = [0, 0, 0]

    private var cellsPerSide: Int { Int(side.rounded(.up)) }

    init(children: Int, classes: Int, homes: Homes, seed: UInt64) {
        random = SeededRandom(seed)
        side = Double(classes).squareRoot() * 0.9 + 1
        makeCentres(max(2, classes / 30))
        cells = Array(repeating: [], count: 3 * cellsPerSide * cellsPerSide)
        makeClasses(classes)
        let compounds = (0..<max(1, children / 120)).map { _ in
            (home: place(homeWeights, clustered: 0.85), listed: 5 + random.integer(below: 16))
        }
        for _ in 0..<children {
            switch homes {
            case .individual:
                let home = place(homeWeights, clustered: 0.85)
                addChild(at: home, listing: 5 + random.integer(below: 16), shuffle: 0.5)
            case .compounds:
                let (home, listed) = compounds[random.integer(below: compounds.count)]
                addChild(at: home, listing: listed, shuffle: 0)
            }
        }
    }

    private mutating func makeCentres(_ count: Int) {
        for _ in 0..<count {
            centres.append(Site(x: random.unit() * side, y: random.unit() * side))
            let size = exp(0.6 * random.normal())
            homeWeights.append(size * exp(0.35 * random.normal()))
            siteWeights.append(size * exp(0.35 * random.normal()))
        }
    }

    private mutating func place(_ weights: [Double], clustered: Double) -> Site {
        var site = Site(x: random.unit() * side, y: random.unit() * side)
        if random.unit() < clustered {
            var left = random.unit() * weights.reduce(0, +)
            var index = 0
            while index + 1 < weights.count, left >= weights[index] {
                left -= weights[index]
                index += 1
            }
            site.x = centres[index].x + 1.3 * random.normal()
            site.y = centres[index].y + 1.3 * random.normal()
        }
        let limit = side - 1e-6
        return Site(x: min(max(site.x, 0), limit), y: min(max(site.y, 0), limit))
    }

    private mutating func band() -> Int {
        let draw = random.unit()
        return draw < 0.4 ? 0 : draw < 0.75 ? 1 : 2
    }

    /// One to three classes a site, of different bands where possible.
    private mutating func makeClasses(_ count: Int) {
        while capacities.count < count {
            let site = place(siteWeights, clustered: 0.75)
            var used: Set<Int> = []
            for _ in 0...random.integer(below: 3) where capacities.count < count {
                var band = band()
                for _ in 0..<5 where used.contains(band) { band = self.band() }
                used.insert(band)
                let cell = (band * cellsPerSide + Int(site.y)) * cellsPerSide + Int(site.x)
                cells[cell].append((Int32(capacities.count), site))
                bandCounts[band] += 1
                capacities.append(Int32(15 + random.integer(below: 16)))
            }
        }
    }

    /// The `count` classes of the band nearest to the home, with their distance in kilometres.
    private func nearest(_ home: Site, band: Int, count: Int) -> [(distance: Double, group: Int32)]
    {
        var found: [(distance: Double, group: Int32)] = []
        let (column, row) = (Int(home.x), Int(home.y))
        for ring in 0...(2 * cellsPerSide) {
            if found.count >= count {
                found.sort { ($0.distance, $0.group) < ($1.distance, $1.group) }
                if found[count - 1].distance <= Double(ring - 1) { break }
            }
            for y in (row - ring)...(row + ring) where y >= 0 && y < cellsPerSide {
                let isEdge = abs(y - row) == ring
                let step = isEdge || ring == 0 ? 1 : 2 * ring
                for x in stride(from: column - ring, through: column + ring, by: step)
                where x >= 0 && x < cellsPerSide {
                    for (group, site) in cells[(band * cellsPerSide + y) * cellsPerSide + x] {
                        let (dx, dy) = (site.x - home.x, site.y - home.y)
                        found.append(((dx * dx + dy * dy).squareRoot(), group))
                    }
                }
            }
        }
        found.sort { ($0.distance, $0.group) < ($1.distance, $1.group) }
        return Array(found.prefix(count))
    }

    private mutating func addChild(at home: Site, listing wish: Int, shuffle: Double) {
        let band = band()
        var priority: Int64 = 0
        for (share, points) in [(0.10, 30), (0.08, 40), (0.02, 100), (0.25, 20)] {
            if random.unit() < share { priority += Int64(points) }
        }
        let listed = min(wish, bandCounts[band])
        let known = min(bandCounts[band], shuffle > 0 ? 2 * listed : listed)
        let near = nearest(home, band: band, count: known)
        let liking = near.map { option in
            shuffle > 0 ? option.distance * exp(shuffle * random.normal()) : option.distance
        }
        let ranked = near.indices.sorted { (liking[$0], $0) < (liking[$1], $1) }.prefix(listed)
        // Arcs by class, as the product lists options; the rank is in the points.
        let ranks = ranked.enumerated().sorted { near[$0.element].group < near[$1.element].group }
        for (rank, index) in ranks {
            let (distance, group) = near[index]
            let closeness = 10 - min(9, Int64(distance / 0.5))
            arcSeatGroup.append(group)
            points.append(50 + priority + 60 - 3 * Int64(rank) + closeness)
            metres.append(Int64((distance * 1000).rounded()))
        }
        arcStart.append(Int32(arcSeatGroup.count))
    }
}

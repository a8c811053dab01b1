/// A square of land with towns, in which homes and sites gather around the towns' centres.
///
/// The square grows with the classes, about 1.2 of them to a square kilometre. Every town has
/// between a tenth and ten times the weight of another, and more sites or fewer than its homes
/// would warrant, so that seats are short in some places and plenty in others.
struct TownMap {
    /// The square's side, in the plane's units.
    let side: Int
    private let centres: [PlanePoint]
    private let homeWeights: CumulativeWeights
    private let siteWeights: CumulativeWeights

    init(_ parameters: ScenarioParameters) {
        let metres = 900 * TownMap.thousandfoldRoot(parameters.classCount) / 1000 + 1000
        side = metres * PlanePoint.unitsPerKilometre / 1000
        var random = RandomStream(seed: parameters.seed, for: .towns)
        var centres: [PlanePoint] = []
        var homes = CumulativeWeights()
        var sites = CumulativeWeights()
        for _ in 0..<max(2, parameters.classCount / 30) {
            centres.append(TownMap.anyPoint(below: side, &random))
            let size = random.factor(deviation: 600)
            homes.append((size * random.factor(deviation: 350)) >> 16)
            sites.append((size * random.factor(deviation: 350)) >> 16)
        }
        self.centres = centres
        homeWeights = homes
        siteWeights = sites
    }

    /// Most families live in towns.
    func home(_ random: inout RandomStream) -> PlanePoint {
        random.chance(percent: 85)
            ? point(inTown: homeWeights.draw(&random), &random)
            : TownMap.anyPoint(below: side, &random)
    }

    /// Most sites stand in towns, a few more than of the homes outside.
    func site(_ random: inout RandomStream) -> PlanePoint {
        random.chance(percent: 75)
            ? point(inTown: siteWeights.draw(&random), &random)
            : TownMap.anyPoint(below: side, &random)
    }

    /// In millionths of a degree; the square's middle lies at 40 degrees north.
    func latitude(of point: PlanePoint) -> Int { 40_000_000 + Int(point.north) - side / 2 }

    /// In millionths of a degree; the square's middle lies at 111 degrees east. A degree of
    /// longitude there is 0.766 of one of latitude.
    func longitude(of point: PlanePoint) -> Int {
        111_000_000 + (Int(point.east) - side / 2) * 1000 / 766
    }

    private func point(inTown town: Int, _ random: inout RandomStream) -> PlanePoint {
        let deviation = PlanePoint.unitsPerKilometre * 13 / 10
        func coordinate(_ centre: Int32) -> Int32 {
            let offset = random.normal() * deviation / RandomStream.one
            return Int32(min(max(Int(centre) + offset, 0), side - 1))
        }
        let centre = centres[town]
        return PlanePoint(east: coordinate(centre.east), north: coordinate(centre.north))
    }

    private static func anyPoint(below side: Int, _ random: inout RandomStream) -> PlanePoint {
        let east = Int32(random.number(below: side))
        return PlanePoint(east: east, north: Int32(random.number(below: side)))
    }

    /// The square root of a count, in thousandths.
    private static func thousandfoldRoot(_ count: Int) -> Int {
        Int(Double(count * 1_000_000).squareRoot())
    }
}

/// Draws positions in proportion to their weights.
struct CumulativeWeights {
    private var sums: [Int] = []

    mutating func append(_ weight: Int) { sums.append((sums.last ?? 0) + weight) }

    /// - Complexity: O(log n).
    /// - Precondition: Some weight is positive.
    func draw(_ random: inout RandomStream) -> Int {
        let target = random.number(below: sums[sums.count - 1])
        var low = 0
        var high = sums.count - 1
        while low < high {
            let middle = (low + high) / 2
            if sums[middle] > target { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

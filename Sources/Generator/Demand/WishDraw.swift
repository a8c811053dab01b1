/// Draws the classes that families wish for, best first.
///
/// A family of its own looks at twice as many classes as it will name, the nearest of its band, and
/// ranks them by distance times a taste, mostly between a quarter and four. The families of one
/// compound and band all name the nearest.
struct WishDraw {
    /// The last child's wishes, by position among the classes.
    private(set) var list: [Int32] = []
    private let counts: ClosedRange<Int>
    private let grid: ClassGrid
    private var random: RandomStream
    /// Per compound and band, once drawn.
    private var compoundLists: [[Int32]]
    private var near: [ClassGrid.Neighbour] = []
    private var ranked: [ClassGrid.Neighbour] = []

    init(counts: ClosedRange<Int>, grid: ClassGrid, compoundCount: Int, seed: UInt64) {
        self.counts = counts
        self.grid = grid
        random = RandomStream(seed: seed, for: .wishes)
        compoundLists = Array(repeating: [], count: compoundCount * GradeBand.count)
    }

    /// How many wishes the longest list can have.
    var columnCount: Int { min(counts.upperBound, grid.classCounts.max() ?? 0) }

    mutating func draw(for home: Home, band: GradeBand) {
        guard let compound = home.compound else {
            drawByTaste(home.place, band)
            return
        }
        let slot = compound * GradeBand.count + band.rawValue
        if compoundLists[slot].isEmpty {
            grid.find(&near, count: drawCount(band), around: home.place, band: band)
            compoundLists[slot] = near.map(\.classIndex)
        }
        list = compoundLists[slot]
    }

    private mutating func drawByTaste(_ place: PlanePoint, _ band: GradeBand) {
        let count = drawCount(band)
        let considered = min(2 * count, grid.classCounts[band.rawValue])
        grid.find(&near, count: considered, around: place, band: band)
        ranked.removeAll(keepingCapacity: true)
        for neighbour in near {
            let effort = ((neighbour.distance + 1) * random.factor(deviation: 500)) >> 4
            ranked.insertInOrder(
                ClassGrid.Neighbour(distance: effort, classIndex: Int(neighbour.classIndex))
            )
        }
        list.removeAll(keepingCapacity: true)
        for neighbour in ranked.prefix(count) { list.append(neighbour.classIndex) }
    }

    private mutating func drawCount(_ band: GradeBand) -> Int {
        min(random.number(in: counts), grid.classCounts[band.rawValue])
    }
}

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

    init(
        counts: ClosedRange<Int>,
        grid: ClassGrid,
        compoundCount: Int,
        random: RandomStream
    ) {
        self.counts = counts
        self.grid = grid
        self.random = random
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

    /// Draws a list of the usual length for a younger sibling: first the classes where the first
    /// child's wishes lead to, then those of its own draw.
    mutating func draw(for home: Home, band: GradeBand, following classes: [Int32]) {
        draw(for: home, band: band)
        let own = list
        list = Array(classes.prefix(own.count))
        for classIndex in own where list.count < own.count && !list.contains(classIndex) {
            list.append(classIndex)
        }
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

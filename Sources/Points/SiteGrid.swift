import PlacementModel

/// Sites in square-ish cells, for searching outwards from a home.
struct SiteGrid {
    private let south: Int
    private let west: Int
    /// Cell sides in 1e-7 degrees.
    private let latitudeSide: Int
    private let longitudeSide: Int
    private let rowCount: Int
    private let columnCount: Int
    private let siteStart: [Int32]
    private let sites: [Int32]
    /// The smaller side of a cell on the ground, rounded down.
    private let smallerSide: Int32
    private let farthestLatitude: Int

    /// About a kilometre: sites on one spot or in one line must not make rings of a few metres.
    private static let smallestSide = 100_000

    /// Nil when no site has a place on the map.
    init?(_ all: [Site]) {
        let placed = all.indices.filter { all[$0].location != nil }
        let latitudes = placed.map { Int(all[$0].location!.latitude) }
        let longitudes = placed.map { Int(all[$0].location!.longitude) }
        guard let south = latitudes.min(), let north = latitudes.max(),
            let west = longitudes.min(), let east = longitudes.max()
        else { return nil }
        let cellsPerSide = max(1, Location.squareRoot(placed.count / 2))
        let latitudeSide = max(SiteGrid.smallestSide, (north - south) / cellsPerSide + 1)
        let longitudeSide = max(SiteGrid.smallestSide, (east - west) / cellsPerSide + 1)
        let rowCount = (north - south) / latitudeSide + 1
        let columnCount = (east - west) / longitudeSide + 1
        let cells = zip(latitudes, longitudes).map { latitude, longitude in
            (latitude - south) / latitudeSide * columnCount + (longitude - west) / longitudeSide
        }
        var start = [Int32](repeating: 0, count: rowCount * columnCount + 1)
        for cell in cells { start[cell + 1] += 1 }
        for cell in 1..<start.count { start[cell] += start[cell - 1] }
        var next = start
        var sites = [Int32](repeating: 0, count: placed.count)
        for (site, cell) in zip(placed, cells) {
            sites[Int(next[cell])] = Int32(site)
            next[cell] += 1
        }
        self.south = south
        self.west = west
        self.latitudeSide = latitudeSide
        self.longitudeSide = longitudeSide
        self.rowCount = rowCount
        self.columnCount = columnCount
        siteStart = start
        self.sites = sites
        farthestLatitude = max(abs(south), abs(north))
        smallerSide = SiteGrid.smallerSide(
            latitudeSide: latitudeSide,
            longitudeSide: longitudeSide,
            farthestLatitude: farthestLatitude
        )
    }

    /// The rings of cells around a home, from the first that touches the grid to the last.
    func rings(around home: Location) -> some Sequence<Ring> {
        let row = SiteGrid.cell(Int(home.latitude) - south, latitudeSide)
        let column = SiteGrid.cell(Int(home.longitude) - west, longitudeSide)
        let first = max(0, -row, row - rowCount + 1, -column, column - columnCount + 1)
        let last = max(
            abs(row),
            abs(row - rowCount + 1),
            abs(column),
            abs(column - columnCount + 1)
        )
        // The bound of `smallerSide` holds for homes within 6 degrees of the sites' latitudes.
        let isNear = abs(Int(home.latitude)) <= farthestLatitude + 60_000_000
        let side = isNear ? smallerSide : 0
        return (first...max(first, last)).lazy.map {
            Ring(grid: self, row: row, column: column, radius: $0, side: side)
        }
    }

    /// The cells at one Chebyshev distance from a home's cell.
    struct Ring {
        let grid: SiteGrid
        let row: Int
        let column: Int
        let radius: Int
        let side: Int32

        /// No site of this ring or a later one is nearer. Between the home and a cell of the ring
        /// lie `radius - 1` whole cells.
        var noNearerThan: Metres {
            let metres = Int64(max(0, radius - 1)) * Int64(side)
            return Metres(Int32(clamping: metres))
        }

        func forEachSite(_ body: (Int) -> Void) {
            for cellRow in max(0, row - radius)...max(0, min(grid.rowCount - 1, row + radius)) {
                let isEdge = abs(cellRow - row) == radius
                guard abs(cellRow - row) <= radius else { continue }
                let step = isEdge || radius == 0 ? 1 : 2 * radius
                // A far home's ring is wide; on its edges only the columns of the grid are visited.
                let first = isEdge ? max(0, column - radius) : column - radius
                let last = isEdge ? min(grid.columnCount - 1, column + radius) : column + radius
                for cellColumn in stride(from: first, through: last, by: step)
                where cellColumn >= 0 && cellColumn < grid.columnCount {
                    let cell = cellRow * grid.columnCount + cellColumn
                    for position in grid.siteStart[cell]..<grid.siteStart[cell + 1] {
                        body(Int(grid.sites[Int(position)]))
                    }
                }
            }
        }
    }

    /// Floor division, so that homes south or west of the grid get negative cells.
    private static func cell(_ offset: Int, _ side: Int) -> Int {
        offset >= 0 ? offset / side : -((-offset + side - 1) / side)
    }

    /// A cell's smaller side on the ground. East-west it is smallest at the highest latitude that
    /// a mean of home and site can have, 3 degrees beyond the farthest site.
    private static func smallerSide(
        latitudeSide: Int,
        longitudeSide: Int,
        farthestLatitude: Int
    ) -> Int32 {
        let latitude = Int32(clamping: min(850_000_000, farthestLatitude + 30_000_000))
        let origin = Location(latitude: latitude, longitude: 0)
        let east = Location(latitude: latitude, longitude: Int32(clamping: longitudeSide))
        let north = Location(latitude: latitude - Int32(clamping: latitudeSide), longitude: 0)
        return max(0, min(origin.distance(to: east), origin.distance(to: north)).count - 1)
    }
}

/// Finds the nearest classes of a band.
///
/// Problem: for each home the `count` nearest classes, by distance, then by position.
/// Method: a grid with about two classes of each band in a cell, each cell's classes lying side by
/// side; rings of cells around the home are searched outwards until the farthest class kept is no
/// farther than anything in the next ring can be.
/// Complexity: O(count) cells and O(count^2) moves for a home among evenly spread classes.
struct ClassGrid {
    /// How many classes a band has.
    let classCounts: [Int]
    private let cellSide: Int
    private let cellsPerSide: Int
    private var starts: [Int32]
    private var entries: [Entry] = []

    private struct Entry {
        let place: PlanePoint
        let classIndex: Int32
    }

    /// A class and its distance in one number that sorts by distance, then by position.
    struct Neighbour: Comparable {
        private let packed: UInt64

        /// - Precondition: `distance` is below 2^43.
        init(distance: Int, classIndex: Int) {
            packed = UInt64(distance) << 20 | UInt64(classIndex)
        }

        var distance: Int { Int(packed >> 20) }
        var classIndex: Int32 { Int32(packed & 0xF_FFFF) }

        static func < (left: Neighbour, right: Neighbour) -> Bool { left.packed < right.packed }
    }

    init(_ supply: ClassSupply, side: Int) {
        cellsPerSide = Int(Double(supply.classes.count / 6).squareRoot()) + 1
        cellSide = side / cellsPerSide + 1
        var counts = [Int](repeating: 0, count: GradeBand.count)
        var cells: [Int] = []
        starts = Array(repeating: 0, count: GradeBand.count * cellsPerSide * cellsPerSide + 1)
        for careClass in supply.classes {
            let place = supply.sites[Int(careClass.site)]
            let row = careClass.band.rawValue * cellsPerSide + Int(place.north) / cellSide
            let cell = row * cellsPerSide + Int(place.east) / cellSide
            counts[careClass.band.rawValue] += 1
            starts[cell + 1] += 1
            cells.append(cell)
        }
        classCounts = counts
        for cell in 1..<starts.count { starts[cell] += starts[cell - 1] }
        var next = starts
        let unset = Entry(place: PlanePoint(east: 0, north: 0), classIndex: -1)
        entries = Array(repeating: unset, count: cells.count)
        for (index, cell) in cells.enumerated() {
            let place = supply.sites[Int(supply.classes[index].site)]
            entries[Int(next[cell])] = Entry(place: place, classIndex: Int32(index))
            next[cell] += 1
        }
    }

    /// Replaces what is in `nearest` by the nearest classes of a band, in their order.
    ///
    /// - Precondition: `count` is positive and at most the band's classes.
    func find(_ nearest: inout [Neighbour], count: Int, around home: PlanePoint, band: GradeBand) {
        nearest.removeAll(keepingCapacity: true)
        let column = Int(home.east) / cellSide
        let row = Int(home.north) / cellSide
        // How far the home is from the nearest edge of its own cell.
        let east = Int(home.east) - column * cellSide
        let north = Int(home.north) - row * cellSide
        let margin = min(east, north, cellSide - 1 - east, cellSide - 1 - north)
        for ring in 0..<cellsPerSide {
            if nearest.count == count, ring > 0 {
                let noNearer = (ring - 1) * cellSide + margin
                if nearest[count - 1].distance < noNearer { break }
            }
            for northward in max(0, row - ring)...min(cellsPerSide - 1, row + ring) {
                let isEdge = abs(northward - row) == ring
                let stride = isEdge ? 1 : 2 * ring
                var eastward = column - ring
                while eastward <= column + ring {
                    if eastward >= 0, eastward < cellsPerSide {
                        let cell = (band.rawValue * cellsPerSide + northward) * cellsPerSide
                        keep(&nearest, count: count, ofCell: cell + eastward, around: home)
                    }
                    eastward += stride
                }
            }
        }
    }

    private func keep(
        _ nearest: inout [Neighbour],
        count: Int,
        ofCell cell: Int,
        around home: PlanePoint
    ) {
        for entry in entries[Int(starts[cell])..<Int(starts[cell + 1])] {
            let found = Neighbour(
                distance: home.distance(to: entry.place),
                classIndex: Int(entry.classIndex)
            )
            if nearest.count == count {
                guard found < nearest[count - 1] else { continue }
                nearest.removeLast()
            }
            nearest.insertInOrder(found)
        }
    }
}

extension [ClassGrid.Neighbour] {
    /// Inserts into a sorted array that is short.
    mutating func insertInOrder(_ neighbour: ClassGrid.Neighbour) {
        append(neighbour)
        var position = count - 1
        while position > 0, neighbour < self[position - 1] {
            self[position] = self[position - 1]
            position -= 1
        }
        self[position] = neighbour
    }
}

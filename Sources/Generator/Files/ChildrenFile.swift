import PlacementModel

/// `children.csv` of a synthetic scenario, in pieces.
struct ChildrenFile {
    private let childCount: Int
    private let map: TownMap
    private var children: ChildDraw
    /// Nil when nobody names a class.
    private var wishes: WishDraw?
    private var names = MadeUpNames()
    private var rows: CSVRows
    private var writtenCount = 0
    /// Per set of groups, what stands in the cell.
    private let groupCells = (0..<(1 << SyntheticGroup.allCases.count)).map { groups in
        let members = SyntheticGroup.allCases.enumerated().filter { groups & (1 << $0.offset) != 0 }
        return Array(members.map(\.element.rawValue).joined(separator: ";").utf8)
    }

    private static let pieceSize = 1 << 20

    init(_ parameters: ScenarioParameters, map: TownMap, grid: ClassGrid) {
        let homes = Homes(parameters, map: map)
        childCount = parameters.childCount
        self.map = map
        children = ChildDraw(parameters, homes: homes, grid: grid)
        switch parameters.choices {
        case .wishes(let counts):
            wishes = WishDraw(
                counts: counts,
                grid: grid,
                compoundCount: homes.compoundCount,
                seed: parameters.seed
            )
        case .nearest:
            wishes = nil
        }
        let columns = [
            "child", "name", "birth_date", "grade", "phone", "groups", "longitude", "latitude",
            "applied_at",
        ]
        let ranks = 0..<(wishes?.columnCount ?? 0)
        rows = CSVRows(columns: columns + ranks.map { "wish\($0 + 1)" })
    }

    var wishColumnCount: Int { wishes?.columnCount ?? 0 }

    /// The next rows; nil after the last.
    mutating func nextPiece() -> [UInt8]? {
        while writtenCount < childCount, rows.bytes.count < ChildrenFile.pieceSize {
            writeRow(children.next())
        }
        return rows.bytes.isEmpty ? nil : rows.drain()
    }

    private mutating func writeRow(_ child: SyntheticChild) {
        writtenCount += 1
        rows.cell("A", writtenCount, digits: 8)
        rows.cell(names.next(bornOn: child.birthDay))
        rows.cell(CalendarDate(dayNumber: Int32(child.birthDay)))
        rows.cell(child.grade)
        // Numbers that no network has given out.
        rows.cell(19_900_000_000 + writtenCount % 10_000)
        rows.cell(groupCells[Int(child.groups)])
        rows.cell(millionths: map.longitude(of: child.home.place))
        rows.cell(millionths: map.latitude(of: child.home.place))
        let day = SyntheticCalendar.opening.dayNumber + Int32(child.minute / 1440)
        rows.cell(CalendarDate(dayNumber: day), minute: child.minute % 1440)
        writeWishes(of: child)
        rows.endRow()
    }

    private mutating func writeWishes(of child: SyntheticChild) {
        guard wishes != nil else { return }
        wishes?.draw(for: child.home, band: child.band)
        guard let list = wishes?.list else { return }
        for classIndex in list { rows.cell("C", Int(classIndex) + 1) }
        rows.emptyCells(wishColumnCount - list.count)
    }
}

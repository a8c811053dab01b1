import PlacementModel

/// `children.csv` of a synthetic scenario, in pieces.
struct ChildrenFile {
    private let map: TownMap
    private let rules: SyntheticRules
    private var applications: ApplicationDraw
    private var names = MadeUpNames()
    private var rows: CSVRows
    private var writtenCount = 0
    /// Per set of groups, what stands in the cell.
    private let groupCells = (0..<(1 << SyntheticGroup.allCases.count)).map { groups in
        let members = SyntheticGroup.allCases.enumerated().filter { groups & (1 << $0.offset) != 0 }
        return Array(members.map(\.element.rawValue).joined(separator: ";").utf8)
    }

    private static let pieceSize = 1 << 20

    init(_ parameters: ScenarioParameters, map: TownMap, supply: ClassSupply, grid: ClassGrid) {
        self.map = map
        rules = parameters.rules
        applications = ApplicationDraw(parameters, map: map, supply: supply, grid: grid)
        let columns = [
            "child", "name", "birth_date", "grade", "phone", "groups", "longitude", "latitude",
            "applied_at",
        ]
        let ofFamilies = rules.hasFamilies ? ["household", "mode"] : []
        let wishes = (0..<applications.wishColumnCount).map { "wish\($0 + 1)" }
        rows = CSVRows(columns: columns + ofFamilies + wishes)
    }

    var wishColumnCount: Int { applications.wishColumnCount }

    /// The next rows; nil after the last.
    mutating func nextPiece() -> [UInt8]? {
        while rows.bytes.count < ChildrenFile.pieceSize, let application = applications.next() {
            writeRow(application)
        }
        return rows.bytes.isEmpty ? nil : rows.drain()
    }

    private mutating func writeRow(_ application: SyntheticApplication) {
        let child = application.child
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
        if rules.hasFamilies { writeFamily(application) }
        for classIndex in application.wishes { rows.cell("C", Int(classIndex) + 1) }
        rows.emptyCells(wishColumnCount - application.wishes.count)
        rows.endRow()
    }

    private mutating func writeFamily(_ application: SyntheticApplication) {
        if let household = application.household {
            rows.cell("F", household)
        } else {
            rows.emptyCells(1)
        }
        rows.cell(application.mode.rawValue)
    }
}

import PlacementModel

/// The integer program of a scenario with rules that bind children or classes to each other, as the
/// checker reads it from `Documentation/Certificate.md`: what a proof of such a run speaks about.
///
/// Rows are sparse: row i has the entries `rowStart[i] ..< rowStart[i + 1]`, each column at most once
/// and no coefficient zero. Columns take whole numbers. The first columns are seats.
struct CheckedProgram {
    /// Columns and rows; all lower bounds are 0.
    let data: IntegerRows
    let names: ProgramNames
    private let seats: ProgramSeats
    private let facts: ScenarioFacts
    private let worth: LevelValues

    var columnCount: Int { data.lower.count }
    var rowCount: Int { data.rowLower.count }

    /// - Parameter lottery: the draw, where the scenario has a seed.
    /// - Returns: nil where classes reserve more seats than they have: there is no such program.
    /// - Complexity: O(entries), and O(n log n) for n classes, sessions and reserves.
    init?(
        _ facts: ScenarioFacts,
        _ recount: OptionRecount,
        _ demands: DemandRecount,
        _ lottery: LotteryRecount?
    ) {
        guard let parts = SeatParts(facts) else { return nil }
        let seats = ProgramSeats(facts, recount, parts)
        var sheet = ProgramSheet(facts, recount, demands, seats)
        sheet.writeRules()
        data = IntegerRows(
            lower: [Int64](repeating: 0, count: sheet.upper.count),
            upper: sheet.upper,
            rowLower: sheet.rowLower,
            rowUpper: sheet.rowUpper,
            rowStart: sheet.rowStart,
            entryColumn: sheet.entryColumn,
            entryCoefficient: sheet.entryCoefficient
        )
        names = ProgramNames(facts.scenario, recount, seats, sheet)
        worth = LevelValues(facts, recount, demands, lottery, namesSeats: false)
        self.seats = seats
        self.facts = facts
    }

    /// The entries of one row.
    func entries(ofRow row: Int) -> Range<Int> {
        data.rowStart[row]..<data.rowStart[row + 1]
    }

    func columnName(_ column: Int) -> String { names.column(column) }

    func rowName(_ row: Int) -> String { names.row(row) }

    /// To find columns by name; made anew with every call.
    func tableOfColumns() -> NameTable { NameTable(count: columnCount, name: columnName) }

    /// To find rows by name; made anew with every call.
    func tableOfRows() -> NameTable { NameTable(count: rowCount, name: rowName) }

    func isSeat(_ column: Int) -> Bool { column < seats.count }

    /// The column of a seat, by the reserve that its row of `classes.csv` names; minimums with release
    /// keep no seats apart here, so that theirs are open ones. Nil where there is none.
    func seatColumn(child: Int, option: Int32, reserve: Int32) -> Int? {
        let keeps = reserve >= 0 && facts.scenario.policy.reserves[Int(reserve)].keepsUnusedPlaces
        return seats.range(of: child).first { seat in
            seats.option[seat] == option
                && seats.parts.parts[Int(seats.part[seat])].reserve == (keeps ? reserve : -1)
        }
    }

    /// What one unit of each column is worth at a level.
    ///
    /// Seats are worth what they are worth everywhere. Beyond: a child who may have several seats
    /// counts once where children are counted; pairs of siblings have points; members who count for
    /// a minimum with release count at the reserves goal.
    func values(ofLevel level: CheckedLevel) -> [Int64] {
        var values = [Int64](repeating: 0, count: columnCount)
        for child in facts.children.indices {
            for seat in seats.range(of: child) {
                values[seat] = worth.value(
                    level,
                    child,
                    worth.recount.options[Int(seats.option[seat])],
                    seats.use[seat],
                    Int(seats.part[seat])
                )
            }
        }
        for (position, column) in names.furtherColumns.enumerated() {
            let index = seats.count + position
            switch (column, level.kind) {
            case (.placed(let child), _) where level.countsChildren:
                let own = seats.range(of: Int(child))
                values[index] = values[own].max() ?? 0
                for seat in own { values[seat] = 0 }
            case (.served(let child, let bit, _), .audience(let level)) where bit == level:
                values[index] = 1
                for seat in seats.range(of: Int(child)) { values[seat] = 0 }
            case (.stays(let child), .fewestChanges):
                values[index] = 1
                for seat in seats.range(of: Int(child)) { values[seat] = 0 }
            case (.pairInClass, .points), (.pairAtSite, .points):
                values[index] = facts.scenario.policy.siblings.pointsForPairs
            case (.members, .reserves), (.announcedKept, .announced): values[index] = 1
            default: break
            }
        }
        return values
    }
}

extension SiblingPolicy {
    /// What two siblings together are worth; 0 where the policy gives nothing for it.
    var pointsForPairs: Int64 {
        switch self {
        case .preferClass(let points), .preferSite(let points): Int64(points.value)
        case .separate, .togetherInClass, .togetherAtSite: 0
        }
    }
}

import PlacementModel

/// The program while the rules are being written into it, each in a file of its own.
struct ProgramSheet {
    let facts: ScenarioFacts
    let recount: OptionRecount
    let demands: DemandRecount
    let seats: ProgramSeats
    /// Columns after the seats.
    private(set) var columns: [CheckedColumn] = []
    /// Per column, seats included; all begin at 0.
    private(set) var upper: [Int64]
    private(set) var rows: [CheckedRow] = []
    private(set) var rowLower: [Int64?] = []
    private(set) var rowUpper: [Int64?] = []
    private(set) var rowStart: [Int] = [0]
    private(set) var entryColumn: [Int32] = []
    private(set) var entryCoefficient: [Int64] = []
    /// Per reserve and class the column of places kept, -1 where there is none.
    var placesKept: [[Int32]]
    /// Per class and per site the column that opens it, -1 where it is open whatever happens.
    var opensClass: [Int32]
    var opensSite: [Int32]
    /// Per class the column of its shared carers, -1 where it needs none.
    var carersOfClass: [Int32]

    var policy: Policy { facts.scenario.policy }

    init(
        _ facts: ScenarioFacts,
        _ recount: OptionRecount,
        _ demands: DemandRecount,
        _ seats: ProgramSeats
    ) {
        self.facts = facts
        self.recount = recount
        self.demands = demands
        self.seats = seats
        upper = [Int64](repeating: 1, count: seats.count)
        opensClass = [Int32](repeating: -1, count: facts.classes.count)
        carersOfClass = opensClass
        opensSite = [Int32](repeating: -1, count: facts.sites.count)
        placesKept = [[Int32]](
            repeating: opensClass,
            count: facts.scenario.policy.reserves.count
        )
    }

    /// Rules that use columns of others come after them.
    mutating func writeRules() {
        writeChildren()
        writeSeats()
        writeSessions()
        writeSiblings()
        writeReserves()
        writeQuotas()
        writeGuarantees()
        writePins()
        writeAnnounced()
        writeCarers()
        writeOpening()
        writeBudgets()
        writeMembers()
    }

    /// Adds a column with values from 0 to a bound, and returns its position.
    mutating func addColumn(_ column: CheckedColumn, upTo bound: Int64 = 1) -> Int32 {
        columns.append(column)
        upper.append(bound)
        return Int32(upper.count - 1)
    }

    /// Keeps a seat free.
    mutating func close(seat: Int32) { upper[Int(seat)] = 0 }

    /// Adds an entry to the row that is being written; one of zero says nothing.
    mutating func add(_ column: Int32, _ coefficient: Int64 = 1) {
        guard coefficient != 0 else { return }
        entryColumn.append(column)
        entryCoefficient.append(coefficient)
    }

    mutating func add(_ columns: some Sequence<Int32>, _ coefficient: Int64 = 1) {
        for column in columns { add(column, coefficient) }
    }

    /// Ends the row that is being written.
    mutating func endRow(_ row: CheckedRow, lower: Int64? = nil, upper: Int64? = nil) {
        rows.append(row)
        rowLower.append(lower)
        rowUpper.append(upper)
        rowStart.append(entryColumn.count)
    }

    /// Ends it after dividing by what its coefficients have in common; the bound is rounded down, as
    /// the sum is whole.
    mutating func endReducedRow(_ row: CheckedRow, upper: Int64) {
        let own = rowStart[rowStart.count - 1]..<entryCoefficient.count
        var divisor: Int64 = 0
        for entry in own where divisor != 1 {
            divisor = ProgramSheet.commonDivisor(divisor, abs(entryCoefficient[entry]))
        }
        if divisor > 1 {
            for entry in own { entryCoefficient[entry] /= divisor }
        }
        let (whole, rest) = upper.quotientAndRemainder(dividingBy: max(divisor, 1))
        endRow(row, upper: rest < 0 ? whole - 1 : whole)
    }

    private static func commonDivisor(_ first: Int64, _ second: Int64) -> Int64 {
        var (first, second) = (first, second)
        while second != 0 { (first, second) = (second, first % second) }
        return first
    }
}

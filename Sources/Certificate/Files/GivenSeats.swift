import PlacementModel

/// A seat that `placements.csv` gives to a child.
struct GivenSeat {
    let child: Int32
    /// Position in the recount; -1 where the child has no such option.
    let option: Int32
    let classIndex: Int32
    /// Position in `SeatBlocks`; -1 where there is no such part.
    let block: Int32
}

/// The seats of a run, read from `placements.csv` and held against the recount row by row.
struct GivenSeats {
    /// By child, in the order of the file.
    private(set) var seats: [GivenSeat] = []
    /// `start[i] ..< start[i + 1]` are those of child i.
    private(set) var start: [Int32] = []
    private(set) var eligibility = ClaimLedger()
    private(set) var points = ClaimLedger()

    static let file = "placements.csv"
    private static let columns = [
        "child", "class", "mode", "points", "site", "wish_rank", "metres", "seat",
    ]

    func range(of child: Int) -> Range<Int> { Int(start[child])..<Int(start[child + 1]) }

    init(
        _ bytes: [UInt8],
        _ facts: ScenarioFacts,
        _ recount: OptionRecount,
        _ blocks: SeatBlocks,
        seatRows: [Int: Int]
    ) {
        let reading = SeatReading(facts, recount, blocks, seatRows)
        var rows = CSVRows(bytes)
        let childCount = facts.children.count
        start.reserveCapacity(childCount + 1)
        start.append(0)
        guard rows.next(), (0..<rows.cells.count).map(rows.text) == GivenSeats.columns else {
            eligibility.add(Discrepancy(.unreadable, at: GivenSeats.file))
            start = [Int32](repeating: 0, count: childCount + 1)
            return
        }
        var child = 0
        while rows.next() {
            let place = { "\(GivenSeats.file):\(rows.row) \(rows.text(0))" }
            var found = child
            while found < childCount, !reading.isChild(found, rows) { found += 1 }
            guard found < childCount else {
                eligibility.add(Discrepancy(.unexpected, at: place(), stated: rows.text(0)))
                continue
            }
            while child < found {
                start.append(Int32(seats.count))
                child += 1
            }
            guard let seat = reading.seat(of: child, rows) else {
                let stated = "\(rows.text(1)) \(rows.text(2)) \(rows.text(7))"
                eligibility.add(Discrepancy(.notAnOption, at: place(), stated: stated))
                continue
            }
            seats.append(seat)
            reading.comparePoints(of: seat, rows, &points)
        }
        while start.count <= childCount { start.append(Int32(seats.count)) }
    }
}

/// What reading the rows needs to know.
private struct SeatReading {
    let facts: ScenarioFacts
    let recount: OptionRecount
    let blocks: SeatBlocks
    let seatRows: [Int: Int]
    private let classes: WrittenCodes
    private let sites: [[UInt8]]
    private let modes: [[UInt8]]
    private let parts: [[UInt8]]

    init(
        _ facts: ScenarioFacts,
        _ recount: OptionRecount,
        _ blocks: SeatBlocks,
        _ seatRows: [Int: Int]
    ) {
        self.facts = facts
        self.recount = recount
        self.blocks = blocks
        self.seatRows = seatRows
        classes = WrittenCodes(facts.scenario.classes.map(\.id.text))
        sites = facts.scenario.sites.map { ExpectedRow.written($0.id.text) }
        modes = Mode.allCases.map { Array($0.rawValue.utf8) }
        let codes = PolicyCodes(scenario: facts.scenario)
        parts = blocks.blocks.map { ExpectedRow.written(codes.part($0)) }
    }

    func isChild(_ child: Int, _ rows: CSVRows) -> Bool {
        let cell = rows.cells[0]
        let id = facts.scenario.children[child].id.text
        if !cell.isQuoted, id.utf8.elementsEqual(rows.bytes[cell.range]) { return true }
        // Only codes that need quotes or an apostrophe are written differently.
        guard cell.isQuoted || rows.raw(0).first == UInt8(ascii: "'") else { return false }
        let written = ExpectedRow.written(id)
        return written.elementsEqual(rows.written(0))
    }

    private func equals(_ rows: CSVRows, _ index: Int, _ written: [UInt8]) -> Bool {
        guard index < rows.cells.count else { return false }
        let cell = rows.cells[index]
        return cell.isQuoted
            ? rows.written(index) == written : rows.hasBytes(written, in: cell.range)
    }

    /// Nil when the child has no such option, or the class no such seats.
    func seat(of child: Int, _ rows: CSVRows) -> GivenSeat? {
        guard rows.cells.count == 8,
            let careClass = classes.position(of: rows.raw(1), isQuoted: rows.cells[1].isQuoted),
            let option = recount.position(child: child, classIndex: Int32(careClass)),
            equals(rows, 2, modes[modeIndex(recount.options[option].mode)])
        else { return nil }
        let block: Int
        if !seatRows.isEmpty, let row = seatRows[rows.row - 1] {
            block = row - 1
            guard blocks.range(ofClass: careClass).contains(block),
                equals(rows, 7, parts[block])
            else { return nil }
        } else {
            guard
                let found = blocks.range(ofClass: careClass).first(where: {
                    equals(rows, 7, parts[$0])
                })
            else { return nil }
            block = found
        }
        return GivenSeat(
            child: Int32(child),
            option: Int32(option),
            classIndex: Int32(careClass),
            block: Int32(block)
        )
    }

    private func modeIndex(_ mode: Mode) -> Int { Mode.allCases.firstIndex(of: mode) ?? 0 }

    /// Points, site, wish and distance of a row, each against the recount.
    func comparePoints(of seat: GivenSeat, _ rows: CSVRows, _ ledger: inout ClaimLedger) {
        let option = recount.options[Int(seat.option)]
        func compare(_ cell: Int, _ expected: Int64?) {
            let isEmpty = rows.cells[cell].range.isEmpty
            if let expected {
                if rows.integer(cell) == expected { return }
            } else if isEmpty {
                return
            }
            ledger.add(
                Discrepancy(
                    .differs,
                    at: "placements.csv:\(rows.row) \(rows.text(0))",
                    stated: rows.text(cell),
                    found: expected.map { "\($0)" } ?? ""
                )
            )
        }
        compare(3, option.points)
        compare(5, option.rank > 0 ? Int64(option.rank) : nil)
        compare(6, option.metres >= 0 ? Int64(option.metres) : nil)
        let site = facts.classes[Int(seat.classIndex)].site
        if !equals(rows, 4, sites[site]) {
            ledger.add(
                Discrepancy(
                    .differs,
                    at: "placements.csv:\(rows.row) \(rows.text(0))",
                    stated: rows.text(4),
                    found: facts.scenario.sites[site].id.text
                )
            )
        }
    }
}

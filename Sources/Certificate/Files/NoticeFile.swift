import PlacementModel

/// Holds the list to publish, where a run folder has it, against the placement.
///
/// Masked names are the register's, which the checker does not see. The words for results depend on
/// the language; each must always stand for the same, and different ones for different results.
struct NoticeFile {
    static let file = "notice.csv"
    private let placement: CheckedPlacement
    private let siteNames: [[UInt8]]
    private let classNames: [[UInt8]]

    init(_ placement: CheckedPlacement) {
        self.placement = placement
        siteNames = placement.facts.scenario.sites.map { ExpectedRow.written($0.name) }
        classNames = placement.facts.scenario.classes.map { ExpectedRow.written($0.name) }
    }

    func claim(_ bytes: [UInt8]) -> Claim {
        var rows = CSVRows(bytes)
        var ledger = ClaimLedger()
        var words: [Fate: [UInt8]] = [:]
        var expected = ExpectedRow()
        if !rows.next() { ledger.add(Discrepancy(.unreadable, at: NoticeFile.file)) }
        let scenario = placement.facts.scenario
        let order = scenario.children.indices.sorted {
            scenario.children[$0].id.text.utf8
                .lexicographicallyPrecedes(scenario.children[$1].id.text.utf8)
        }
        for child in order {
            let seats = placement.given.range(of: child)
            // A child without a seat has one row, too.
            for place in seats.lowerBound..<max(seats.upperBound, seats.lowerBound + 1) {
                guard rows.next() else {
                    ledger.add(Discrepancy(.missing, at: placement.name(ofChild: child)))
                    continue
                }
                let seat = seats.isEmpty ? nil : placement.given.seats[place]
                compare(rows, child, seat, &words, &expected, &ledger)
            }
        }
        if rows.next() {
            ledger.add(
                Discrepancy(
                    .unexpected,
                    at: "\(NoticeFile.file):\(rows.row)",
                    stated: rows.text(0)
                )
            )
        }
        if Set(words.values).count < words.count {
            ledger.add(Discrepancy(.unexpected, at: NoticeFile.file))
        }
        return ledger.claim(.notice, .count(order.count))
    }

    /// A row has the child's application and, where it has a seat, site and class; name and the word
    /// for the result are taken from the row.
    private func compare(
        _ rows: CSVRows,
        _ child: Int,
        _ seat: GivenSeat?,
        _ words: inout [Fate: [UInt8]],
        _ expected: inout ExpectedRow,
        _ ledger: inout ClaimLedger
    ) {
        let fate = placement.fate(of: child)
        let word = words[fate] ?? rows.written(4)
        if words[fate] == nil { words[fate] = word }
        expected.clear()
        expected.text(placement.name(ofChild: child))
        expected.written(rows.written(1))
        expected.written(seat.map { siteNames[placement.site(of: $0)] } ?? [])
        expected.written(seat.map { classNames[Int($0.classIndex)] } ?? [])
        expected.written(word)
        if rows.bytes[rows.rowRange].elementsEqual(expected.bytes) { return }
        var wanted = CSVRows(expected.bytes)
        _ = wanted.next()
        guard
            let cell = (0..<max(rows.cells.count, 5)).first(where: {
                rows.text($0) != wanted.text($0)
            })
        else { return }
        ledger.add(
            Discrepancy(
                .differs,
                at: "\(NoticeFile.file):\(rows.row) \(rows.text(0))",
                stated: rows.text(cell),
                found: wanted.text(cell)
            )
        )
    }
}

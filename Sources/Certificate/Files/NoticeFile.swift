import PlacementModel

/// Holds the list to publish, where a run folder has it, against the placement: every application by its
/// number, with its masked name where the register is at hand.
struct NoticeFile {
    static let file = "notice.csv"
    private let placement: CheckedPlacement
    private let register: PersonalCells?

    init(_ placement: CheckedPlacement, _ register: PersonalCells?) {
        self.placement = placement
        self.register = register
    }

    func claim(_ bytes: [UInt8]) -> Claim {
        let words = ListWords.of(bytes, \.notice)
        var table = TableComparison(
            NoticeFile.file,
            bytes,
            columns: words.notice,
            personalCells: 1..<2
        )
        let scenario = placement.facts.scenario
        let sites = scenario.sites.map { ExpectedRow.written($0.name) }
        let classes = scenario.classes.map { ExpectedRow.written($0.name) }
        let order = scenario.children.indices.sorted {
            scenario.children[$0].id.text.utf8
                .lexicographicallyPrecedes(scenario.children[$1].id.text.utf8)
        }
        for child in order {
            let seats = placement.given.range(of: child)
            // A child without a seat has one row, too.
            for place in seats.lowerBound..<max(seats.upperBound, seats.lowerBound + 1) {
                let seat = seats.isEmpty ? nil : placement.given.seats[place]
                table.row(keeping: register == nil ? 1 : nil) { row, kept in
                    row.text(placement.name(ofChild: child))
                    if let register {
                        let cells = register.cells(child, [.maskedName], words.language)
                        for cell in cells { row.text(cell) }
                    } else {
                        row.written(kept)
                    }
                    row.written(seat.map { sites[placement.site(of: $0)] } ?? [])
                    row.written(seat.map { classes[Int($0.classIndex)] } ?? [])
                    row.text(words.text(placement.fate(of: child)))
                }
            }
        }
        table.end()
        return table.ledger.claim(.notice, .count(order.count))
    }
}

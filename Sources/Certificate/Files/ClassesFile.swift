import PlacementModel

/// Holds `classes.csv` against what was counted again.
struct ClassesFile {
    static let file = "classes.csv"
    static let columns = [
        "class", "part", "seats", "placed", "cutoff", "site", "session", "reserve", "waiting",
    ]

    /// Per row the seats that the file states, nil where there is no number.
    static func statedSeats(_ bytes: [UInt8]?) -> [Int64?] {
        var rows = CSVRows(bytes ?? [])
        guard rows.next() else { return [] }
        var seats: [Int64?] = []
        while rows.next() { seats.append(rows.integer(2)) }
        return seats
    }

    /// Seats, children and waiting children of every block, and in a claim of their own the cutoffs.
    static func claims(
        _ bytes: [UInt8]?,
        _ placement: CheckedPlacement,
        sizes: [Int],
        cutoffs: [Int64?],
        waiting: [Int]
    ) -> [Claim] {
        let statedCutoffs = ClassesFile.statedCutoffs(bytes)
        var ledger = ClaimLedger()
        for (block, cutoff) in cutoffs.enumerated() {
            let stated = block < statedCutoffs.count ? statedCutoffs[block] : ""
            let found = cutoff.map { "\($0)" } ?? ""
            if stated != found {
                ledger.add(
                    Discrepancy(
                        .differs,
                        at: "\(file):\(block + 2) \(placement.name(ofBlock: block))",
                        stated: stated,
                        found: found
                    )
                )
            }
        }
        var table = TableComparison(file, bytes, columns: columns)
        let scenario = placement.facts.scenario
        let codes = PolicyCodes(scenario: scenario)
        for index in placement.facts.classes.indices {
            let range = placement.blocks.range(ofClass: index)
            for position in range {
                let block = placement.blocks.blocks[position]
                table.row { row in
                    row.text(scenario.classes[index].id.text)
                    row.text(codes.part(block))
                    row.number(sizes[position])
                    row.number(placement.load[position])
                    // The cutoff is a claim of its own.
                    row.text(position < statedCutoffs.count ? statedCutoffs[position] : "")
                    row.text(scenario.sites[placement.facts.classes[index].site].id.text)
                    row.text(scenario.sessions[placement.facts.classes[index].session].id.text)
                    if block.reserve >= 0 {
                        row.number(Int(block.reserve) + 1)
                    } else {
                        row.empty()
                    }
                    if position == range.lowerBound {
                        row.number(waiting[index])
                    } else {
                        row.empty()
                    }
                }
            }
        }
        table.end()
        let count = cutoffs.count { $0 != nil }
        return [
            table.ledger.claim(.classes, .count(placement.blocks.blocks.count)),
            ledger.claim(.cutoffs, .count(count)),
        ]
    }

    private static func statedCutoffs(_ bytes: [UInt8]?) -> [String] {
        var rows = CSVRows(bytes ?? [])
        guard rows.next() else { return [] }
        var cutoffs: [String] = []
        while rows.next() { cutoffs.append(rows.text(4)) }
        return cutoffs
    }
}

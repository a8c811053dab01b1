package import Findings
import PlacementModel

extension RunReport {
    /// `certificate.json`: what `roost-check` needs beside the other files to prove that no placement
    /// is better; `Documentation/Certificate.md` specifies it.
    package func certificateFile() -> [UInt8] {
        let rows = seatGroupRows
        return JSONWriter.document { json in
            json.member("roost", RunReport.formatVersion)
            if let variant = run.scenario.variant {
                json.object("variant") { json in
                    json.member("name", variant.name)
                    json.array("changes") { json in
                        for number in variant.numbersOn { json.element(number) }
                    }
                }
            }
            json.member("mechanism", run.outcome.mechanism.rawValue)
            json.object("policy") { json in
                json.member("sha256", run.scenario.policy.sha256)
            }
            json.array("inputs") { json in
                for input in run.scenario.inputs {
                    json.object { json in
                        json.member("file", input.name)
                        json.member("sha256", input.sha256)
                    }
                }
            }
            if let refill { json.array("earlier") { writeEarlier(refill, &$0) } }
            json.array("levels") { json in
                for level in run.outcome.proof {
                    json.object { write(level, rows, &$0) }
                }
            }
            json.array("seat_rows") { writeSeatRows(rows, &$0) }
            if let founding = run.outcome.foundingSeats {
                json.array("given_rows") { writeGivenRows(founding, &$0) }
            }
        }
    }

    /// Positions of the seat groups in the order of the rows of `classes.csv`.
    private var seatGroupRows: [Int] { tally.classes.flatMap(\.seatGroups) }

    /// Rows of `placements.csv`, from 1 below the header, with seats that were given before anyone was
    /// served and that giving in turn does not find.
    private func writeGivenRows(_ founding: RaggedTable<AssignedSeat>, _ json: inout JSONWriter) {
        var placement = 0
        for child in run.scenario.children.indices {
            for (seat, _) in run.seats(ofChild: child) {
                placement += 1
                if founding[child].contains(seat) { json.element(placement) }
            }
        }
    }

    private func write(_ level: ProvenLevel, _ rows: [Int], _ json: inout JSONWriter) {
        switch level.step {
        case .goal(let goal): json.member("level", goal.code(in: run.scenario.groups))
        case .seatNaming(let round): json.member("level", "seat-naming-\(round)")
        }
        switch level.proof {
        case .prices(let value, let prices):
            json.member("proof", "prices")
            json.member("value", Int(value))
            json.array("prices") { json in
                for group in rows { json.element(Int(prices[group])) }
            }
        case .nothingTied: json.member("proof", "nothing-tied")
        case .steps(let value, let bound):
            json.member("proof", "steps")
            json.member("value", Int(value))
            json.member("bound", Int(bound))
        }
    }

    /// Where a class has two parts with the same code, which row of `classes.csv` a row of
    /// `placements.csv` means; rows are counted from 1, below the header.
    private func writeSeatRows(_ rows: [Int], _ json: inout JSONWriter) {
        let codes = run.outcome.seatGroups.map { $0.code(in: run.scenario) }
        var rowOfGroup = [Int](repeating: 0, count: codes.count)
        var isAmbiguous = [Bool](repeating: false, count: codes.count)
        for (row, group) in rows.enumerated() { rowOfGroup[group] = row + 1 }
        for careClass in tally.classes {
            for group in careClass.seatGroups {
                isAmbiguous[group] = careClass.seatGroups.contains {
                    $0 != group && codes[$0] == codes[group]
                }
            }
        }
        guard isAmbiguous.contains(true) else { return }
        var placement = 0
        for child in run.scenario.children.indices {
            for (seat, _) in run.seats(ofChild: child) {
                placement += 1
                guard isAmbiguous[Int(seat.seatGroup)] else { continue }
                json.array { json in
                    json.element(placement)
                    json.element(rowOfGroup[Int(seat.seatGroup)])
                }
            }
        }
    }
}

import PlacementModel

/// Counts again who withdrew, gains, moves or loses since the announcement, and holds `changes.csv`
/// and `result.json` against it.
struct ChangesFile {
    static let file = "changes.csv"
    private let placement: CheckedPlacement
    /// What should stand there: number, kind, classes before and now.
    private var rows: [Row] = []
    private var keptCount = 0

    private struct Row {
        let child: String
        let kind: String
        let earlier: [Int32]
        let now: [Int32]
    }

    /// Nil where nothing was announced.
    ///
    /// - Parameter refill: of `result.json`; that those it calls withdrawn were applicants of the earlier
    ///   run and are none of this one, ``EarlierRunCheck`` holds against the files.
    init?(_ placement: CheckedPlacement, refill: JSONValue?) {
        let announced = placement.facts.scenario.announced
        guard !announced.isEmpty else { return nil }
        self.placement = placement
        var gone: [String] = []
        var classes: [String: [Int32]] = [:]
        for seat in announced {
            let child = seat.child.text
            if seat.stay == .withdrawn, classes[child] == nil { gone.append(child) }
            classes[child, default: []].append(seat.classIndex)
        }
        for child in refill?["withdrawn"]?.array?.compactMap(\.text) ?? []
        where classes[child] == nil {
            gone.append(child)
        }
        for child in gone {
            let earlier = classes[child, default: []].sorted()
            rows.append(Row(child: child, kind: "withdrawn", earlier: earlier, now: []))
        }
        for index in placement.facts.children.indices {
            let child = placement.name(ofChild: index)
            let earlier = classes[child, default: []].sorted()
            let now = placement.given.range(of: index)
                .map { placement.given.seats[$0].classIndex }.sorted()
            let lost = earlier.contains { !now.contains($0) }
            let gained = now.contains { !earlier.contains($0) }
            if !lost, !earlier.isEmpty { keptCount += 1 }
            guard lost || gained else { continue }
            let kind = lost ? (gained ? "moves" : "loses") : "gains"
            rows.append(Row(child: child, kind: kind, earlier: earlier, now: now))
        }
    }

    func claim(_ bytes: [UInt8]?, _ stated: JSONValue?) -> Claim {
        var table = TableComparison(
            ChangesFile.file,
            bytes,
            columns: ["child", "change", "earlier", "now"]
        )
        for expected in rows {
            table.row { row in
                row.text(expected.child)
                row.text(expected.kind)
                row.text(codes(expected.earlier).joined(separator: ";"))
                row.text(codes(expected.now).joined(separator: ";"))
            }
        }
        table.end()
        var ledger = table.ledger
        let expected = json
        if stated != expected {
            ledger.add(
                Discrepancy(
                    .differs,
                    at: "result.json changes",
                    stated: stated?.shown ?? "",
                    found: expected.shown
                )
            )
        }
        return ledger.claim(.changes, .count(rows.count))
    }

    /// The member of `result.json` as it should be.
    private var json: JSONValue {
        var members: [String: JSONValue] = ["kept": .integer(Int64(keptCount))]
        for kind in ["withdrawn", "gains", "moves", "loses"] {
            members[kind] = .integer(Int64(rows.count { $0.kind == kind }))
        }
        members["children"] = JSONValue.array(
            rows.map { row in
                .object([
                    "child": .text(row.child), "change": .text(row.kind),
                    "earlier": .array(codes(row.earlier).map(JSONValue.text)),
                    "now": .array(codes(row.now).map(JSONValue.text)),
                ])
            }
        )
        return .object(members)
    }

    private func codes(_ classes: [Int32]) -> [String] {
        classes.map { placement.name(ofClass: Int($0)) }
    }
}

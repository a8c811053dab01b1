import Digests
import PlacementModel

/// Holds what a refilled run says of the run that was announced against the files that it cites, and
/// against the scenario that came of it.
///
/// Counted again: the hashes of the cited files; that policy, sites and classes are those of the
/// earlier run; that `announced.csv` is its placements, seat by seat, each standing as the refill
/// says; and that today's children are those of the earlier run, less the withdrawn ones, with the
/// late ones. What corrections changed in a row, the checker cannot know: it has not the earlier rows.
struct EarlierRunCheck {
    private let scenario: Scenario
    private let folder: RunFolder
    private let refill: JSONValue
    private var ledger = ClaimLedger()

    private static let cited = ["result.json", "certificate.json", "placements.csv", "notice.csv"]

    /// Nil where the run is no refill.
    static func claim(_ scenario: Scenario, _ folder: RunFolder, _ stated: StatedRun) -> Claim? {
        guard let refill = stated.json["refill"] else { return nil }
        var check = EarlierRunCheck(scenario: scenario, folder: folder, refill: refill)
        check.checkHashes()
        check.checkInputs()
        check.checkAnnounced()
        check.checkChildren()
        return check.ledger.claim(.earlierRun, .count(scenario.announced.count))
    }

    private init(scenario: Scenario, folder: RunFolder, refill: JSONValue) {
        self.scenario = scenario
        self.folder = folder
        self.refill = refill
    }

    private func bytes(_ name: String) -> [UInt8] { folder.files["earlier/" + name] ?? [] }

    /// Both files of the run cite the same hashes, and the copies have them.
    private mutating func checkHashes() {
        let certificate = folder.files["certificate.json"].flatMap { try? JSONReader.read($0) }
        for (place, list) in [
            ("result.json refill", refill["earlier"]),
            ("certificate.json", certificate?["earlier"]),
        ] {
            for name in EarlierRunCheck.cited {
                let stated = list?.array?.first { $0["file"]?.text == name }?["sha256"]?.text
                let found = bytes(name).withUnsafeBytes { SHA256Digest(of: $0) }.hexadecimal
                expect(stated, found, "\(place) earlier/\(name)")
            }
        }
    }

    /// The rules, sites and classes have not changed since.
    private mutating func checkInputs() {
        let earlier = try? JSONReader.read(bytes("result.json"))
        expect(
            earlier?["policy"]?["sha256"]?.text,
            scenario.policy.sha256,
            "earlier/result.json policy"
        )
        let variant = scenario.variant
        expect(
            earlier?["variant"].flatMap(StatedVariant.init).map(EarlierRunCheck.text) ?? "",
            variant.map { EarlierRunCheck.text(name: $0.name, changes: $0.changes) } ?? "",
            "earlier/result.json variant"
        )
        for name in ["scenario.yaml", "sites.csv", "classes.csv"]
            + [variant?.fileName].compactMap(\.self)
        {
            // What were sheets then are files of the same text now.
            let sheet = "scenario.xlsx:" + name.prefix { $0 != "." }
            let stated = earlier?["inputs"]?.array?.first {
                $0["file"]?.text == name || $0["file"]?.text == sheet
            }
            expect(
                stated?["sha256"]?.text,
                scenario.inputs.first { $0.name == name }?.sha256 ?? "",
                "earlier/result.json \(name)"
            )
        }
    }

    private static func text(_ variant: StatedVariant) -> String {
        text(name: variant.name, changes: variant.changes)
    }

    private static func text(name: String, changes: [VariantChange]) -> String {
        "\(name) \(changes.filter(\.isOn).map(\.number))"
    }

    /// The seats of the earlier run, in its order.
    private mutating func checkAnnounced() {
        var rows = CSVRows(bytes("placements.csv"))
        guard rows.next() else {
            ledger.add(Discrepancy(.missing, at: "earlier/placements.csv"))
            return
        }
        let stay: AnnouncedSeat.Stay =
            refill["keeps_everyone"]?.truth == true ? .must : .ifPossible
        ledger.expect(
            refill["keeps_everyone"],
            .truth(stay == .must),
            "result.json refill.keeps_everyone"
        )
        let withdrawn = Set(children("withdrawn"))
        var seats = scenario.announced.makeIterator()
        while rows.next() {
            let place = "earlier/placements.csv:\(rows.row)"
            guard let seat = seats.next() else {
                ledger.add(Discrepancy(.unexpected, at: place, stated: rows.text(0)))
                return
            }
            let careClass = scenario.classes[Int(seat.classIndex)].id.text
            let standing =
                withdrawn.contains(ExpectedRow.guarded(seat.child.text)) ? .withdrawn : stay
            expect(
                "\(rows.text(0)) \(rows.text(1)) \(standing.rawValue)",
                "\(ExpectedRow.guarded(seat.child.text)) \(ExpectedRow.guarded(careClass))"
                    + " \(seat.stay.rawValue)",
                place
            )
        }
        if let further = seats.next() {
            ledger.add(Discrepancy(.unexpected, at: "announced.csv:\(further.row)"))
        }
    }

    /// Those of the earlier run, less the withdrawn, with the late.
    private mutating func checkChildren() {
        for key in ["withdrawn", "corrected", "late"] {
            let isList = refill[key]?.array?.allSatisfy { $0.text != nil } ?? false
            guard !isList else { continue }
            ledger.add(
                Discrepancy(
                    .unreadable,
                    at: "result.json refill.\(key)",
                    stated: refill[key]?.shown ?? ""
                )
            )
        }
        var expected: Set<String> = []
        // The notice names every application.
        var rows = CSVRows(bytes("notice.csv"))
        _ = rows.next()
        while rows.next() { expected.insert(rows.text(0)) }
        for child in children("withdrawn") where expected.remove(child) == nil {
            ledger.add(Discrepancy(.unexpected, at: "result.json refill.withdrawn \(child)"))
        }
        for child in children("late") where !expected.insert(child).inserted {
            ledger.add(Discrepancy(.unexpected, at: "result.json refill.late \(child)"))
        }
        let found = Set(scenario.children.map { ExpectedRow.guarded($0.id.text) })
        for child in found.symmetricDifference(expected).sorted() {
            ledger.add(
                Discrepancy(found.contains(child) ? .unexpected : .missing, at: child)
            )
        }
        for child in children("corrected") where !found.contains(child) {
            ledger.add(Discrepancy(.unexpected, at: "result.json refill.corrected \(child)"))
        }
    }

    /// As they stand in CSV files.
    private func children(_ key: String) -> [String] {
        refill[key]?.array?.compactMap(\.text).map(ExpectedRow.guarded) ?? []
    }

    private mutating func expect(_ stated: String?, _ found: String, _ place: String) {
        guard stated != found else { return }
        ledger.add(Discrepancy(.differs, at: place, stated: stated ?? "", found: found))
    }
}

package import Findings
import PlacementModel

extension RunReport {
    /// `changes.csv`: who withdrew, gains, moves or loses since the announcement; nil where nothing was
    /// announced. Withdrawn children first, then the others in the order of `children.csv`.
    ///
    /// Columns: `child`, `change`, `earlier` and `now` (classes, joined by `;`).
    package func changesFile() -> [UInt8]? {
        guard let changes else { return nil }
        var csv = CSVWriter(columns: ["child", "change", "earlier", "now"])
        for change in changes.changes {
            csv.cell(change.child.text)
            csv.cell(change.kind.rawValue)
            csv.cell(codes(change.earlier).joined(separator: ";"))
            csv.cell(codes(change.now).joined(separator: ";"))
            csv.endRow()
        }
        return csv.bytes
    }

    private func codes(_ classes: [Int32]) -> [String] {
        classes.map { run.scenario.classes[Int($0)].id.text }
    }

    func writeChanges(_ changes: AnnouncedChanges, _ json: inout JSONWriter) {
        json.member("kept", changes.keptCount)
        for kind in AnnouncedChange.Kind.allCases {
            json.member(kind.rawValue, changes.count(of: kind))
        }
        json.array("children") { json in
            for change in changes.changes {
                json.object { json in
                    json.member("child", change.child.text)
                    json.member("change", change.kind.rawValue)
                    json.array("earlier") { json in
                        for code in codes(change.earlier) { json.element(code) }
                    }
                    json.array("now") { json in
                        for code in codes(change.now) { json.element(code) }
                    }
                }
            }
        }
    }

    /// The run that was announced, by the hashes of its files.
    func writeEarlier(_ refill: RefillRecord, _ json: inout JSONWriter) {
        for file in refill.earlierFiles {
            json.object { json in
                json.member("file", file.name)
                json.member("sha256", file.sha256)
            }
        }
    }

    func writeRefill(_ refill: RefillRecord, _ json: inout JSONWriter) {
        json.member("keeps_everyone", refill.keepsEveryone)
        json.array("earlier") { writeEarlier(refill, &$0) }
        for (key, children) in [
            ("withdrawn", refill.withdrawn), ("corrected", refill.corrected),
            ("late", refill.late),
        ] {
            json.array(key) { json in
                for child in children { json.element(child.text) }
            }
        }
    }

    /// The table of changes for people; longer ones stand in `changes.csv`.
    func changeTable(_ wording: any Wording) -> (table: TextTable, furtherCount: Int) {
        let limit = 40
        var table = TextTable([
            .init(wording.heading(.child), .leading), .init(wording.heading(.change), .leading),
            .init(wording.heading(.earlier), .leading), .init(wording.heading(.now), .leading),
        ])
        let all = changes?.changes ?? []
        for change in all.prefix(limit) {
            table.addRow([
                .init(change.child.text),
                .init(wording.text(change.kind), change.kind == .loses ? .red : .plain),
                .init(wording.list(codes(change.earlier))), .init(wording.list(codes(change.now))),
            ])
        }
        return (table, max(0, all.count - limit))
    }
}

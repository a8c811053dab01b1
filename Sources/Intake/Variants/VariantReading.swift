import PlacementModel
import Yams

/// Which variant is to be read.
struct VariantChoice {
    let name: String
    let selection: VariantSelection
}

/// A variant beside the `scenario.yaml` that it changes.
struct VariantReading {
    /// `scenario.yaml` with the changes that are switched on.
    let root: Node
    let tableEdits: TableEdits
    let lines: VariantLines
    let variant: Variant
    /// How many changes the variant has.
    var count: Int { variant.changes.count }

    /// Nil when the variant has no shape; the log says why.
    init?(
        _ text: [UInt8],
        _ choice: VariantChoice,
        base: Node,
        baseText: [UInt8],
        log: IntakeLog
    ) {
        let linesBefore = VariantReading.lineBound(baseText)
        let draft = VariantReader.draft(
            text,
            name: choice.name,
            linesBefore: linesBefore,
            log: log
        )
        guard let draft else { return nil }
        let on = draft.changes.filter { choice.selection.contains($0.number) }
        let refusesIdle = choice.selection == .all
        // Faults of the header itself are reported when the scenario is read.
        let header = ScenarioHeader(
            base,
            reader: YAMLReader(file: ScenarioFolder.policyFile, log: IntakeLog())
        )
        let groups = GroupNames(header.groups, isComplete: header.groupsAreComplete)
        let merge = PolicyMerge(groups: groups, reader: draft.reader, refusesIdle: refusesIdle)
        root = PolicyEdits.root(base, with: on, merge: merge)
        tableEdits = TableEdits(on, reader: draft.reader, refusesIdle: refusesIdle)
        lines = draft.lines
        let titles = ChangeDescription.titles(of: draft.changes, base, header.groups, groups)
        variant = Variant(
            name: draft.name,
            title: draft.title,
            changes: zip(draft.changes, titles).map { change, title in
                VariantChange(
                    number: change.number,
                    title: title,
                    isOn: choice.selection.contains(change.number)
                )
            },
            policyLineCount: Int32(linesBefore)
        )
    }

    /// At least as many lines as a parser of YAML may count: it ends them at LF, CR, and three signs of
    /// two or three bytes.
    private static func lineBound(_ text: [UInt8]) -> Int {
        var count = 1
        for (index, byte) in text.enumerated() {
            switch byte {
            case 0x0A, 0x0D: count += 1
            case 0x85 where index > 0 && text[index - 1] == 0xC2: count += 1
            case 0xA8, 0xA9:
                if index > 1, text[index - 1] == 0x80, text[index - 2] == 0xE2 { count += 1 }
            default: break
            }
        }
        return count
    }
}

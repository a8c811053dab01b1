import PlacementModel
import Yams

extension ChangeDescription {
    /// The titles of all changes: their own, or what they do to `scenario.yaml` as those before them
    /// leave it, whichever are switched on.
    static func titles(
        of changes: [VariantDraft.Change],
        _ base: Node,
        _ groups: [Group],
        _ names: GroupNames
    ) -> [LocalizedText] {
        // Faults of the changes are reported where those that are on are applied.
        let merge = PolicyMerge(
            groups: names,
            reader: YAMLReader(file: ScenarioFolder.policyFile, log: IntakeLog()),
            refusesIdle: false
        )
        var base = base
        return changes.map { change in
            let description = ChangeDescription(base: base, groups: groups, names: names)
            base = PolicyEdits.root(base, with: [change.keepingEntries], merge: merge)
            return change.title ?? description.text(of: change)
        }
    }
}

extension VariantDraft.Change {
    /// The change without entries that it removes, so that those after them keep their numbers.
    fileprivate var keepingEntries: VariantDraft.Change {
        var change = self
        change.reserves.removeAll(where: \.isRemoved)
        change.quotas.removeAll(where: \.isRemoved)
        return change
    }
}

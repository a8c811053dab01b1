import PlacementModel
import Yams

/// Says in words what a change does, for changes without a title.
///
/// Cells of personal columns are named, never told.
struct ChangeDescription {
    /// `scenario.yaml` as it is without any change.
    let base: Node
    let groups: [Group]
    let names: GroupNames

    /// More parts than these are only counted.
    private static let partLimit = 4

    func text(of change: VariantDraft.Change) -> LocalizedText {
        var parts: [LocalizedText] = []
        let policy = base.mapping?["policy"]
        if let value = change.policy {
            parts += settings(value.node, policy, path: [])
        }
        for (key, entries) in [("reserves", change.reserves), ("quotas", change.quotas)] {
            let list = policy?.mapping?[key]?.sequence
            for entry in entries { parts.append(text(of: entry, key, list)) }
        }
        for table in change.tables { parts += texts(of: table) }
        let shown = parts.prefix(ChangeDescription.partLimit)
        let more = parts.count - shown.count
        var chinese = shown.map(\.chinese).joined(separator: "；")
        var english = shown.map(\.english).joined(separator: "; ")
        if more > 0 {
            chinese += "；另有\(more)处"
            english += "; and \(more) more"
        }
        return LocalizedText(
            chinese: chinese.isEmpty ? "第\(change.number)项改动" : chinese,
            english: english.isEmpty ? "change \(change.number)" : english
        )
    }

    /// One text per setting, with what stood there before.
    private func settings(_ node: Node, _ old: Node?, path: [String]) -> [LocalizedText] {
        guard let mapping = node.mapping else {
            return [named(path, PolicyWords.change(old, node))]
        }
        return mapping.flatMap { pair -> [LocalizedText] in
            let key = pair.key.scalar.map { CellText.folded($0.string) } ?? "?"
            let before = old?.mapping?.first { other in
                other.key.scalar.map { CellText.folded($0.string) } == key
            }
            return settings(pair.value, before?.value, path: path + [key])
        }
    }

    private func named(_ path: [String], _ change: LocalizedText) -> LocalizedText {
        let name = PolicyWords.name(path) { group(named: $0) }
        return LocalizedText(
            chinese: name.chinese + " " + change.chinese,
            english: name.english + " " + change.english
        )
    }

    private func group(named name: String) -> LocalizedText? {
        var name = name
        return name.withUTF8 { names.index(of: $0) }
            .flatMap { groups.indices.contains($0) ? groups[$0].title : nil }
    }

    private func text(
        of entry: VariantDraft.EntryChange,
        _ key: String,
        _ list: Node.Sequence?
    ) -> LocalizedText {
        let name = PolicyWords.name([key]) { group(named: $0) }
        guard let number = entry.number else {
            return LocalizedText(
                chinese: "增加一条\(name.chinese)",
                english: "one more entry of \(name.english)"
            )
        }
        let title = LocalizedText(
            chinese: "第\(number)条\(name.chinese)",
            english: "\(name.english) \(number)"
        )
        if entry.isRemoved {
            return LocalizedText(
                chinese: "去掉" + title.chinese,
                english: title.english + " removed"
            )
        }
        let old = list.flatMap { $0.indices.contains(number - 1) ? $0[number - 1] : nil }
        let parts = settings(entry.settings.node, old, path: [])
        return LocalizedText(
            chinese: title.chinese + " " + parts.map(\.chinese).joined(separator: "、"),
            english: title.english + ": " + parts.map(\.english).joined(separator: ", ")
        )
    }
}

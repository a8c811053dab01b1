import PlacementModel
import Yams

/// Merges what a variant says of the policy into that of `scenario.yaml`.
///
/// Settings are merged by key; a list, and a single value, is replaced whole; an empty value (`~`)
/// takes the setting away. A merged node stands where the variant's does, so that what is wrong with
/// the settings together is said of the variant.
struct PolicyMerge {
    let groups: GroupNames
    let reader: YAMLReader
    /// Whether a setting that is what it was before is a fault; see `VariantSelection`.
    let refusesIdle: Bool

    /// Settings that exclude each other: who states one of a set gives up those of the others.
    private static let alternatives: [[[String]]] = [
        [["seats"], ["share", "rounding"]],
        [["prefer-class"], ["prefer-site"]],
    ]

    /// The policy with the settings of a change.
    func merged(_ base: Node, with value: YAMLValue) -> Node {
        guard let before = base.mapping, value.isMapping else { return value.node }
        return .mapping(merged(before, with: value, ["policy"]))
    }

    func merged(_ base: Node.Mapping, with value: YAMLValue, _ path: [String]) -> Node.Mapping {
        var pairs = base.map { ($0.key, $0.value) }
        let entries = reader.pairs(value) ?? []
        var stated = Set(entries.map { name(of: $0.key.node, at: path) })
        stated.formIntersection(PolicyMerge.alternatives.joined().joined())
        pairs.removeAll { key, _ in isReplaced(name(of: key, at: path), by: stated) }
        for (key, entry) in entries {
            let name = name(of: key.node, at: path)
            let position = pairs.firstIndex { self.name(of: $0.0, at: path) == name }
            if entry.isEmpty {
                if let position {
                    pairs.remove(at: position)
                } else if refusesIdle {
                    reader.fault(.changesNothing, at: key)
                }
                continue
            }
            guard let position else {
                pairs.append((key.node, entry.node))
                continue
            }
            let old = pairs[position].1
            if let inner = old.mapping, entry.isMapping {
                let merged = merged(inner, with: entry, path + [name])
                pairs[position] = (pairs[position].0, .mapping(merged))
                continue
            }
            if refusesIdle, PolicyMerge.isSame(old, entry.node) {
                reader.fault(.changesNothing, at: entry)
            }
            pairs[position] = (key.node, entry.node)
        }
        return Node.Mapping(pairs, base.tag, base.style, value.node.mark)
    }

    private func isReplaced(_ name: String, by stated: Set<String>) -> Bool {
        PolicyMerge.alternatives.contains { sets in
            guard let own = sets.firstIndex(where: { $0.contains(name) }) else { return false }
            return sets.indices.contains { other in
                other != own && !stated.isDisjoint(with: sets[other])
                    && stated.isDisjoint(with: sets[own])
            }
        }
    }

    /// What a key means: groups have a code and titles, and each names the same.
    private func name(of key: Node, at path: [String]) -> String {
        guard let scalar = key.scalar else { return "" }
        var text = CellText.folded(scalar.string)
        if path == ["policy", "points", "groups"], text != "combine",
            let group = text.withUTF8({ groups.index(of: $0) })
        {
            return "\u{0}group \(group)"
        }
        return text
    }

    /// Whether two nodes say the same, whatever their layout.
    static func isSame(_ left: Node, _ right: Node) -> Bool {
        var texts = ("", "")
        PolicyHash.write(left, to: &texts.0)
        PolicyHash.write(right, to: &texts.1)
        return texts.0 == texts.1
    }
}

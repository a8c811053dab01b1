import PlacementModel
import Yams

/// Applies changes of a variant to `scenario.yaml`, one after the other.
struct PolicyEdits {
    private let merge: PolicyMerge
    private let reader: YAMLReader
    private var pairs: [(Node, Node)]

    /// Entries of a list that are known by their numbers; a removed one leaves its number unused.
    private struct Entries {
        var nodes: [Node?]
        /// Where the last change of the list stands.
        var mark: Mark?
    }

    /// The root of `scenario.yaml` with the changes; unchanged where it has no policy to change, which
    /// is a fault of its own.
    static func root(
        _ root: Node,
        with changes: [VariantDraft.Change],
        merge: PolicyMerge
    ) -> Node {
        guard let mapping = root.mapping else { return root }
        var parts = mapping.map { ($0.key, $0.value) }
        let place = parts.firstIndex { $0.0.scalar.map { CellText.folded($0.string) } == "policy" }
        guard let place, let policy = parts[place].1.mapping else { return root }
        var edits = PolicyEdits(merge, policy)
        var mark = policy.mark
        var lists: [String: Entries] = [:]
        for change in changes {
            if let value = change.policy {
                // What it states of the lists replaces them whole.
                for key in lists.keys where states(value, key) { lists[key] = nil }
                let base = Node.Mapping(edits.pairs, policy.tag, policy.style, mark)
                let merged = merge.merged(base, with: value, ["policy"])
                edits.pairs = merged.map { ($0.key, $0.value) }
                mark = merged.mark
            }
            for entry in change.reserves { edits.apply(entry, to: "reserves", &lists) }
            for entry in change.quotas { edits.apply(entry, to: "quotas", &lists) }
        }
        edits.write(&lists)
        parts[place].1 = .mapping(Node.Mapping(edits.pairs, policy.tag, policy.style, mark))
        return .mapping(Node.Mapping(parts, mapping.tag, mapping.style, mapping.mark))
    }

    private static func states(_ value: YAMLValue, _ key: String) -> Bool {
        value.node.mapping?.contains { pair in
            pair.key.scalar.map { CellText.folded($0.string) } == key
        } ?? false
    }

    private init(_ merge: PolicyMerge, _ policy: Node.Mapping) {
        self.merge = merge
        reader = merge.reader
        pairs = policy.map { ($0.key, $0.value) }
    }

    private func position(of key: String) -> Int? {
        pairs.firstIndex { $0.0.scalar.map { CellText.folded($0.string) } == key }
    }

    private mutating func apply(
        _ change: VariantDraft.EntryChange,
        to key: String,
        _ lists: inout [String: Entries]
    ) {
        var list = lists[key] ?? entries(of: key)
        list.mark = change.settings.node.mark
        defer { lists[key] = list }
        guard let number = change.number else {
            list.nodes.append(change.settings.node)
            return
        }
        guard list.nodes.indices.contains(number - 1), let node = list.nodes[number - 1] else {
            reader.fault(.noSuchEntry(key: key, count: list.nodes.count), at: change.place)
            return
        }
        list.nodes[number - 1] =
            change.isRemoved ? nil : merge.merged(node, with: change.settings)
    }

    private func entries(of key: String) -> Entries {
        let sequence = position(of: key).flatMap { pairs[$0].1.sequence }
        return Entries(nodes: sequence.map { $0.map { $0 } } ?? [])
    }

    /// Puts the lists back into the policy; a list without entries is not stated.
    private mutating func write(_ lists: inout [String: Entries]) {
        for key in ["quotas", "reserves"] {
            guard let list = lists.removeValue(forKey: key) else { continue }
            let nodes = list.nodes.compactMap(\.self)
            let place = position(of: key)
            if nodes.isEmpty {
                if let place { pairs.remove(at: place) }
                continue
            }
            let node = Node.sequence(Node.Sequence(nodes, .implicit, .any, list.mark))
            if let place {
                pairs[place].1 = node
            } else {
                pairs.append((Node(key), node))
            }
        }
    }
}

import PlacementModel
import Yams

/// A variant as its file has it: what each change names, before anything is looked up.
struct VariantDraft {
    let name: String
    let title: LocalizedText
    let changes: [Change]
    let lines: VariantLines
    let reader: YAMLReader

    /// One change; each part may be absent.
    struct Change {
        /// Its position in the file, from 1.
        let number: Int
        let title: LocalizedText?
        /// Settings that are merged into the policy.
        var policy: YAMLValue?
        var reserves: [EntryChange] = []
        var quotas: [EntryChange] = []
        /// In the order of `SourceTable.allCases`.
        var tables: [TableChange] = []
    }

    /// What happens to an entry of `policy.reserves` or `policy.quotas`.
    struct EntryChange {
        /// From 1; nil for a new entry.
        let number: Int?
        let isRemoved: Bool
        /// `number` in the file, otherwise the whole entry.
        let place: YAMLValue
        /// The settings of the entry alone.
        let settings: YAMLValue
    }

    /// What happens to the rows of a table.
    struct TableChange {
        let table: SourceTable
        /// Mappings from headers to cells.
        var added: [YAMLValue] = []
        /// Codes with the cells to replace.
        var changed: [(code: YAMLValue, cells: YAMLValue)] = []
        /// Codes.
        var removed: [YAMLValue] = []
    }

    /// The change of a table, when there is one.
    static func change(of table: SourceTable, in change: Change) -> TableChange? {
        change.tables.first { $0.table == table }
    }
}

/// Reads the file of a variant.
struct VariantReader {
    private let reader: YAMLReader

    private static let keys = ["title", "policy", "reserve", "quota", "add", "change", "remove"]

    /// The tables whose rows a variant can add, replace cells of, and take away.
    private static let addable: [SourceTable] = [
        .sites, .classes, .children, .preferences, .distances, .previous, .pins,
    ]
    private static let changeable: [SourceTable] = [.sites, .classes, .children, .previous]
    private static let removable: [SourceTable] = [
        .sites, .classes, .children, .previous, .pins,
    ]

    /// What can be read; the log says what cannot. Nil when the file has no shape.
    ///
    /// - Parameter linesBefore: at least as many lines as `scenario.yaml` has.
    static func draft(
        _ text: [UInt8],
        name: String,
        linesBefore: Int,
        log: IntakeLog
    ) -> VariantDraft? {
        let file = Variant.fileName(name)
        guard
            let root = YAMLDocument.root(of: text, file: file, log: log, linesBefore: linesBefore)
        else { return nil }
        let lines = VariantLines(file: file, linesBefore: linesBefore, root: root)
        let reader = YAMLReader(file: file, log: log, variant: lines)
        let mapping = reader.mapping(
            YAMLValue(node: root, path: ""),
            keys: ["roost", "title", "changes"],
            needed: ["roost", "title", "changes"]
        )
        guard let mapping else { return nil }
        if let version = mapping["roost"], version.text != "1" {
            reader.fault(.unsupportedVersion, at: version)
        }
        let title = mapping["title"].flatMap(reader.localizedText)
        let entries = mapping["changes"].flatMap(reader.list) ?? []
        guard entries.count <= changeLimit else {
            if let changes = mapping["changes"] {
                reader.fault(.tooManyEntries(limit: changeLimit), at: changes)
            }
            return nil
        }
        let changes = entries.enumerated().map { index, entry in
            VariantReader(reader: reader).change(entry, number: index + 1)
        }
        return VariantDraft(
            name: name,
            title: title ?? LocalizedText(chinese: name, english: name),
            changes: changes,
            lines: lines,
            reader: reader
        )
    }

    /// More is a scenario of its own.
    static let changeLimit = 1000

    private func change(_ value: YAMLValue, number: Int) -> VariantDraft.Change {
        let mapping = reader.mapping(value, keys: VariantReader.keys)
        var change = VariantDraft.Change(
            number: number,
            title: mapping?["title"].flatMap(reader.localizedText)
        )
        guard let mapping else { return change }
        let parts = VariantReader.keys.dropFirst()
        // A misspelt key is a fault of its own.
        let isTitle = { (pair: (key: Node, value: Node)) in pair.key.scalar?.string == "title" }
        if value.node.mapping?.allSatisfy(isTitle) ?? false {
            reader.fault(.needsOneOf(Array(parts)), at: value)
        }
        change.policy = mapping["policy"].flatMap { policy in
            reader.pairs(policy).map { pairs in
                if pairs.isEmpty { reader.fault(.missingValue, at: policy) }
                return policy
            }
        }
        change.reserves = entries(mapping["reserve"])
        change.quotas = entries(mapping["quota"])
        change.tables = tables(mapping)
        return change
    }

    /// One entry, or a list of them.
    private func entries(_ value: YAMLValue?) -> [VariantDraft.EntryChange] {
        guard let value else { return [] }
        let values = value.isList ? reader.list(value) ?? [] : [value]
        return values.compactMap(entry)
    }

    private func entry(_ value: YAMLValue) -> VariantDraft.EntryChange? {
        guard let pairs = reader.pairs(value), let mapping = value.node.mapping else { return nil }
        let settings = pairs.filter { !["number", "remove"].contains($0.key.text) }
        guard let number = pairs.first(where: { $0.key.text == "number" })?.value else {
            reader.fault(.missingKey("number"), at: value)
            return nil
        }
        var isRemoved = false
        if let remove = pairs.first(where: { $0.key.text == "remove" }) {
            guard let answer = reader.yesOrNo(remove.value) else { return nil }
            isRemoved = answer
            if isRemoved, let other = settings.first {
                reader.fault(.notTogether(["remove", other.key.text ?? ""]), at: value)
                return nil
            }
        }
        let isNew = number.text == "new"
        let position = isNew ? nil : reader.whole(number, in: 1...1_000_000)
        guard isNew || position != nil else { return nil }
        if settings.isEmpty, !isRemoved || isNew {
            reader.fault(.missingKey(isNew ? "groups" : "remove"), at: value)
            return nil
        }
        let node = Node.Mapping(
            settings.map { ($0.key.node, $0.value.node) },
            .implicit,
            .any,
            mapping.mark
        )
        return VariantDraft.EntryChange(
            number: position,
            isRemoved: isRemoved,
            place: number,
            settings: YAMLValue(node: .mapping(node), path: value.path)
        )
    }

    private func tables(_ mapping: YAMLMapping) -> [VariantDraft.TableChange] {
        var changes: [VariantDraft.TableChange] = []
        func edit(
            _ table: SourceTable,
            _ body: (inout VariantDraft.TableChange) -> Void
        ) {
            let known = changes.firstIndex { $0.table == table }
            let index = known ?? changes.count
            if known == nil { changes.append(VariantDraft.TableChange(table: table)) }
            body(&changes[index])
        }
        for (table, value) in named(mapping["add"], VariantReader.addable) {
            let rows = (reader.list(value) ?? []).filter { reader.pairs($0) != nil }
            edit(table) { $0.added = rows }
        }
        for (table, value) in named(mapping["change"], VariantReader.changeable) {
            let pairs = (reader.pairs(value) ?? []).filter { pair in
                guard let cells = reader.pairs(pair.value) else { return false }
                if cells.isEmpty { reader.fault(.missingValue, at: pair.value) }
                return true
            }
            if pairs.isEmpty, value.node.mapping?.isEmpty ?? false {
                reader.fault(.missingValue, at: value)
            }
            edit(table) { $0.changed = pairs.map { ($0.key, $0.value) } }
        }
        for (table, value) in named(mapping["remove"], VariantReader.removable) {
            let codes = (reader.list(value) ?? []).filter { reader.text($0) != nil }
            edit(table) { $0.removed = codes }
        }
        return changes
    }

    /// What stands under the names of tables.
    private func named(
        _ value: YAMLValue?,
        _ tables: [SourceTable]
    ) -> [(SourceTable, YAMLValue)] {
        guard let value else { return [] }
        let names = tables.map(\.rawValue)
        guard let mapping = reader.mapping(value, keys: names) else { return [] }
        if names.allSatisfy({ mapping[$0] == nil }), mapping.value.node.mapping?.isEmpty ?? false {
            reader.fault(.needsOneOf(names), at: value)
        }
        return tables.compactMap { table in mapping[table.rawValue].map { (table, $0) } }
    }
}

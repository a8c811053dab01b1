import PlacementModel
import Yams

/// A value of `scenario.yaml` or a variant with the keys that lead to it.
struct YAMLValue {
    let node: Node
    let path: String

    var line: Int32 { Int32(node.mark?.line ?? 0) }

    var isList: Bool { node.sequence != nil }
    var isMapping: Bool { node.mapping != nil }

    /// The text of a scalar, in ordinary forms; nil for lists and mappings.
    var text: String? { node.scalar.map { CellText.folded($0.string) } }

    /// Whether nothing is stated: `key:` or `key: ~`.
    var isEmpty: Bool {
        guard let scalar = node.scalar, scalar.style == .plain || scalar.style == .any else {
            return false
        }
        return ["", "~", "null"].contains(scalar.string)
    }
}

/// A mapping whose keys are all known.
struct YAMLMapping {
    let value: YAMLValue
    fileprivate let entries: [String: YAMLValue]

    /// The value of a key; nil when it is not there or nothing is stated.
    subscript(key: String) -> YAMLValue? { entries[key] }
}

/// Reads typed values out of nodes, reporting what they should have been.
final class YAMLReader {
    let file: String
    let log: IntakeLog
    /// Where nodes stand that do not come from the file.
    private let variant: VariantLines?

    init(file: String, log: IntakeLog, variant: VariantLines? = nil) {
        self.file = file
        self.log = log
        self.variant = variant
    }

    func place(_ value: YAMLValue) -> InputPlace {
        if let place = variant?.place(of: value.node) { return place }
        return InputPlace(
            file: file,
            row: value.node.mark.map { Int32($0.line) },
            position: value.node.mark.map { Int32($0.column) },
            column: value.path.isEmpty ? nil : value.path
        )
    }

    func fault(_ kind: FaultKind, at value: YAMLValue) {
        log.add(
            kind,
            at: place(value),
            value: value.node.scalar.map { ShownValue.plain($0.string) }
        )
    }

    /// A mapping with these keys and no others.
    func mapping(_ value: YAMLValue, keys: [String], needed: [String] = []) -> YAMLMapping? {
        guard let pairs = pairs(value) else { return nil }
        var entries: [String: YAMLValue] = [:]
        for (key, entry) in pairs {
            guard let name = key.text, keys.contains(name) else {
                let nearest = NearestCode.among(
                    keys,
                    to: key.text ?? "",
                    budget: &log.suggestionBudget
                )
                let isText = nearest == nil && YAMLReader.lacksColon(key, entry)
                fault(isText ? .unquotedComma : .unknownKey(nearest: nearest), at: key)
                continue
            }
            if !entry.isEmpty { entries[name] = entry }
        }
        for key in needed where entries[key] == nil { fault(.missingKey(key), at: value) }
        return YAMLMapping(value: value, entries: entries)
    }

    /// Whether a key stands without a colon, as `2026` does in `{en: Winter, 2026}`: then its
    /// empty value begins where the key ends.
    private static func lacksColon(_ key: YAMLValue, _ entry: YAMLValue) -> Bool {
        guard entry.isEmpty, let scalar = key.node.scalar, let start = scalar.mark,
            let end = entry.node.mark
        else { return false }
        return end.line == start.line
            && end.column == start.column + scalar.string.unicodeScalars.count
    }

    /// The pairs of a mapping with free keys, each value under its own path.
    func pairs(_ value: YAMLValue) -> [(key: YAMLValue, value: YAMLValue)]? {
        guard let mapping = value.node.mapping else {
            fault(.wrongShape(.mapping), at: value)
            return nil
        }
        return mapping.map { pair in
            let name = pair.key.scalar.map { ShownValue.plain($0.string) } ?? "?"
            let path = value.path.isEmpty ? name : "\(value.path).\(name)"
            return (YAMLValue(node: pair.key, path: path), YAMLValue(node: pair.value, path: path))
        }
    }

    /// The entries of a list; a list without any is a fault.
    func list(_ value: YAMLValue) -> [YAMLValue]? {
        guard let sequence = value.node.sequence else {
            fault(.wrongShape(.list), at: value)
            return nil
        }
        if sequence.isEmpty { fault(.emptyList, at: value) }
        return sequence.enumerated().map { index, node in
            YAMLValue(node: node, path: "\(value.path)[\(index + 1)]")
        }
    }

    func text(_ value: YAMLValue) -> String? {
        guard let scalar = value.node.scalar else {
            fault(.wrongShape(.scalar), at: value)
            return nil
        }
        if value.isEmpty || CellText.folded(scalar.string).isEmpty {
            fault(.missingValue, at: value)
            return nil
        }
        return scalar.string
    }

    /// A scalar's text in ordinary forms, read by a function over its bytes.
    func scalar<Value>(_ value: YAMLValue, _ form: ValueForm, _ read: (Bytes) -> Value?) -> Value? {
        guard text(value) != nil, var folded = value.text else { return nil }
        if let result = folded.withUTF8(read) { return result }
        fault(.unreadable(form), at: value)
        return nil
    }

    func date(_ value: YAMLValue) -> CalendarDate? { scalar(value, .date) { DateForm.date($0) } }

    func yesOrNo(_ value: YAMLValue) -> Bool? {
        scalar(value, .yesOrNo) { Words.yesOrNo.value(of: $0) }
    }

    func whole(_ value: YAMLValue, in range: ClosedRange<Int>) -> Int? {
        let read = scalar(value, .wholeNumber) { bytes -> NumberForm.Whole? in
            let number = NumberForm.whole(bytes)
            return number == .notANumber ? nil : number
        }
        return read.flatMap { checked($0, in: range, unit: 1, at: value) }
    }

    /// Yuan, in fen.
    func money(_ value: YAMLValue) -> Int64? {
        let read = scalar(value, .money) { bytes -> NumberForm.Whole? in
            let number = NumberForm.fen(bytes)
            return number == .notANumber ? nil : number
        }
        return read.flatMap { checked($0, in: 0...100_000_000_000_000, unit: 100, at: value) }
            .map(Int64.init)
    }

    private func checked(
        _ number: NumberForm.Whole,
        in range: ClosedRange<Int>,
        unit: Int,
        at value: YAMLValue
    ) -> Int? {
        if case .number(let number) = number, range.contains(number) { return number }
        fault(
            .outOfRange(lowest: range.lowerBound / unit, highest: range.upperBound / unit),
            at: value
        )
        return nil
    }

    /// One of the words of a closed set.
    func choice<Value>(_ value: YAMLValue, _ type: Value.Type) -> Value?
    where Value: RawRepresentable<String> & CaseIterable {
        guard text(value) != nil, let word = value.text else { return nil }
        if let result = Value(rawValue: word) { return result }
        notOneOf(Value.allCases.map(\.rawValue), at: value)
        return nil
    }

    func notOneOf(_ words: [String], at value: YAMLValue) {
        let nearest = NearestCode.among(
            words,
            to: value.text ?? "",
            budget: &log.suggestionBudget
        )
        fault(.notOneOf(words, nearest: nearest), at: value)
    }

    /// A text for both languages, or `{zh: ..., en: ...}`, where one may stand for the other.
    func localizedText(_ value: YAMLValue) -> LocalizedText? {
        if value.node.scalar != nil {
            return text(value).map { LocalizedText(chinese: $0, english: $0) }
        }
        guard let mapping = mapping(value, keys: ["zh", "en"]) else { return nil }
        let chinese = mapping["zh"].flatMap(text)
        let english = mapping["en"].flatMap(text)
        guard let first = chinese ?? english else {
            if mapping["zh"] == nil, mapping["en"] == nil {
                fault(.needsOneOf(["zh", "en"]), at: value)
            }
            return nil
        }
        return LocalizedText(chinese: chinese ?? first, english: english ?? first)
    }
}

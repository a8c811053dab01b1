import PlacementModel
import Yams

extension ChangeDescription {
    /// How many codes a text names before it only counts.
    private static var codeLimit: Int { 5 }

    func texts(of change: VariantDraft.TableChange) -> [LocalizedText] {
        var texts: [LocalizedText] = []
        if !change.removed.isEmpty {
            let codes = named(change.removed.map { $0.text ?? "" }, change.table)
            texts.append(
                LocalizedText(chinese: "去掉" + codes.chinese, english: codes.english + " removed")
            )
        }
        texts += change.changed.map { text(code: $0.code, cells: $0.cells, change.table) }
        if !change.added.isEmpty {
            let codes = named(change.added.map { code(of: $0, in: change.table) }, change.table)
            texts.append(
                LocalizedText(chinese: "增加" + codes.chinese, english: codes.english + " added")
            )
        }
        return texts
    }

    private func text(code: YAMLValue, cells: YAMLValue, _ table: SourceTable) -> LocalizedText {
        let name = named([code.text ?? ""], table)
        let values = (cells.node.mapping.map(Array.init) ?? []).map { pair in
            cell(pair.key, pair.value, table)
        }
        return LocalizedText(
            chinese: name.chinese + " " + values.map(\.chinese).joined(separator: "、"),
            english: name.english + ": " + values.map(\.english).joined(separator: ", ")
        )
    }

    /// A column with its new value, unless that is personal.
    private func cell(_ key: Node, _ value: Node, _ table: SourceTable) -> LocalizedText {
        let header = ShownValue.plain(key.scalar.map { CellText.folded($0.string) } ?? "?")
        guard !table.hasPersonalColumn(header), let text = value.scalar?.string else {
            return LocalizedText(chinese: "\(header)有改动", english: "\(header) changed")
        }
        let shown = ShownValue.plain(CellText.folded(text))
        let column = table.word(forHeader: header)
        if shown.isEmpty {
            return LocalizedText(
                chinese: "\(column.chinese)清空",
                english: "\(column.english) emptied"
            )
        }
        return LocalizedText(
            chinese: "\(column.chinese) → \(shown)",
            english: "\(column.english) → \(shown)"
        )
    }

    /// The code of a row that is added; empty where it says none.
    private func code(of row: YAMLValue, in table: SourceTable) -> String {
        for pair in row.node.mapping ?? Node.Mapping([]) {
            let header = pair.key.scalar.map { Headers.normalised($0.string) } ?? ""
            if table.codeHeaders.contains(header) {
                return pair.value.scalar.map { CellText.folded($0.string) } ?? ""
            }
        }
        return ""
    }

    private func named(_ codes: [String], _ table: SourceTable) -> LocalizedText {
        let words = table.rowWords
        let stated = codes.filter { !$0.isEmpty }.map(ShownValue.plain)
        guard stated.count == codes.count, codes.count <= ChangeDescription.codeLimit else {
            return LocalizedText(
                chinese: "\(codes.count)\(words.measure)\(words.chinese)",
                english: "\(codes.count) \(codes.count == 1 ? words.english : words.plural)"
            )
        }
        return LocalizedText(
            chinese: words.chinese + " " + stated.joined(separator: "、"),
            english: (codes.count == 1 ? words.english : words.plural) + " "
                + stated.joined(separator: ", ")
        )
    }
}

/// What rows of a table are called.
private struct RowWords {
    let chinese: String
    /// The Chinese measure word.
    let measure: String
    let english: String
    let plural: String
}

extension SourceTable {
    fileprivate var rowWords: RowWords {
        switch self {
        case .sites: RowWords(chinese: "站点", measure: "个", english: "site", plural: "sites")
        case .classes: RowWords(chinese: "班级", measure: "个", english: "class", plural: "classes")
        case .children:
            RowWords(chinese: "申请", measure: "份", english: "application", plural: "applications")
        case .preferences:
            RowWords(chinese: "志愿", measure: "条", english: "wish of", plural: "wishes of")
        case .distances:
            RowWords(chinese: "距离", measure: "条", english: "distance of", plural: "distances of")
        case .previous:
            RowWords(
                chinese: "上期安置",
                measure: "条",
                english: "earlier place of",
                plural: "earlier places of"
            )
        case .pins:
            RowWords(
                chinese: "人工指定",
                measure: "条",
                english: "manual decision for",
                plural: "manual decisions for"
            )
        case .staff, .announced:
            RowWords(chinese: "记录", measure: "条", english: "row", plural: "rows")
        }
    }

    /// A column in both languages, whichever header names it.
    fileprivate func word(forHeader header: String) -> LocalizedText {
        let normalised = Headers.normalised(header)
        let headers =
            switch self {
            case .sites: SiteColumn.allCases.map(\.headers)
            case .classes: ClassColumn.allCases.map(\.headers)
            case .children: ChildColumn.allCases.map(\.headers)
            default: [[String]]()
            }
        guard let names = headers.first(where: { $0.contains(normalised) }), names.count > 1 else {
            return LocalizedText(chinese: header, english: header)
        }
        return LocalizedText(chinese: names[1], english: names[0])
    }

    /// Headers of the column that a change names rows by.
    fileprivate var codeHeaders: [String] {
        switch self {
        case .sites: SiteColumn.site.headers
        case .classes: ClassColumn.classCode.headers
        default: Headers.child
        }
    }

    /// Whether a header names a column whose values say who somebody is; of the children's table also
    /// one that the planner added.
    fileprivate func hasPersonalColumn(_ header: String) -> Bool {
        guard self == .children else { return false }
        let normalised = Headers.normalised(header)
        guard let column = ChildColumn.allCases.first(where: { $0.headers.contains(normalised) })
        else { return Headers.wishRank(normalised) == nil }
        return column.isPersonal || column.isCircumstance
    }
}

extension ChildColumn {
    /// Values that are nobody's business in a result, although they do not say who somebody is.
    fileprivate var isCircumstance: Bool {
        switch self {
        case .birthDate, .sex, .groups, .groupsValidUntil, .longitude, .latitude, .fit, .consent:
            true
        default: false
        }
    }
}

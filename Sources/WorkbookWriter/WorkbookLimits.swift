import Sheets

/// What spreadsheets can hold, as Excel documents it.
package enum WorkbookLimits {
    package static let rowCount = 1_048_576
    package static let columnCount = 16_384
    /// UTF-16 units of a sheet's name.
    package static let sheetNameLength = 31
    /// UTF-16 units of the text in one cell; longer ones are cut and end with an ellipsis.
    package static let textLength = 32_767
    /// UTF-16 units of a rule's prompt or refusal, and of its title.
    static let ruleTextLength = 255
    static let ruleTitleLength = 32

    /// A name that a sheet may have: what is not allowed becomes a space, what is too long is cut.
    package static func sheetName(for text: String) -> String {
        var name = ""
        for character in text where name.utf16.count + character.utf16.count <= sheetNameLength {
            name.append(isAllowed(character) ? character : " ")
        }
        while name.hasPrefix("'") || name.hasPrefix(" ") { name.removeFirst() }
        while name.hasSuffix("'") || name.hasSuffix(" ") { name.removeLast() }
        return name.isEmpty ? "_" : name
    }

    /// Checks all that libxlsxwriter would find out only after half of the work.
    static func check(_ workbook: Workbook) throws(WorkbookFault) {
        var names: Set<String> = []
        for sheet in workbook.sheets {
            guard sheetName(for: sheet.name) == sheet.name else { throw .sheetName(sheet.name) }
            guard names.insert(sheet.name.lowercased()).inserted else {
                throw .sheetNameTwice(sheet.name)
            }
            guard sheet.rows.count <= rowCount else {
                throw .tooManyRows(sheet: sheet.name, count: sheet.rows.count)
            }
            let widest = sheet.rows.lazy.map(\.cells.count).max() ?? 0
            guard max(widest, sheet.columns.count) <= columnCount else {
                throw .tooManyColumns(
                    sheet: sheet.name,
                    count: max(widest, sheet.columns.count)
                )
            }
            for rule in sheet.rules { try check(rule, in: sheet) }
        }
    }

    private static func check(_ rule: CellRule, in sheet: Sheet) throws(WorkbookFault) {
        for text in [rule.prompt, rule.refusal] where text.utf16.count > ruleTextLength {
            throw .ruleText(sheet: sheet.name, text: text)
        }
        guard rule.promptTitle.utf16.count <= ruleTitleLength else {
            throw .ruleText(sheet: sheet.name, text: rule.promptTitle)
        }
    }

    private static func isAllowed(_ character: Character) -> Bool {
        !["[", "]", ":", "*", "?", "/", "\\"].contains(character)
            && !character.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
}

extension String {
    /// The text as a cell can hold it: without the characters that XML and C strings cannot, and cut
    /// to the length of a cell.
    var fittedToCell: String {
        var text = self
        if text.unicodeScalars.contains(where: String.isUnwritable) {
            var kept = UnicodeScalarView()
            for scalar in text.unicodeScalars {
                kept.append(String.isUnwritable(scalar) ? "\u{FFFD}" : scalar)
            }
            text = String(kept)
        }
        guard text.utf8.count > WorkbookLimits.textLength,
            text.utf16.count > WorkbookLimits.textLength
        else { return text }
        var cut = ""
        var length = 1
        for character in text {
            length += character.utf16.count
            guard length <= WorkbookLimits.textLength else { break }
            cut.append(character)
        }
        return cut + "…"
    }

    private static func isUnwritable(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\0" || scalar.value == 0xFFFE || scalar.value == 0xFFFF
    }
}

/// Why a workbook could not be written.
package enum WorkbookFault: Error, Hashable, Sendable {
    /// A sheet's name is empty, longer than 31 characters, begins or ends with an apostrophe, or
    /// holds one of `[ ] : * ? / \`.
    case sheetName(String)
    /// Two sheets have the same name; case does not count.
    case sheetNameTwice(String)
    /// A sheet holds 1,048,576 rows at most.
    case tooManyRows(sheet: String, count: Int)
    /// A sheet holds 16,384 columns at most.
    case tooManyColumns(sheet: String, count: Int)
    /// The prompt or the refusal of a rule is longer than 255 characters, or its title longer than 32.
    case ruleText(sheet: String, text: String)
    /// The file could not be made: no such folder, no permission, or no space.
    case file(path: String, reason: String)
    /// libxlsxwriter refused something else, in its words.
    case refused(reason: String)
}

/// Why a workbook could not be written.
package enum WorkbookFault: Error, Equatable, Sendable {
    /// What libxlsxwriter refused, in its words.
    case refused(reason: String)
    /// A sheet holds 1,048,576 rows at most.
    case tooManyRows(sheet: String, count: Int)
}

package import PlacementModel
package import WorkbookReader

/// What can be wrong with `scenario.xlsx` besides what can be wrong with any table.
package enum WorkbookFault: Hashable, Sendable {
    case unreadable(WorkbookFailure)
    case missingSheet(LocalizedText)
    case neededSheetHidden
    case unknownSheet(nearest: String)
    case sheetTwice(first: String)
    /// A table stands in a sheet and in a CSV file.
    case tableInFileToo(String)
    case formulaWithoutValue
    case errorValue
    /// A number of more than 15 digits, of which the spreadsheet has changed the last ones.
    case digitsLost
    case cellBeyondHeaders
}

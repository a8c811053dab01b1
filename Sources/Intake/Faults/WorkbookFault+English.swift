import PlacementModel
import WorkbookReader

extension WorkbookFault {
    var englishWording: Wording {
        switch self {
        case .unreadable(let failure): failure.englishWording
        case .missingSheet(let name):
            Wording(
                "the needed sheet “\(name.english)” (\(name.chinese)) is missing",
                "Add it, or put a CSV file of this name into the folder"
            )
        case .neededSheetHidden:
            Wording(
                "is a needed sheet, but hidden, and was not read",
                "Unhide it: right-click the tab of any sheet and choose Unhide"
            )
        case .unknownSheet(let nearest):
            Wording(
                "is not a sheet of a scenario",
                "Did you mean “\(nearest)”? Correct the name, or begin it with “_” if the sheet is"
                    + " for people alone"
            )
        case .sheetTwice(let first):
            Wording(
                "is the same table as sheet “\(first)”",
                "Keep one of the two; begin the other's name with “_”"
            )
        case .tableInFileToo(let file):
            Wording(
                "stands in the folder as \(file), too",
                "Keep either the sheet or the CSV file"
            )
        case .formulaWithoutValue:
            Wording(
                "is a formula that was not computed",
                "Open and save the workbook in Excel, WPS or LibreOffice, or replace the formula by"
                    + " its value (copy, then Paste Special, Values)"
            )
        case .errorValue:
            Wording("is the error of a formula", "Correct the formula or type the value")
        case .digitsLost:
            Wording(
                "is stored as a number of more than 15 digits, of which the spreadsheet has changed"
                    + " the last ones",
                "Format the column as Text and enter it again from the original"
            )
        case .cellBeyondHeaders:
            Wording(
                "stands to the right of the last header and belongs to no column",
                "Clear it, or give the column a header"
            )
        }
    }
}

extension WorkbookFailure {
    fileprivate var englishWording: Wording {
        switch self {
        case .notAWorkbook:
            Wording(
                "is not an Excel workbook, perhaps another file with a changed name",
                "Save it as “Excel Workbook (*.xlsx)”"
            )
        case .oldFormat:
            Wording(
                "is a workbook of the old format (.xls)",
                "Save it as “Excel Workbook (*.xlsx)”"
            )
        case .passwordProtected:
            Wording(
                "needs a password to be opened",
                "Remove it in Excel (File, Info, Protect Workbook, Encrypt with Password, clear) and"
                    + " save"
            )
        case .binaryFormat:
            Wording(
                "is a binary workbook (.xlsb)",
                "Save it as “Excel Workbook (*.xlsx)”"
            )
        case .otherDocument:
            Wording(
                "is no Excel workbook but another document",
                "Save it as “Excel Workbook (*.xlsx)” in Excel, WPS or LibreOffice"
            )
        case .damaged(let part):
            Wording(
                part.map { "is damaged (\($0))" } ?? "is damaged or cut off",
                "Copy or download it again; if it opens in Excel or WPS, save it anew there"
            )
        case .partTwice(let part):
            Wording(
                "holds two parts of the same name (\(part))",
                "Open it in Excel or WPS and save it anew"
            )
        case .documentType(let part):
            Wording(
                "declares a document type (\(part)) and may be malicious",
                "Ask where it comes from; if it can be trusted, save it anew in Excel or WPS"
            )
        case .tooLarge(let megabytes):
            Wording(
                "is, or unpacks to, more than \(megabytes) MB",
                "Remove sheets, columns and formats that are not used, or use CSV files"
            )
        case .compressionBomb(let part):
            Wording(
                "unpacks to far more than it is (\(part)) and may be malicious",
                "Ask where it comes from, or use CSV files"
            )
        case .tooManyParts(let limit):
            Wording(
                "has more than \(limit) parts or sheets",
                "Copy the sheets that are needed into a new workbook"
            )
        case .tooManyCells(let limit):
            Wording(
                "has a sheet with more than \(limit) cells",
                "Split the scenario, or use CSV files"
            )
        }
    }
}

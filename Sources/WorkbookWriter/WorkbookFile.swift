internal import CXLSXWriter
package import Sheets

/// Writes workbooks (`.xlsx`).
///
/// The same workbook gives the same bytes: the file names no user and no clock, and the entries of
/// its archive have no time. libxlsxwriter writes to a path only; whoever needs bytes reads the file.
package enum WorkbookFile {
    /// Workbooks of more rows are streamed: 1,000,000 rows of ten cells then take 13 MB instead of
    /// 1,285 MB and half the time. Smaller ones are not, because a streamed file repeats every text
    /// and holds no values for charts, so that previews draw them empty.
    package static let mostRowsInMemory = 100_000

    /// - Throws: a fault; nothing is left at the path unless the last step, writing, failed.
    package static func write(_ workbook: Workbook, to path: String) throws(WorkbookFault) {
        try WorkbookLimits.check(workbook)
        let file = try XLSXFile(
            path: path,
            isStreamed: workbook.sheets.reduce(0) { $0 + $1.rows.count } > mostRowsInMemory
        )
        try file.describe(title: workbook.title.fittedToCell, date: workbook.date)
        let formats = CellFormats(file)
        for sheet in workbook.sheets {
            guard let target = workbook_add_worksheet(file.pointer, sheet.name) else {
                throw .sheetName(sheet.name)
            }
            let writing = SheetWriting(sheet: sheet, target: target, formats: formats)
            try writing.write()
            try writing.writeRules()
            try writing.writeCharts(into: file)
        }
        try file.close(path: path)
    }
}

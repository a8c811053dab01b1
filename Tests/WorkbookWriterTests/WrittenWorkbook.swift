import Foundation
import Sheets
import WorkbookWriter

/// A workbook written to a file of its own, which is taken away again.
enum WrittenWorkbook {
    static func bytes(of workbook: Workbook) throws -> Data {
        let path = FileManager.default.temporaryDirectory
            .appendingPathComponent("\(UUID().uuidString).xlsx")
        defer { try? FileManager.default.removeItem(at: path) }
        try WorkbookFile.write(workbook, to: path.path)
        return try Data(contentsOf: path)
    }

    /// A workbook of one sheet.
    static func with(_ rows: [[Cell]], _ change: (inout Sheet) -> Void = { _ in }) -> Workbook {
        var sheet = Sheet(name: "表一", columns: [SheetColumn(width: 12)])
        for cells in rows { sheet.add(cells) }
        change(&sheet)
        return Workbook(
            title: "试验",
            date: SheetDate(year: 2026, month: 1, day: 19),
            sheets: [sheet]
        )
    }
}

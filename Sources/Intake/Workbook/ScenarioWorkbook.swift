import PlacementModel
import WorkbookReader

/// The tables of `scenario.xlsx`.
///
/// A sheet becomes a table's text, comma-separated, whose record N is the sheet's row N, so that
/// everything after this point reads workbooks and CSV files alike. While they are read, places are
/// those of the CSV file that would hold the table; `places` turns them into cells at the end.
struct ScenarioWorkbook: Sendable {
    static let fileName = "scenario.xlsx"
    static let megabyteLimit = WorkbookLimits.standard.fileBytes >> 20

    /// Of the bytes of the file; nil when it is too large to be read.
    let digest: FileDigest?
    private(set) var sheets: [SourceTable: TableSheet] = [:]
    /// What was found while it was read, for every reading of the scenario.
    private let found: FaultReport

    /// Reads every sheet that is a table; what is wrong goes to the log, which is its own.
    ///
    /// - Parameter files: the names of the folder's files.
    init(_ contents: FileContents?, besides files: Set<String>, log: IntakeLog) {
        digest = contents?.digest
        if let contents {
            do {
                sheets = try ScenarioWorkbook.sheets(of: contents.bytes, besides: files, log)
            } catch {
                log.add(
                    .workbook(.unreadable(error)),
                    at: InputPlace(file: ScenarioWorkbook.fileName)
                )
            }
        }
        found = FaultReport(log)
    }

    /// The sheets' names, for whoever shows where something stands.
    var names: [SourceTable: String] { sheets.mapValues(\.name) }

    func report(to log: IntakeLog) { log.add(contentsOf: found) }

    private static func sheets(
        of bytes: [UInt8],
        besides files: Set<String>,
        _ log: IntakeLog
    ) throws(WorkbookFailure) -> [SourceTable: TableSheet] {
        let workbook = try Workbook(bytes)
        let list = SheetList(workbook.sheets, log: log)
        var sheets: [SourceTable: TableSheet] = [:]
        for (table, position) in list.positions {
            let name = workbook.sheets[position].name
            let cells = try workbook.cells(ofSheet: position)
            sheets[table] = TableSheet(name: name, table: table, cells, log: log)
        }
        for (table, isNeeded) in ScenarioFolder.tables {
            let isFile = files.contains(table.fileName)
            if let sheet = sheets[table], isFile {
                log.add(
                    .workbook(.tableInFileToo(table.fileName)),
                    at: InputPlace(file: fileName, sheet: sheet.name)
                )
            } else if isNeeded, sheets[table] == nil, !isFile {
                if let hidden = list.hidden[table] {
                    log.add(
                        .workbook(.neededSheetHidden),
                        at: InputPlace(file: fileName, sheet: hidden)
                    )
                } else if list.isWhole {
                    log.add(
                        .workbook(.missingSheet(SheetNames.main(of: table))),
                        at: InputPlace(file: fileName)
                    )
                }
            }
        }
        return sheets
    }
}

import PlacementModel
import WorkbookReader

/// The tables of `scenario.xlsx`.
///
/// A sheet becomes a table's text, comma-separated, whose record N is the sheet's row N, so that
/// everything after this point reads workbooks and CSV files alike. While they are read, places are
/// those of the CSV file that would hold the table; `places` turns them into cells at the end.
struct ScenarioWorkbook {
    static let fileName = "scenario.xlsx"
    static let megabyteLimit = WorkbookLimits.standard.fileBytes >> 20

    let digest: FileDigest
    private(set) var sheets: [SourceTable: TableSheet] = [:]
    /// Whether all of the workbook could be looked at; otherwise nothing is missing for sure.
    private(set) var isWhole = false

    /// Reads every sheet that is a table; what is wrong goes to the log.
    init(_ contents: FileContents, log: IntakeLog) {
        digest = contents.digest
        do {
            let workbook = try Workbook(contents.bytes)
            let named = SheetList(workbook.sheets, log: log)
            for (table, position) in named.positions {
                let name = workbook.sheets[position].name
                let cells = try workbook.cells(ofSheet: position)
                sheets[table] = TableSheet(name: name, table: table, cells, log: log)
            }
            isWhole = named.isWhole
        } catch {
            log.add(
                .workbook(.unreadable(error)),
                at: InputPlace(file: ScenarioWorkbook.fileName)
            )
        }
    }

    /// The sheets' names, for whoever shows where something stands.
    var names: [SourceTable: String] { sheets.mapValues(\.name) }

    /// Needed tables that stand neither in the workbook nor in a file.
    func reportMissing(besides files: Set<String>, log: IntakeLog) {
        guard isWhole else { return }
        for (table, isNeeded) in ScenarioFolder.tables
        where isNeeded && sheets[table] == nil && !files.contains(table.fileName) {
            log.add(
                .workbook(.missingSheet(SheetNames.main(of: table))),
                at: InputPlace(file: ScenarioWorkbook.fileName)
            )
        }
    }

    /// Tables that stand in the workbook and in a file.
    func reportRepeated(in files: Set<String>, log: IntakeLog) {
        for (table, _) in ScenarioFolder.tables {
            guard let sheet = sheets[table], files.contains(table.fileName) else { continue }
            log.add(
                .workbook(.tableInFileToo(table.fileName)),
                at: InputPlace(file: ScenarioWorkbook.fileName, sheet: sheet.name)
            )
        }
    }
}

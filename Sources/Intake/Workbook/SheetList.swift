import PlacementModel
import WorkbookReader

/// Which sheets of a workbook are tables of the scenario.
struct SheetList {
    /// In the order of the tables.
    private(set) var positions: [(table: SourceTable, sheet: Int)] = []
    /// Sheets that would be tables if they were shown.
    private(set) var hidden: [SourceTable: String] = [:]
    /// Whether no sheet can be another table by a slip of the name.
    private(set) var isWhole = true

    /// A sheet that nobody sees is not read, so that what decides is what people look at. An unknown
    /// name that is nearly a table's is a fault, as a misspelt file is; one that is not like any is a
    /// warning.
    init(_ sheets: [Workbook.Sheet], log: IntakeLog) {
        var found: [SourceTable: Int] = [:]
        for (position, sheet) in sheets.enumerated() {
            let shown = ShownValue.plain(sheet.name)
            let place = InputPlace(file: ScenarioWorkbook.fileName, sheet: shown)
            switch SheetNames.meaning(of: sheet.name) {
            case .notes: continue
            case .table(let table) where sheet.isHidden:
                hidden[table] = hidden[table] ?? shown
                log.warn(.hiddenSheet, at: place)
            case .unknown where sheet.isHidden: continue
            case .table(let table):
                if let first = found[table] {
                    log.add(.workbook(.sheetTwice(first: sheets[first].name)), at: place)
                } else {
                    found[table] = position
                }
            case .unknown:
                let nearest = NearestCode.among(
                    SheetNames.all,
                    to: Headers.normalised(sheet.name),
                    budget: &log.suggestionBudget
                )
                if let nearest {
                    isWhole = false
                    log.add(.workbook(.unknownSheet(nearest: nearest)), at: place)
                } else {
                    log.warn(.unusedSheet, at: place)
                }
            }
        }
        positions = ScenarioFolder.tables.compactMap { table, _ in
            found[table].map { (table, $0) }
        }
    }
}

import PlacementModel
import WorkbookReader

/// Turns places in the files of tables into places in the sheets that hold them.
struct WorkbookPlaces {
    private let sheets: [String: TableSheet]
    private let meanings: [String: HeaderMeanings]

    init(_ workbook: ScenarioWorkbook) {
        var sheets: [String: TableSheet] = [:]
        var meanings: [String: HeaderMeanings] = [:]
        for (table, sheet) in workbook.sheets {
            sheets[table.fileName] = sheet
            meanings[table.fileName] = HeaderMeanings(table)
        }
        self.sheets = sheets
        self.meanings = meanings
    }

    func moved(_ place: InputPlace) -> InputPlace {
        guard let sheet = sheets[place.file], let meanings = meanings[place.file] else {
            return place
        }
        return sheet.place(place, meanings)
    }

    /// Whether a place of a file is a cell that has a fault of its own.
    func isFaulty(_ place: InputPlace) -> Bool {
        let moved = moved(place)
        guard let sheet = sheets[place.file], let row = moved.row, let column = moved.position
        else { return false }
        return sheet.faultyCells.contains(CellPlace(row: Int(row), column: Int(column)))
    }

    func moved(_ report: FaultReport) -> FaultReport {
        report.moved {
            moved($0)
        } without: {
            isFaulty($0)
        }
    }

    func moved(_ warnings: [Warning]) -> [Warning] {
        warnings.map { Warning(place: moved($0.place), value: $0.value, kind: $0.kind) }
            .sorted { $0.place < $1.place }
    }
}

import WorkbookFixtures

@testable import Intake

/// The scenario of `ScenarioFiles` with its tables in a workbook, which a test changes.
struct WorkbookFiles {
    var sheets: [(name: String, table: [[String]])]
    var hidden: Set<String> = []
    /// Sheets written as XML in place of their tables.
    var rows: [String: String] = [:]

    init() {
        let files = ScenarioFiles()
        sheets = [("站点", "sites"), ("班级", "classes"), ("儿童", "children")].map { name, file in
            (name, WorkbookFiles.table(files[file + ".csv"]))
        }
    }

    /// Cuts comma-separated text into cells.
    static func table(_ text: String) -> [[String]] {
        var table: [[String]] = []
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            var scanner = CSVScanner(bytes)
            while scanner.next() {
                table.append(
                    scanner.fields.map { field in
                        bytes.range(Int(field.lower), Int(field.upper)).string
                            .replacing("\"\"", with: "\"")
                    }
                )
            }
        }
        return table
    }

    /// Replaces a cell's text; some cell must have it.
    mutating func replace(_ old: String, with new: String) {
        var isFound = false
        for sheet in sheets.indices {
            for row in sheets[sheet].table.indices {
                for column in sheets[sheet].table[row].indices
                where sheets[sheet].table[row][column] == old {
                    sheets[sheet].table[row][column] = new
                    isFound = true
                }
            }
        }
        precondition(isFound, "\(old) is in no cell")
    }

    var bytes: [UInt8] {
        var sketch = WorkbookSketch(
            sheets.map { sheet in
                if let rows = rows[sheet.name] { return .init(sheet.name, rows) }
                return .init(sheet.name, table: sheet.table)
            }
        )
        for index in sketch.sheets.indices where hidden.contains(sketch.sheets[index].name) {
            sketch.sheets[index].state = "hidden"
        }
        return sketch.bytes
    }

    /// The folder: the policy and the workbook.
    var files: ScenarioFiles {
        var files = ScenarioFiles()
        files.files = files.files.filter { $0.key == "scenario.yaml" }
        files.files["scenario.xlsx"] = bytes
        return files
    }
}

import Foundation
import Testing
import WorkbookFixtures

@testable import Intake

/// Scenarios whose tables stand in a workbook: the same placement as from the CSV files.
@Suite struct WorkbookScenarioTests {
    /// Workbooks of both programs, with dates as dates and numbers as numbers.
    @Test(arguments: ["togtoh.openpyxl.xlsx", "togtoh.libreoffice.xlsx"])
    func togtohIsTheSameFromEveryProgram(name: String) throws {
        let bytes = try Data(
            contentsOf: Checkout.root.appendingPathComponent("Tests/RoostTests/Workbooks/" + name)
        )
        try expectTheSame("togtoh-winter-2026", workbook: bytes)
    }

    @Test(arguments: ScenarioTests.scenarios.map(\.name).filter { $0 != "workbook" })
    func everyScenarioIsTheSame(name: String) throws {
        let folder = Checkout.scenarios.appendingPathComponent(name)
        var sheets: [WorkbookSketch.Sheet] = []
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        where file.hasSuffix(".csv") {
            let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(file)))
            guard case .text(let text) = TextEncoding.decode(bytes) else {
                Issue.record("\(file) is not text")
                return
            }
            sheets.append(.init(String(file.dropLast(4)), table: Self.table(text)))
        }
        try expectTheSame(name, workbook: Data(WorkbookSketch(sheets).bytes))
    }

    private static func table(_ text: [UInt8]) -> [[String]] {
        var table: [[String]] = []
        text.withUnsafeBufferPointer { bytes in
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

    private func expectTheSame(_ name: String, workbook: Data) throws {
        let scratch = try ScratchFolder()
        let scenario = scratch.url.appendingPathComponent("scenario")
        let original = Checkout.scenarios.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: scenario, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            at: original.appendingPathComponent("scenario.yaml"),
            to: scenario.appendingPathComponent("scenario.yaml")
        )
        try workbook.write(to: scenario.appendingPathComponent("scenario.xlsx"))
        let run = scratch.path("run")
        let solved = try Program.run("solve", scenario.path, "--out", run, "--options", "--quiet")
        #expect(solved.status == 0, "\(solved.errors)")
        for file in ["placements.csv", "waiting.csv", "classes.csv"] {
            let found = try Data(contentsOf: URL(fileURLWithPath: run + "/" + file))
            try Golden(url: original.appendingPathComponent("expected/" + file)).expect(found)
        }
        let checked = try Program.run(executable: Self.checker, [run, "--language", "en"])
        #expect(checked.status == 0, "\(checked.text)")
        let options = try String(contentsOfFile: run + "/options.csv", encoding: .utf8)
        #expect(!options.contains("children.csv"))
    }

    private static let checker = Program.path + "-check"

    /// After the announcement a workbook goes on as files of the same rows.
    @Test func workbooksAreRefilled() throws {
        let scratch = try ScratchFolder()
        let run = scratch.path("run")
        let folder = Checkout.scenarios.appendingPathComponent("workbook").path
        #expect(try Program.run("solve", folder, "--out", run, "--quiet").status == 0)
        let withdrawn = scratch.path("withdrawn.csv")
        try "报名编号\nA2\n".write(toFile: withdrawn, atomically: true, encoding: .utf8)
        let refilled = try Program.run("refill", run, "--withdrawn", withdrawn, "--quiet")
        #expect(refilled.status == 0, "\(refilled.errors)")
        let checked = try Program.run(
            executable: Self.checker,
            [run + "-refill", "--language", "en"]
        )
        #expect(checked.status == 0, "\(checked.text)")
        let explained = try Program.run("explain", run, "--child", "A1", "--language", "zh")
        #expect(explained.text.contains("scenario.xlsx 工作表“儿童”第 2 行"), "\(explained.errors)")
    }

    @Test func faultsAsJSONNameTheCell() throws {
        let folder = Checkout.scenarios.appendingPathComponent("invalid/workbook-seats-in-words")
        let found = try Program.run("validate", folder.path, "--json")
        #expect(found.status == 65)
        #expect(
            found.text.contains("\"sheet\": \"classes\"") && found.text.contains("\"cell\": \"H3\"")
        )
    }
}

import PlacementModel
import Testing
import WorkbookFixtures

@testable import Intake

/// `scenario.xlsx` in place of the CSV tables.
@Suite struct WorkbookTests {
    @Test func theSameScenarioAsFromFiles() throws {
        let fromFiles = try ScenarioFiles().read()
        let fromWorkbook = try WorkbookFiles().files.read()
        #expect("\(fromWorkbook.scenario.children)" == "\(fromFiles.scenario.children)")
        #expect("\(fromWorkbook.scenario.classes)" == "\(fromFiles.scenario.classes)")
        #expect("\(fromWorkbook.scenario.sites)" == "\(fromFiles.scenario.sites)")
        #expect("\(fromWorkbook.scenario.wishes)" == "\(fromFiles.scenario.wishes)")
        #expect(fromWorkbook.warnings.map(\.kind) == fromFiles.warnings.map(\.kind))
        let child = ChildID("A002")
        #expect(fromWorkbook.register.name(for: child) == "段小明")
        #expect(
            fromWorkbook.register.rosterEntry(for: child)?.note
                == fromFiles.register.rosterEntry(for: child)?.note
        )
    }

    @Test func inputsAreTheWorkbookAndItsSheets() throws {
        let scenario = try WorkbookFiles().files.read().scenario
        #expect(
            scenario.inputs.map(\.name) == [
                "scenario.xlsx", "scenario.xlsx:children", "scenario.xlsx:classes",
                "scenario.xlsx:sites", "scenario.yaml",
            ]
        )
        #expect(scenario.sheets == [.sites: "站点", .classes: "班级", .children: "儿童"])
        #expect(scenario.source(.children, row: 2).sheet == "儿童")
        #expect(scenario.source(.pins, row: 2).sheet == nil)
    }

    @Test func sheetsMayHaveTheirEnglishNamesInAnyCase() throws {
        var workbook = WorkbookFiles()
        for (index, name) in ["Sites", " CLASSES", "ｃｈｉｌｄｒｅｎ"].enumerated() {
            workbook.sheets[index].name = name
        }
        #expect(try workbook.files.read().scenario.children.count == 3)
    }

    /// A table may stay a file, such as one that a program writes.
    @Test func filesMayStandBesideTheWorkbook() throws {
        var files = WorkbookFiles().files
        files.files["distances.csv"] = Array("child,site,metres\nA001,S1,850\n".utf8)
        let scenario = try files.read().scenario
        #expect(scenario.statedDistances.elements.count == 1)
        #expect(scenario.source(.distances, row: 2).sheet == nil)
        #expect(scenario.inputs.contains { $0.name == "distances.csv" })
    }

    @Test func aTitleAboveTheHeadersIsLeftOut() throws {
        var workbook = WorkbookFiles()
        workbook.sheets[0].table.insert(["2026年寒假托管班站点", ""], at: 0)
        workbook.sheets[0].table.insert([], at: 1)
        let result = try workbook.files.read()
        #expect(result.scenario.sites.map(\.row) == [4, 5])
        let warning = try #require(result.warnings.first { $0.kind == .rowsAboveHeaders(count: 1) })
        #expect(
            warning.place == InputPlace(file: "scenario.xlsx", sheet: "站点", row: 3)
        )
    }

    @Test func emptyRowsAndColumnsMoveNothing() throws {
        var workbook = WorkbookFiles()
        workbook.sheets[1].table = workbook.sheets[1].table.map { [""] + $0 }
        workbook.sheets[1].table.insert([], at: 0)
        workbook.sheets[1].table.insert(["", " "], at: 3)
        let scenario = try workbook.files.read().scenario
        #expect(scenario.classes.map(\.row) == [3, 5, 6])
        let expected = try ScenarioFiles().read().scenario
        #expect(scenario.classes.map(\.id) == expected.classes.map(\.id))
        #expect(
            scenario.classes.map(\.capacity.approvedPlaces)
                == expected.classes.map(\.capacity.approvedPlaces)
        )
    }

    @Test func sheetsForPeopleAreLeftAlone() throws {
        var workbook = WorkbookFiles()
        for name in ["说明", "Notes", "_草稿", "#1"] { workbook.sheets.append((name, [["x"]])) }
        let quiet = try workbook.files.read().warnings.map(\.kind)
        workbook.sheets.append(("统计", [["x"]]))
        let warnings = try workbook.files.read().warnings
        #expect(!quiet.contains(.unusedSheet) && warnings.count == quiet.count + 1)
        #expect(warnings.first { $0.kind == .unusedSheet }?.place.sheet == "统计")
    }

    @Test func hiddenSheetsAreNotRead() throws {
        var workbook = WorkbookFiles()
        workbook.sheets.append(("人工指定", [["child", "class", "reason"], ["A001", "C1", "?"]]))
        workbook.hidden = ["人工指定"]
        let result = try workbook.files.read()
        #expect(result.scenario.pins.isEmpty)
        #expect(result.warnings.first { $0.kind == .hiddenSheet }?.place.sheet == "人工指定")
        workbook.hidden = []
        #expect(try workbook.files.read().scenario.pins.count == 1)
    }

    @Test func faultsAreNamedByTheirCells() throws {
        var workbook = WorkbookFiles()
        workbook.replace("2016/3/4", with: "2016/13/4")
        let faults = try workbook.files.faults()
        #expect(faults.count == 1)
        let fault = try #require(faults.first)
        #expect(fault.kind == .unreadable(.date) && fault.value == "2016/13/4")
        #expect(
            fault.place
                == InputPlace(
                    file: "scenario.xlsx",
                    sheet: "儿童",
                    row: 3,
                    position: 3,
                    column: "birth_date"
                )
        )
        #expect(fault.place.cell == "C3")
        #expect(fault.text(in: .chinese).hasPrefix("scenario.xlsx 工作表“儿童” C3“birth_date”列："))
        #expect(
            fault.text(in: .english).hasPrefix(
                "scenario.xlsx, sheet “儿童”, C3, column “birth_date”:"
            )
        )
    }

    /// Checks that know a row and a column's English name still find the cell.
    @Test func warningsAcrossTablesAreNamedByTheirCells() throws {
        var workbook = WorkbookFiles()
        workbook.sheets[0].table[0] = ["站点编号", "站点名称", "经度", "纬度", "运营单位"]
        workbook.sheets[0].table.append(["S9", "无班站"])
        let warnings = try workbook.files.read().warnings
        let place = try #require(warnings.first { $0.kind == .siteWithoutClass }?.place)
        #expect(place.cell == "A4" && place.column == "站点编号" && place.sheet == "站点")
    }

    @Test func numbersAreTheirTexts() throws {
        var workbook = WorkbookFiles()
        workbook.rows["班级"] = """
            <row><c t="inlineStr"><is><t>班级编号</t></is></c><c t="inlineStr"><is><t>站点编号</t></is></c>\
            <c t="inlineStr"><is><t>名额</t></is></c><c t="inlineStr"><is><t>可不开班</t></is></c></row>\
            <row><c t="inlineStr"><is><t>C1</t></is></c><c t="inlineStr"><is><t>S1</t></is></c>\
            <c><v>20.0</v></c><c t="b"><v>1</v></c></row>\
            <row><c t="inlineStr"><is><t>C2</t></is></c><c t="inlineStr"><is><t>S1</t></is></c>\
            <c><f>15+5</f><v>20</v></c></row>\
            <row><c t="inlineStr"><is><t>C3</t></is></c><c t="inlineStr"><is><t>S2</t></is></c>\
            <c><v>3E1</v></c></row>
            """
        let classes = try workbook.files.read().scenario.classes
        #expect(classes.map(\.capacity.approvedPlaces) == [20, 20, 30])
        #expect(classes.map(\.opening.isOptional) == [true, false, false])
    }

    @Test func revisionsBeginWithTheSheets() throws {
        let files = WorkbookFiles().files
        try files.withFolder { folder in
            let revised = try Revision(
                folder: folder,
                withdrawn: nil,
                corrections: nil,
                late: nil
            ).revised()
            #expect(revised.files.map(\.name).contains("sites.csv"))
            let children = try revised.read().scenario.children
            #expect("\(children)" == "\(try ScenarioFiles().read().scenario.children)")
        }
    }
}

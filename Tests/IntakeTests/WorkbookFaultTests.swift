import PlacementModel
import Testing
import WorkbookFixtures
import WorkbookReader

@testable import Intake

/// What can be wrong with a workbook, each where it stands.
@Suite struct WorkbookFaultTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let fault: WorkbookFault
        let place: InputPlace
        let files: ScenarioFiles

        init(
            _ name: String,
            _ fault: WorkbookFault,
            _ sheet: String? = nil,
            _ row: Int32? = nil,
            _ position: Int32? = nil,
            _ column: String? = nil,
            change: (inout WorkbookFiles) -> Void
        ) {
            testDescription = name
            self.fault = fault
            place = InputPlace(
                file: "scenario.xlsx",
                sheet: sheet,
                row: row,
                position: position,
                column: column
            )
            var workbook = WorkbookFiles()
            change(&workbook)
            files = workbook.files
        }
    }

    /// The classes with one cell in the column of seats, or to the right of it.
    private static func seats(_ cell: String) -> (inout WorkbookFiles) -> Void {
        { workbook in
            let text = { (text: String) in "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>" }
            workbook.rows["班级"] =
                "<row>" + ["class", "site", "seats", "area_seats"].map(text).joined() + "</row>"
                + "<row>" + ["C1", "S1", "9", "9"].map(text).joined() + "</row>"
                + "<row>" + ["C2", "S1"].map(text).joined() + cell + "</row>"
                + "<row>" + ["C3", "S2", "9", "9"].map(text).joined() + "</row>"
        }
    }

    static let cases = [
        Case("sheet missing", .missingSheet(SheetNames.main(of: .sites))) {
            $0.sheets.removeFirst()
        },
        Case("needed sheet hidden", .neededSheetHidden, "站点") { $0.hidden = ["站点"] },
        Case("sheet misspelt", .unknownSheet(nearest: "classes"), "clases") {
            $0.sheets[1].name = "clases"
        },
        Case("sheet twice", .sheetTwice(first: "站点"), "sites") { workbook in
            workbook.sheets.append(("sites", workbook.sheets[0].table))
        },
        Case(
            "formula",
            .formulaWithoutValue,
            "班级",
            3,
            3,
            "seats",
            change: seats("<c><f>1</f></c><c><v>9</v></c>")
        ),
        Case(
            "error",
            .errorValue,
            "班级",
            3,
            3,
            "seats",
            change: seats("<c t=\"e\"><v>#N/A</v></c><c><v>9</v></c>")
        ),
        Case(
            "long number",
            .digitsLost,
            "班级",
            3,
            3,
            "seats",
            change: seats("<c><v>1.5E+17</v></c><c><v>9</v></c>")
        ),
        Case(
            "beyond",
            .cellBeyondHeaders,
            "班级",
            3,
            6,
            change: seats("<c><v>9</v></c><c r=\"F3\"><v>9</v></c>")
        ),
    ]

    @Test(arguments: cases)
    func isReportedWhereItStands(_ expected: Case) throws {
        let faults = try expected.files.faults()
        #expect(faults.map(\.kind) == [.workbook(expected.fault)])
        #expect(faults.map(\.place) == [expected.place])
        for language in Language.allCases {
            let text = faults.map { $0.text(in: language) }.joined()
            #expect(!text.contains("nil") && !text.contains("Optional"))
        }
    }

    @Test func aTableMayNotStandTwice() throws {
        var files = WorkbookFiles().files
        files["sites.csv"] = ScenarioFiles.sites
        let faults = try files.faults()
        #expect(faults.map(\.kind) == [.workbook(.tableInFileToo("sites.csv"))])
        #expect(faults.map(\.place.sheet) == ["站点"])
    }

    @Test func anUnreadableWorkbookIsOneFault() throws {
        var files = WorkbookFiles().files
        files["scenario.xlsx"] = "child,name\n"
        #expect(try files.faults().map(\.kind) == [.workbook(.unreadable(.notAWorkbook))])
        files.files["scenario.xlsx"] = Array(WorkbookFiles().bytes.dropLast(100))
        #expect(try files.faults().map(\.kind) == [.workbook(.unreadable(.damaged(part: nil)))])
    }

    @Test func errorsInColumnsThatAreNotUsedHarmNobody() throws {
        var workbook = WorkbookFiles()
        Self.seats("<c><v>9</v></c><c><v>9</v></c>")(&workbook)
        workbook.rows["班级"] = workbook.rows["班级"]?.replacing("area_seats", with: "算式")
            .replacing(
                "<c><v>9</v></c><c><v>9</v></c>",
                with: "<c><v>9</v></c><c t=\"e\"><v>#REF!</v></c>"
            )
        #expect(try workbook.files.faults().isEmpty)
    }

    /// The value of a personal column never stands whole in a message.
    @Test func longNumbersOfPeopleAreMasked() throws {
        var workbook = WorkbookFiles()
        workbook.rows["儿童"] = """
            <row><c t="inlineStr"><is><t>报名编号</t></is></c><c t="inlineStr"><is><t>证件号码</t></is></c></row>\
            <row><c t="inlineStr"><is><t>A001</t></is></c><c><v>152824201903050011</v></c></row>
            """
        let fault = try #require(try workbook.files.faults().first)
        #expect(fault.kind == .workbook(.digitsLost))
        #expect(fault.value == "15**************11")
    }

    /// A million commas for each of many rows would fill any memory; far cells are faults instead.
    @Test(.timeLimit(.minutes(1)))
    func farCellsAreFaultsInBoundedMemory() throws {
        var workbook = WorkbookFiles()
        workbook.rows["班级"] =
            "<row><c t=\"inlineStr\"><is><t>class</t></is></c><c t=\"inlineStr\"><is><t>site</t></is></c></row>"
            + (2...30_000).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>1</v></c></row>" }.joined()
        do {
            _ = try workbook.files.read()
            Issue.record("read")
        } catch IntakeFailure.faults(let report) {
            #expect(report.faultCount >= 29_999 && report.faults.count == IntakeLog.limit)
            #expect(report.faults[0].place.cell == "XFD2")
        }
        workbook.rows["班级"] =
            "<row r=\"1\"><c r=\"XFD1\" t=\"inlineStr\"><is><t>x</t></is></c></row>"
        #expect(try workbook.files.faults().map(\.kind) == [.tooManyColumns(limit: 4096)])
    }

    @Test func aWorkbookUnderAnotherNameIsNamed() throws {
        var files = WorkbookFiles().files
        files.files["方案.xlsx"] = files.files.removeValue(forKey: "scenario.xlsx")
        let faults = try files.faults()
        #expect(faults.map(\.kind) == [.unexpectedFile(nearest: "scenario.xlsx")])
        #expect(faults.map(\.place.file) == ["方案.xlsx"])
    }

    @Test func everyFailureIsWorded() {
        let failures: [WorkbookFailure] = [
            .notAWorkbook, .oldFormat, .passwordProtected, .binaryFormat, .otherDocument,
            .damaged(part: nil), .damaged(part: "x"), .partTwice("x"), .documentType(part: "x"),
            .tooLarge(megabytes: 1), .compressionBomb(part: "x"), .tooManyParts(limit: 1),
            .tooManyCells(limit: 1),
        ]
        var seen: Set<Wording> = []
        for failure in failures {
            for language in Language.allCases {
                let wording = FaultKind.workbook(.unreadable(failure)).wording(in: language)
                #expect(!wording.problem.isEmpty && !wording.remedy.isEmpty)
                #expect(seen.insert(wording).inserted)
            }
        }
    }
}

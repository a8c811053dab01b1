import Testing
import WorkbookFixtures

@testable import WorkbookReader

/// How the parts of a workbook find each other.
@Suite struct PackageTests {
    @Test func partsAreFoundByRelationshipsAlone() throws {
        let sketch = WorkbookSketch(rows: "<row><c><v>1</v></c></row>")
        var zip = sketch.zip
        for index in zip.entries.indices {
            switch zip.entries[index].name {
            case "_rels/.rels":
                zip.entries[index].bytes = Array(
                    sketch.relationships([("a", "officeDocument", "/Book/Main.XML")]).utf8
                )
            case "xl/workbook.xml": zip.entries[index].name = "book\\main.xml"
            case "xl/_rels/workbook.xml.rels":
                zip.entries[index].name = "Book/_rels/Main.xml.rels"
                zip.entries[index].bytes = Array(
                    sketch.relationships([("s0", "worksheet", "../data/./tables/a.xml")]).utf8
                )
            case "xl/worksheets/sheet1.xml": zip.entries[index].name = "data/tables/a.xml"
            default: continue
            }
        }
        #expect(try ReadSheet(zip.bytes).texts == ["A1": "1"])
    }

    @Test(
        arguments: [
            ("a.xml", "xl/workbook.xml", "xl/a.xml"), ("/a.xml", "xl/workbook.xml", "a.xml"),
            ("../a/./b.xml", "xl/workbook.xml", "a/b.xml"), ("../../a.xml", "xl/workbook.xml", nil),
            ("..\\x\\a.xml", "xl\\workbook.xml", "x/a.xml"), ("", "workbook.xml", nil),
            ("../../../etc/passwd", "xl/workbook.xml", nil),
        ] as [(String, String, String?)]
    )
    func targetsStayInThePackage(target: String, source: String, path: String?) {
        #expect(PartPath.resolve(target, from: source) == path)
    }

    @Test func chartsThatFillASheetAreNone() throws {
        let sketch = WorkbookSketch([
            .init("chart", ""), .init("data", "<row><c><v>1</v></c></row>"),
        ])
        var zip = sketch.zip
        let index = try #require(zip.entries.firstIndex { $0.name.hasSuffix("workbook.xml.rels") })
        zip.entries[index].bytes = Array(
            sketch.relationships([
                ("s0", "chartsheet", "chartsheets/sheet1.xml"),
                ("s1", "worksheet", "worksheets/sheet2.xml"),
            ]).utf8
        )
        #expect(try Workbook(zip.bytes).sheets.map(\.name) == ["data"])
        #expect(try ReadSheet(zip.bytes).texts == ["A1": "1"])
    }

    @Test func whatIsMissingIsDamage() throws {
        let whole = WorkbookSketch(rows: "<row/>").zip
        #expect(failure(whole.bytes) == nil)
        for (index, entry) in whole.entries.enumerated() {
            var zip = whole
            zip.entries.remove(at: index)
            let expected: WorkbookFailure =
                switch entry.name {
                case "_rels/.rels": .otherDocument
                case "xl/_rels/workbook.xml.rels": .damaged(part: "xl/workbook.xml")
                default: .damaged(part: entry.name)
                }
            #expect(failure(zip.bytes) == expected, "\(entry.name)")
        }
    }

    @Test func otherDocumentsAreNoWorkbooks() throws {
        var zip = WorkbookSketch(rows: "").zip
        let index = try #require(zip.entries.firstIndex { $0.name == "xl/workbook.xml" })
        zip.entries[index].bytes = Array("<document xmlns=\"urn:word\"/>".utf8)
        #expect(failure(zip.bytes) == .otherDocument)
        #expect(failure(StoredZip([.init("readme.txt", [65])]).bytes) == .otherDocument)
        #expect(failure(StoredZip([]).bytes) == .otherDocument)
        let sketch = WorkbookSketch(rows: "")
        let binary = sketch.relationships([("a", "officeDocument", "xl/workbook.bin")])
        #expect(
            failure(StoredZip([.init("_rels/.rels", Array(binary.utf8))]).bytes) == .binaryFormat
        )
    }
}

import Testing
import WorkbookFixtures
import WorkbookReader

/// Files that were made to do harm: each ends in a failure or in bounded memory.
@Suite struct HostileTests {
    private static let sheet = "xl/worksheets/sheet1.xml"

    private static func replacing(_ name: String, with text: String) -> [UInt8] {
        var zip = WorkbookSketch(rows: "<row><c><v>1</v></c></row>").zip
        for index in zip.entries.indices where zip.entries[index].name == name {
            zip.entries[index].bytes = Array(text.utf8)
        }
        return zip.bytes
    }

    @Test(arguments: [
        "<!DOCTYPE worksheet><worksheet/>",
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>",
        "<!DOCTYPE x SYSTEM \"http://example.com/x.dtd\"><x/>",
        "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><x>&b;</x>",
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY % p SYSTEM \"file:///dev/zero\"> %p;]><x/>",
    ])
    func documentTypesAreRefusedInEveryPart(text: String) {
        for name in ["_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", Self.sheet] {
            let found = failure(Self.replacing(name, with: text))
            #expect(found == .documentType(part: name), "\(name)")
        }
    }

    @Test(arguments: ["", "<", "<worksheet>", "<a/><b/>", "&x;", "<a>&undefined;</a>", "\u{FEFF}"])
    func brokenXMLIsDamage(text: String) {
        #expect(failure(Self.replacing(Self.sheet, with: text)) == .damaged(part: Self.sheet))
    }

    @Test func elementsInsideEachOtherAreBounded() {
        let deep = String(repeating: "<a>", count: 100_000)
        #expect(failure(Self.replacing(Self.sheet, with: deep)) == .damaged(part: Self.sheet))
    }

    @Test(.timeLimit(.minutes(1)))
    func endlessTagsEndEarly() {
        let tag = "<a " + String(repeating: "x", count: 8 << 20)
        #expect(failure(Self.replacing(Self.sheet, with: tag)) == .damaged(part: Self.sheet))
        let value = "<a x=\"" + String(repeating: "x", count: 8 << 20)
        #expect(failure(Self.replacing(Self.sheet, with: value)) == .damaged(part: Self.sheet))
    }

    @Test func limitsHoldWhileUnpacking() {
        var limits = WorkbookLimits()
        limits.partBytes = 100_000
        let text = String(repeating: "<row/>", count: 50_000)
        #expect(
            failure(WorkbookSketch(rows: text).bytes, limits: limits) == .tooLarge(megabytes: 0)
        )
        limits = WorkbookLimits()
        limits.totalBytes = 500
        #expect(failure(WorkbookSketch(rows: "").bytes, limits: limits) == .tooLarge(megabytes: 0))
        limits = WorkbookLimits()
        limits.fileBytes = 100
        #expect(failure(WorkbookSketch(rows: "").bytes, limits: limits) == .tooLarge(megabytes: 0))
        limits = WorkbookLimits()
        limits.cells = 2
        let cells = "<row><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c></row>"
        #expect(
            failure(WorkbookSketch(rows: cells).bytes, limits: limits) == .tooManyCells(limit: 2)
        )
        limits = WorkbookLimits()
        limits.parts = 3
        #expect(failure(WorkbookSketch(rows: "").bytes, limits: limits) == .tooManyParts(limit: 3))
    }

    /// Blocks of the same byte, each 258 bytes from two of its own: what deflate makes of 64 MB of
    /// spaces, as openpyxl's sheet in scenarios/invalid/workbook-bomb.
    @Test(.timeLimit(.minutes(1)))
    func bombsEndBeforeTheyGoOff() throws {
        let url = try Fixture.scenario("invalid/workbook-bomb/scenario.xlsx")
        #expect(failure(url) == .compressionBomb(part: Self.sheet))
        var limits = WorkbookLimits()
        limits.ratio = 10_000
        limits.partBytes = 32 << 20
        #expect(failure(url, limits: limits) == .tooLarge(megabytes: 32))
    }

    @Test(.timeLimit(.minutes(1)))
    func farAndEmptyCellsCostNothing() throws {
        let empty = (1...200_000).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\" s=\"1\"/></row>" }
            .joined()
        #expect(try ReadSheet(rows: empty).order.isEmpty)
        let far = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"
        #expect(try ReadSheet(rows: far).texts == ["XFD1048576": "1"])
    }

    @Test func overlappingAreasAreBounded() {
        var sheet = WorkbookSketch.Sheet("s", "<row><c><v>1</v></c></row>")
        let area = "<mergeCell ref=\"A1:XFD1048576\"/>"
        sheet.after = "<mergeCells>" + String(repeating: area, count: 5000) + "</mergeCells>"
        #expect(failure(WorkbookSketch([sheet]).bytes) == .damaged(part: Self.sheet))
    }

    @Test func partsOfTheSameNameAreRefused() {
        for name in [Self.sheet, "XL/Worksheets/Sheet1.xml", "xl\\worksheets\\sheet1.xml"] {
            var zip = WorkbookSketch(rows: "").zip
            zip.entries.append(.init(name, Array("<worksheet/>".utf8)))
            #expect(failure(zip.bytes) == .partTwice(name))
        }
    }

    @Test func pathsThatLeadOutAreNeverFollowed() {
        var zip = WorkbookSketch(rows: "").zip
        for name in ["../../etc/passwd", "/etc/passwd", "..\\..\\x", "xl/../../x"] {
            zip.entries.append(.init(name, [65]))
        }
        #expect(failure(zip.bytes) == nil)
        let sketch = WorkbookSketch(rows: "")
        let out = sketch.relationships([("s0", "worksheet", "../../../etc/passwd")])
        let found = failure(Self.replacing("xl/_rels/workbook.xml.rels", with: out))
        #expect(found == .damaged(part: "xl/workbook.xml"))
        let external = sketch.relationships([("s0", "worksheet", "http://example.com/s.xml")])
            .replacing("/></", with: " TargetMode=\"External\"/></")
        let outside = failure(Self.replacing("xl/_rels/workbook.xml.rels", with: external))
        #expect(outside == .damaged(part: "xl/workbook.xml"))
    }

    @Test func encryptionIsSaid() {
        var zip = WorkbookSketch(rows: "").zip
        for index in zip.entries.indices { zip.entries[index].flags = 1 }
        #expect(failure(zip.bytes) == .passwordProtected)
        let frame: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        let name: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] }
        #expect(failure(frame + [UInt8](repeating: 0, count: 500) + name) == .passwordProtected)
        #expect(failure(frame) == .oldFormat)
    }

    @Test func headersThatLieAreDamage() {
        for change: (inout StoredZip.Entry) -> Void in [
            { $0.checksum = 1 }, { $0.unpackedCount = 1 << 30 }, { $0.method = 8 },
            { $0.method = 99 },
        ] {
            var zip = WorkbookSketch(rows: "<row/>").zip
            for index in zip.entries.indices where zip.entries[index].name == Self.sheet {
                change(&zip.entries[index])
            }
            #expect(failure(zip.bytes) != nil)
        }
    }
}

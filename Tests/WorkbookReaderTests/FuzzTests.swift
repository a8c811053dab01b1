import Foundation
import Testing
import WorkbookFixtures
import WorkbookReader

/// Damaged workbooks: whatever is changed, reading ends with cells or with a failure.
@Suite struct FuzzTests {
    /// A small generator of its own (SplitMix64), so that every run changes the same bytes.
    private struct Chance {
        var state: UInt64

        mutating func next(below limit: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
            return Int((mixed ^ mixed >> 31) % UInt64(limit))
        }
    }

    private static let isSlow = ProcessInfo.processInfo.environment["ROOST_SLOW_TESTS"] != nil
    private static var rounds: Int { isSlow ? 20_000 : 1500 }

    /// Smaller than the standard ones, so that no change costs much.
    private static var limits: WorkbookLimits {
        var limits = WorkbookLimits()
        limits.partBytes = 4 << 20
        limits.totalBytes = 8 << 20
        return limits
    }

    @Test(arguments: ["kinds.openpyxl.xlsx", "kinds.libreoffice.xlsx"])
    func changedBytesNeverCrash(name: String) throws {
        let whole = try Fixture.bytes(name)
        var chance = Chance(state: 26)
        var failures = 0
        for _ in 0..<Self.rounds {
            var bytes = whole
            for _ in 0...chance.next(below: 8) {
                bytes[chance.next(below: bytes.count)] = UInt8(chance.next(below: 256))
            }
            if failure(bytes, limits: Self.limits) != nil { failures += 1 }
        }
        #expect(failures > Self.rounds / 2)
    }

    /// The same inside the parts, where checksums would stop most changes.
    @Test func changedPartsNeverCrash() throws {
        var sketch = WorkbookSketch([
            .init("children", table: [["child", "name"], ["A1", "张三"], ["A2", "李四"]]),
            .init(
                "s",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>4.5E4</v></c></row>"
            ),
        ])
        sketch.sharedStrings = "<si><r><t>a</t></r><rPh><t>b</t></rPh></si>"
        sketch.styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"
        sketch.sheets[0].after = "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"
        let whole = sketch.zip
        var chance = Chance(state: 27)
        var failures = 0
        for _ in 0..<Self.rounds {
            var zip = whole
            let entry = chance.next(below: zip.entries.count)
            for _ in 0...chance.next(below: 3) {
                let position = chance.next(below: zip.entries[entry].bytes.count)
                zip.entries[entry].bytes[position] = UInt8(0x20 + chance.next(below: 0x5F))
            }
            if failure(zip.bytes, limits: Self.limits) != nil { failures += 1 }
        }
        #expect(failures > Self.rounds / 4 && failures < Self.rounds)
    }

    @Test(arguments: ["kinds.openpyxl.xlsx", "kinds.libreoffice.xlsx"])
    func cutOffFilesFail(name: String) throws {
        let whole = try Fixture.bytes(name)
        for count in stride(from: 0, to: whole.count, by: Self.isSlow ? 1 : 13) {
            #expect(failure(Array(whole[..<count]), limits: Self.limits) != nil, "\(count) bytes")
        }
    }
}

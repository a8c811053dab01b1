import Foundation
import WorkbookFixtures
import WorkbookReader

/// What tests look at: the texts and kinds of a sheet by the names of its cells.
struct ReadSheet {
    private(set) var texts: [String: String] = [:]
    private(set) var kinds: [String: Cell.Kind] = [:]
    private(set) var order: [String] = []

    init(
        _ bytes: [UInt8],
        sheet: Int = 0,
        limits: WorkbookLimits = .standard
    ) throws(WorkbookFailure) {
        let cells = try Workbook(bytes, limits: limits).cells(ofSheet: sheet)
        for cell in cells.cells {
            texts[cell.place.name] = cells.text(of: cell)
            kinds[cell.place.name] = cell.kind
            order.append(cell.place.name)
        }
    }

    init(rows: String) throws(WorkbookFailure) {
        try self.init(WorkbookSketch(rows: rows).bytes)
    }

    init(_ sketch: WorkbookSketch) throws(WorkbookFailure) { try self.init(sketch.bytes) }

    subscript(_ name: String) -> String? { texts[name] }
}

/// The workbooks beside `Fixtures/make.py`.
enum Fixture {
    static func bytes(_ name: String) throws -> [UInt8] {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Fixtures/" + name)
        return [UInt8](try Data(contentsOf: url))
    }

    static func scenario(_ path: String) throws -> [UInt8] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return [UInt8](try Data(contentsOf: root.appendingPathComponent("scenarios/" + path)))
    }
}

/// How a workbook fails; nil when it does not.
func failure(_ bytes: [UInt8], limits: WorkbookLimits = .standard) -> WorkbookFailure? {
    do throws(WorkbookFailure) {
        let workbook = try Workbook(bytes, limits: limits)
        for sheet in workbook.sheets.indices { _ = try workbook.cells(ofSheet: sheet) }
        return nil
    } catch {
        return error
    }
}

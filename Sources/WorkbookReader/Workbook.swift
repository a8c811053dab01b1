/// A workbook of a spreadsheet program (Office Open XML, ECMA-376, transitional and strict), from
/// bytes in memory.
///
/// Parts are found through their relationships, never by their usual names. Everything is bounded by
/// `WorkbookLimits` while it is unpacked, and no input makes the reading fail in any other way than
/// by `WorkbookFailure`.
package struct Workbook {
    /// A sheet as the workbook lists it.
    package struct Sheet: Hashable, Sendable {
        package let name: String
        /// Whether a person does not see it.
        package let isHidden: Bool
    }

    /// In the order of the workbook; charts that fill a sheet are none.
    package let sheets: [Sheet]
    private let parts: [String]
    private let archive: Archive
    private let values: CellValues
    private let limits: WorkbookLimits

    /// Reads everything but the cells.
    ///
    /// - Complexity: O(unpacked size of the shared texts).
    package init(
        _ bytes: [UInt8],
        limits: WorkbookLimits = .standard
    ) throws(WorkbookFailure) {
        archive = try Archive(bytes, limits: limits)
        self.limits = limits
        let root = try Relationships(of: "", in: archive, limits: limits)
        guard let main = root.part(.mainDocument) else { throw .otherDocument }
        if main.lowercased().hasSuffix(".bin") { throw .binaryFormat }
        let workbook = try WorkbookPart(part: main, in: archive, limits: limits)
        guard workbook.isWorkbook else { throw .otherDocument }
        let related = try Relationships(of: main, in: archive, limits: limits)
        var sheets: [Sheet] = []
        var parts: [String] = []
        for entry in workbook.entries {
            guard let relationship = related.entries[entry.relationshipID] else {
                throw .damaged(part: main)
            }
            guard relationship.kind == .worksheet else { continue }
            guard let part = relationship.target else { throw .damaged(part: main) }
            sheets.append(Sheet(name: entry.name, isHidden: entry.isHidden))
            parts.append(part)
        }
        self.sheets = sheets
        self.parts = parts
        values = CellValues(
            sharedStrings: try SharedStringsPart(
                part: related.part(.sharedStrings),
                in: archive,
                limits: limits
            ),
            styles: try StylesPart(part: related.part(.styles), in: archive, limits: limits),
            countsFrom1904: workbook.countsFrom1904
        )
    }

    /// Reads the cells of one sheet, by its position in `sheets`.
    ///
    /// - Complexity: O(unpacked size of the sheet); O(n log n) where cells are out of order.
    package func cells(ofSheet index: Int) throws(WorkbookFailure) -> SheetCells {
        let sheet = try SheetPart(
            part: parts[index],
            values: values,
            in: archive,
            limits: limits
        )
        return SheetCells(
            cells: sheet.cells,
            text: sheet.text,
            sharedText: values.sharedStrings.text
        )
    }
}

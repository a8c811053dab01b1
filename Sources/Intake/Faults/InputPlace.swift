import WorkbookReader

/// Where in the input something stands.
package struct InputPlace: Hashable, Sendable {
    /// The file's name inside the scenario folder.
    package let file: String
    /// The sheet, in a workbook.
    package let sheet: String?
    /// The row as a spreadsheet shows it, the header being 1; in YAML the line.
    package let row: Int32?
    /// The place in the row: the number of the column, in YAML of the character.
    package let position: Int32?
    /// The header as it is written in the file; in YAML the keys that lead to the value.
    package let column: String?

    package init(
        file: String,
        sheet: String? = nil,
        row: Int32? = nil,
        position: Int32? = nil,
        column: String? = nil
    ) {
        self.file = file
        self.sheet = sheet
        self.row = row
        self.position = position
        self.column = column
    }

    /// The name of the cell that a spreadsheet shows, such as `C12`; nil outside workbooks.
    package var cell: String? {
        guard sheet != nil, let row, let position else { return nil }
        return CellPlace(row: Int(row), column: Int(position)).name
    }
}

extension InputPlace: Comparable {
    /// By file, sheet, row and place in the row; what concerns a whole file or row comes first.
    package static func < (left: InputPlace, right: InputPlace) -> Bool {
        if left.file != right.file {
            return left.file.utf8.lexicographicallyPrecedes(right.file.utf8)
        }
        if left.sheet != right.sheet {
            return (left.sheet ?? "").utf8.lexicographicallyPrecedes((right.sheet ?? "").utf8)
        }
        if left.row != right.row { return (left.row ?? 0) < (right.row ?? 0) }
        if left.position != right.position { return (left.position ?? 0) < (right.position ?? 0) }
        return (left.column ?? "").utf8.lexicographicallyPrecedes((right.column ?? "").utf8)
    }
}

/// The place of a cell in a sheet (单元格).
package struct CellPlace: Hashable, Sendable {
    /// Counted from 1.
    package let row: Int
    /// Counted from 1.
    package let column: Int

    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// The name that spreadsheets show, such as `C12`.
    package var name: String { CellPlace.letters(ofColumn: column) + String(row) }

    /// A column's letters: A to Z, AA, AB and so on.
    package static func letters(ofColumn column: Int) -> String {
        var letters = ""
        var rest = column
        while rest > 0 {
            let digit = (rest - 1) % 26
            letters.insert(
                Character(UnicodeScalar(UInt8(ascii: "A") + UInt8(digit))),
                at: letters.startIndex
            )
            rest = (rest - 1) / 26
        }
        return letters
    }
}

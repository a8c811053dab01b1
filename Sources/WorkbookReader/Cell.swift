/// A cell that holds something; its text stands in the sheet's.
package struct Cell: Sendable {
    /// What the cell's text is.
    package enum Kind: UInt8, Sendable {
        case text
        /// Plain decimal digits.
        case number
        /// At least 10^15: a spreadsheet has kept 15 digits and put zeros in the place of the others.
        case numberWithLostDigits
        /// `2019-08-31`, `2019-08-31 08:30`, or a time alone.
        case date
        /// `true` or `false`.
        case boolean
        /// Such as `#N/A`.
        case error
        /// No text: the program that wrote the formula did not compute it.
        case formulaWithoutValue
    }

    private let row: Int32
    private let column: UInt16
    package let kind: Kind
    /// Whether the text is one of the workbook's shared texts.
    let isShared: Bool
    private let lower: UInt32
    private let upper: UInt32

    init(_ place: CellPlace, _ kind: Kind, _ text: Range<UInt32>, isShared: Bool) {
        row = Int32(place.row)
        column = UInt16(place.column)
        self.kind = kind
        self.isShared = isShared
        lower = text.lowerBound
        upper = text.upperBound
    }

    package var place: CellPlace { CellPlace(row: Int(row), column: Int(column)) }
    var text: Range<Int> { Int(lower)..<Int(upper) }
    /// Orders cells by row, then by column.
    var position: UInt64 { UInt64(row) << 16 | UInt64(column) }
}

package import PlacementModel

/// What the personal register says of children. It is asked row by row, and nothing that it answers is
/// kept or told.
package struct PersonalCells: Sendable {
    package enum Column: Sendable {
        case maskedName, name, sex, guardian, phone
    }

    /// The cells of a child in the order of the columns, empty where nothing is stated.
    package let cells: @Sendable (_ child: Int, [Column], Language) -> [String]

    package init(_ cells: @escaping @Sendable (_ child: Int, [Column], Language) -> [String]) {
        self.cells = cells
    }
}

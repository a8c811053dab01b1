package import PlacementModel

/// What the personal register says of children. It is asked cell by cell, and nothing that it answers is
/// kept or told.
package struct PersonalCells: Sendable {
    package enum Column: Sendable {
        case maskedName, name, sex, guardian, phone
    }

    package let cell: @Sendable (_ child: Int, Column, Language) -> String

    package init(_ cell: @escaping @Sendable (_ child: Int, Column, Language) -> String) {
        self.cell = cell
    }
}

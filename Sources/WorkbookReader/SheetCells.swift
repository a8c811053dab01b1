/// The cells of a sheet that hold anything, by row and then by column, with their texts.
///
/// Memory goes with what the cells hold, never with where they are.
package struct SheetCells: Sendable {
    package let cells: [Cell]
    private let text: [UInt8]
    private let sharedText: [UInt8]

    init(cells: [Cell], text: [UInt8], sharedText: [UInt8]) {
        self.cells = cells
        self.text = text
        self.sharedText = sharedText
    }

    /// A cell's text as UTF-8.
    package func withText<Result>(
        of cell: Cell,
        _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        (cell.isShared ? sharedText : text).withUnsafeBufferPointer {
            body(UnsafeBufferPointer(rebasing: $0[cell.text]))
        }
    }

    package func text(of cell: Cell) -> String {
        withText(of: cell) { String(decoding: $0, as: UTF8.self) }
    }
}

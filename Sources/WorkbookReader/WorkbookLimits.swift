/// What a workbook may cost. All are checked while it is unpacked, whatever its headers claim.
package struct WorkbookLimits: Sendable {
    /// Bytes of the file.
    package var fileBytes = 256 << 20
    /// Entries of the archive, and sheets of the workbook.
    package var parts = 10_000
    /// Unpacked bytes of one part.
    package var partBytes = 512 << 20
    /// Unpacked bytes of all parts that are read.
    package var totalBytes = 1 << 30
    /// How many times its packed size a part may unpack to, beyond `freeBytes`. Sheets of real
    /// workbooks stay below 100.
    package var ratio = 300
    package var freeBytes = 16 << 20
    /// Elements inside each other.
    package var depth = 100
    /// Cells of one sheet that hold anything.
    package var cells = 20_000_000
    /// Bytes of one cell's text that are kept: one more than 32,767 characters of four bytes, so that
    /// a longer one shows.
    package var textBytes = 32_767 * 4 + 1

    package init() {}

    package static let standard = WorkbookLimits()
}

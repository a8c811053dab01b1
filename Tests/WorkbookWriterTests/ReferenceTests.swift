import Sheets
import Testing

@Suite("References to cells")
struct ReferenceTests {
    @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")])
    func letters(column: Int, letters: String) {
        #expect(CellPosition.letters(ofColumn: column) == letters)
    }

    @Test("an apostrophe in a sheet's name is doubled")
    func quoting() {
        let range = SheetRange(sheet: "it's", range: CellRange(column: 27, rows: 1..<10))
        #expect(range.reference == "'it''s'!$AB$2:$AB$10")
    }
}

import Testing
import WorkbookReader

@Suite struct CellPlaceTests {
    @Test(arguments: [
        (1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (702, "ZZ"), (703, "AAA"), (16384, "XFD"),
    ])
    func columnsHaveTheLettersOfSpreadsheets(column: Int, letters: String) {
        #expect(CellPlace(row: 12, column: column).name == letters + "12")
    }
}

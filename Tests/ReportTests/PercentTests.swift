import Testing

@testable import Report

@Suite struct PercentTests {
    @Test(arguments: [
        (58, 60, "97%"), (1, 2, "50%"), (1, 8, "13%"), (1, 3, "33%"), (2, 3, "67%"),
        (0, 7, "0%"), (7, 7, "100%"), (996, 1000, "99%"), (1, 1000, "1%"), (0, 0, ""),
    ])
    func areRoundedButNeverToAllOrNone(part: Int, whole: Int, shown: String) {
        #expect(FillBar.percent(part: part, of: whole) == shown)
    }
}

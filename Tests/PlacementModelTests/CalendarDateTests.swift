import PlacementModel
import Testing

@Suite struct CalendarDateTests {
    @Test func countsDaysLikeTheCalendar() throws {
        #expect(CalendarDate(year: 1970, month: 1, day: 1)?.dayNumber == 0)
        #expect(CalendarDate(year: 2000, month: 2, day: 29)?.dayNumber == 11_016)
        #expect(CalendarDate(year: 1969, month: 12, day: 31)?.dayNumber == -1)
        #expect(CalendarDate(year: 2026, month: 11, day: 22)?.weekday == 7)
        // Every day of 12 centuries follows the one before and comes back as it went in.
        var expected = try #require(CalendarDate(year: 1500, month: 1, day: 1)).dayNumber
        var isConsistent = true
        for year in 1500..<2700 {
            for month in 1...12 {
                for day in 1...CalendarDate.dayCount(year: year, month: month) {
                    let date = CalendarDate(year: year, month: month, day: day)!
                    isConsistent =
                        isConsistent && date.dayNumber == expected
                        && date.components == (year, month, day)
                    expected += 1
                }
            }
        }
        #expect(isConsistent)
    }

    @Test(arguments: [(2026, 2, 29), (2026, 13, 1), (2026, 0, 1), (2026, 4, 31), (0, 1, 1)])
    func refusesDaysThatDoNotExist(year: Int, month: Int, day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: [
        ("2020-01-19", "2026-01-19", 72), ("2020-01-20", "2026-01-19", 71),
        ("2025-01-31", "2025-02-28", 0), ("2025-01-31", "2025-03-31", 2),
        ("2026-02-01", "2026-01-31", -1),
    ])
    func countsCompletedMonths(from: String, to: String, months: Int) throws {
        func date(_ text: String) throws -> CalendarDate {
            let parts = text.split(separator: "-").compactMap { Int($0) }
            return try #require(CalendarDate(year: parts[0], month: parts[1], day: parts[2]))
        }
        #expect(try date(from).completedMonths(until: date(to)) == months)
        #expect(try date(from).description == from)
    }
}

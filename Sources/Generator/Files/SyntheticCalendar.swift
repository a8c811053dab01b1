import PlacementModel

/// The dates of a synthetic scenario, which are always the same.
enum SyntheticCalendar {
    /// When applications open.
    static let opening = day(2025, 12, 29)
    /// The session's first day, and the day on which ages are counted.
    static let firstDay = day(2026, 1, 19)
    static let lastDay = day(2026, 2, 6)
    /// Until when the sites have their papers.
    static let papersEnd = day(2026, 12, 31)

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
        CalendarDate(year: year, month: month, day: day) ?? CalendarDate(dayNumber: 0)
    }
}

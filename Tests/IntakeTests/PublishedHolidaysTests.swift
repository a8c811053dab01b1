import PlacementModel
import Testing

@testable import Intake

/// The published arrangements, by what every notice has in common.
@Suite struct PublishedHolidaysTests {
    @Test func everyYearHasItsHolidays() {
        for year in PublishedHolidays.years {
            let holidays = PublishedHolidays.arrangements
                .filter { $0.daysOff.contains { $0.components.year == year } }
                .map(\.holiday)
            for needed in [
                Holiday.newYear, .springFestival, .tombSweeping, .labourDay, .dragonBoat,
            ] {
                #expect(holidays.contains(needed), "\(year) \(needed)")
            }
            let autumn = holidays.contains(.nationalDayAndMidAutumn)
            #expect(autumn != (holidays.contains(.nationalDay) && holidays.contains(.midAutumn)))
        }
    }

    /// Work is moved to weekends only, and never onto a day off.
    @Test func makeUpDaysAreWeekends() {
        var off: Set<CalendarDate> = []
        var makeUp: Set<CalendarDate> = []
        for arrangement in PublishedHolidays.arrangements {
            for day in arrangement.daysOff { #expect(off.insert(day).inserted, "\(day)") }
            for day in arrangement.makeUpDays {
                #expect(makeUp.insert(day).inserted && day.weekday > 5, "\(day)")
            }
        }
        #expect(off.isDisjoint(with: makeUp))
        // As counted in an independent table of the same notices.
        #expect(off.count == 416 && makeUp.count == 98)
        #expect(
            off.union(makeUp).allSatisfy { PublishedHolidays.years.contains($0.components.year) }
        )
    }

    @Test func daysThatEverybodyKnows() throws {
        let calendar = WorkingCalendar()
        func day(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDate {
            try #require(CalendarDate(year: year, month: month, day: day))
        }
        #expect(calendar[try day(2026, 2, 17)] == .holiday(.springFestival))
        #expect(calendar[try day(2024, 10, 12)] == .makeUpDay(.nationalDay))
        #expect(calendar[try day(2015, 9, 3)] == .holiday(.victoryDay))
        #expect(calendar[try day(2026, 1, 19)] == nil)
    }
}

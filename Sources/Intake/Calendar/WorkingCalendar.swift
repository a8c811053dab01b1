import PlacementModel

/// What kind of day a date is: the published arrangements, over which goes what the planner states.
struct WorkingCalendar {
    /// A day that is not what its weekday says.
    enum SpecialDay: Hashable {
        /// A public holiday; without a name it is one that the planner stated.
        case holiday(Holiday?)
        /// A weekend on which people work and children are in school.
        case makeUpDay(Holiday?)
    }

    private var specialDays: [CalendarDate: SpecialDay] = [:]
    /// Years of which the planner states holidays.
    private var statedYears: Set<Int> = []

    init(holidays: [CalendarDate] = [], makeUpDays: [CalendarDate] = []) {
        for arrangement in PublishedHolidays.arrangements {
            for day in arrangement.daysOff { specialDays[day] = .holiday(arrangement.holiday) }
            for day in arrangement.makeUpDays { specialDays[day] = .makeUpDay(arrangement.holiday) }
        }
        for day in holidays {
            statedYears.insert(day.components.year)
            if case .holiday = specialDays[day] { continue }
            specialDays[day] = .holiday(nil)
        }
        for day in makeUpDays {
            if case .makeUpDay = specialDays[day] { continue }
            specialDays[day] = .makeUpDay(nil)
        }
    }

    subscript(day: CalendarDate) -> SpecialDay? { specialDays[day] }

    /// Whether the holidays of a year are published or stated.
    func knows(year: Int) -> Bool {
        PublishedHolidays.years.contains(year) || statedYears.contains(year)
    }
}

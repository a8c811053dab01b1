import PlacementModel

/// Compares the dates of a session with the calendar: holidays, make-up days and single weekends
/// that a planner may not have meant. All are warnings, because any of them may be intended.
struct SessionDays {
    let dates: [CalendarDate]
    /// Whether the session says of itself that it takes weekdays.
    let isOfWeekdays: Bool
    let calendar: WorkingCalendar

    /// The warnings with the dates that each concerns, in a fixed order.
    var findings: [(kind: WarningKind, dates: [CalendarDate])] {
        unknownYears + holidays + makeUpDays + weekends
    }

    private var unknownYears: [(kind: WarningKind, dates: [CalendarDate])] {
        let years = dates.map(\.components.year).filter { !calendar.knows(year: $0) }
        return Set(years).sorted().map { year in
            let range = PublishedHolidays.years
            return (
                .sessionNotChecked(
                    year: year,
                    firstKnown: range.lowerBound,
                    lastKnown: range.upperBound
                ),
                []
            )
        }
    }

    private var holidays: [(kind: WarningKind, dates: [CalendarDate])] {
        grouped { day -> Holiday?? in
            if case .holiday(let holiday) = day { holiday } else { nil }
        }.map { (.sessionOnHoliday($0.holiday), $0.dates) }
    }

    private var makeUpDays: [(kind: WarningKind, dates: [CalendarDate])] {
        if keepsTheWorkingCalendar { return [] }
        return grouped { day -> Holiday?? in
            if case .makeUpDay(let holiday) = day { holiday } else { nil }
        }.map { (.sessionOnMakeUpDay($0.holiday), $0.dates) }
    }

    /// The dates of one kind of day, those of one holiday together, in order of appearance.
    private func grouped(
        _ holiday: (WorkingCalendar.SpecialDay) -> Holiday??
    ) -> [(holiday: Holiday?, dates: [CalendarDate])] {
        var groups: [(holiday: Holiday?, dates: [CalendarDate])] = []
        for date in dates {
            guard let day = calendar[date], let found = holiday(day) else { continue }
            if let last = groups.last, last.holiday == found,
                last.dates.last?.components.year == date.components.year
            {
                groups[groups.count - 1].dates.append(date)
            } else {
                groups.append((found, [date]))
            }
        }
        return groups
    }

    /// Whether the session leaves out the weekdays that are off and takes every make-up day of its
    /// span, as nursery care of a term does: then its make-up days are meant.
    private var keepsTheWorkingCalendar: Bool {
        let taken = Set(dates)
        var leavesOutHoliday = false
        for date in span {
            switch calendar[date] {
            case .holiday:
                if taken.contains(date) { return false }
                if date.weekday <= 5 { leavesOutHoliday = true }
            case .makeUpDay:
                if !taken.contains(date) { return false }
            case nil: break
            }
        }
        return leavesOutHoliday
    }

    /// Ordinary Saturdays, and ordinary Sundays, of a session that otherwise takes weekdays: by its
    /// own word, or because it leaves out more of those days than it takes.
    private var weekends: [(kind: WarningKind, dates: [CalendarDate])] {
        guard dates.contains(where: { $0.weekday <= 5 }) else { return [] }
        var odd: [CalendarDate] = []
        for weekday in [6, 7] {
            let isOrdinary = { (date: CalendarDate) in
                date.weekday == weekday && calendar[date] == nil
            }
            let taken = dates.filter(isOrdinary)
            if isOfWeekdays || taken.count * 2 < span.filter(isOrdinary).count { odd += taken }
        }
        return odd.isEmpty ? [] : [(.sessionOnWeekend, odd.sorted())]
    }

    /// Every day from the first to the last.
    private var span: [CalendarDate] {
        guard let first = dates.first, let last = dates.last,
            last.dayNumber - first.dayNumber <= SessionDays.spanLimit
        else { return dates }
        return (first.dayNumber...last.dayNumber).map { CalendarDate(dayNumber: $0) }
    }

    /// A list of dates may leap over centuries; nobody means all the days between.
    private static let spanLimit: Int32 = 4000
}

import PlacementModel

/// Reads `calendar` of `scenario.yaml`: holidays and make-up days beside the published ones.
struct CalendarReader {
    let reader: YAMLReader

    /// Some decades of days; more is a slip of the pen.
    private static let limit = 3660

    func read(_ value: YAMLValue) -> WorkingCalendar {
        guard let mapping = reader.mapping(value, keys: ["holidays", "make-up-days"]) else {
            return WorkingCalendar()
        }
        var seen: Set<CalendarDate> = []
        let holidays = mapping["holidays"].map { days($0, &seen) } ?? []
        let makeUpDays = mapping["make-up-days"].map { days($0, &seen) } ?? []
        return WorkingCalendar(holidays: holidays, makeUpDays: makeUpDays)
    }

    /// Dates and spans; a date that stands twice, also in the other list, is a fault.
    private func days(_ value: YAMLValue, _ seen: inout Set<CalendarDate>) -> [CalendarDate] {
        var days: [CalendarDate] = []
        for entry in reader.list(value) ?? [] {
            let span = entry.isMapping ? span(entry) : reader.date(entry).map { [$0] }
            guard let span else { continue }
            if span.contains(where: seen.contains) { reader.fault(.repeatedEntry, at: entry) }
            seen.formUnion(span)
            days += span
        }
        return days
    }

    private func span(_ value: YAMLValue) -> [CalendarDate]? {
        let mapping = reader.mapping(value, keys: ["from", "to"], needed: ["from", "to"])
        guard let from = mapping?["from"].flatMap(reader.date),
            let to = mapping?["to"].flatMap(reader.date)
        else { return nil }
        guard from <= to else {
            reader.fault(.datesReversed, at: value)
            return nil
        }
        guard to.dayNumber - from.dayNumber < Int32(CalendarReader.limit) else {
            reader.fault(.tooManyEntries(limit: CalendarReader.limit), at: value)
            return nil
        }
        return (from.dayNumber...to.dayNumber).map { CalendarDate(dayNumber: $0) }
    }
}

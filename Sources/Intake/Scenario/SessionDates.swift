import PlacementModel

/// Reads the dates of a session: a plain list, or a span with what to leave out and to add.
struct SessionDates {
    /// Ascending, without repetition, not empty.
    let dates: [CalendarDate]
    /// Whether they are stated as the weekdays of a span.
    let isOfWeekdays: Bool

    /// Three years of days; a longer span is a slip of the pen.
    private static let limit = 1100

    /// Nil when something is wrong, which is reported.
    static func read(_ value: YAMLValue, _ reader: YAMLReader) -> SessionDates? {
        if value.isList {
            return list(value, reader).map {
                SessionDates(dates: $0.sorted(), isOfWeekdays: false)
            }
        }
        let mapping = reader.mapping(
            value,
            keys: ["from", "to", "weekdays", "except", "also"],
            needed: ["from", "to"]
        )
        guard let mapping else { return nil }
        let from = mapping["from"].flatMap(reader.date)
        let to = mapping["to"].flatMap(reader.date)
        let isWeekdaysOnly = mapping["weekdays"].flatMap(reader.yesOrNo) ?? false
        let exceptions = mapping["except"].flatMap { list($0, reader) } ?? []
        let additions = mapping["also"].flatMap { list($0, reader) } ?? []
        guard let from, let to else { return nil }
        guard from <= to else {
            reader.fault(.datesReversed, at: value)
            return nil
        }
        guard to.dayNumber - from.dayNumber < Int32(limit) else {
            reader.fault(.tooManyEntries(limit: limit), at: value)
            return nil
        }
        if let except = mapping["except"], !exceptions.allSatisfy({ (from...to).contains($0) }) {
            reader.fault(.dateOutsideSession, at: except)
        }
        var dates = Set(additions)
        for number in from.dayNumber...to.dayNumber {
            let date = CalendarDate(dayNumber: number)
            if isWeekdaysOnly, date.weekday > 5 { continue }
            if !exceptions.contains(date) { dates.insert(date) }
        }
        if dates.isEmpty { reader.fault(.emptyList, at: value) }
        if dates.isEmpty { return nil }
        return SessionDates(dates: dates.sorted(), isOfWeekdays: isWeekdaysOnly)
    }

    /// Warns of dates that are not what their weekday says.
    func compare(with calendar: WorkingCalendar, at value: YAMLValue, _ reader: YAMLReader) {
        let days = SessionDays(dates: dates, isOfWeekdays: isOfWeekdays, calendar: calendar)
        for finding in days.findings {
            reader.log.warn(
                finding.kind,
                at: reader.place(value),
                value: finding.dates.isEmpty
                    ? nil : finding.dates.map(\.description).joined(separator: ", ")
            )
        }
    }

    private static func list(_ value: YAMLValue, _ reader: YAMLReader) -> [CalendarDate]? {
        guard let entries = reader.list(value) else { return nil }
        guard entries.count <= limit else {
            reader.fault(.tooManyEntries(limit: limit), at: value)
            return nil
        }
        var dates: Set<CalendarDate> = []
        for entry in entries {
            guard let date = reader.date(entry) else { continue }
            if !dates.insert(date).inserted { reader.fault(.repeatedEntry, at: entry) }
        }
        return dates.isEmpty ? nil : Array(dates)
    }
}

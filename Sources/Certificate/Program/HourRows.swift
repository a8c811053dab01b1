/// A column with what one unit of it takes of a day.
struct HourTerm {
    let column: Int32
    let use: DayUse
}

extension ProgramSheet {
    /// At no hour are more children present than there are places.
    ///
    /// That is so exactly when the hours that can only be in the morning are at most four for each
    /// place, those that can only be in the afternoon, too, and those of the day at most eight. Where
    /// everyone takes whole days it is enough to count them; the day follows from its parts unless
    /// somebody's hours may lie in either. Columns that take no such hours stand in no such row, and a
    /// row without any column is left out.
    ///
    /// - Parameter further: columns each unit of which takes so many whole places.
    mutating func limitPlaces(
        _ terms: [HourTerm],
        to places: Int,
        _ further: [(column: Int32, places: Int)] = [],
        named row: (HoursOfDay) -> CheckedRow
    ) {
        if terms.allSatisfy({ $0.use == .whole }) {
            limit(terms, 1, places, further, row(.day)) { _ in 1 }
            return
        }
        limit(terms, 4, places, further, row(.morning)) { $0.morning }
        limit(terms, 4, places, further, row(.afternoon)) { $0.afternoon }
        if terms.contains(where: { $0.use.day > $0.use.morning + $0.use.afternoon }) {
            limit(terms, 8, places, further, row(.day)) { $0.day }
        }
    }

    private mutating func limit(
        _ terms: [HourTerm],
        _ hoursOfPlace: Int,
        _ places: Int,
        _ further: [(column: Int32, places: Int)],
        _ row: CheckedRow,
        _ hours: (DayUse) -> Int
    ) {
        let before = entryColumn.count
        for term in terms { add(term.column, Int64(hours(term.use))) }
        guard entryColumn.count > before || !further.isEmpty else { return }
        for (column, places) in further { add(column, Int64(places * hoursOfPlace)) }
        endReducedRow(row, upper: Int64(places * hoursOfPlace))
    }

    /// Seats with what they take.
    func terms(_ list: some Sequence<Int32>) -> [HourTerm] {
        list.map { HourTerm(column: $0, use: seats.hours[Int($0)]) }
    }
}

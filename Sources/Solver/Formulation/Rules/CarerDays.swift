import PlacementModel

/// Which sessions run on the same day: carers who work in one cannot work in another.
///
/// Days with the same sessions are one set, and a set within another says nothing new.
struct DaySessions {
    /// In the order of their first days.
    let sets: [SessionSet]

    struct SessionSet {
        /// Ascending.
        let sessions: [Int32]
        let firstDay: CalendarDate

        /// The columns of the classes that run in these sessions, in the order of the classes.
        func terms(
            _ columnOfClass: [Int32: Int32],
            _ scenario: Scenario
        ) -> [(column: Int32, coefficient: Int64)] {
            columnOfClass.keys.sorted()
                .filter { sessions.contains(scenario.classes[Int($0)].sessionIndex) }
                .compactMap { columnOfClass[$0] }
                .map { ($0, 1) }
        }
    }

    init(_ scenario: Scenario) {
        var sessionsOfDay: [CalendarDate: [Int32]] = [:]
        for (index, session) in scenario.sessions.enumerated() {
            for day in session.dates { sessionsOfDay[day, default: []].append(Int32(index)) }
        }
        let distinct = Set(sessionsOfDay.values)
        var largest = distinct.filter { one in
            !distinct.contains { $0.count > one.count && Set($0).isSuperset(of: one) }
        }
        sets = sessionsOfDay.keys.sorted().compactMap { day in
            largest.remove(sessionsOfDay[day] ?? []).map {
                SessionSet(sessions: $0, firstDay: day)
            }
        }
    }
}

import PlacementModel

/// Days on which different sessions run: whoever works in one cannot work in another.
///
/// Of days with the same sessions the first stands for all, and a day whose sessions all run on
/// another day together with further ones says nothing that the other does not.
struct WorkingDays {
    /// By date.
    private(set) var days: [(date: CalendarDate, sessions: Set<Int>)] = []

    init(_ scenario: Scenario) {
        var sessions: [CalendarDate: Set<Int>] = [:]
        for (index, session) in scenario.sessions.enumerated() {
            for date in session.dates { sessions[date, default: []].insert(index) }
        }
        var first: [Set<Int>: CalendarDate] = [:]
        for (date, running) in sessions { first[running] = min(first[running] ?? date, date) }
        days = first.filter { one in !first.keys.contains { $0.isStrictSuperset(of: one.key) } }
            .map { (date: $0.value, sessions: $0.key) }
            .sorted { $0.date < $1.date }
    }
}

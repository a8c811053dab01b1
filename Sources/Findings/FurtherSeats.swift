import PlacementModel

/// Whether a child may take a seat in a session besides those that it has: within its limit of
/// sessions, and on none of the dates for which it has a seat already.
struct FurtherSeats {
    private let run: Run
    private let dates: [Set<CalendarDate>]

    init(_ run: Run) {
        self.run = run
        let isLimitedToOne = run.scenario.policy.sessionsPerChild <= 1
        dates = isLimitedToOne ? [] : run.scenario.sessions.map { Set($0.dates) }
    }

    /// Whether the child may have a seat in any further session.
    func mayHaveOne(_ child: Int) -> Bool {
        let count = run.outcome.seats.range(of: child).count
        return count == 0 || count < Int(run.scenario.policy.sessionsPerChild)
    }

    func callAsFunction(_ child: Int, inClass careClass: Int) -> Bool {
        guard mayHaveOne(child) else { return false }
        if run.outcome.seats.range(of: child).isEmpty { return true }
        let seats = run.seats(ofChild: child)
        let session = Int(run.scenario.classes[careClass].sessionIndex)
        return seats.allSatisfy { _, option in
            let taken = Int(run.scenario.classes[Int(option.classIndex)].sessionIndex)
            return taken != session && dates[taken].isDisjoint(with: dates[session])
        }
    }
}

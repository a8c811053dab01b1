import PlacementModel

/// Hours of a day that children take: eight, of which four can only be in the morning and four only
/// in the afternoon.
struct DayUse: Hashable {
    var morning = 0
    var afternoon = 0
    var day = 0

    static let whole = DayUse(morning: 4, afternoon: 4, day: 8)

    /// What one child takes of a place.
    init(_ mode: Mode, hours: Int8, sharesPlaces: Bool) {
        self = .whole
        guard sharesPlaces else { return }
        switch mode {
        case .fullDay, .temporary: break
        case .halfDayMorning: self = DayUse(morning: 4, afternoon: 0, day: 4)
        case .halfDayAfternoon: self = DayUse(morning: 0, afternoon: 4, day: 4)
        case .hourly:
            guard hours > 0 else { return }
            let over = max(0, Int(hours) - 4)
            self = DayUse(morning: over, afternoon: over, day: Int(hours))
        }
    }

    init(morning: Int = 0, afternoon: Int = 0, day: Int = 0) {
        self.morning = morning
        self.afternoon = afternoon
        self.day = day
    }

    static func += (sum: inout DayUse, use: DayUse) {
        sum.morning += use.morning
        sum.afternoon += use.afternoon
        sum.day += use.day
    }

    /// The fewest places in which an hour-by-hour plan exists.
    var places: Int {
        max(DayUse.ceiling(max(morning, afternoon), 4), DayUse.ceiling(day, 8))
    }

    /// The fewest carers who may look after that many children at every hour.
    func carers(childrenPerCarer ratio: Int) -> Int {
        max(
            DayUse.ceiling(max(morning, afternoon), 4 * ratio),
            DayUse.ceiling(day, 8 * ratio)
        )
    }

    private static func ceiling(_ value: Int, _ divisor: Int) -> Int {
        (value + divisor - 1) / divisor
    }
}

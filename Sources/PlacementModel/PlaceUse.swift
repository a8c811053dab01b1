/// How much of a day a child takes of a place.
///
/// A day has a morning and an afternoon of four hours each. A half day takes one of them whole. An
/// hourly child takes its hours wherever they are free, in stretches if need be, at most four in
/// each part; the class agrees the hours with the family after the placement. A full day, a
/// temporary stay, whose days are not known beforehand, and an hourly child without stated hours
/// take the whole day.
///
/// Children fit a number of places when an hour-by-hour plan exists in which at no hour more children
/// are present than there are places. For one part that is so exactly when the hours add up to at
/// most four per place and nobody needs more than four (McNaughton, Scheduling with deadlines and
/// loss functions, Management Science 6, 1959). For the day: `morning`, `afternoon` and `day` each
/// add up to at most 4, 4 and 8 hours per place. The hours of hourly children can then be split:
/// each leaves at least its `morning` in the morning and at least its `afternoon` in the afternoon,
/// and in between every whole number is reached.
package struct PlaceUse: Hashable, Sendable {
    /// Hours that can only be in the morning.
    package var morning: Int32
    /// Hours that can only be in the afternoon.
    package var afternoon: Int32
    /// Hours of the day, those included.
    package var day: Int32

    package init(morning: Int32 = 0, afternoon: Int32 = 0, day: Int32 = 0) {
        self.morning = morning
        self.afternoon = afternoon
        self.day = day
    }

    package static let hoursPerPart: Int32 = 4
    package static let hoursPerDay: Int32 = 8
    package static let wholeDay = PlaceUse(morning: 4, afternoon: 4, day: 8)

    package static func + (left: PlaceUse, right: PlaceUse) -> PlaceUse {
        PlaceUse(
            morning: left.morning + right.morning,
            afternoon: left.afternoon + right.afternoon,
            day: left.day + right.day
        )
    }

    /// The fewest places that such use fits in.
    package var placeCount: Int32 {
        let part = max(morning, afternoon)
        return max(
            (part + PlaceUse.hoursPerPart - 1) / PlaceUse.hoursPerPart,
            (day + PlaceUse.hoursPerDay - 1) / PlaceUse.hoursPerDay
        )
    }

    /// How many more children for whole days fit beside such use; never negative.
    package func freePlaceCount(of places: Int32) -> Int32 { max(0, places - placeCount) }
}

extension Mode {
    /// - Parameter hours: hours a day of an hourly child, 1 to 8; nil when not stated.
    package func placeUse(hours: Int8?) -> PlaceUse {
        switch self {
        case .fullDay, .temporary: return .wholeDay
        case .halfDayMorning: return PlaceUse(morning: 4, day: 4)
        case .halfDayAfternoon: return PlaceUse(afternoon: 4, day: 4)
        case .hourly:
            guard let hours else { return .wholeDay }
            let beyondPart = max(0, Int32(hours) - PlaceUse.hoursPerPart)
            return PlaceUse(morning: beyondPart, afternoon: beyondPart, day: Int32(hours))
        }
    }
}

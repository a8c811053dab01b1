/// A holiday period or term: a list of dates.
package struct Session: Equatable, Sendable {
    package let id: SessionID
    package let title: LocalizedText
    /// The days on which care is given, ascending, without repetition, never empty.
    package let dates: [CalendarDate]

    package init(id: SessionID, title: LocalizedText, dates: [CalendarDate]) {
        self.id = id
        self.title = title
        self.dates = dates
    }
}

/// How much of which part of the day a child takes (托管方式).
package enum Mode: String, CaseIterable, Sendable {
    case fullDay = "full"
    case halfDayMorning = "half-am"
    case halfDayAfternoon = "half-pm"
    case hourly = "hourly"
    case temporary = "temporary"

    /// The parts of the day that the mode may occupy.
    package var parts: DayParts {
        switch self {
        case .fullDay, .hourly, .temporary: [.morning, .afternoon]
        case .halfDayMorning: .morning
        case .halfDayAfternoon: .afternoon
        }
    }
}

/// A set of modes.
package struct ModeSet: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    @inlinable
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The set with these modes.
    package init(_ modes: some Sequence<Mode>) {
        rawValue = modes.reduce(0) { $0 | ModeSet.bit($1) }
    }

    @inlinable
    package func contains(_ mode: Mode) -> Bool { rawValue & ModeSet.bit(mode) != 0 }

    /// Adds a mode; says whether it was not in the set before.
    @discardableResult
    @inlinable
    package mutating func insert(_ mode: Mode) -> Bool {
        let isNew = !contains(mode)
        self = ModeSet(rawValue: rawValue | ModeSet.bit(mode))
        return isNew
    }

    /// The modes in the set, in the order of `Mode.allCases`.
    package var modes: [Mode] { Mode.allCases.filter(contains) }

    @inlinable
    package static func bit(_ mode: Mode) -> UInt8 {
        switch mode {
        case .fullDay: 1
        case .halfDayMorning: 2
        case .halfDayAfternoon: 4
        case .hourly: 8
        case .temporary: 16
        }
    }
}

/// Parts of a day.
package struct DayParts: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let morning = DayParts(rawValue: 1)
    package static let afternoon = DayParts(rawValue: 2)
}

import PlacementModel
import Testing

@testable import Intake

/// Dates of sessions against holidays, make-up days and weekends.
@Suite struct SessionDaysTests {
    private static let dates = "{from: 2026-01-19, to: 2026-02-06, weekdays: true}"

    private func warnings(_ dates: String, calendar: String = "") throws -> [Warning] {
        let files = ScenarioFiles()
            .replacing(SessionDaysTests.dates, with: dates, in: "scenario.yaml")
            .replacing("sessions:\n", with: "\(calendar)sessions:\n", in: "scenario.yaml")
        let warnings = try files.read().warnings
        for warning in warnings {
            #expect(warning.place.file == "scenario.yaml")
            #expect(warning.place.column == "sessions[1].dates" && warning.place.row != nil)
            let wordings = Language.allCases.map { warning.kind.wording(in: $0) }
            #expect(wordings.allSatisfy { !$0.problem.isEmpty && !$0.remedy.isEmpty })
        }
        return warnings
    }

    @Test func weekdaysOfAnOrdinaryMonth() throws {
        #expect(try warnings(SessionDaysTests.dates).isEmpty)
    }

    @Test func holidays() throws {
        let found = try warnings("{from: 2026-02-09, to: 2026-02-24, weekdays: true}")
        #expect(found.map(\.kind) == [.sessionOnHoliday(.springFestival)])
        #expect(
            found.first?.value
                == "2026-02-16, 2026-02-17, 2026-02-18, 2026-02-19, 2026-02-20, 2026-02-23"
        )
        let text = try #require(found.first?.text(in: .chinese))
        #expect(text.contains("春节") && text.contains("except"))
    }

    @Test func theSameHolidayOfTwoYearsIsSaidTwice() throws {
        let found = try warnings("[2025-10-01, 2026-10-01]")
        #expect(found.map(\.value) == ["2025-10-01", "2026-10-01"])
        #expect(
            found.map(\.kind) == [
                .sessionOnHoliday(.nationalDayAndMidAutumn), .sessionOnHoliday(.nationalDay),
            ]
        )
    }

    @Test func makeUpDays() throws {
        let found = try warnings("[2026-02-26, 2026-02-27, 2026-02-28]")
        #expect(found.map(\.kind) == [.sessionOnMakeUpDay(.springFestival)])
        #expect(found.first?.value == "2026-02-28")
    }

    /// A term of nursery care leaves out the holidays and works on their make-up days.
    @Test func aSessionThatKeepsTheWorkingCalendar() throws {
        let except = "except: [2024-09-16, 2024-09-17]"
        let span = "{from: 2024-09-02, to: 2024-09-27, weekdays: true, \(except)"
        #expect(try warnings("\(span), also: [2024-09-14]}").isEmpty)
        // Without the holiday left out it does not keep the calendar.
        let careless = "{from: 2024-09-02, to: 2024-09-27, weekdays: true, also: [2024-09-14]}"
        #expect(
            try warnings(careless).map(\.kind) == [
                .sessionOnHoliday(.midAutumn), .sessionOnMakeUpDay(.midAutumn),
            ]
        )
        // One of two make-up days is a slip.
        let longer = "{from: 2024-09-02, to: 2024-09-30, weekdays: true, \(except)"
        #expect(
            try warnings("\(longer), also: [2024-09-14]}").map(\.kind)
                == [.sessionOnMakeUpDay(.midAutumn)]
        )
    }

    @Test(
        arguments: [
            ("{from: 2026-01-19, to: 2026-02-06, weekdays: true, also: [2026-01-31]}", 1),
            ("[2026-01-19, 2026-01-20, 2026-01-31, 2026-02-12]", 1),
            ("[2026-01-31]", 0),
            ("{from: 2026-01-19, to: 2026-02-06}", 0),
            ("[2026-01-31, 2026-02-01, 2026-02-07]", 0),
        ]
    )
    func weekends(dates: String, count: Int) throws {
        let found = try warnings(dates)
        #expect(found.map(\.kind) == Array(repeating: .sessionOnWeekend, count: count))
        #expect(found.allSatisfy { $0.value == "2026-01-31" })
    }

    @Test func yearsThatAreNotPublished() throws {
        let unknown = WarningKind.sessionNotChecked(year: 2027, firstKnown: 2012, lastKnown: 2026)
        #expect(try warnings("[2026-12-31, 2027-01-04]").map(\.kind) == [unknown])
        // Make-up days alone do not say which holidays there are.
        let makeUp = "calendar: {make-up-days: [2027-02-13]}\n"
        #expect(try warnings("[2027-01-04]", calendar: makeUp).map(\.kind) == [unknown])
    }

    @Test func statedDays() throws {
        let calendar = """
            calendar:
              holidays: [{from: 2027-02-05, to: 2027-02-11}]
              make-up-days: [2027-02-13]

            """
        let found = try warnings("[2027-02-04, 2027-02-05, 2027-02-13]", calendar: calendar)
        #expect(found.map(\.kind) == [.sessionOnHoliday(nil), .sessionOnMakeUpDay(nil)])
        #expect(found.map(\.value) == ["2027-02-05", "2027-02-13"])
    }

    /// A county that works on a published holiday says so.
    @Test func whatIsStatedGoesBeforeWhatIsPublished() throws {
        let calendar = "calendar: {make-up-days: [2026-02-23]}\n"
        let found = try warnings("[2026-02-23, 2026-02-24]", calendar: calendar)
        #expect(found.map(\.kind) == [.sessionOnMakeUpDay(nil)])
    }

    @Test(
        arguments: [
            ("{holidays: [2027-02-05, 2027-02-05]}", FaultKind.repeatedEntry),
            (
                "{holidays: [{from: 2027-02-05, to: 2027-02-11}], make-up-days: [2027-02-11]}",
                .repeatedEntry
            ),
            ("{holidays: [{from: 2027-02-11, to: 2027-02-05}]}", .datesReversed),
            ("{holidays: [{from: 2000-01-01, to: 2027-02-05}]}", .tooManyEntries(limit: 3660)),
            ("{holidays: [soon]}", .unreadable(.date)),
            ("{holidays: []}", .emptyList),
            ("{holiday: [2027-02-05]}", .unknownKey(nearest: "holidays")),
        ]
    )
    func faults(calendar: String, kind: FaultKind) throws {
        let files = ScenarioFiles().replacing(
            "sessions:\n",
            with: "calendar: \(calendar)\nsessions:\n",
            in: "scenario.yaml"
        )
        #expect(try files.faults().map(\.kind) == [kind])
    }

    @Test func aDateThatStandsTwiceIsAFault() throws {
        let files = ScenarioFiles().replacing(
            SessionDaysTests.dates,
            with: "[2026-01-19, 2026-01-19]",
            in: "scenario.yaml"
        )
        #expect(try files.faults().map(\.kind) == [.repeatedEntry])
    }
}

package import PlacementModel

/// Everything about the input that a person should look at.
package enum WarningKind: Hashable, Sendable {
    case unknownColumn(nearest: String?)
    /// A sheet of `scenario.xlsx` that is a table by its name, and that nobody sees.
    case hiddenSheet
    case unusedSheet
    /// Rows of a sheet above the one with the headers.
    case rowsAboveHeaders(count: Int)
    /// A table that has headers and nothing below them.
    case noRows
    case sameNameAndBirthDate(firstRow: Int32)
    case sameIDNumber(firstRow: Int32)
    case farFromEverySite(kilometres: Int)
    case lapsedProof(LapsedGroups)
    case mixedCoordinateSystems(firstRow: Int32)
    case noConsent
    case childWithoutWish
    case repeatedWish
    case implausibleApplicationTime
    case siteWithoutClass
    case papersMissing
    case papersExpire(lastDay: String)
    case ruleWithoutData(needs: String)
    case previousClassGone
    /// Seats by the limit that binds differ by half or more from those of last time.
    case capacityUnlikeLastTime(seats: Int, by: CapacityLimit)
    /// Without a name it is a holiday that the planner stated.
    case sessionOnHoliday(Holiday?)
    case sessionOnMakeUpDay(Holiday?)
    case sessionOnWeekend
    case sessionNotChecked(year: Int, firstKnown: Int, lastKnown: Int)
    /// More applicants were in the class last time than it has seats.
    case fewerSeatsThanLastTime(children: Int)
    /// Most children who wish for the site have a stated distance to it, and this one has none.
    case straightLineAmongStatedDistances(site: String)
}

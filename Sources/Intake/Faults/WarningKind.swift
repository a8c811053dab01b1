package import PlacementModel

/// Everything about the input that a person should look at.
package enum WarningKind: Hashable, Sendable {
    case unknownColumn(nearest: String?)
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
}

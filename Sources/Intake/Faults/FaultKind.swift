package import PlacementModel

/// Everything that can be wrong with the input. The wording stands in `ChineseWording.swift` and
/// `EnglishWording.swift`.
package enum FaultKind: Hashable, Sendable {
    // A file as a whole.
    case unexpectedFile(nearest: String?)
    case spreadsheetFile
    case utf16File
    case unknownEncoding
    case nulByte
    case fileTooLarge(megabytes: Int)
    case emptyFile
    /// `scenario.xlsx`, one of its sheets, or a cell as the spreadsheet stored it.
    case workbook(WorkbookFault)

    // The shape of a table.
    case unterminatedQuote(line: Int)
    case textAfterQuote
    case rowTooShort(expected: Int, found: Int)
    case rowTooLong(expected: Int, found: Int)
    case tooManyColumns(limit: Int)
    case cellTooLong(byteLimit: Int)
    case duplicateHeader(first: String)
    case missingHeader(LocalizedText)
    case notCommaSeparated

    // One value by itself.
    case missingValue
    case unreadable(ValueForm)
    case outOfRange(lowest: Int, highest: Int)
    case scientificNotation
    case idDigitsLost
    case idChecksum
    case idDate
    case coordinatesSwapped

    // Values against each other.
    case duplicateCode(firstRow: Int32)
    case repeatedRow(firstRow: Int32)
    case unknownCode(Referent, nearest: String?)
    case ambiguousCode
    case partnerMissing(column: String)
    case minimumAboveMaximum(column: String)
    case noCapacity
    case sessionNeeded
    case birthDateInFuture
    case idContradictsBirthDate
    case idContradictsSex
    case coordinateSystemMissing
    case wishesInBothFiles
    case repeatedRank(firstRow: Int32)
    case classElsewhere(site: String)
    case refersToItself
    /// A child that has withdrawn, and that something is still said about.
    case withdrawnChild
    /// A late applicant who had applied before.
    case appliedBefore(row: Int32)

    // The YAML file.
    case yamlSyntax
    case yamlTooComplex
    case unknownKey(nearest: String?)
    case unquotedComma
    case duplicateKey
    case missingKey(String)
    case wrongShape(YAMLShape)
    case notOneOf([String], nearest: String?)
    case unsupportedVersion
    case repeatedEntry
    case emptyList
    case tooManyEntries(limit: Int)
    case datesReversed
    case dateOutsideSession

    // The policy.
    case exceptionWithoutPlace
    case needsOneOf([String])
    case notTogether([String])
    case orderLacksLottery
    case orderLacksReserves
    /// Distance stands before every goal that places children, so that nobody would be placed.
    case orderPlacesNobody
    case lotteryMissing
    case commitmentContradictsSeed
    case reservesExceedSeats(className: String, reserved: Int, seats: Int)
    /// A reserve wider than a class keeps more seats than the classes have that it is counted over: of
    /// a site, or of a session or all together.
    case reserveExceedsScope(number: Int, site: String?, reserved: Int, seats: Int)
    case residentsDistanceMissing

    // A variant.
    /// A setting, cell or row is already as the variant wants it.
    case changesNothing
    /// The policy has no entry of this number in a list.
    case noSuchEntry(key: String, count: Int)
    /// A table has no row with the code that a variant names.
    case noRow(file: String, nearest: String?)
    /// What a variant adds is there.
    case standsAlready(InputPlace)
    /// Something refers to what the variant took away.
    case takenAway(Referent, by: InputPlace)
}

/// What a value should have been.
package enum ValueForm: Hashable, Sendable, CaseIterable {
    case date, time, yesOrNo, wholeNumber, money, grade, mode, classKind, audience, sex, degrees
    case share, digest, code, stay
}

/// What a code refers to.
package enum Referent: Hashable, Sendable, CaseIterable {
    case child, site, classCode, classOrSite, session, group, rule
}

/// What a YAML value should have been.
package enum YAMLShape: Hashable, Sendable, CaseIterable {
    case mapping, list, scalar
}

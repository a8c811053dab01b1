import PlacementModel

extension FaultKind {
    /// A table, one entry per kind, so its length says nothing about its difficulty.
    var englishWording: Wording {
        switch self {
        case .unexpectedFile(let nearest):
            Wording(
                "is not a table of a scenario folder",
                suggestion(nearest, "Correct the name or move the file away")
            )
        case .spreadsheetFile:
            Wording(
                "holds an Excel workbook, not CSV",
                "In Excel choose Save As, “CSV UTF-8 (Comma delimited)”"
            )
        case .utf16File:
            Wording(
                "is encoded in UTF-16",
                "Save it as UTF-8 (in Excel: “CSV UTF-8 (Comma delimited)”, not “Unicode Text”)"
            )
        case .unknownEncoding:
            Wording(
                "has bytes in this row that are neither UTF-8 nor GB18030",
                "Save it again as UTF-8 (in Excel: “CSV UTF-8 (Comma delimited)”)"
            )
        case .nulByte:
            Wording(
                "has a NUL byte in this row and may be damaged",
                "Save it again as UTF-8 (in Excel: “CSV UTF-8 (Comma delimited)”)"
            )
        case .fileTooLarge(let megabytes):
            Wording(
                "is larger than \(megabytes) MB",
                "Split the scenario or remove columns that are not used"
            )
        case .emptyFile:
            Wording("has no headers", "Write the names of the columns in the first row")
        case .workbook(let fault): fault.englishWording
        case .unterminatedQuote(let line):
            Wording(
                "the quote that opens in line \(line) never closes",
                "Add the closing quote or remove the stray one"
            )
        case .textAfterQuote:
            Wording(
                "text follows a closing quote",
                "Separate values by commas, and double a quote inside quotes"
            )
        case .rowTooShort(let expected, let found):
            Wording(
                "has \(found) cells where the headers have \(expected)",
                "The file may have been cut off here: export it again, with a line end after the last row"
            )
        case .rowTooLong(let expected, let found):
            Wording(
                "has \(found) cells where the headers have \(expected)",
                "Put a value that holds a comma in double quotes"
            )
        case .tooManyColumns(let limit):
            Wording(
                "has more than \(limit) columns",
                "Remove columns that are not used, and look for missing line breaks"
            )
        case .cellTooLong(let limit):
            Wording(
                "is longer than \(limit) bytes",
                "Shorten it, and look for a quote that does not close"
            )
        case .duplicateHeader(let first):
            Wording("means the same column as “\(first)”", "Keep one of the two")
        case .missingHeader(let name):
            Wording(
                "the needed column “\(name.english)” (\(name.chinese)) is missing",
                "Add it to the headers"
            )
        case .notCommaSeparated:
            Wording(
                "the columns are not separated by commas",
                "Save the file as “CSV UTF-8 (Comma delimited)”"
            )
        case .missingValue:
            Wording("nothing is stated", "Fill it in")
        case .unreadable(let form):
            Wording("is not \(form.english.name)", "Write \(form.english.example)")
        case .outOfRange(let lowest, let highest):
            Wording("is not within \(lowest) to \(highest)", "Write a number in this range")
        case .scientificNotation:
            Wording(
                "was turned into scientific notation by Excel, and the number is lost",
                "Format the column as Text and enter it again from the original"
            )
        case .idDigitsLost:
            Wording(
                "had its last digits turned into zeros by Excel, and the number is lost",
                "Format the column as Text and enter it again from the original"
            )
        case .idChecksum:
            Wording(
                "has a wrong check digit (GB 11643)",
                "Compare every digit with the document"
            )
        case .idDate:
            Wording(
                "holds a birth date that does not exist",
                "Compare digits 7 to 14 with the document"
            )
        case .coordinatesSwapped:
            Wording(
                "longitude and latitude are swapped",
                "Exchange the two columns; in China the longitude is about 73 to 135 and the "
                    + "latitude about 3 to 54"
            )
        case .duplicateCode(let row):
            Wording(
                "is the code of row \(row) already",
                "A code stands once; correct or remove one of the rows"
            )
        case .repeatedRow(let row):
            Wording("says the same as row \(row)", "Keep one of the two rows")
        case .unknownCode(let referent, let nearest):
            Wording(
                "is not \(referent.english)",
                suggestion(nearest, "Correct it, or add it where it is defined")
            )
        case .ambiguousCode:
            Wording(
                "is a class and also a site with other classes",
                "Use different codes, otherwise a wish could mean either"
            )
        case .partnerMissing(let column):
            Wording("is stated without “\(column)”", "State both or neither")
        case .minimumAboveMaximum(let column):
            Wording("is above the maximum in “\(column)”", "Correct one of the two")
        case .noCapacity:
            Wording(
                "nothing says how many seats there are",
                "State seats, kind, legal_size, area_seats, or carers and children_per_carer"
            )
        case .sessionNeeded:
            Wording(
                "the scenario has several sessions, and the class names none",
                "Fill in the session's code"
            )
        case .birthDateInFuture:
            Wording(
                "is after the day on which ages are counted",
                "Correct the year, and check reference-date"
            )
        case .idContradictsBirthDate:
            Wording(
                "does not agree with the birth date",
                "Compare both with the document"
            )
        case .idContradictsSex:
            Wording(
                "does not agree with the sex",
                "Compare both with the document; the 17th digit is odd for male"
            )
        case .coordinateSystemMissing:
            Wording(
                "the tables hold coordinates, but their system is not stated",
                "Write coordinates: gcj02 (Amap, Tencent), bd09 (Baidu) or wgs84 (GPS)"
            )
        case .wishesInBothFiles:
            Wording(
                "wishes stand in children.csv and in preferences.csv",
                "Keep them in one of the two"
            )
        case .repeatedRank(let row):
            Wording(
                "is the child's rank for another site in row \(row) already",
                "Give each wish a rank of its own"
            )
        case .classElsewhere(let site):
            Wording("is not a class of site “\(site)”", "Correct the site or the class")
        case .refersToItself:
            Wording("refers to itself", "Write another code or leave it empty")
        case .withdrawnChild:
            Wording(
                "has withdrawn, and still something is said about it",
                "Delete the row, or do not list the child as withdrawn"
            )
        case .appliedBefore(let row):
            Wording(
                "is no late applicant: it stands in children.csv row \(row) already",
                "Put the row among the corrections (--corrections), or delete it"
            )
        case .yamlSyntax:
            Wording(
                "is not valid YAML",
                "Check the indentation, the space after colons, brackets and quotes; tabs may "
                    + "not indent"
            )
        case .yamlTooComplex:
            Wording(
                "is too large, too deep, or uses too many references",
                "Write a plain scenario without anchors and aliases (& and *)"
            )
        case .unknownKey(let nearest):
            Wording(
                "there is no such setting",
                suggestion(nearest, "Correct the spelling or remove it")
            )
        case .unquotedComma:
            Wording(
                "is read as a setting of its own, because a comma ended the text before it",
                "Put a text that holds a comma in double quotes"
            )
        case .duplicateKey:
            Wording("the same setting is written twice", "Keep one of the two")
        case .missingKey(let key):
            Wording("the needed setting “\(key)” is missing", "Add it")
        case .wrongShape(let shape):
            Wording(
                "should be \(shape.english)",
                "Compare with the example in Documentation/Scenario.md"
            )
        case .notOneOf(let words, let nearest):
            Wording(
                "is not one of the words known here",
                suggestion(nearest, "Write one of: \(words.joined(separator: ", "))")
            )
        case .unsupportedVersion:
            Wording("is not a known format version", "Write roost: 1, or use a newer Roost")
        case .repeatedEntry:
            Wording("stands twice in the same list", "Keep one of the two")
        case .emptyList:
            Wording("the list is empty", "Write at least one entry")
        case .tooManyEntries(let limit):
            Wording("has more than \(limit) entries", "Reduce it to \(limit)")
        case .datesReversed:
            Wording("the first day is after the last", "Exchange or correct them")
        case .dateOutsideSession:
            Wording(
                "is not a day between from and to, so it cannot be left out",
                "Correct the date or remove it"
            )
        case .exceptionWithoutPlace:
            Wording(
                "does not say where the exception holds",
                "Name classes, sites or modes, or change the rule's own points"
            )
        case .needsOneOf(let keys):
            Wording("needs one of \(keys.joined(separator: ", "))", "Add one of them")
        case .notTogether(let keys):
            Wording("holds \(keys.joined(separator: ", ")) together", "Keep one of them")
        case .orderLacksLottery:
            Wording(
                "the order of goals lacks lottery",
                "Ties must have a published rule: add lottery to order"
            )
        case .orderPlacesNobody:
            Wording(
                "distance stands before every goal that places children, so nobody would be placed",
                "Put points or placed before distance"
            )
        case .orderLacksReserves:
            Wording(
                "there are minimum reserves, but the order of goals lacks reserves",
                "Add reserves to order, usually in the first place"
            )
        case .lotteryMissing:
            Wording(
                "the commitment of the lottery is missing",
                "Make one with roost lottery commit, and write lottery: {commitment: ...}"
            )
        case .commitmentContradictsSeed:
            Wording(
                "the commitment is not the SHA-256 of this seed",
                "Compare both with what was published; neither may be changed"
            )
        case .reservesExceedSeats(let name, let reserved, let seats):
            Wording(
                "class “\(name)” has \(seats) seats, and the reserves take \(reserved)",
                "Reduce the reserves"
            )
        case .reserveExceedsScope(let number, let site, let reserved, let seats):
            Wording(
                "reserve \(number) keeps \(reserved) seats, "
                    + (site.map { "site “\($0)” has" } ?? "the classes counted together have")
                    + " \(seats)",
                "Reduce it, write a share, or name with sites or classes where it holds"
            )
        case .residentsDistanceMissing:
            Wording(
                "a site serves residents, but no distance says who is one",
                "Write residents-within (metres) in eligibility"
            )
        case .changesNothing:
            Wording(
                "changes nothing: it is so already",
                "Write something else, or remove it from the variant"
            )
        case .noSuchEntry(let key, let count):
            Wording(
                "is no entry of \(key) in the policy, which has \(count)",
                count == 0
                    ? "To add one, write number: new"
                    : "Entries count from 1; to add one, write number: new"
            )
        case .noRow(let file, let nearest):
            Wording(
                "is not in \(file)",
                suggestion(nearest, "Correct it, or use add for something new")
            )
        case .standsAlready(let place):
            Wording(
                "stands in \(place.text(in: .english)) already",
                "Use change to alter it, or another code"
            )
        case .takenAway(_, let place):
            Wording(
                "was taken away by the variant (\(place.text(in: .english)))",
                "Change what refers to it in the variant as well, or keep it"
            )
        }
    }
}

/// A remedy that begins with the likely spelling, when there is one.
private func suggestion(_ nearest: String?, _ remedy: String) -> String {
    nearest.map { "Did you mean “\($0)”? \(remedy)" } ?? remedy
}

extension ValueForm {
    var english: (name: String, example: String) {
        switch self {
        case .date: ("a date", "2019-08-31, 2019/8/31, 20190831 or 2019年8月31日")
        case .time: ("a time", "2026-01-05 08:30")
        case .yesOrNo: ("a yes or no", "yes or no")
        case .wholeNumber: ("a whole number", "a whole number such as 25")
        case .money: ("an amount of money", "yuan with at most two decimals, such as 350.50")
        case .grade: ("a grade", "K1, K2, K3 or 1 to 9")
        case .mode: ("a mode", "full, half-am, half-pm, hourly or temporary")
        case .classKind:
            (
                "a kind of class",
                "infant, toddler, junior, mixed, home, kindergarten-small, kindergarten-middle, "
                    + "kindergarten-large, kindergarten-mixed or primary"
            )
        case .audience: ("an audience", "staff, partners, residents or everyone")
        case .sex: ("a sex", "M or F")
        case .degrees: ("an angle in degrees", "decimal degrees such as 111.184321")
        case .share: ("a share", "a percentage with at most one decimal, such as 10% or 12.5%")
        case .digest: ("a SHA-256 digest", "64 hexadecimal digits")
        case .code: ("a usable code", "a code of at most 200 bytes without line breaks")
        case .stay: ("whether a child stays", "must, if-possible or withdrawn")
        }
    }
}

extension Referent {
    var english: String {
        switch self {
        case .child: "a known application number"
        case .site: "a known site"
        case .classCode: "a known class"
        case .classOrSite: "a known class or site"
        case .session: "a known session"
        case .group: "a known group"
        case .rule: "a rule of these points"
        }
    }
}

extension YAMLShape {
    var english: String {
        switch self {
        case .mapping: "settings in the form “name: value”"
        case .list: "a list"
        case .scalar: "a single value"
        }
    }
}

import Testing

@testable import Intake

/// A folder with one fault, and where and what it is.
struct FaultCase: Sendable, CustomTestStringConvertible {
    let name: String
    let files: ScenarioFiles
    let kind: FaultKind
    let place: InputPlace

    var testDescription: String { name }

    init(
        _ name: String,
        _ files: ScenarioFiles,
        _ kind: FaultKind,
        _ file: String,
        _ row: Int32? = nil,
        _ position: Int32? = nil,
        _ column: String? = nil
    ) {
        self.name = name
        self.files = files
        self.kind = kind
        place = InputPlace(file: file, row: row, position: position, column: column)
    }

    static let all = tables + values + references + yaml + policy

    private static let good = ScenarioFiles()
    private static func children(_ old: String, _ new: String) -> ScenarioFiles {
        good.replacing(old, with: new, in: "children.csv")
    }
    private static func classes(_ old: String, _ new: String) -> ScenarioFiles {
        good.replacing(old, with: new, in: "classes.csv")
    }
    private static func sites(_ old: String, _ new: String) -> ScenarioFiles {
        good.replacing(old, with: new, in: "sites.csv")
    }
    private static func yaml(_ old: String, _ new: String) -> ScenarioFiles {
        good.replacing(old, with: new, in: "scenario.yaml")
    }
    private static func bytes(_ bytes: [UInt8]) -> ScenarioFiles {
        var files = good
        files.files["children.csv"] = bytes
        return files
    }

    private static let tables: [FaultCase] = [
        FaultCase(
            "misspelt file",
            good.adding("prevoius.csv", "child,site\n"),
            .unexpectedFile(nearest: "previous.csv"),
            "prevoius.csv"
        ),
        FaultCase(
            "xlsx",
            bytes([0x50, 0x4B, 0x03, 0x04, 0x14]),
            .spreadsheetFile,
            "children.csv"
        ),
        FaultCase(
            "xls",
            bytes([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
            .spreadsheetFile,
            "children.csv"
        ),
        FaultCase("UTF-16", bytes([0xFF, 0xFE, 0x61, 0]), .utf16File, "children.csv"),
        FaultCase(
            "UTF-16 without a mark",
            bytes([0x61, 0, 0x62, 0]),
            .utf16File,
            "children.csv",
            1
        ),
        FaultCase(
            "neither encoding",
            bytes(Array("child\nA\n".utf8) + [0xFF, 0xFF, 0x0A]),
            .unknownEncoding,
            "children.csv",
            3
        ),
        FaultCase(
            "NUL",
            bytes(Array("child,name\nA,abcdefghijklm\nB,".utf8) + [0, 0x0A]),
            .nulByte,
            "children.csv",
            3
        ),
        FaultCase("no header", good.adding("children.csv", ""), .emptyFile, "children.csv"),
        FaultCase(
            "open quote",
            children("A003,欧阳小红", "A003,\"欧阳小红"),
            .unterminatedQuote(line: 4),
            "children.csv",
            4
        ),
        FaultCase(
            "text after quote",
            children("A001,张三", "A001,\"张三\"x"),
            .textAfterQuote,
            "children.csv",
            2,
            2,
            "name"
        ),
        FaultCase(
            "short row",
            good.adding("classes.csv", "class,site,seats,kind\nC1,S1,20\n"),
            .rowTooShort(expected: 4, found: 3),
            "classes.csv",
            2
        ),
        FaultCase(
            "long row",
            classes("4,6,20", "4,6,20,1"),
            .rowTooLong(expected: 6, found: 7),
            "classes.csv",
            3
        ),
        FaultCase(
            "too many columns",
            good.adding("sites.csv", String(repeating: "a,", count: 5000) + "\n"),
            .tooManyColumns(limit: 4096),
            "sites.csv",
            1
        ),
        FaultCase(
            "long cell",
            children("张三", String(repeating: "张", count: 50_000)),
            .cellTooLong(byteLimit: 131_068),
            "children.csv",
            2,
            2,
            "name"
        ),
        FaultCase(
            "two headers for a column",
            classes("class,site,name", "class,site,班级编号"),
            .duplicateHeader(first: "class"),
            "classes.csv",
            1,
            3,
            "班级编号"
        ),
        FaultCase(
            "needed column",
            sites("site,name", "site,title"),
            .missingHeader(chinese: "站点名称"),
            "sites.csv",
            1,
            nil,
            "name"
        ),
        FaultCase(
            "tabs",
            good.adding("sites.csv", "site\tname\nS1\tx\n"),
            .notCommaSeparated,
            "sites.csv",
            1
        ),
    ]

    private static let values: [FaultCase] = [
        FaultCase(
            "no code",
            children("A003,", ","),
            .missingValue,
            "children.csv",
            4,
            1,
            "child"
        ),
        FaultCase(
            "date",
            children("2017-05-01", "2017-02-30"),
            .unreadable(.date),
            "children.csv",
            2,
            3,
            "birth_date"
        ),
        FaultCase(
            "seats",
            classes("4,6,20", "4,6,二十"),
            .unreadable(.wholeNumber),
            "classes.csv",
            3,
            6,
            "seats"
        ),
        FaultCase(
            "range",
            classes("4,6,20", "4,6,-1"),
            .outOfRange(lowest: 0, highest: 100_000),
            "classes.csv",
            3,
            6,
            "seats"
        ),
        FaultCase(
            "scientific notation",
            children("A003,", "2.02601E+17,"),
            .scientificNotation,
            "children.csv",
            4,
            1,
            "child"
        ),
        FaultCase(
            "ID cut",
            good.adding("children.csv", "child,id_number\nA,110105194912310000\n"),
            .idDigitsLost,
            "children.csv",
            2,
            2,
            "id_number"
        ),
        FaultCase(
            "ID checksum",
            good.adding("children.csv", "child,id_number\nA,110105194912310021\n"),
            .idChecksum,
            "children.csv",
            2,
            2,
            "id_number"
        ),
        FaultCase(
            "ID date",
            good.adding("children.csv", "child,id_number\nA,000000201802300015\n"),
            .idDate,
            "children.csv",
            2,
            2,
            "id_number"
        ),
        FaultCase(
            "swapped",
            sites("111.194321,40.276543", "40.276543,111.194321"),
            .coordinatesSwapped,
            "sites.csv",
            2,
            3,
            "longitude"
        ),
        FaultCase(
            "no such latitude",
            sites("111.194321,40.276543", "-111,-140"),
            .outOfRange(lowest: -90, highest: 90),
            "sites.csv",
            2,
            4,
            "latitude"
        ),
        FaultCase(
            "half a place",
            sites("111.194321,40.276543", "111.194321,"),
            .partnerMissing(column: "latitude"),
            "sites.csv",
            2,
            3,
            "longitude"
        ),
    ]

    private static let references: [FaultCase] = [
        FaultCase(
            "code twice",
            children("A003,", "A001,"),
            .duplicateCode(firstRow: 2),
            "children.csv",
            4,
            1,
            "child"
        ),
        FaultCase(
            "unknown site",
            classes("C3,S2", "C3,S22"),
            .unknownCode(.site, nearest: "S2"),
            "classes.csv",
            4,
            2,
            "site"
        ),
        FaultCase(
            "unknown group",
            children("困难职工;", "困难职I;"),
            .unknownCode(.group, nearest: "困难职工"),
            "children.csv",
            4,
            7,
            "groups"
        ),
        FaultCase(
            "distance twice",
            good.adding("distances.csv", "child,site,metres\nA001,S1,5\nA001,S1,6\n"),
            .repeatedRow(firstRow: 2),
            "distances.csv",
            3
        ),
        FaultCase(
            "ambiguous code",
            classes("C3,S2", "S1,S2,x,1,6,5\nC3,S2"),
            .ambiguousCode,
            "classes.csv",
            4,
            nil,
            "class"
        ),
        FaultCase(
            "reversed grades",
            classes("4,6,20", "6,4,20"),
            .minimumAboveMaximum(column: "max_grade"),
            "classes.csv",
            3,
            4,
            "min_grade"
        ),
        FaultCase(
            "no capacity",
            classes("4,6,20", "4,6,"),
            .noCapacity,
            "classes.csv",
            3,
            6,
            "seats"
        ),
        FaultCase(
            "which session",
            yaml("groups:\n", "  - {id: b, dates: [2026-03-01]}\ngroups:\n")
                .adding(
                    "classes.csv",
                    "class,site,session,seats\nC1,S1,b,5\nC2,S2,,5\nC3,S1,b,5\n"
                ),
            .sessionNeeded,
            "classes.csv",
            3,
            3,
            "session"
        ),
        FaultCase(
            "born later",
            children("2017-05-01", "2027-05-01"),
            .birthDateInFuture,
            "children.csv",
            2,
            3,
            "birth_date"
        ),
        FaultCase(
            "ID and birth date",
            good.adding(
                "children.csv",
                "child,id_number,birth_date\nA,11010519491231002X,2018-01-01\n"
            ),
            .idContradictsBirthDate,
            "children.csv",
            2,
            2,
            "id_number"
        ),
        FaultCase(
            "ID and sex",
            good.adding("children.csv", "child,id_number,sex\nA,11010519491231002X,男\n"),
            .idContradictsSex,
            "children.csv",
            2,
            2,
            "id_number"
        ),
        FaultCase(
            "no coordinate system",
            yaml("coordinates: gcj02\n", ""),
            .coordinateSystemMissing,
            "scenario.yaml",
            nil,
            nil,
            "coordinates"
        ),
        FaultCase(
            "wishes twice",
            good.adding("preferences.csv", "child,rank,class\nA001,1,C1\n"),
            .wishesInBothFiles,
            "preferences.csv"
        ),
        FaultCase(
            "rank twice",
            good.adding("children.csv", "child\nA\n")
                .adding("preferences.csv", "child,rank,class\nA,1,C1\nA,1,C3\n"),
            .repeatedRank(firstRow: 2),
            "preferences.csv",
            3
        ),
        FaultCase(
            "class of another site",
            good.adding("previous.csv", "child,site,class\nA001,S1,C3\n"),
            .classElsewhere(site: "S1"),
            "previous.csv",
            2,
            3,
            "class"
        ),
    ]

    private static let yaml: [FaultCase] = [
        FaultCase("syntax", yaml("groups:\n", "groups: ]\n"), .yamlSyntax, "scenario.yaml", 8, 9),
        FaultCase(
            "aliases",
            yaml("groups:", "x: [*a, *a, *a, *a, *a, *a, *a, *a, *a]\ngroups:"),
            .yamlTooComplex,
            "scenario.yaml"
        ),
        FaultCase(
            "large file",
            good.adding("scenario.yaml", String(repeating: "#\n", count: 1 << 20)),
            .fileTooLarge(megabytes: 1),
            "scenario.yaml"
        ),
        FaultCase(
            "unknown key",
            yaml("  points:", "  pionts:"),
            .unknownKey(nearest: "points"),
            "scenario.yaml",
            13,
            3,
            "policy.pionts"
        ),
        FaultCase(
            "comma in a text",
            yaml("en: Test}", "en: Test, 2026}"),
            .unquotedComma,
            "scenario.yaml",
            2,
            27,
            "title.2026"
        ),
        FaultCase(
            "key twice",
            yaml("groups:\n", "roost: 1\ngroups:\n"),
            .duplicateKey,
            "scenario.yaml",
            1,
            1
        ),
        FaultCase(
            "missing key",
            yaml("title: {zh: 测试, en: Test}\n", ""),
            .missingKey("title"),
            "scenario.yaml",
            1,
            1
        ),
        FaultCase(
            "wrong shape",
            yaml("title: {zh: 测试, en: Test}", "title: [a]"),
            .wrongShape(.mapping),
            "scenario.yaml",
            2,
            8,
            "title"
        ),
        FaultCase(
            "unknown word",
            yaml("coordinates: gcj02", "coordinates: gcj20"),
            .notOneOf(["wgs84", "gcj02", "bd09"], nearest: "gcj02"),
            "scenario.yaml",
            4,
            14,
            "coordinates"
        ),
        FaultCase(
            "version",
            yaml("roost: 1", "roost: 2"),
            .unsupportedVersion,
            "scenario.yaml",
            1,
            8,
            "roost"
        ),
        FaultCase(
            "goal twice",
            yaml("lottery, distance]", "lottery, points]"),
            .repeatedEntry,
            "scenario.yaml",
            17,
            38,
            "policy.order[4]"
        ),
        FaultCase(
            "empty list",
            yaml("{from: 2026-01-19, to: 2026-02-06, weekdays: true}", "[]"),
            .emptyList,
            "scenario.yaml",
            7,
            12,
            "sessions[1].dates"
        ),
        FaultCase(
            "too long",
            yaml("to: 2026-02-06", "to: 2036-02-06"),
            .tooManyEntries(limit: 1100),
            "scenario.yaml",
            7,
            12,
            "sessions[1].dates"
        ),
        FaultCase(
            "reversed dates",
            yaml("to: 2026-02-06", "to: 2026-01-06"),
            .datesReversed,
            "scenario.yaml",
            7,
            12,
            "sessions[1].dates"
        ),
        FaultCase(
            "exception outside",
            yaml("weekdays: true", "except: [2026-03-01]"),
            .dateOutsideSession,
            "scenario.yaml",
            7,
            55,
            "sessions[1].dates.except"
        ),
    ]

    private static let policy: [FaultCase] = [
        FaultCase(
            "exception for everything",
            yaml("    wishes:", "    exceptions: [{rule: placed, points: 3}]\n    wishes:"),
            .exceptionWithoutPlace,
            "scenario.yaml",
            16,
            18,
            "policy.points.exceptions[1]"
        ),
        FaultCase(
            "unknown rule",
            yaml(
                "    wishes:",
                "    exceptions: [{rule: place, points: 3, modes: [full]}]\n    wishes:"
            ),
            .unknownCode(.rule, nearest: "placed"),
            "scenario.yaml",
            16,
            25,
            "policy.points.exceptions[1].rule"
        ),
        FaultCase(
            "no amount",
            yaml("share: 10%, rounding: down, ", ""),
            .needsOneOf(["seats", "share"]),
            "scenario.yaml",
            19,
            7,
            "policy.reserves[1]"
        ),
        FaultCase(
            "two amounts",
            yaml("share: 10%,", "share: 10%, seats: 3,"),
            .notTogether(["seats", "share"]),
            "scenario.yaml",
            19,
            7,
            "policy.reserves[1]"
        ),
        FaultCase(
            "no lottery in order",
            yaml("lottery, distance]", "distance]"),
            .orderLacksLottery,
            "scenario.yaml",
            17,
            10,
            "policy.order"
        ),
        FaultCase(
            "no reserves in order",
            yaml("order: [reserves, ", "order: ["),
            .orderLacksReserves,
            "scenario.yaml",
            17,
            10,
            "policy.order"
        ),
        FaultCase(
            "no lottery",
            yaml("  lottery: {", "  # {"),
            .lotteryMissing,
            "scenario.yaml",
            12,
            3,
            "policy"
        ),
        FaultCase(
            "short commitment",
            yaml("{commitment: 71b2", "{commitment: 71"),
            .unreadable(.digest),
            "scenario.yaml",
            21,
            25,
            "policy.lottery.commitment"
        ),
        FaultCase(
            "other seed",
            yaml("{commitment: 71b2", "{seed: x, commitment: 71b2"),
            .commitmentContradictsSeed,
            "scenario.yaml",
            21,
            12,
            "policy.lottery"
        ),
        FaultCase(
            "reserves exceed seats",
            yaml(
                "  eligibility:",
                "    - {groups: [difficult], share: 95%, rounding: up, scope: class, classes: [C1], "
                    + "counts: minimum, release: true}\n  eligibility:"
            ),
            .reservesExceedSeats(className: "C1", reserved: 21, seats: 20),
            "scenario.yaml",
            19,
            5,
            "policy.reserves"
        ),
        FaultCase(
            "who is a resident",
            good.adding("sites.csv", "site,name,audience\nS1,a,周边居民\nS2,b,\n"),
            .residentsDistanceMissing,
            "sites.csv",
            2,
            nil,
            "audience"
        ),
    ]
}

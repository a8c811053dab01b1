import PlacementModel

@testable import Intake

extension FaultCase {
    static let tables: [FaultCase] = [
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
            good.adding("classes.csv", "class,site,seats,kind\nC1,S1,20"),
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
            .missingHeader(LocalizedText(chinese: "站点名称", english: "name")),
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

    static let values: [FaultCase] = [
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
}

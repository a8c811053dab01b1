@testable import Intake

extension FaultCase {
    static let references: [FaultCase] = [
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
        FaultCase(
            "parallel to a class of another site",
            good.adding(
                "classes.csv",
                "class,site,seats,parallel_to\nC1,S1,5,\nC2,S1,5,C3\nC3,S2,5,\n"
            ),
            .classElsewhere(site: "S1"),
            "classes.csv",
            3,
            4,
            "parallel_to"
        ),
        FaultCase(
            "parallel to itself",
            good.adding(
                "classes.csv",
                "class,site,seats,parallel_to\nC1,S1,5,\nC2,S1,5,C2\nC3,S2,5,\n"
            ),
            .refersToItself,
            "classes.csv",
            3,
            4,
            "parallel_to"
        ),
        FaultCase(
            "withdrawn and still an applicant",
            good.adding("announced.csv", "child,class,stays\nA001,C1,withdrawn\n"),
            .withdrawnChild,
            "announced.csv",
            2,
            1,
            "child"
        ),
    ]
}

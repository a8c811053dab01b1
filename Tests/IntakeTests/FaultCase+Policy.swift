@testable import Intake

extension FaultCase {
    static let yaml: [FaultCase] = [
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

    static let policy: [FaultCase] = [
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
            "distance first",
            yaml(
                "order: [reserves, points, lottery, distance]",
                "order: [reserves, distance, points, lottery]"
            ),
            .orderPlacesNobody,
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
            "more seats than the class has",
            yaml(
                "  eligibility:",
                "    - {groups: [difficult], seats: 21, scope: class, classes: [C1], "
                    + "counts: minimum, release: true}\n  eligibility:"
            ),
            .reservesExceedSeats(className: "C1", reserved: 23, seats: 20),
            "scenario.yaml",
            19,
            5,
            "policy.reserves"
        ),
        FaultCase(
            "more seats than the site has",
            yaml(
                "  eligibility:",
                "    - {groups: [difficult], seats: 900, scope: site, sites: [S2], "
                    + "counts: minimum, release: false}\n  eligibility:"
            ),
            .reserveExceedsScope(number: 2, site: "S2", reserved: 900, seats: 30),
            "scenario.yaml",
            19,
            5,
            "policy.reserves"
        ),
        FaultCase(
            "more seats than there are",
            yaml(
                "  eligibility:",
                "    - {groups: [difficult], seats: 900, scope: scenario, counts: additional, "
                    + "release: true}\n  eligibility:"
            ),
            .reserveExceedsScope(number: 2, site: nil, reserved: 900, seats: 70),
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

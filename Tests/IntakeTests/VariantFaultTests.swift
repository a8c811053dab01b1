import Foundation
import PlacementModel
import Testing

@testable import Intake

/// What is wrong with a variant is said of the variant: its file, line, keys and value.
@Suite struct VariantFaultTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let changes: String
        let kind: FaultKind
        /// `row:position path`, in `variants/v.yaml`.
        let place: String
        var value: String?
        var testDescription: String { changes }

        init(_ changes: String, _ kind: FaultKind, _ place: String, _ value: String? = nil) {
            self.changes = changes
            self.kind = kind
            self.place = place
            self.value = value
        }
    }

    private static let classC1 = InputPlace(file: "classes.csv", row: 2)

    /// One per kind of mistake; the first change begins in line 4.
    static let cases: [Case] = [
        // Keys.
        Case(
            "  - polcy: {version: 2}\n",
            .unknownKey(nearest: "policy"),
            "4:5 changes[1].polcy",
            "polcy"
        ),
        Case(
            "  - title: nothing\n",
            .needsOneOf(["policy", "reserve", "quota", "add", "change", "remove"]),
            "4:5 changes[1]"
        ),
        Case(
            "  - policy: {pionts: {placed: 90}}\n",
            .unknownKey(nearest: "points"),
            "4:14 changes[1].policy.pionts",
            "pionts"
        ),
        Case(
            "  - policy: {points: {gruops: {new-employment: 50}}}\n",
            .unknownKey(nearest: "groups"),
            "4:23 changes[1].policy.points.gruops",
            "gruops"
        ),
        Case(
            "  - policy: {points: {groups: {couriers: 50}}}\n",
            .unknownCode(.group, nearest: nil),
            "4:32 changes[1].policy.points.groups.couriers",
            "couriers"
        ),
        Case("  - policy: {}\n", .missingValue, "4:13 changes[1].policy"),
        Case(
            "  - add: {clases: [{class: C4}]}\n",
            .unknownKey(nearest: "classes"),
            "4:11 changes[1].add.clases",
            "clases"
        ),
        Case(
            "  - add: {}\n",
            .needsOneOf([
                "sites", "classes", "children", "preferences", "distances", "previous", "pins",
            ]),
            "4:10 changes[1].add"
        ),
        Case(
            "  - add: {classes: [{class: C4, site: S1, seats: 5, 名头: 3}]}\n",
            .unknownKey(nearest: nil),
            "4:53 changes[1].add.classes[1].名头",
            "名头"
        ),
        Case(
            "  - change: {classes: {C1: {saets: 5}}}\n",
            .unknownKey(nearest: "seats"),
            "4:29 changes[1].change.classes.C1.saets",
            "saets"
        ),
        Case(
            "  - change: {classes: {C1: {class: C9}}}\n",
            .unknownKey(nearest: nil),
            "4:29 changes[1].change.classes.C1.class",
            "class"
        ),
        Case(
            "  - change: {classes: {C1: {seats: 5, 名额: 6}}}\n",
            .duplicateKey,
            "4:39 changes[1].change.classes.C1.名额",
            "名额"
        ),
        // Values.
        Case(
            "  - policy: {points: {placed: many}}\n",
            .unreadable(.wholeNumber),
            "4:31 changes[1].policy.points.placed",
            "many"
        ),
        Case(
            "  - policy: {mechanism: optimum}\n",
            .notOneOf(
                ["optimal", "deferred-acceptance", "tiers", "first-come"],
                nearest: "optimal"
            ),
            "4:25 changes[1].policy.mechanism",
            "optimum"
        ),
        Case(
            "  - add: {classes: [{class: C4, site: S1, seats: some}]}\n",
            .unreadable(.wholeNumber),
            "4:50 changes[1].add.classes[1].seats",
            "some"
        ),
        Case(
            "  - add: {classes: [{class: C4, site: S9, seats: 5}]}\n",
            .unknownCode(.site, nearest: nil),
            "4:39 changes[1].add.classes[1].site",
            "S9"
        ),
        Case(
            "  - add: {classes: [{class: C4, seats: 5}]}\n",
            .missingValue,
            "4:21 changes[1].add.classes[1].site"
        ),
        Case(
            "  - add: {classes: [{class: C4, site: S1}]}\n",
            .noCapacity,
            "4:21 changes[1].add.classes[1].seats"
        ),
        Case(
            "  - add: {classes: [{class: C4, site: S1, seats: 5, name: {a: 1}}]}\n",
            .wrongShape(.scalar),
            "4:59 changes[1].add.classes[1].name"
        ),
        Case(
            "  - change: {classes: {C1: {seats: -4}}}\n",
            .outOfRange(lowest: 0, highest: 100_000),
            "4:36 changes[1].change.classes.C1.seats",
            "-4"
        ),
        Case(
            "  - remove: {classes: {C1: 1}}\n",
            .wrongShape(.list),
            "4:23 changes[1].remove.classes"
        ),
        // Codes.
        Case(
            "  - add: {classes: [{class: C1, site: S1, seats: 5}]}\n",
            .standsAlready(classC1),
            "4:29 changes[1].add.classes[1].class",
            "C1"
        ),
        Case(
            "  - add: {children: [{child: A001}]}\n",
            .standsAlready(InputPlace(file: "children.csv", row: 2)),
            "4:30 changes[1].add.children[1].child",
            "A001"
        ),
        Case(
            "  - add: {classes: [{class: C4, site: S1, seats: 5}, {class: C4, site: S1, seats: 5}]}\n",
            .standsAlready(
                InputPlace(
                    file: "variants/v.yaml",
                    row: 4,
                    position: 29,
                    column: "changes[1].add.classes[1].class"
                )
            ),
            "4:62 changes[1].add.classes[2].class",
            "C4"
        ),
        Case(
            "  - change: {classes: {C11: {seats: 5}}}\n",
            .noRow(file: "classes.csv", nearest: "C1"),
            "4:24 changes[1].change.classes.C11",
            "C11"
        ),
        Case(
            "  - remove: {sites: [S9]}\n",
            .noRow(file: "sites.csv", nearest: nil),
            "4:22 changes[1].remove.sites[1]",
            "S9"
        ),
        Case(
            "  - remove: {classes: [C1, C1]}\n",
            .repeatedEntry,
            "4:28 changes[1].remove.classes[2]",
            "C1"
        ),
        // What changes nothing.
        Case(
            "  - policy: {points: {placed: 100}}\n",
            .changesNothing,
            "4:31 changes[1].policy.points.placed",
            "100"
        ),
        Case(
            "  - policy: {quotas: ~}\n",
            .changesNothing,
            "4:14 changes[1].policy.quotas",
            "quotas"
        ),
        Case(
            "  - reserve: {number: 1, share: 10%}\n",
            .changesNothing,
            "4:33 changes[1].reserve.share",
            "10%"
        ),
        Case(
            "  - change: {classes: {C1: {seats: 20}}}\n",
            .changesNothing,
            "4:36 changes[1].change.classes.C1.seats"
        ),
        // Entries of reserves and quotas.
        Case(
            "  - reserve: {number: 2, share: 20%}\n",
            .noSuchEntry(key: "reserves", count: 1),
            "4:23 changes[1].reserve.number",
            "2"
        ),
        Case(
            "  - quota: {number: 1, share: 20%}\n",
            .noSuchEntry(key: "quotas", count: 0),
            "4:21 changes[1].quota.number",
            "1"
        ),
        Case(
            "  - reserve: {number: 0, share: 20%}\n",
            .outOfRange(lowest: 1, highest: 1_000_000),
            "4:23 changes[1].reserve.number",
            "0"
        ),
        Case("  - reserve: {share: 20%}\n", .missingKey("number"), "4:14 changes[1].reserve"),
        Case(
            "  - reserve: {number: 1, remove: true, share: 20%}\n",
            .notTogether(["remove", "share"]),
            "4:14 changes[1].reserve"
        ),
        Case("  - reserve: {number: 1}\n", .missingKey("remove"), "4:14 changes[1].reserve"),
        Case(
            "  - reserve: {number: 1, sahre: 20%}\n",
            .unknownKey(nearest: "share"),
            "4:26 changes[1].reserve.sahre",
            "sahre"
        ),
        Case(
            "  - reserve: {number: new, groups: [difficult], seats: 1, scope: class, counts: minimum}\n",
            .missingKey("release"),
            "4:14 changes[1].reserve"
        ),
        Case(
            "  - reserve: {number: new, groups: [difficult], share: 100%, rounding: down, scope: class, counts: minimum, release: true}\n",
            .reservesExceedSeats(className: "C1", reserved: 22, seats: 20),
            "4:14 changes[1].reserve"
        ),
    ]

    @Test(arguments: cases)
    func isReportedInTheVariant(_ fault: Case) throws {
        let faults = try VariantFiles(fault.changes).faults()
        let found = try #require(faults.first { $0.kind == fault.kind }, "\(faults)")
        let place = found.place
        #expect(place.file == "variants/v.yaml")
        let text = "\(place.row ?? 0):\(place.position ?? 0) \(place.column ?? "")"
        #expect(text == fault.place)
        #expect(found.value == fault.value)
        // A reserve that fits no class is one fault per class.
        #expect(faults.allSatisfy { $0.place == place }, "\(faults.map { $0.text(in: .english) })")
        for language in Language.allCases {
            let wording = found.kind.wording(in: language)
            #expect(!wording.problem.isEmpty && !wording.remedy.isEmpty)
            #expect(found.text(in: language).contains("variants/v.yaml"))
            #expect(!found.text(in: language).contains("Optional"))
        }
    }

    /// What the folder says of something that the variant takes away is the variant's fault.
    @Test func whatIsStillReferredTo() throws {
        var variant = VariantFiles("  - remove: {classes: [C2]}\n")
        variant.files = variant.files.replacing(
            "scope: class,",
            with: "scope: class, classes: [C2],",
            in: "scenario.yaml"
        )
        let fault = try #require(try variant.faults().first)
        let removal = InputPlace(
            file: "variants/v.yaml",
            row: 4,
            position: 24,
            column: "changes[1].remove.classes[1]"
        )
        #expect(fault.kind == .takenAway(.classCode, by: removal))
        #expect(fault.place.file == "scenario.yaml")
        #expect(fault.text(in: .english).contains("variants/v.yaml, line 4"))
        #expect(fault.text(in: .chinese).contains("已被变体方案去掉（variants/v.yaml 第4行"))
    }

    /// A change may be idle by itself that matters beside others.
    @Test func idleChangesOfASelection() throws {
        let variant = VariantFiles(
            "  - policy: {points: {placed: 90}}\n  - policy: {points: {placed: 100}}\n"
        )
        #expect(try variant.faults(.only([2])) == [])
        #expect(try variant.faults() == [])
    }

    /// A change that needs an earlier one cannot stand alone.
    @Test func dependentChanges() throws {
        let variant = VariantFiles(
            "  - add: {classes: [{class: C4, site: S1, seats: 5}]}\n"
                + "  - change: {classes: {C4: {seats: 6}}}\n"
        )
        #expect(try variant.faults() == [])
        #expect(
            try variant.faults(.only([2])).map(\.kind) == [
                .noRow(file: "classes.csv", nearest: nil)
            ]
        )
    }

    static let documents: [(text: String, kind: FaultKind, row: Int32?)] = [
        (
            "roost: 2\ntitle: x\nchanges: [{policy: {points: {placed: 1}}}]\n", .unsupportedVersion,
            1
        ),
        ("title: x\nchanges: [{policy: {points: {placed: 1}}}]\n", .missingKey("roost"), 1),
        ("roost: 1\nchanges: [{policy: {points: {placed: 1}}}]\n", .missingKey("title"), 1),
        ("roost: 1\ntitle: x\n", .missingKey("changes"), 1),
        ("roost: 1\ntitle: x\nchanges: []\n", .emptyList, 3),
        ("roost: 1\ntitle: x\nchanges: {policy: 1}\n", .wrongShape(.list), 3),
        ("roost: 1\ntitle: x\nchanges: [1]\n", .wrongShape(.mapping), 3),
        ("roost: 1\ntitle: [\n", .yamlSyntax, 3),
        ("", .yamlSyntax, 1),
    ]

    @Test(arguments: documents.indices)
    func theDocumentItself(index: Int) throws {
        let (text, kind, row) = Self.documents[index]
        var variant = VariantFiles("")
        variant.files["variants/v.yaml"] = text
        let faults = try variant.faults()
        #expect(faults.map(\.kind) == [kind])
        #expect(faults.first?.place.file == "variants/v.yaml" && faults.first?.place.row == row)
    }

    @Test func unknownVariantsAndChanges() throws {
        let variant = VariantFiles("  - policy: {points: {placed: 90}}\n")
        try variant.files.withFolder { folder in
            do {
                _ = try Intake.read(folder: folder, variant: "w")
                Issue.record("no failure")
            } catch let failure as IntakeFailure {
                #expect(failure.exitCode == 66)
                #expect(failure.text(in: .english).contains("There are: v."))
                #expect(failure.text(in: .chinese).contains("现有：v。"))
            }
            do {
                _ = try Intake.read(folder: folder, variant: "v", changes: .only([2]))
                Issue.record("no failure")
            } catch let failure as IntakeFailure {
                #expect(failure.exitCode == 66)
                #expect(failure.text(in: .english).contains("has no change 2, but 1"))
                #expect(failure.text(in: .chinese).contains("没有第2项改动"))
            }
            // A name is a file of the folder, not a path.
            #expect(throws: IntakeFailure.self) {
                try Intake.read(folder: folder, variant: "../variants/v")
            }
        }
    }

    /// Values of personal columns are masked or left out, as in tables.
    @Test func personalValuesAreNeverShownWhole() throws {
        let id = "110105194912310021"
        for changes in [
            "  - add: {children: [{child: A9, name: 王小红, id_number: \"\(id)\", phone: 1.80123E+10}]}\n",
            "  - change: {children: {A001: {name: 张三, id_number: \"\(id)\"}}}\n",
        ] {
            let faults = try VariantFiles(changes).faults()
            #expect(!faults.isEmpty)
            for language in Language.allCases {
                let text = faults.map { $0.text(in: language) }.joined()
                for secret in [id, "1.80123E+10", "王小红", "张三"] {
                    #expect(!text.contains(secret))
                }
            }
        }
    }
}

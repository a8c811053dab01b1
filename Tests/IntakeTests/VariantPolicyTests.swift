import Foundation
import PlacementModel
import Testing

@testable import Intake

/// What changes of a variant do to the policy: it becomes the policy that is written by hand.
@Suite struct VariantPolicyTests {
    private static let reserve =
        "{groups: [new-employment], share: 10%, rounding: down, scope: class, counts: minimum, release: true}"

    /// A change, and what to replace in `scenario.yaml` for the same policy.
    static let cases: [(change: String, old: String, new: String)] = [
        (
            "policy: {points: {groups: {new-employment: 50}}}", "new-employment: 30",
            "new-employment: 50"
        ),
        ("policy: {points: {groups: {新就业形态劳动者: 50}}}", "new-employment: 30", "新就业形态劳动者: 50"),
        (
            "policy: {points: {distance: {1000: 5}}}", "placed: 100",
            "placed: 100\n    distance: {1000: 5}"
        ),
        ("policy: {points: {placed: ~}}", "    placed: 100\n", ""),
        (
            "policy: {order: [reserves, wishes, lottery]}", "[reserves, points, lottery, distance]",
            "[reserves, wishes, lottery]"
        ),
        ("policy: {mechanism: tiers}", "  points:\n", "  mechanism: tiers\n  points:\n"),
        ("reserve: {number: 1, share: 20%}", "share: 10%", "share: 20%"),
        ("reserve: {number: 1, seats: 2}", "share: 10%, rounding: down", "seats: 2"),
        (
            "reserve: {number: new, groups: [difficult], seats: 1, scope: class, counts: minimum, release: true}",
            "    - \(reserve)\n",
            "    - \(reserve)\n    - {groups: [difficult], seats: 1, scope: class, counts: minimum, release: true}\n"
        ),
        ("reserve: {number: 1, remove: true}", "  reserves:\n    - \(reserve)\n", ""),
        (
            "quota: {number: new, groups: [difficult], seats: 3, scope: scenario}",
            "  eligibility:",
            "  quotas: [{groups: [difficult], seats: 3, scope: scenario}]\n  eligibility:"
        ),
    ]

    @Test(arguments: cases.indices)
    func isThePolicyByHand(index: Int) throws {
        let (change, old, new) = Self.cases[index]
        let variant = try VariantFiles("  - \(change)\n").read().scenario
        let byHand = try ScenarioFiles().replacing(old, with: new, in: "scenario.yaml").read()
        #expect(variant.policy.sha256 == byHand.scenario.policy.sha256)
        #expect(variant.policy.sha256 != (try ScenarioFiles().read()).scenario.policy.sha256)
    }

    /// Numbers of entries stay what they are in `scenario.yaml`, whatever went before.
    @Test func numbersOfEntriesStay() throws {
        let added = "groups: [difficult], seats: 1, scope: class, counts: minimum, release: true"
        var variant = VariantFiles(
            """
              - reserve: {number: 1, remove: true}
              - reserve: {number: 2, seats: 4}
              - reserve: {number: new, \(added)}

            """
        )
        variant.files = variant.files.replacing(
            "  eligibility:",
            with: "    - {\(added)}\n  eligibility:",
            in: "scenario.yaml"
        )
        for changes in [VariantSelection.all, .only([2]), .only([1, 2])] {
            let reserves = try variant.read(changes).scenario.policy.reserves
            #expect(reserves.contains { $0.amount == .seats(4) })
        }
        #expect(
            try variant.read().scenario.policy.reserves.map(\.amount) == [.seats(4), .seats(1)]
        )
    }

    /// Lines of the policy name the file in which they stand.
    @Test func linesNameTheirFile() throws {
        let scenario = try VariantFiles(
            "  - reserve:\n      number: new\n      groups: [difficult]\n      seats: 1\n"
                + "      scope: class\n      counts: minimum\n      release: true\n"
        ).read().scenario
        #expect(
            scenario.policy.reserves.map { scenario.policyPlace(line: $0.line) } == [
                "scenario.yaml:19", "variants/v.yaml:5",
            ]
        )
    }

    /// Without a title a change is described from its content, whichever changes are switched on.
    @Test func changesAreDescribed() throws {
        let variant = VariantFiles(
            """
              - policy: {points: {groups: {new-employment: 50}}}
              - policy: {mechanism: first-come}
              - reserve: {number: 1, share: 20%}
              - remove: {sites: [S2]}
              - change: {children: {A001: {name: 王小明, wish1: C2}}}
              - add: {children: [{child: A9, name: 王小红, wish1: C1}]}
              - {title: {zh: 自拟, en: Own words}, policy: {points: {placed: 90}}}

            """
        )
        for selection in [VariantSelection.all, .only([])] {
            let titles = try #require(try variant.read(selection).scenario.variant).changes
                .map(\.title)
            #expect(
                titles.map(\.chinese) == [
                    "积分 · 新就业形态劳动者 30 → 50", "安置机制 → first-come", "第1条保留名额 比例 10% → 20%",
                    "去掉站点 S2", "申请 A001 name有改动、wish1 → C2", "增加申请 A9", "自拟",
                ]
            )
            #expect(
                titles.map(\.english) == [
                    "points · New-employment-form workers 30 → 50", "mechanism → first-come",
                    "reserve 1: share 10% → 20%", "site S2 removed",
                    "application A001: name changed, wish1 → C2", "application A9 added",
                    "Own words",
                ]
            )
        }
    }

    /// What stood there is what the changes before left, whichever are switched on.
    @Test func aChangeIsToldAfterThoseBeforeIt() throws {
        let variant = VariantFiles(
            """
              - policy: {points: {placed: 60}}
              - policy: {points: {placed: 20}}
              - reserve: {number: 1, share: 20%}
              - reserve: {number: 1, share: 30%}
              - reserve: {number: 1, remove: true}

            """
        )
        for selection in [VariantSelection.all, .only([]), .only([2])] {
            let titles = try #require(try variant.read(selection).scenario.variant).changes
                .map(\.title.english)
            #expect(
                titles == [
                    "points · placed 100 → 60", "points · placed 60 → 20",
                    "reserve 1: share 10% → 20%", "reserve 1: share 20% → 30%",
                    "reserve 1 removed",
                ]
            )
        }
    }

    @Test func variantsAreListedAndLookedAt() throws {
        var files = VariantFiles("  - policy: {points: {placed: 90}}\n").files
        files["variants/b.yaml"] = files["variants/v.yaml"]
        files["variants/.hidden.yaml"] = ""
        files["variants/notes.txt"] = ""
        try files.withFolder { folder in
            #expect(try Intake.variants(folder: folder) == ["b", "v"])
            let variant = try Intake.variant("v", folder: folder)
            #expect(variant.title.english == "Trial" && variant.changes.count == 1)
            #expect(variant.changes[0].title.english == "points · placed 100 → 90")
            let loaded = try LoadedFolder(path: folder)
            #expect(loaded.variantNames == ["b", "v"])
            #expect(try loaded.variant("b").name == "b")
            let once = try loaded.read(variant: "v").scenario
            let again = try Intake.read(folder: folder, variant: "v").scenario
            #expect(once.inputs == again.inputs && once.plainText == again.plainText)
        }
        #expect(try ScenarioFiles().withFolder { try Intake.variants(folder: $0) } == [])
    }
}

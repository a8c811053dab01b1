import Foundation
import PlacementModel
import Testing

@testable import Intake

/// What changes of a variant do to a scenario, compared with the same written by hand.
@Suite struct VariantTests {
    private static let changes = """
          - policy: {points: {groups: {new-employment: 50}}}
          - add: {classes: [{class: C4, site: S2, name: 四班, min_grade: 1, max_grade: 6, seats: 10}]}
          - remove: {classes: [C2]}

        """

    @Test func noChangeIsThePlainScenario() throws {
        let variant = try VariantFiles(Self.changes).read(.only([]))
        let plain = try ScenarioFiles().read()
        #expect(variant.scenario.plainText == plain.scenario.plainText)
        #expect(variant.scenario.variant?.numbersOn == [])
        #expect(variant.scenario.policy.sha256 == plain.scenario.policy.sha256)
    }

    @Test func theVariantIsNamedAndHashed() throws {
        let scenario = try VariantFiles(Self.changes).read(.only([1, 3])).scenario
        let variant = try #require(scenario.variant)
        #expect(variant.name == "v" && variant.title.chinese == "试验")
        #expect(variant.changes.map(\.isOn) == [true, false, true])
        #expect(scenario.inputs.map(\.name).contains("variants/v.yaml"))
        #expect(scenario.classes.map(\.id.text) == ["C1", "C3"])
    }

    /// Each subset of changes does what its members do.
    @Test func everySubsetIsItsChanges() throws {
        for subset in 0..<8 {
            let on = Set((1...3).filter { subset & (1 << ($0 - 1)) != 0 })
            let scenario = try VariantFiles(Self.changes).read(.only(on)).scenario
            let rule = scenario.policy.points.rules.first { $0.criterion == .group(0) }
            #expect(rule?.points == Points(on.contains(1) ? 50 : 30))
            let codes = scenario.classes.map(\.id.text)
            #expect(codes.contains("C4") == on.contains(2))
            #expect(codes.contains("C2") != on.contains(3))
        }
    }

    /// What a variant says of tables, and the same folder written by hand.
    static let tables:
        [(name: String, changes: String, byHand: @Sendable (inout ScenarioFiles) -> Void)] = [
            (
                "a class more",
                "  - add: {classes: [{班级编号: C4, 站点编号: S2, 班级名称: 四班, 最低年级: 一年级, 最高年级: 6, 名额: 10}]}\n",
                { $0["classes.csv"] += "C4,S2,四班,一年级,6,10\n" }
            ),
            (
                "a column more",
                "  - change: {classes: {C3: {fee: 12.50}}}\n",
                {
                    $0["classes.csv"] =
                        "class,site,name,min_grade,max_grade,seats,fee\nC1,S1,一班,1,3,20,\nC2,S1,二班,4,6,20,\n"
                        + "C3,S2,三班,1,6,30,12.5\n"
                }
            ),
            (
                "another child",
                "  - add: {children: [{child: A9, name: 王五, grade: 3, birth_date: 2017-01-02, wish1: C3}]}\n",
                { $0["children.csv"] += "A9,王五,2017-01-02,,3,,,,,C3,,\n" }
            ),
            (
                "a child less",
                "  - remove: {children: [A003]}\n",
                { files in
                    let lines = files["children.csv"].split(separator: "\n").filter {
                        !$0.hasPrefix("A003")
                    }
                    files["children.csv"] = lines.joined(separator: "\n") + "\n"
                }
            ),
            (
                "wishes of a class that went",
                "  - remove: {classes: [C3]}\n",
                { files in
                    files["classes.csv"] = files["classes.csv"].replacingOccurrences(
                        of: "C3,S2,三班,1,6,30\n",
                        with: ""
                    )
                    files["children.csv"] = files["children.csv"].replacingOccurrences(
                        of: "S1,C3,",
                        with: "S1,,"
                    )
                }
            ),
            (
                "a wish",
                "  - change: {children: {A001: {wish2: C3, 群体类别: [difficult, new-employment]}}}\n",
                { files in
                    files["children.csv"] = files["children.csv"].replacingOccurrences(
                        of: "new-employment,111.195321,40.277543,C1,S2,",
                        with: "difficult;new-employment,111.195321,40.277543,C1,C3,"
                    )
                }
            ),
            (
                "a table that was not there",
                "  - add: {distances: [{child: A001, site: S2, metres: 900}]}\n",
                { $0["distances.csv"] = "child,site,metres\nA001,S2,900\n" }
            ),
        ]

    @Test(arguments: tables.indices)
    func isAsByHand(index: Int) throws {
        let (name, changes, byHand) = Self.tables[index]
        var files = ScenarioFiles()
        byHand(&files)
        let variant = try VariantFiles(changes).read()
        let expected = try files.read()
        #expect(variant.scenario.plainText == expected.scenario.plainText, "\(name)")
        for child in expected.scenario.children {
            #expect(variant.register.name(for: child.id) == expected.register.name(for: child.id))
        }
    }

    /// A closed site takes its classes and all that speaks of them along; rows of the files keep their
    /// numbers.
    @Test func aClosedSite() throws {
        var variant = VariantFiles("  - remove: {sites: [S2]}\n")
        variant.files["distances.csv"] = "child,site,metres\nA001,S2,900\nA001,S1,100\n"
        variant.files["previous.csv"] = "child,site,class\nA001,S2,C3\nA002,,C3\nA003,S1,C1\n"
        variant.files["pins.csv"] = "child,class,reason\nA001,C3,决定\nA002,C1,决定\n"
        let scenario = try variant.read().scenario
        #expect(scenario.sites.map(\.id.text) == ["S1"])
        #expect(scenario.classes.map(\.id.text) == ["C1", "C2"])
        let wished = scenario.wishes.elements.map { scenario.classes[Int($0.classIndex)].id.text }
        #expect(wished == ["C1", "C1", "C2", "C2"])
        #expect(scenario.statedDistances.elements.map(\.row) == [3])
        #expect(scenario.previous.map { $0?.row } == [nil, nil, 4])
        #expect(scenario.pins.map(\.row) == [3])
    }

    /// A child that was in a class that went still had a place at its site.
    @Test func aClosedClassLeavesItsSite() throws {
        var variant = VariantFiles("  - remove: {classes: [C2]}\n")
        variant.files["previous.csv"] = "child,site,class\nA001,,C2\nA002,S1,C2\n"
        let result = try variant.read()
        #expect(result.scenario.previous.map { $0?.siteIndex } == [0, 0, nil])
        #expect(result.scenario.previous.allSatisfy { $0?.classIndex == nil })
        #expect(!result.warnings.contains { $0.kind == .previousClassGone })
    }

    @Test func changesApplyInTheirOrder() throws {
        let scenario = try VariantFiles(
            """
              - add: {classes: [{class: C4, site: S2, seats: 10}]}
              - change: {classes: {C4: {seats: 12}}}
              - change: {classes: {C4: {seats: 14}}}

            """
        ).read().scenario
        #expect(scenario.classes.last?.capacity.seatCount == 14)
    }

    @Test func parallelClassesShareWishes() throws {
        let variant = VariantFiles(
            "  - add: {classes: [{class: C4, site: S1, seats: 9, parallel_to: C2}]}\n"
        )
        let scenario = try variant.read().scenario
        let third = scenario.wishes[2].map { scenario.classes[Int($0.classIndex)].id.text }
        #expect(third == ["C2", "C4"])
        #expect(scenario.wishes[2].map(\.rank) == [1, 1])
    }
}

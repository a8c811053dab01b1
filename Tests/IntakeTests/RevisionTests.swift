import Foundation
import PlacementModel
import Testing

@testable import Intake

/// What comes in after an announcement, put into a scenario.
@Suite struct RevisionTests {
    /// A scenario folder and, beside it, files that came in.
    private func revised(
        _ files: [String: String],
        of scenario: ScenarioFiles = ScenarioFiles(),
        withdrawn: String? = nil,
        corrections: String? = nil,
        late: String? = nil
    ) throws -> RevisedScenario {
        try scenario.withFolder { folder in
            let beside = folder + "/.came-in"
            for (name, text) in files {
                let url = URL(fileURLWithPath: beside + "/" + name)
                try FileManager.default.createDirectory(
                    at: url.deletingLastPathComponent(),
                    withIntermediateDirectories: true
                )
                try Data(text.utf8).write(to: url)
            }
            return try Revision(
                folder: folder,
                withdrawn: withdrawn.map { beside + "/" + $0 },
                corrections: corrections.map { beside + "/" + $0 },
                late: late.map { beside + "/" + $0 }
            ).revised()
        }
    }

    private func faults(_ body: () throws -> RevisedScenario) throws -> [Fault] {
        do {
            _ = try body().read()
            return []
        } catch IntakeFailure.faults(let report) {
            return report.faults
        }
    }

    private func text(_ revised: RevisedScenario, _ name: String) -> String? {
        revised.files.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    @Test func aWithdrawnChildLeavesEveryTable() throws {
        let scenario = ScenarioFiles()
            .adding("pins.csv", "child,class,reason\nA002,C2,moved\n")
            .adding("previous.csv", "child,site\nA001,S1\n")
        let revised = try revised(
            ["w.csv": "报名编号,备注\nA002,搬家\n"],
            of: scenario,
            withdrawn: "w.csv"
        )
        #expect(revised.withdrawn.map(\.text) == ["A002"])
        let read = try revised.read().scenario
        #expect(read.children.map(\.id.text) == ["A001", "A003"])
        #expect(read.pins.isEmpty)
        // Files that nothing changes keep their bytes, and so their hashes.
        for name in ["scenario.yaml", "sites.csv", "classes.csv", "previous.csv"] {
            #expect(text(revised, name) == scenario[name], "\(name)")
        }
    }

    @Test func aCorrectionReplacesTheCellsThatItHas() throws {
        let revised = try revised(
            ["c.csv": "编号,群体类别,学校\nA002,困难职工,第二小学\n"],
            corrections: "c.csv"
        )
        #expect(revised.corrected.map(\.text) == ["A002"])
        let read = try revised.read()
        #expect(read.scenario.children.map(\.groups.rawValue) == [1, 2, 3])
        #expect(read.scenario.children[1].grade == Grade(3))
        #expect(read.register.maskedName(for: ChildID("A002")) == "段**")
        let table = try #require(text(revised, "children.csv"))
        #expect(table.hasPrefix("\u{FEFF}child,name,"))
        #expect(table.contains("\"对花生过敏，\"\"请注意\"\"\"") || table.contains("请注意"))
    }

    @Test func rowsOfOtherTablesTakeThePlaceOfAllOfTheChild() throws {
        let scenario = ScenarioFiles()
            .adding("distances.csv", "child,site,metres\nA001,S1,10\nA001,S2,20\nA002,S1,30\n")
        let revised = try revised(
            ["c/distances.csv": "site,metres,child\nS2,99,A001\n"],
            of: scenario,
            corrections: "c"
        )
        let read = try revised.read().scenario
        #expect(read.statedDistances[0].map(\.distance.count) == [99])
        #expect(read.statedDistances[1].map(\.distance.count) == [30])
    }

    @Test func lateApplicantsStandBelowInTheColumnsOfTheTable() throws {
        let revised = try revised(
            ["late.csv": "第一志愿,报名编号,姓名,年级\nC3,B1,李四,1\n"],
            late: "late.csv"
        )
        #expect(revised.late.map(\.text) == ["B1"])
        let read = try revised.read()
        #expect(read.scenario.children.map(\.id.text) == ["A001", "A002", "A003", "B1"])
        #expect(read.scenario.wishes[3].map(\.classIndex) == [2])
        #expect(read.register.maskedName(for: ChildID("B1")) == "李*")
    }

    @Test func faultsAreNamedWhereTheyWereWritten() throws {
        let found = try faults {
            try revised(
                ["late.csv": "child,grade,wish1\nB1,1,C3\nB2,eleventh,C9\n"],
                late: "late.csv"
            )
        }
        #expect(found.map(\.place.file) == ["late.csv", "late.csv"])
        #expect(found.map(\.place.row) == [3, 3])
        #expect(Set(found.map(\.place.column)) == ["grade", "wish1"])
    }

    @Test func whomTheFilesMaySpeakOf() throws {
        let files = [
            "w.csv": "child\nA001\nA001\nA999\n", "c.csv": "child,grade\nA001,2\nX,1\n",
            "late.csv": "child,grade\nA003,2\nB1,1\nB1,2\n",
        ]
        let found = try faults {
            try revised(files, withdrawn: "w.csv", corrections: "c.csv", late: "late.csv")
        }
        let expected: [(String, Int32, FaultKind)] = [
            ("c.csv", 2, .withdrawnChild), ("c.csv", 3, .unknownCode(.child, nearest: nil)),
            ("late.csv", 2, .appliedBefore(row: 4)), ("late.csv", 4, .repeatedRow(firstRow: 3)),
            ("w.csv", 3, .repeatedRow(firstRow: 2)),
            ("w.csv", 4, .unknownCode(.child, nearest: nil)),
        ]
        #expect(found.count == expected.count)
        for (fault, (file, row, kind)) in zip(found, expected) {
            #expect(fault.place.file == file && fault.place.row == row, "\(fault)")
            #expect(fault.kind == kind, "\(fault)")
            for language in Language.allCases { #expect(!fault.text(in: language).isEmpty) }
        }
    }

    @Test func aTableOfAnotherNameIsAFault() throws {
        let found = try faults {
            try revised(["c/childern.csv": "child\nA001\n"], corrections: "c")
        }
        #expect(found.map(\.kind) == [.unexpectedFile(nearest: "children.csv")])
    }

    @Test func anAnnouncementIsReadWithTheScenario() throws {
        let announced = "报名编号,班级编号,是否保留\nA001,C1,必须\nA003,C2,尽量\nA009,C3,已退出\n"
        let scenario = try ScenarioFiles().adding("announced.csv", announced).read().scenario
        #expect(scenario.announced.map(\.childIndex) == [0, 2, nil])
        #expect(scenario.announced.map(\.stay) == [.must, .ifPossible, .withdrawn])
        #expect(scenario.announced.map(\.row) == [2, 3, 4])
    }
}

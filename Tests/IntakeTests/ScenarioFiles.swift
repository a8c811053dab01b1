import Foundation
import PlacementModel

@testable import Intake

/// A scenario in memory, small and without a fault, that a test changes and reads from disk.
struct ScenarioFiles {
    var files: [String: [UInt8]]

    static let yaml = """
        roost: 1
        title: {zh: 测试, en: Test}
        reference-date: 2026-01-19
        coordinates: gcj02
        sessions:
          - id: winter
            dates: {from: 2026-01-19, to: 2026-02-06, weekdays: true}
        groups:
          - {id: new-employment, title: {zh: 新就业形态劳动者, en: New-employment-form workers}}
          - {id: difficult, title: {zh: 困难职工, en: Workers in difficulty}}
        policy:
          version: "1"
          points:
            placed: 100
            groups: {new-employment: 30, difficult: 40}
            wishes: {1: 20, 2: 10}
          order: [reserves, points, lottery, distance]
          reserves:
            - {groups: [new-employment], share: 10%, rounding: down, scope: class, counts: minimum, release: true}
          eligibility: {papers: not-checked}
          lottery: {commitment: 71b2b27c8a8bdaaff1e4dcea51b0bda33bdb54ec5c2f4ae5ff7a40ab5d9dac1e}

        """
    static let sites = """
        site,name,longitude,latitude,operator
        S1,青少年宫,111.194321,40.276543,县总工会
        S2,东区站,111.204321,40.286543,

        """
    static let classes = """
        class,site,name,min_grade,max_grade,seats
        C1,S1,一班,1,3,20
        C2,S1,二班,4,6,20
        C3,S2,三班,1,6,30

        """
    static let children = #"""
        child,name,birth_date,sex,grade,phone,groups,longitude,latitude,wish1,wish2,note
        A001,张三,2017-05-01,男,2,18012341999,new-employment,111.195321,40.277543,C1,S2,
        A002,段小明,2016/3/4,女,三年级,18012342000,,111.196321,40.278543,S1,C3,"对花生过敏，""请注意"""
        A003,欧阳小红,20150203,女,4,,困难职工;new-employment,,,C2,,

        """#

    init() {
        files = [
            "scenario.yaml": Array(ScenarioFiles.yaml.utf8),
            "sites.csv": Array(ScenarioFiles.sites.utf8),
            "classes.csv": Array(ScenarioFiles.classes.utf8),
            "children.csv": Array(ScenarioFiles.children.utf8),
        ]
    }

    subscript(name: String) -> String {
        get { String(decoding: files[name] ?? [], as: UTF8.self) }
        set { files[name] = Array(newValue.utf8) }
    }

    /// Replaces a text in a file; the text must be there.
    func replacing(_ old: String, with new: String, in name: String) -> ScenarioFiles {
        var copy = self
        precondition(copy[name].contains(old), "\(old) is not in \(name)")
        copy[name] = copy[name].replacingOccurrences(of: old, with: new)
        return copy
    }

    func adding(_ name: String, _ text: String) -> ScenarioFiles {
        var copy = self
        copy[name] = text
        return copy
    }

    /// Writes the files into a new folder, and removes it afterwards.
    func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("intake-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, bytes) in files {
            let file = folder.appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(bytes).write(to: file)
        }
        return try body(folder.path)
    }

    func read() throws -> ReadResult { try withFolder { try Intake.read(folder: $0) } }

    /// The faults of a folder that must have some.
    func faults() throws -> [Fault] {
        do {
            _ = try read()
            return []
        } catch IntakeFailure.faults(let report) {
            return report.faults
        }
    }
}

import Foundation
import PlacementModel

/// The files of a scenario folder, by name.
struct ScenarioFolder {
    static let policyFile = "scenario.yaml"
    /// The tables that Intake reads, and whether a scenario needs them.
    static let tables: [(table: SourceTable, isNeeded: Bool)] = [
        (.sites, true), (.classes, true), (.children, true),
        (.preferences, false), (.distances, false), (.previous, false), (.pins, false),
    ]

    let path: String
    private let names: Set<String>

    /// Lists the folder, and reports tables whose name is not known, so that a misspelt name is
    /// never ignored. Other files belong to the planner, and hidden ones to the system.
    init(path: String, log: IntakeLog) throws(IntakeFailure) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
            isFolder.boolValue
        else { throw .noFolder(path) }
        let listed: [String]
        do {
            listed = try FileManager.default.contentsOfDirectory(atPath: path)
        } catch {
            throw .unreadableFile(path, reason: String(cString: strerror(errno)))
        }
        self.path = path
        names = Set(listed)

        let known = ScenarioFolder.tables.map(\.table.fileName)
        let needed = ScenarioFolder.tables.filter(\.isNeeded).map(\.table.fileName)
        let missing = ([ScenarioFolder.policyFile] + needed).filter { !names.contains($0) }
        guard missing.isEmpty else { throw .missingFiles(missing) }

        for name in listed.sorted()
        where name.lowercased().hasSuffix(".csv") && !name.hasPrefix(".") && !known.contains(name) {
            let nearest = NearestCode.among(
                known,
                to: name.lowercased(),
                budget: &log.suggestionBudget
            )
            log.add(.unexpectedFile(nearest: nearest), at: InputPlace(file: name))
        }
    }

    func contains(_ table: SourceTable) -> Bool { names.contains(table.fileName) }

    /// Reads a file whole; nil when it is larger than the limit, which is then a fault.
    func read(
        _ name: String,
        megabyteLimit: Int,
        log: IntakeLog
    ) throws(IntakeFailure) -> FileContents? {
        switch FileContents.load(path: path + "/" + name, byteLimit: megabyteLimit << 20) {
        case .contents(let contents): return contents
        case .tooLarge:
            log.add(.fileTooLarge(megabytes: megabyteLimit), at: InputPlace(file: name))
            return nil
        case .unreadable(let reason): throw .unreadableFile(name, reason: reason)
        }
    }
}

import Foundation
import PlacementModel

/// The files of a scenario folder, by name.
struct ScenarioFolder {
    static let policyFile = "scenario.yaml"
    /// The tables that Intake reads, and whether a scenario needs them.
    static let tables: [(table: SourceTable, isNeeded: Bool)] = [
        (.sites, true), (.classes, true), (.children, true),
        (.preferences, false), (.distances, false), (.previous, false), (.pins, false),
        (.announced, false),
    ]

    private let source: Source
    private let names: Set<String>
    /// The tables of `scenario.xlsx`, where there is one.
    private(set) var workbook: ScenarioWorkbook?

    private enum Source {
        case disk(path: String)
        case memory([String: [UInt8]])
    }

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
        source = .disk(path: path)
        names = Set(listed)

        let known = ScenarioFolder.tables.map(\.table.fileName)
        try checkMissing(log)
        try readWorkbook(log)
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

    /// Files in memory, such as those of a revision.
    init(files: [(name: String, bytes: [UInt8])], log: IntakeLog) throws(IntakeFailure) {
        source = .memory(Dictionary(files.map { ($0.name, $0.bytes) }) { first, _ in first })
        names = Set(files.map(\.name))
        try readWorkbook(log)
    }

    /// Needed tables are not missing where there is a workbook, which may hold them.
    private func checkMissing(_ log: IntakeLog) throws(IntakeFailure) {
        var needed = [ScenarioFolder.policyFile]
        if !names.contains(ScenarioWorkbook.fileName) {
            needed += ScenarioFolder.tables.filter(\.isNeeded).map(\.table.fileName)
        }
        let missing = needed.filter { !names.contains($0) }
        guard !missing.isEmpty else { return }
        // A workbook under another name is more likely than none.
        let other = names.sorted().first { name in
            !name.hasPrefix("~$") && !name.hasPrefix(".")
                && [".xlsx", ".xls", ".xlsm", ".et"].contains { name.lowercased().hasSuffix($0) }
        }
        guard let other, !missing.contains(ScenarioFolder.policyFile) else {
            throw .missingFiles(missing)
        }
        log.add(
            .unexpectedFile(nearest: ScenarioWorkbook.fileName),
            at: InputPlace(file: other)
        )
        throw .faults(FaultReport(log))
    }

    private mutating func readWorkbook(_ log: IntakeLog) throws(IntakeFailure) {
        let name = ScenarioWorkbook.fileName
        guard names.contains(name),
            let contents = try read(name, megabyteLimit: ScenarioWorkbook.megabyteLimit, log: log)
        else { return }
        let workbook = ScenarioWorkbook(contents, log: log)
        workbook.reportMissing(besides: names, log: log)
        workbook.reportRepeated(in: names, log: log)
        self.workbook = workbook
    }

    func contains(_ table: SourceTable) -> Bool {
        names.contains(table.fileName) || workbook?.sheets[table] != nil
    }

    /// Reads a file whole; nil when it is larger than the limit, which is then a fault.
    func read(
        _ name: String,
        megabyteLimit: Int,
        log: IntakeLog
    ) throws(IntakeFailure) -> FileContents? {
        let reading =
            switch source {
            case .disk(let path):
                FileContents.load(path: path + "/" + name, byteLimit: megabyteLimit << 20)
            case .memory(let files):
                FileContents.Reading.contents(FileContents(bytes: files[name] ?? []))
            }
        switch reading {
        case .contents(let contents): return contents
        case .tooLarge:
            log.add(.fileTooLarge(megabytes: megabyteLimit), at: InputPlace(file: name))
            return nil
        case .unreadable(let reason): throw .unreadableFile(name, reason: reason)
        }
    }
}

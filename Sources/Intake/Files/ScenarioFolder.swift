import Foundation
import Parallel
import PlacementModel

/// The files of a scenario folder, by name.
struct ScenarioFolder: Sendable {
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

    private enum Source: Sendable {
        case disk(path: String)
        case memory([String: FileContents.Reading])
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

        try checkMissing(log)
        try readWorkbook()
        reportStrayTables(log)
    }

    private func reportStrayTables(_ log: IntakeLog) {
        let known = ScenarioFolder.tables.map(\.table.fileName)
        for name in names.sorted()
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
    init(files: [(name: String, bytes: [UInt8])]) throws(IntakeFailure) {
        let contents = files.map {
            ($0.name, FileContents.Reading.contents(FileContents(bytes: $0.bytes)))
        }
        source = .memory(Dictionary(contents) { first, _ in first })
        names = Set(files.map(\.name))
        try readWorkbook()
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

    private mutating func readWorkbook() throws(IntakeFailure) {
        let name = ScenarioWorkbook.fileName
        guard names.contains(name) else { return }
        let log = IntakeLog()
        let contents = try read(name, megabyteLimit: ScenarioWorkbook.megabyteLimit, log: log)
        workbook = ScenarioWorkbook(contents, besides: names, log: log)
    }

    func contains(_ table: SourceTable) -> Bool {
        names.contains(table.fileName) || workbook?.sheets[table] != nil
    }

    /// The same folder with all its files in memory, so that several readings read them once.
    func loaded() -> ScenarioFolder {
        guard case .disk(let path) = source else { return self }
        var readings: [String: FileContents.Reading] = [:]
        let tables = ScenarioFolder.tables.map(\.table.fileName).filter(names.contains)
        let variants = variantNames().map { Variant.fileName($0) }
        let yaml = [ScenarioFolder.policyFile] + variants
        for (files, limit) in [
            (yaml, YAMLDocument.megabyteLimit), (tables, TableSource.megabyteLimit),
        ] {
            for file in files {
                let path = path + "/" + file
                readings[file] = FileContents.load(path: path, byteLimit: limit << 20)
            }
        }
        return ScenarioFolder(readings: readings, names: names, workbook: workbook)
    }

    private init(
        readings: [String: FileContents.Reading],
        names: Set<String>,
        workbook: ScenarioWorkbook?
    ) {
        source = .memory(readings)
        self.names = names
        self.workbook = workbook
    }

    /// The names of its variants, in alphabetical order.
    func variantNames() -> [String] {
        let files: [String]
        switch source {
        case .disk(let path):
            let folder = path + "/" + Variant.folder
            files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        case .memory(let contents):
            let prefix = Variant.folder + "/"
            files = contents.keys.filter { $0.hasPrefix(prefix) }
                .map { String($0.dropFirst(prefix.count)) }
        }
        return files.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") && !$0.contains("/") }
            .map { String($0.dropLast(".yaml".count)) }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The file of a variant, which must be there.
    func path(ofVariant name: String) throws(IntakeFailure) -> String {
        let names = variantNames()
        guard names.contains(name) else { throw .noVariant(name, known: names) }
        return Variant.fileName(name)
    }

    /// Reads a file whole; nil when it is larger than the limit, which is then a fault.
    func read(
        _ name: String,
        megabyteLimit: Int,
        threads: Threads = .one,
        log: IntakeLog
    ) throws(IntakeFailure) -> FileContents? {
        let reading =
            switch source {
            case .disk(let path):
                FileContents.load(
                    path: path + "/" + name,
                    byteLimit: megabyteLimit << 20,
                    threads
                )
            case .memory(let files):
                files[name] ?? .contents(FileContents(bytes: []))
            }
        switch reading {
        case .contents(let contents): return contents
        case .tooLarge:
            log.add(.fileTooLarge(megabytes: megabyteLimit), at: InputPlace(file: name))
            return nil
        case .missing: throw .noFile(name)
        case .unreadable(let reason): throw .unreadableFile(name, reason: reason)
        }
    }
}

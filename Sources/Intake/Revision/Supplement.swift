import Foundation
import PlacementModel

/// Tables that come in after the announcement: a file with rows of `children.csv`, or a folder with
/// any of the tables that speak of children.
struct Supplement {
    private(set) var tables: [SourceTable: ChildTable] = [:]

    /// - Throws: where the path, or a file in it, cannot be read.
    init(path: String, log: IntakeLog) throws(IntakeFailure) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw .noFile(path)
        }
        let name = URL(fileURLWithPath: path).lastPathComponent
        guard isFolder.boolValue else {
            tables[.children] = try Supplement.table(path, name, ChildColumn.self, log)
            return
        }
        let listed = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        for file in listed.sorted() where file.lowercased().hasSuffix(".csv") {
            let shown = name + "/" + file
            guard let table = Supplement.known.first(where: { $0.fileName == file }) else {
                let nearest = NearestCode.among(
                    Supplement.known.map(\.fileName),
                    to: file.lowercased(),
                    budget: &log.suggestionBudget
                )
                log.add(.unexpectedFile(nearest: nearest), at: InputPlace(file: shown))
                continue
            }
            tables[table] = try Supplement.table(table, path + "/" + file, shown, log)
        }
    }

    /// The tables whose rows speak of children.
    static let known: [SourceTable] = [.children, .preferences, .distances, .previous, .pins]

    static func table(
        _ table: SourceTable,
        _ path: String,
        _ name: String,
        _ log: IntakeLog
    ) throws(IntakeFailure) -> ChildTable? {
        switch table {
        case .children: try Supplement.table(path, name, ChildColumn.self, log)
        case .preferences: try Supplement.table(path, name, PreferenceColumn.self, log)
        case .distances: try Supplement.table(path, name, DistanceColumn.self, log)
        case .previous: try Supplement.table(path, name, PreviousColumn.self, log)
        case .pins: try Supplement.table(path, name, PinColumn.self, log)
        case .sites, .classes, .staff, .announced: nil
        }
    }

    /// A table about children that was read already, such as a sheet.
    static func table(_ table: SourceTable, _ source: TableSource, _ log: IntakeLog) -> ChildTable?
    {
        switch table {
        case .children: ChildTable(source, as: ChildColumn.self, log: log)
        case .preferences: ChildTable(source, as: PreferenceColumn.self, log: log)
        case .distances: ChildTable(source, as: DistanceColumn.self, log: log)
        case .previous: ChildTable(source, as: PreviousColumn.self, log: log)
        case .pins: ChildTable(source, as: PinColumn.self, log: log)
        case .sites, .classes, .staff, .announced: nil
        }
    }

    static func table<Column: ChildTableColumn>(
        _ path: String,
        _ name: String,
        _ columns: Column.Type,
        _ log: IntakeLog
    ) throws(IntakeFailure) -> ChildTable? {
        switch FileContents.load(path: path, byteLimit: TableSource.megabyteLimit << 20) {
        case .contents(let contents):
            return TableSource.decode(contents, name: name, log: log)
                .flatMap { ChildTable($0, as: columns, log: log) }
        case .tooLarge:
            log.add(
                .fileTooLarge(megabytes: TableSource.megabyteLimit),
                at: InputPlace(file: name)
            )
            return nil
        case .missing: throw .noFile(path)
        case .unreadable(let reason): throw .unreadableFile(path, reason: reason)
        }
    }
}

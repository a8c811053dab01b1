import Foundation
import PlacementModel

/// What came in after an announcement: children who withdraw, late corrections, late applicants
/// (退出、更正、补报).
///
/// A withdrawn child leaves every table. A correction replaces cells of the child's row in
/// `children.csv`, in the columns that it has; in other tables its rows take the place of all rows of
/// that child. A late applicant's rows are added below. Tables that nothing changes keep their bytes;
/// sheets of a workbook become files of the same rows.
package struct Revision {
    private let folder: String
    private let withdrawn: String?
    private let corrections: String?
    private let late: String?

    /// - Parameters:
    ///   - folder: the scenario of the run that was announced.
    ///   - withdrawn: a file with application numbers.
    ///   - corrections: a file with rows of `children.csv`, or a folder of tables.
    ///   - late: the same.
    package init(folder: String, withdrawn: String?, corrections: String?, late: String?) {
        self.folder = folder
        self.withdrawn = withdrawn
        self.corrections = corrections
        self.late = late
    }

    /// The scenario as it stands now, still as files.
    ///
    /// - Throws: every fault of the files that came in.
    package func revised() throws(IntakeFailure) -> RevisedScenario {
        let log = IntakeLog()
        let old = try ScenarioFolder(path: folder, log: log)
        guard let children = try table(.children, of: old, log) else {
            throw .faults(FaultReport(log))
        }
        var rowOfChild: [String: Int32] = [:]
        for row in children.rows { rowOfChild[row.child] = row.origin.row ?? 0 }
        let gone = try withdrawnChildren(children, log)
        let corrected = try corrections.map { path throws(IntakeFailure) in
            try Supplement(path: path, log: log)
        }
        let added = try late.map { path throws(IntakeFailure) in
            try Supplement(path: path, log: log)
        }
        let leaving = Set(gone)
        let check = RevisionCheck(children: children, rowOfChild: rowOfChild, log: log)
        check.check(corrections: corrected, withdrawn: leaving)
        check.check(late: added)
        guard !log.hasFaults else { throw .faults(FaultReport(log)) }
        var revised = RevisedScenario(
            withdrawn: gone.map { ChildID($0) },
            corrected: RevisionCheck.children(of: corrected).map { ChildID($0) },
            late: added?.tables[.children]?.rows.map { ChildID($0.child) } ?? [],
            places: old.workbook.map(WorkbookPlaces.init)
        )
        try write(old, leaving, corrected, added, &revised)
        return revised
    }

    private func withdrawnChildren(
        _ children: ChildTable,
        _ log: IntakeLog
    ) throws(IntakeFailure) -> [String] {
        guard let withdrawn else { return [] }
        let name = URL(fileURLWithPath: withdrawn).lastPathComponent
        let table = try Supplement.table(withdrawn, name, WithdrawnColumn.self, log)
        guard let table else { return [] }
        RevisionCheck.checkOnce(table, log)
        let known = Set(children.rows.map(\.child))
        for row in table.rows where !known.contains(row.child) {
            RevisionCheck.unknown(row, among: children, log)
        }
        return table.rows.map(\.child)
    }

    /// Every file of the scenario but what was announced before.
    private func write(
        _ old: ScenarioFolder,
        _ leaving: Set<String>,
        _ corrected: Supplement?,
        _ added: Supplement?,
        _ revised: inout RevisedScenario
    ) throws(IntakeFailure) {
        let log = IntakeLog()
        var names = [ScenarioFolder.policyFile]
        names += ScenarioFolder.tables.map(\.table).filter { $0 != .announced }
            .filter { table in
                old.contains(table) || corrected?.tables[table] != nil
                    || added?.tables[table] != nil
            }.map(\.fileName)
        for name in names {
            let table = Supplement.known.first { $0.fileName == name }
            let correction = table.flatMap { corrected?.tables[$0] }
            let addition = table.flatMap { added?.tables[$0] }
            let before = try table.flatMap { kind throws(IntakeFailure) in
                old.contains(kind) ? try self.table(kind, of: old, log) : nil
            }
            let loses = before?.rows.contains { leaving.contains($0.child) } ?? false
            guard loses || correction != nil || addition != nil else {
                let sheet = SourceTable.allCases.first { $0.fileName == name }
                    .flatMap { old.workbook?.sheets[$0]?.source?.text }
                if let sheet {
                    revised.files.append((name, sheet))
                } else {
                    revised.files.append((name, try bytes(folder + "/" + name)))
                }
                continue
            }
            let merged = Revision.merged(
                before,
                without: leaving,
                correction,
                addition,
                table
            )
            revised.add(merged, name: name)
        }
    }

    /// A table about children of the announced scenario, from its sheet or its file.
    private func table(
        _ table: SourceTable,
        of old: ScenarioFolder,
        _ log: IntakeLog
    ) throws(IntakeFailure) -> ChildTable? {
        if let workbook = old.workbook, let source = workbook.sheets[table]?.source {
            let places = WorkbookPlaces(workbook)
            return Supplement.table(table, source, log)?.moved { places.moved($0) }
        }
        let name = table.fileName
        return try Supplement.table(table, folder + "/" + name, name, log)
    }

    private static func merged(
        _ before: ChildTable?,
        without leaving: Set<String>,
        _ correction: ChildTable?,
        _ addition: ChildTable?,
        _ table: SourceTable?
    ) -> ChildTable? {
        var merged = before?.without(leaving)
        if let correction {
            if table == .children {
                merged?.correct(by: correction)
            } else if var others = merged?.without(Set(correction.rows.map(\.child))) {
                others.append(correction)
                merged = others
            } else {
                merged = correction
            }
        }
        guard let addition else { return merged }
        guard var whole = merged else { return addition }
        whole.append(addition)
        return whole
    }

    private func bytes(_ path: String) throws(IntakeFailure) -> [UInt8] {
        switch FileContents.load(path: path, byteLimit: TableSource.megabyteLimit << 20) {
        case .contents(let contents): return contents.bytes
        case .tooLarge: throw .unreadableFile(path, reason: "too large")
        case .missing: throw .noFile(path)
        case .unreadable(let reason): throw .unreadableFile(path, reason: reason)
        }
    }
}

import PlacementModel

/// Checks whom the files that came in speak of.
struct RevisionCheck {
    let children: ChildTable
    /// The row of each child in `children.csv`.
    let rowOfChild: [String: Int32]
    let log: IntakeLog

    /// Whom corrections speak of, each once, in the order of the tables and rows.
    static func children(of corrections: Supplement?) -> [String] {
        var seen: Set<String> = []
        return Supplement.known.flatMap { corrections?.tables[$0]?.rows ?? [] }
            .map(\.child)
            .filter { seen.insert($0).inserted }
    }

    /// Corrections are about children who have applied and stay.
    func check(corrections: Supplement?, withdrawn: Set<String>) {
        for kind in Supplement.known {
            guard let table = corrections?.tables[kind] else { continue }
            if kind == .children { RevisionCheck.checkOnce(table, log) }
            for row in table.rows {
                if rowOfChild[row.child] == nil {
                    RevisionCheck.unknown(row, among: children, log)
                } else if withdrawn.contains(row.child) {
                    log.add(.withdrawnChild, at: row.origin, value: row.child)
                }
            }
        }
    }

    /// Late applicants have not applied before, and only they are spoken of.
    func check(late: Supplement?) {
        guard let late else { return }
        let applicants = late.tables[.children]
        if let applicants {
            RevisionCheck.checkOnce(applicants, log)
            for row in applicants.rows {
                if let before = rowOfChild[row.child] {
                    log.add(.appliedBefore(row: before), at: row.origin, value: row.child)
                }
            }
        }
        let known = Set(applicants?.rows.map(\.child) ?? [])
        for kind in Supplement.known where kind != .children {
            for row in late.tables[kind]?.rows ?? [] where !known.contains(row.child) {
                RevisionCheck.unknown(row, among: applicants, log)
            }
        }
    }

    static func checkOnce(_ table: ChildTable, _ log: IntakeLog) {
        var first: [String: Int32] = [:]
        for row in table.rows {
            if let before = first[row.child] {
                log.add(.repeatedRow(firstRow: before), at: row.origin, value: row.child)
            } else {
                first[row.child] = row.origin.row
            }
        }
    }

    static func unknown(_ row: ChildTable.Row, among known: ChildTable?, _ log: IntakeLog) {
        let nearest = NearestCode.among(
            known?.rows.map(\.child) ?? [],
            to: row.child,
            budget: &log.suggestionBudget
        )
        log.add(.unknownCode(.child, nearest: nearest), at: row.origin, value: row.child)
    }
}

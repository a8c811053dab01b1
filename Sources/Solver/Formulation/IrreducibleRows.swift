import PlacementModel

/// Reduces rows that conflict to few that still do, so that a person can read them.
///
/// Method: leave out a part of the rows; where the rest has no solution either, go on with the rest,
/// otherwise keep the part; then parts of half the size, down to single rows. With all trials
/// decided, no row of the result can be left out (an irreducible infeasible subsystem).
///
/// Complexity: at most `trialLimit` feasibility problems. A trial that its work limit ends, and what
/// is left when the trials are spent, stays in: the result always conflicts.
///
/// Reference: J. Chinneck, Feasibility and Infeasibility in Optimization (2008), deletion filtering.
struct IrreducibleRows {
    let program: IntegerProgram
    let cancellation: Cancellation

    private static let trialLimit = 300
    private static let limits = IntegerLimits(nodes: 500, neighbourhoods: 0)

    func reduced(_ rows: [Int32]) -> [Int32] {
        var kept = rows.sorted()
        var trials = 0
        var size = max(1, kept.count / 2)
        while true {
            var start = 0
            while start < kept.count, kept.count > 1, trials < IrreducibleRows.trialLimit {
                let part = start..<min(start + size, kept.count)
                trials += 1
                if let rest = conflict(kept[..<part.lowerBound] + kept[part.upperBound...]) {
                    // What was kept before stands in front, so the place of the next part is known.
                    start = rest.count { $0 < kept[part.lowerBound] }
                    kept = rest
                } else {
                    start = part.upperBound
                }
            }
            if size == 1 || trials >= IrreducibleRows.trialLimit { return kept }
            size = max(1, size / 2)
        }
    }

    /// Rows among these that have no solution together, ascending; nil where they have one, or where
    /// that was not decided.
    private func conflict(_ rows: ArraySlice<Int32>) -> [Int32]? {
        guard !rows.isEmpty, !cancellation.isRequested else { return nil }
        var place = [Int32](repeating: -1, count: program.rowCount)
        var part = IntegerProgram()
        for row in rows { place[Int(row)] = part.addRow(program.rows[Int(row)]) }
        for column in 0..<program.columnCount {
            let entries = program.entries(ofColumn: column).lazy
                .filter { place[Int(program.entryRow[$0])] >= 0 }
            part.addColumn(
                program.columns[column],
                entries: entries.map {
                    (place[Int(program.entryRow[$0])], program.entryCoefficient[$0])
                }
            )
        }
        let solver = IntegerSolver(limits: IrreducibleRows.limits, cancellation: cancellation)
        guard case .infeasible(let found)? = try? solver.solve(part, levels: []) else { return nil }
        let all = Array(rows)
        return found.map { all[Int($0)] }.sorted()
    }
}

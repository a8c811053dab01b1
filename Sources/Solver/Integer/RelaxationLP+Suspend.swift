internal import GLPK

extension RelaxationLP {
    /// Ends work in a problem that is about to go: keeps the basis for `resume`, without the cuts
    /// that are slack in it.
    mutating func suspend(_ problem: inout Problem) throws(SolverFault) {
        guard artificials.isEmpty else {
            // Columns are not in their order then; the next problem starts afresh.
            basis = nil
            return
        }
        var kept = try problem.basis()
        let whole = component
        var slim = whole
        slim.removeRows(from: ownRowCount)
        var rows = Array(kept.rows.prefix(ownRowCount))
        for row in ownRowCount..<whole.rowCount where kept.rows[row] != .basic {
            rows.append(kept.rows[row])
            slim.append(
                whole.rows[row],
                whole.entries(ofRow: row).lazy.map {
                    (whole.entryColumn[$0], whole.entryCoefficient[$0])
                }
            )
        }
        kept.rows = rows
        component = slim
        isStale = true
        basis = kept
    }

    /// Loads everything as it was into an empty problem.
    mutating func resume(_ problem: inout Problem) throws(SolverFault) {
        let columns = loadedColumns.map(Int.init)
        loadedColumns = []
        artificials = []
        let rows = component.rows.map { LinearProgram.Row($0.forGLPK) }
        try problem.load(LinearProgram(.maximize, rows: rows, columns: [], entries: []))
        try append(columns: columns, to: &problem)
        if let basis { try problem.setBasis(basis) }
    }
}
